// Generates and compiles a package from every document of the collection, and counts what the document has against what the package or
// the loss report has, beside what other generators take.
//
//   npm run test:corpus [-- --folder ../shared/specs] [--only WORD] [--no-peers]
//
// Takes minutes. Fetches @hey-api/openapi-ts on demand. Exit code 1 when fewer than 99 of 100 sound documents compile, or when
// something of a document is nowhere.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { formatTable } from "../bench/support/formatTable.js";
import { generateHeyApi } from "../bench/support/generateHeyApi.js";
import { findMissing } from "./support/findMissing.js";
import { walkDocument } from "./support/walkDocument.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: {
    folder: { type: "string", default: join(root, "../shared/specs") },
    only: { type: "string", default: "" },
    "no-peers": { type: "boolean", default: false },
  },
});
const goal = 0.99;
const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
};

/** @typedef {{ path: string, kind: string }} Row */

/** @returns {Row[]} */
function listDocuments() {
  const [head = "", ...lines] = readFileSync(join(values.folder, "INDEX.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  const column = (/** @type {string} */ line, /** @type {string} */ name) =>
    line.split("\t")[columns.indexOf(name)] ?? "";
  return lines
    .map((line) => ({ path: column(line, "path"), kind: column(line, "kind") }))
    .filter(({ path }) => path.includes(values.only));
}

/** @param {readonly string[]} args */
function run(args) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 500_000_000,
    timeout: 900_000,
  });
}

/**
 * @param {string} path
 * @param {string} out
 * @returns {{ accepted: string, compiled: string, missing: string[] }}
 */
function judge(path, out) {
  const spec = resolve(values.folder, path);
  const generated = run([
    "generator/sdkgen.js",
    "generate",
    "--spec",
    spec,
    "--out",
    out,
    "--losses",
    "--format",
    "json",
  ]);
  if (generated.status !== 0) {
    const isOurs =
      /internal error|^\s+at /m.test(generated.stdout + generated.stderr) || generated.status === null;
    return { accepted: isOurs ? "BROKE" : "refused", compiled: "-", missing: [] };
  }
  writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  const compiled = run(["node_modules/typescript-7/bin/tsc", "-p", out]);
  const { problems, losses } = JSON.parse(generated.stdout);
  const inspected = run(["generator/sdkgen.js", "inspect", "--spec", spec]);
  const messages = [...problems, ...losses].map(
    (/** @type {{ message: string, pointer?: string }} */ each) => `${each.message} ${each.pointer ?? ""}`,
  );
  const { operations, schemas } = walkDocument(spec);
  return {
    accepted: "yes",
    compiled: compiled.status === 0 ? "yes" : `no: ${compiled.stdout.split("\n")[0]}`,
    missing: findMissing(operations, schemas, JSON.parse(inspected.stdout), messages),
  };
}

/**
 * @param {string} path
 * @returns {string}
 */
function askOpenapiTypescript(path) {
  const program = `
    import openapiTS, { astToString } from "openapi-typescript";
    const text = astToString(await openapiTS(new URL(${JSON.stringify(pathToFileURL(resolve(values.folder, path)).href)}), { silent: true }));
    process.exitCode = text.includes("export interface paths") ? 0 : 1;`;
  return run(["--input-type=module", "--eval", program]).status === 0 ? "yes" : "refused";
}

/**
 * @param {string} path
 * @param {string} out
 * @returns {string}
 */
function askHeyApi(path, out) {
  try {
    generateHeyApi(resolve(values.folder, path), out);
    return "yes";
  } catch {
    return "refused";
  }
}

const folder = mkdtempSync(join(tmpdir(), "sdkgen-corpus-"));
const head = [
  "document",
  "kind",
  "ours",
  "compiles",
  "nowhere",
  ...(values["no-peers"] ? [] : ["openapi-typescript", "hey-api"]),
];
const rows = listDocuments().map(({ path, kind }, index) => {
  const { accepted, compiled, missing } = judge(path, join(folder, `ours-${index}`));
  const peers = values["no-peers"]
    ? []
    : [askOpenapiTypescript(path), askHeyApi(path, join(folder, `hey-api-${index}`))];
  process.stderr.write(
    `${path}: ${accepted}, compiles: ${compiled}\n${missing.map((each) => `  nowhere: ${each}\n`).join("")}`,
  );
  rmSync(join(folder, `ours-${index}`), { recursive: true, force: true });
  return {
    kind,
    isGood: compiled === "yes",
    missing,
    cells: [path, kind, accepted, compiled.slice(0, 3), String(missing.length), ...peers],
  };
});
rmSync(folder, { recursive: true, force: true });
const sound = rows.filter(({ kind }) => kind === "real" || kind === "tooltest");
const good = sound.filter(({ isGood }) => isGood).length;
const missing = rows.reduce((sum, row) => sum + row.missing.length, 0);
process.stdout.write(`${formatTable([head, ...rows.map(({ cells }) => cells)])}\n\n`);
process.stdout.write(
  `generate and compile: ${good} of ${sound.length} sound documents; ${missing} things of them are nowhere\n`,
);
process.exitCode = sound.length > 0 && good >= goal * sound.length && missing === 0 ? 0 : 1;
