// Generates one document after another, for a parent that ends this thread where one takes too long.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

/** @type {{ findBuild: string }} */
const { findBuild } = workerData;
const build = await (await import(findBuild)).findBuild();
const { generate } = createRequire(import.meta.url)(`${build}/generate.cjs`);
const runtime = { ...JSON.parse(readFileSync(`${build}/runtime.json`, "utf8")), sources: [], built: [] };

// What documents have in common is worked out once, as when one document is edited again and again.
const results = new Map();
const memo = {
  find: (/** @type {string} */ key) => results.get(key),
  add: (/** @type {string} */ key, /** @type {string} */ result) => void results.set(key, result),
};

parentPort?.on("message", async (/** @type {{ spec: string }} */ { spec }) => {
  // Between documents: what one of them has added must be there until it is done.
  if (results.size > 50_000) results.clear();
  try {
    const options = { spec, strict: false, roots: [], openapiTypes: false, runtime, memo };
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
