import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";

/** Hostile documents by the thousand, for `npm run test:hostile`; `--mode quick` takes a minute. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/hostile/**/*.test.ts"],
    env: { HOSTILE_MODE: mode },
    globalSetup: ["test/support/buildGenerator.ts", "test/support/nameSkipped.ts"],
    testTimeout: 900_000,
    hookTimeout: 180_000,
    reporters: ["verbose"],
  },
}));

export default config;
