import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";

const redocly = /^@redocly\/openapi-core(\/lib\/ref-utils\.js)?$/;

/** What takes long, by why it does. `--mode fast`, which is `npm run test:fast`, leaves it out. */
const slow: Readonly<Record<string, readonly string[]>> = {
  "compiles whole packages": [
    "test/diff/{brief,causes,options,proof,randomEdits,report,version}.test.ts",
    "test/generator/{casesCompile,diffBudget,hostile,oldNames,openapiTypes}.test.ts",
    "test/package/{declarations,examples}.test.ts",
    "test/package/types/**",
    "test/runtime/types.test.ts",
  ],
  "packs and installs": ["test/package/{consumer,openapiFetch,publish}.test.ts", "test/start/**"],
  "starts the command line again and again": [
    "test/commands/{configuration,debug,fix,init,inspect,misuse,output,watch}.test.ts",
    "test/diff/{command,impact}.test.ts",
    "test/generator/{cli,determinism,memo,openapiCommand,stale}.test.ts",
    "test/rules/pages.test.ts",
    "test/workflows/commentDiff.test.ts",
  ],
  "tries hundreds of inputs": [
    "test/diff/{properties,table}.test.ts",
    "test/generator/{encoders,markdown}.test.ts",
    "test/read/{limits,wrongValues}.test.ts",
    "test/write/layoutPiece.test.ts",
  ],
  "kills processes, or lets the file system fail": ["test/write/{failing,killed}.test.ts"],
  "reads the published documents": ["test/**/realDocuments.test.ts", "test/generator/witness/**"],
  "runs the tools of others": ["test/package/contract.test.ts", "test/{rules/mistakes,spec}/judges.test.ts"],
};

/** All tests but those of `npm run test:runtimes`; the slowest install packages and run compilers. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
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
    // Minutes of load are left to `npm run test:runtimes`, thousands of documents to `npm run test:hostile`.
    exclude: ["test/runtimes/**", "test/hostile/**", ...(mode === "fast" ? Object.values(slow).flat() : [])],
    globalSetup: ["test/support/buildGenerator.ts", "test/support/nameSkipped.ts"],
    // By default, one core is left to others.
    maxWorkers: "100%",
    // Loading the compiler for each file takes longer than most of the quick tests.
    isolate: mode !== "fast",
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}));

export default config;
