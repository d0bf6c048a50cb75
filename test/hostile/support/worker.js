// Generates one document after another, for a parent that ends this thread where one takes too long.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

/** @type {{ findBuild: string }} */
const { findBuild } = workerData;
const build = await (await import(findBuild)).findBuild();
const { generate } = createRequire(import.meta.url)(`${build}/generate.cjs`);
const runtime = { ...JSON.parse(readFileSync(`${build}/runtime.json`, "utf8")), sources: [], built: [] };

parentPort?.on("message", async (/** @type {{ spec: string }} */ { spec }) => {
  try {
    const options = { spec, strict: false, roots: [], openapiTypes: false, runtime };
    const { files, problems } = await generate(options);
    const errors = problems.filter((/** @type {any} */ { severity }) => severity === "error");
    parentPort?.postMessage({ files, errors: errors.map(describe) });
  } catch (error) {
    parentPort?.postMessage({
      trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});

parentPort?.postMessage("ready");

/** @param {any} problem */
function describe({ origin, part, rule, message }) {
  const { line, column } = origin.file.locate(origin.pointer, part ?? "value");
  return { rule, line, column, message };
}
