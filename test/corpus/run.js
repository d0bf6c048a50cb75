// Generates and compiles a package from every document of the collection, and counts what the document has against what the package or
// the loss report has, beside what other generators take.
//
//   npm run test:corpus [-- --folder ../shared/specs] [--only WORD] [--no-peers] [--jobs 2] [document …]
//
// Documents that are named are taken in place of the collection. Takes minutes; every generator runs in a process of its own. Fetches
// @hey-api/openapi-ts on demand. Exit code 1 when fewer than 99 of 100 sound documents compile, or when something of a document is
// nowhere.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { formatTable } from "../bench/support/formatTable.js";
import { findHeyApi } from "../bench/support/generateHeyApi.js";
import { compilerOptions } from "./support/compilerOptions.js";
import { findMissing } from "./support/findMissing.js";
import { walkDocument } from "./support/walkDocument.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string", default: join(root, "../shared/specs") },
    only: { type: "string", default: "" },
    "no-peers": { type: "boolean", default: false },
    jobs: { type: "string", default: String(availableParallelism()) },
  },
});
const goal = 0.99;
const deadline = 600_000;
const folder = mkdtempSync(join(tmpdir(), "sdkgen-corpus-"));
const heyApi = values["no-peers"] ? undefined : findHeyApi();

/**
 * @typedef {{ name: string, path: string, kind: string }} Listed
 * @typedef {{ code: number | null, stdout: string, stderr: string }} Ended
 * @typedef {{ accepted: string, compiled: string, detail: string, counts?: Record<string, number>, missing: string[] }} Verdict
 * @typedef {{ listed: Listed, verdict: Verdict, peers: string[], seconds: number }} Row
 */

