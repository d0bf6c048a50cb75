import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const redocly = /^@redocly\/openapi-core(\/lib\/ref-utils\.js)?$/;

/** One suite for everything; the slowest tests install packages and run compilers. */
const config: ViteUserConfig = defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // As in the bundle: openapi-typescript gets along without what it has for reading documents.
    alias: [
      {
        find: redocly,
        replacement: fileURLToPath(new URL("../generator/start/redocly.ts", import.meta.url)),
      },
    ],
    server: { deps: { inline: ["openapi-typescript"] } },
    include: ["test/**/*.test.ts"],
    // Minutes of load, which `npm run test:runtimes` runs.
    exclude: ["test/runtimes/**"],
    globalSetup: "test/support/buildGenerator.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

export default config;
