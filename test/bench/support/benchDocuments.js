import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { formatTable } from "./formatTable.js";
import { measureProcess } from "./measureProcess.js";
import { median } from "./median.js";

/**
 * @typedef {object} Document
 * @property {string} name
 * @property {string} path
 * @property {number} rounds
 */

/**
 * @typedef {ReturnType<typeof measureProcess>} Usage
 */

/**
 * Times this generator beside another on documents of every size, in turns: into an empty folder, after an edit of one line, and again
 * without a change. Everything is on, `./openapi` too.
 *
 * @param {readonly Document[]} documents those that are not there are left out, and said so
 * @param {{ node: string, sdkgen: string, heyApi: string }} programs
 * @returns {string} a table
 */
export function benchDocuments(documents, { node, sdkgen, heyApi }) {
  const rows = [
    ["", "of hey-api", "CPU", "edited of cold", "unchanged of cold", "s", "hey-api s", "MB", "hey-api MB"],
  ];
  for (const { name, path, rounds } of documents) {
    if (!existsSync(path)) {
      process.stderr.write(`${name} is left out: there is no ${path}\n`);
      continue;
    }
    const folder = mkdtempSync(join(tmpdir(), "bench-documents-"));
    try {
      const spec = basename(path);
      const text = readFileSync(path, "utf8");
      const ours = [node, sdkgen, "generate", "--openapi-types", "--spec", spec, "--out", "ours"];
      const theirs = [node, heyApi, "--input", `./${spec}`, "--output", "theirs", "--no-log-file"];
      /** @type {Record<"theirs" | "cold" | "edited" | "unchanged", Usage[]>} */
      const usages = { theirs: [], cold: [], edited: [], unchanged: [] };
      // One round more, which fills caches and does not count.
      for (let round = 0; round <= rounds; round++) {
        for (const out of ["ours", "theirs"]) rmSync(join(folder, out), { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, spec), text);
        usages.theirs.push(measureProcess(theirs, folder));
        usages.cold.push(measureProcess(ours, folder));
        writeFileSync(join(folder, spec), edit(text));
        usages.edited.push(measureProcess(ours, folder));
        usages.unchanged.push(measureProcess(ours, folder));
      }
      rows.push([name, ...describe(usages)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return formatTable(rows);
}

/**
 * @param {Record<"theirs" | "cold" | "edited" | "unchanged", Usage[]>} usages the first of each does not count
 * @returns {string[]} ratios are of neighbours: the noise of a shared machine hits both
 */
function describe({ theirs, cold, edited, unchanged }) {
  /** @type {(some: Usage[], others: Usage[], what: keyof Usage) => string} */
  const ratio = (some, others, what) =>
    `${median(some.slice(1).map((usage, round) => usage[what] / others[round + 1][what])).toFixed(2)}x`;
  /** @type {(some: Usage[], what: keyof Usage) => number} */
  const middle = (some, what) => median(some.slice(1).map((usage) => usage[what]));
  return [
    ratio(cold, theirs, "wall"),
    ratio(cold, theirs, "cpu"),
    ratio(edited, cold, "wall"),
    ratio(unchanged, cold, "wall"),
    ...[cold, theirs].map((some) => (middle(some, "wall") / 1000).toFixed(2)),
    ...[cold, theirs].map((some) => middle(some, "peak").toFixed(0)),
  ];
}

/**
 * Makes another document of one: the first description of a schema, parameter or operation is another.
 *
 * @param {string} text JSON or YAML
 * @returns {string}
 */
function edit(text) {
  const start = text.search(/"?paths"?:/);
  const edited = text.slice(start).replace(/"description": ?"(?=\w)|description: (?=\w)/, "$&Edited. ");
  if (edited === text.slice(start)) throw new Error("there is no description to edit");
  return text.slice(0, start) + edited;
}
