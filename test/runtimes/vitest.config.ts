import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests that take minutes: load against a server on this machine. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/runtimes/**/*.test.ts"],
    // By default, one core is left to others.
    maxWorkers: "100%",
    testTimeout: 900_000,
    hookTimeout: 180_000,
  },
});

export default config;
