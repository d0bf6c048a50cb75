#!/usr/bin/env node
// Starts the generator. A checkout runs its sources, which are built on first use and again whenever they change, because Node 20
// cannot run TypeScript. A package holds the build in their place, and nothing is written to it: it may belong to someone else.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const sources = new URL("./start/findBuild.js", import.meta.url);
const packed = fileURLToPath(new URL("../.build/package", import.meta.url));
const debug = Boolean(process.env["SDKGEN_DEBUG"]);

try {
  // Every run would pay for reading the maps, so only those do that want to see where an error comes from.
  if (debug) process.setSourceMapsEnabled(true);
  const folder = existsSync(sources) ? await (await import(sources.href)).findBuild() : packed;
  const { run } = await import(pathToFileURL(`${folder}/cli.js`).href);
  const { build, version } = JSON.parse(readFileSync(`${folder}/build.json`, "utf8"));
  process.exitCode = await run(process.argv.slice(2), {
    root: fileURLToPath(new URL("..", import.meta.url)),
    build,
    version,
    runtime: `${folder}/runtime.json`,
    thread: `${folder}/thread.js`,
  });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`sdkgen cannot start: ${debug ? stack : message}\n`);
  process.exitCode = 1;
}
