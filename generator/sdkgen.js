#!/usr/bin/env node
// Starts the generator. Its TypeScript is bundled on first use and again whenever it changes, because Node 20 cannot run it and one
// bundle with one copy of the compiler starts in half the time of many modules.
import module from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle, hashSources } from "./start/bundle.js";

const root = fileURLToPath(new URL("..", import.meta.url));

try {
  const build = hashSources(root);
  const folder = await bundle(root, build);
  module.enableCompileCache?.(`${root}/.build/cache`);
  const { run } = await import(pathToFileURL(`${folder}/cli.js`).href);
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  process.exitCode = await run(process.argv.slice(2), {
    root,
    build,
    version,
    runtime: `${folder}/runtime.json`,
  });
} catch (error) {
  console.error(`sdkgen cannot start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
