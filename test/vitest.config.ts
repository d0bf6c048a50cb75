import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** One suite for everything; the slowest tests install packages and run compilers. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    // Minutes of load, which `npm run test:runtimes` runs.
    exclude: ["test/runtimes/**"],
    globalSetup: "test/support/buildGenerator.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

export default config;
