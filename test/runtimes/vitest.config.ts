import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that take minutes: load against a server on this machine. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/runtimes/**/*.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 180_000,
  },
});
