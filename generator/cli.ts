import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Generated } from "./generate.ts";
import type { ReadApi } from "./readApi.ts";
import { printProblems, type ProblemRecord, recordLoss, recordProblem } from "./review/printProblems.ts";
import { readFreshRun } from "./write/readFreshRun.ts";

/** What the launcher knows about the installation. */
export interface Installation {
  /** Hash over the code of the generator and its templates. */
  readonly build: string;
  readonly version: string;
  /** Path of the prepared runtime, the JSON of a `Runtime`. */
  readonly runtime: string;
}

interface Settings extends Installation {
  readonly spec: string;
  readonly out: string;
  readonly strict: boolean;
  readonly force: boolean;
  readonly losses: boolean;
  readonly json: boolean;
  readonly roots: readonly string[];
  readonly started: number;
}

const usage = `Usage: sdkgen <command> [options]

Commands:
  generate   Write the package of an OpenAPI document
  check      Compare the package on disk with a fresh one; write nothing
  lint       Report the problems of the document; write nothing
  watch      Generate after every change of the document

Options:
  --spec FILE         The document, YAML or JSON (default: spec/participants.openapi.yaml)
  --out DIR           The folder of the package (default: generated)
  --strict            Take every warning, guess and loss for an error
  --force             Overwrite generated files that were edited by hand
  --ref-root DIR      Allow $refs into this folder, too (may be repeated)
  --losses            List every place where a type says less than its schema
  --format text|json  How to print (default: text)
  --help, --version

Exit codes: 0 fine, 1 problems, 2 wrong usage.`;

type Command = (settings: Settings) => Promise<number>;

const commands = new Map<string, Command>([
  ["generate", generateCommand],
  ["check", checkCommand],
  ["lint", lintCommand],
  ["watch", watchCommand],
]);

/** Runs one command. The exit code is 0 if all is well, 1 if there are problems, 2 for a call that makes no sense. */
export async function run(args: readonly string[], installation: Installation): Promise<number> {
  const started = performance.now();
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        spec: { type: "string", default: "spec/participants.openapi.yaml" },
        out: { type: "string", default: "generated" },
        strict: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        losses: { type: "boolean", default: false },
        "ref-root": { type: "string", multiple: true, default: [] },
        format: { type: "string", default: "text" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return say(usage);
  if (values.version) return say(installation.version);
  const [name, ...others] = positionals;
  if (name === undefined) return misuse("a command is missing");
  const command = commands.get(name);
  if (!command) return misuse(`there is no command ${JSON.stringify(name)}`);
  if (others.length > 0) return misuse(`${JSON.stringify(others[0])} is one argument too many`);
  if (values.format !== "text" && values.format !== "json") {
    return misuse(`--format is text or json, not ${JSON.stringify(values.format)}`);
  }
  const { "ref-root": roots, format, help: _help, version: _version, ...options } = values;
  try {
    return await command({ ...installation, ...options, roots, json: format === "json", started });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `sdkgen: internal error: ${reason}\nNothing was written. This is a bug; please report it with the document.\n`,
    );
    return 1;
  }
}

async function generateCommand(settings: Settings): Promise<number> {
  const { spec, out, strict, force, roots, build } = settings;
  const key = { build, options: JSON.stringify({ spec, strict, roots }) };
  const fresh = readFreshRun(out, key);
  if (fresh) {
    printResult(settings, fresh.report, [
      `${out} is up to date: ${describeFresh(fresh.report)}, ${elapsed(settings)}`,
    ]);
    return 0;
  }
  const generated = await generatePackage(settings);
  const { writeFiles } = await import("./write/writeFiles.ts");
  const { recordRun } = await import("./write/recordRun.ts");
  if (!generated.files) return reportProblems(settings, generated, []);
  const before = exportedNames(join(out, "src/index.ts"));
  const inputs = generated.inputs.map(({ path, bytes }) => ({ path, bytes }));
  const { report, problems } = writeFiles(out, generated.files, { inputs: [spec], force });
  if (!report) return reportProblems(settings, generated, problems.map(recordWriteProblem));
  const after = exportedNames(join(out, "src/index.ts"));
  const declarations = {
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  };
  const shown = { files: generated.files.length, losses: countLosses(generated.losses) };
  recordRun(out, key, inputs, generated.files, shown);
  const { written, unchanged, removed, kept } = report;
  reportProblems(settings, generated, []);
  printResult(settings, { ...shown, ...report, declarations }, [
    ...list("written", written),
    ...list("removed", removed),
    ...list("kept, because it was edited by hand", kept),
    ...list("declarations added", declarations.added),
    ...list("declarations removed", declarations.removed),
    ...list("losses (--losses lists them)", shown.losses),
    `${out}: ${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed, ${elapsed(settings)}`,
  ]);
  return 0;
}