/** @returns {Listed[]} */
function listDocuments() {
  if (positionals.length > 0) {
    return positionals.map((path) => ({ name: basename(path), path: resolve(path), kind: "given" }));
  }
  const [head = "", ...lines] = readFileSync(join(values.folder, "INDEX.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  const column = (/** @type {string} */ line, /** @type {string} */ name) =>
    line.split("\t")[columns.indexOf(name)] ?? "";
  return lines
    .map((line) => ({ name: column(line, "path"), kind: column(line, "kind") }))
    .map(({ name, kind }) => ({ name, path: resolve(values.folder, name), kind }));
}

/**
 * @param {readonly string[]} args
 * @param {string} [node]
 * @returns {Promise<Ended>} without a code where it took too long
 */
function run(args, node = process.execPath) {
  return new Promise((done, fail) => {
    const child = spawn(node, args, { cwd: root, timeout: deadline, killSignal: "SIGKILL" });
    const ended = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (ended.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (ended.stderr += text));
    child.on("error", fail).on("close", (code) => done({ code, ...ended }));
  });
}

/**
 * @param {string} spec
 * @param {string} out
 * @returns {Promise<Verdict>}
 */
async function judge(spec, out) {
  const sdkgen = "generator/sdkgen.js";
  const options = ["--spec", spec, "--out", out, "--losses", "--format", "json"];
  const generated = await run([sdkgen, "generate", ...options]);
  if (generated.code !== 0) return judgeFailure(generated);
  writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  const compiled = await run(["node_modules/typescript-7/bin/tsc", "-p", out]);
  const inspected = await run([sdkgen, "inspect", "--spec", spec]);
  const { problems, losses } = JSON.parse(generated.stdout);
  const messages = [...problems, ...losses].map(
    (/** @type {{ message: string, pointer?: string }} */ each) => `${each.message} ${each.pointer ?? ""}`,
  );
  const { operations, schemas } = walkDocument(spec);
  return {
    accepted: "yes",
    compiled: compiled.code === 0 ? "yes" : "NO",
    detail: compiled.stdout.split("\n")[0] ?? "",
    ...findMissing(operations, schemas, JSON.parse(inspected.stdout), messages),
  };
}

/**
 * @param {Ended} ended
 * @returns {Verdict}
 */
function judgeFailure({ code, stdout, stderr }) {
  const isOurs = code === null || /internal error|^\s+at /m.test(stdout + stderr);
  const [first] = stdout.startsWith("{") ? JSON.parse(stdout).problems : [];
  const detail = first ? `${first.line}:${first.column} ${first.message} (${first.rule})` : stderr;
  return { accepted: isOurs ? "BROKE" : "refused", compiled: "-", detail, missing: [] };
}

/**
 * @param {string} path
 * @returns {Promise<string>}
 */
async function askOpenapiTypescript(path) {
  const program = `
    import openapiTS, { astToString } from "openapi-typescript";
    const text = astToString(await openapiTS(new URL(${JSON.stringify(pathToFileURL(path).href)}), { silent: true }));
    process.exitCode = text.includes("export interface paths") ? 0 : 1;`;
  return (await run(["--input-type=module", "--eval", program])).code === 0 ? "yes" : "refused";
}

/**
 * @param {import("../bench/support/generateHeyApi.js").HeyApi} program
 * @param {string} path
 * @param {string} out
 * @returns {Promise<string>}
 */
async function askHeyApi({ node, script }, path, out) {
  const { code } = await run([script, "--input", path, "--output", out, "--no-log-file"], node);
  return code === 0 ? "yes" : "refused";
}

/**
 * @param {Listed} listed
 * @param {number} index
 * @returns {Promise<Row>}
 */
async function makeRow(listed, index) {
  const own = join(folder, `${index}`);
  const started = performance.now();
  const verdict = await judge(listed.path, join(own, "ours"));
  const seconds = (performance.now() - started) / 1000;
  const peers = heyApi
    ? [await askOpenapiTypescript(listed.path), await askHeyApi(heyApi, listed.path, join(own, "hey-api"))]
    : [];
  rmSync(own, { recursive: true, force: true });
  const { accepted, compiled, detail, missing } = verdict;
  process.stderr.write(
    `${listed.name}: ${accepted}, compiles: ${compiled}, ${seconds.toFixed(0)} s${detail && `: ${detail}`}\n`,
  );
  process.stderr.write(missing.map((each) => `  nowhere: ${each}\n`).join(""));
  return { listed, verdict, peers, seconds };
}

const things = ["operations", "parameters", "responses", "schemas"];
const waiting = listDocuments()
  .filter(({ name }) => name.includes(values.only))
  .entries();
/** @type {Row[]} */
const rows = [];
const work = async () => {
  // All of them take from the same list.
  for (const [index, listed] of waiting) rows[index] = await makeRow(listed, index);
};
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
rmSync(folder, { recursive: true, force: true });

const head = ["document", "kind", "ours", "compiles", "seconds", ...things, "nowhere"];
const table = rows.map(({ listed, verdict, peers, seconds }) => [
  listed.name,
  listed.kind,
  verdict.accepted,
  verdict.compiled,
  seconds.toFixed(1),
  ...things.map((thing) => String(verdict.counts?.[thing] ?? "-")),
  String(verdict.missing.length),
  ...peers,
]);
const sound = rows.filter(({ listed }) => ["real", "tooltest", "given"].includes(listed.kind));
const good = sound.filter(({ verdict }) => verdict.compiled === "yes").length;
const missing = rows.reduce((sum, { verdict }) => sum + verdict.missing.length, 0);
const counted = things.map(
  (thing) => `${rows.reduce((sum, { verdict }) => sum + (verdict.counts?.[thing] ?? 0), 0)} ${thing}`,
);
process.stdout.write(
  `${formatTable([[...head, ...(heyApi ? ["openapi-typescript", "hey-api"] : [])], ...table])}\n\n`,
);
process.stdout.write(
  `generate and compile: ${good} of ${sound.length} sound documents; of ${counted.join(", ")}, ${missing} are nowhere\n`,
);
process.exitCode = sound.length > 0 && good >= goal * sound.length && missing === 0 ? 0 : 1;