async function checkCommand(settings: Settings): Promise<number> {
  const { compareFiles } = await import("./write/compareFiles.ts");
  const generated = await generatePackage(settings);
  if (!generated.files) return reportProblems(settings, generated, []);
  const { stale, missing, superfluous, diffs } = await compareFiles(settings.out, generated.files);
  const isStale = stale.length + missing.length + superfluous.length > 0;
  const verdict = isStale
    ? `${settings.out} is stale; run sdkgen generate and commit the result`
    : `${settings.out} is up to date, ${elapsed(settings)}`;
  printResult(settings, { stale, missing, superfluous, diffs }, [
    ...list("changed", stale),
    ...list("missing", missing),
    ...list("no longer generated", superfluous),
    ...diffs,
    verdict,
  ]);
  return isStale ? 1 : 0;
}

async function generatePackage({ spec, strict, roots, runtime }: Settings): Promise<Generated> {
  const { generate } = await import("./generate.ts");
  return generate({ spec, strict, roots, runtime: JSON.parse(readFileSync(runtime, "utf8")) });
}

async function lintCommand(settings: Settings): Promise<number> {
  const { readApi } = await import("./readApi.ts");
  const read = await readApi(settings);
  const code = reportProblems(settings, read, []);
  if (!settings.json && code === 0) say(`${settings.spec}: no errors, ${elapsed(settings)}`);
  return code;
}

async function watchCommand(settings: Settings): Promise<number> {
  const { watchInputs } = await import("./watchInputs.ts");
  const runOnce = async (): Promise<void> => {
    await generateCommand({ ...settings, started: performance.now() });
  };
  await runOnce();
  say(`watching ${settings.spec}; stop with Ctrl+C`);
  await watchInputs(settings.spec, settings.roots, runOnce);
  return 0;
}

/** Prints problems, and losses if asked; 1 if one of them is an error. */
function reportProblems(
  settings: Settings,
  { problems, losses }: Pick<ReadApi, "problems" | "losses">,
  others: readonly ProblemRecord[],
): number {
  const records = [...problems.map(recordProblem), ...others];
  const lost = settings.losses && !settings.strict ? losses.map(recordLoss) : [];
  const failed = records.some(({ severity }) => severity === "error");
  if (settings.json && (failed || records.length > 0 || lost.length > 0)) {
    process.stdout.write(`${JSON.stringify({ problems: records, losses: lost }, null, 2)}\n`);
  } else {
    const lines = printProblems(
      [...records, ...lost],
      process.stderr.isTTY === true && !process.env["NO_COLOR"],
    );
    const errors = records.filter(({ severity }) => severity === "error").length;
    if (failed) lines.push(`${errors} ${errors === 1 ? "error" : "errors"}; nothing was written`);
    if (lines.length > 0) process.stderr.write(`${lines.join("\n")}\n`);
  }
  return failed ? 1 : 0;
}

function recordWriteProblem({
  path,
  rule,
  message,
}: {
  path: string;
  rule: string;
  message: string;
}): ProblemRecord {
  return { file: path, line: 1, column: 1, severity: "error", rule, message };
}

/** The names that an `index.ts` of ours exports; none if there is no such file. */
function exportedNames(path: string): Set<string> {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return new Set([...text.matchAll(/^export (?:type )?\{ (\w+) \}/gm)].flatMap(([, name]) => name ?? []));
}

function countLosses(losses: ReadApi["losses"]): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of losses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort().map(([kind, count]) => `${kind} ${count}`);
}

function describeFresh(report: unknown): string {
  const files = typeof report === "object" && report !== null && "files" in report ? Number(report.files) : 0;
  return `${files} files unchanged`;
}

const longestList = 40;

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const rest = items.length - longestList;
  const shown =
    rest > 0 ? [...items.slice(0, longestList), `and ${rest} more (--format json lists all)`] : items;
  return [`${title}:`, ...shown.map((item) => `  ${item}`)];
}

function printResult(settings: Settings, result: unknown, lines: readonly string[]): void {
  say(settings.json ? JSON.stringify(result, null, 2) : lines.join("\n"));
}

function elapsed({ started }: Settings): string {
  return `${Math.round(performance.now() - started)} ms`;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function misuse(message: string): number {
  process.stderr.write(`sdkgen: ${message}\n\n${usage}\n`);
  return 2;
}
