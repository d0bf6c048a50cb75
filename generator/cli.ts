import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandLine, parseCommand, usage } from "./commands/parseCommand.ts";
import { printList, printRun, type RunSummary } from "./commands/printRun.ts";
import type { Generated } from "./generate.ts";
import { printProblems, type ProblemRecord, recordLoss, recordProblem } from "./problems/printProblems.ts";
import type { ReadApi } from "./readApi.ts";
import { readFreshRun } from "./write/readFreshRun.ts";

/** What the launcher knows about the installation. */
export interface Installation {
  /** Hash over the code of the generator and its templates. */
  readonly build: string;
  readonly version: string;
  /** Path of the prepared runtime, the JSON of a `Runtime`. */
  readonly runtime: string;
}

type Settings = Installation & CommandLine & { readonly started: number };

/** What a command comes to: an exit code, something for machines, and lines for people. */
interface Outcome {
  readonly code: 0 | 1;
  readonly problems: readonly ProblemRecord[];
  readonly losses: readonly ProblemRecord[];
  readonly result: object;
  readonly lines: readonly string[];
}

/** Runs one command. The exit code is 0 if all is well, 1 if there are problems, 2 for a call that makes no sense. */
export async function run(args: readonly string[], installation: Installation): Promise<number> {
  const started = performance.now();
  const call = parseCommand(args);
  if ("misuse" in call) {
    process.stderr.write(`sdkgen: ${call.misuse}\n\n${usage}\n`);
    return 2;
  }
  const settings = { ...installation, ...call, started };
  try {
    switch (call.command) {
      case "help":
        return say(usage);
      case "version":
        return say(installation.version);
      case "generate":
        return print(settings, await generateCommand(settings));
      case "check":
        return print(settings, await checkCommand(settings));
      case "lint":
        return print(settings, await lintCommand(settings));
      case "watch":
        return await watchCommand(settings);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `sdkgen: internal error: ${reason}\nNothing was written. This is a bug; please report it with the document.\n`,
    );
    return 1;
  }
}

async function generateCommand(settings: Settings): Promise<Outcome> {
  const { spec, out, strict, force, roots, openapiTypes, build } = settings;
  const key = { build, options: JSON.stringify({ spec, strict, roots, openapiTypes }) };
  const fresh = settings.losses ? undefined : readFreshRun(out, key);
  if (fresh) {
    const unchanged = `${out} is up to date: ${countOf(fresh.report)} files unchanged, ${elapsed(settings)}`;
    return { code: 0, problems: [], losses: [], result: { unchanged: true }, lines: [unchanged] };
  }
  const generated = await generatePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const { writeFiles } = await import("./write/writeFiles.ts");
  const { recordRun } = await import("./write/recordRun.ts");
  const before = exportedNames(out);
  const { report, problems } = writeFiles(out, generated.files, { inputs: [spec], force });
  if (!report) return failure(settings, generated, problems.map(recordWriteProblem));
  const after = exportedNames(out);
  const added = [...after].filter((name) => !before.has(name));
  const removed = [...before].filter((name) => !after.has(name));
  const summary: RunSummary = {
    ...report,
    declarations: { added, removed },
    lossCounts: countLosses(generated.losses),
  };
  // Problems that are no errors are worth saying again, so only a run without any counts as one to skip.
  if (generated.problems.length === 0)
    recordRun(out, key, generated.inputs, generated.files, generated.files.length);
  const { written, unchanged } = report;
  const counts = `${written.length} written, ${unchanged.length} unchanged, ${report.removed.length} removed`;
  return {
    code: 0,
    ...findings(settings, generated),
    result: summary,
    lines: [...printRun(summary), `${out}: ${counts}, ${elapsed(settings)}`],
  };
}

async function checkCommand(settings: Settings): Promise<Outcome> {
  const { out } = settings;
  const generated = await generatePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const { compareFiles } = await import("./write/compareFiles.ts");
  const comparison = await compareFiles(out, generated.files);
  const { stale, missing, superfluous, diffs } = comparison;
  const isStale = stale.length + missing.length + superfluous.length > 0;
  const verdict = isStale
    ? `${out} is stale; run sdkgen generate and commit the result`
    : `${out} is up to date, ${elapsed(settings)}`;
  const lines = [
    ...printList("changed", stale),
    ...printList("missing", missing),
    ...printList("no longer generated", superfluous),
    ...diffs,
    verdict,
  ];
  return { code: isStale ? 1 : 0, ...findings(settings, generated), result: comparison, lines };
}

async function lintCommand(settings: Settings): Promise<Outcome> {
  const { readApi } = await import("./readApi.ts");
  const read = await readApi(settings);
  if (!read.api) return failure(settings, read);
  const lines = [`${settings.spec}: no errors, ${elapsed(settings)}`];
  return { code: 0, ...findings(settings, read), result: {}, lines };
}

async function watchCommand(settings: Settings): Promise<number> {
  const { watchInputs } = await import("./commands/watchInputs.ts");
  await watchInputs(settings, async () => {
    const current = { ...settings, started: performance.now() };
    print(current, await generateCommand(current));
    if (!settings.json) say(`watching ${settings.spec}; stop with Ctrl+C`);
  });
  return 0;
}

async function generatePackage({ runtime, ...options }: Settings): Promise<Generated> {
  const { generate } = await import("./generate.ts");
  return generate({ ...options, runtime: JSON.parse(readFileSync(runtime, "utf8")) });
}

function findings(
  settings: Settings,
  { problems, losses }: Pick<ReadApi, "problems" | "losses">,
): Pick<Outcome, "problems" | "losses"> {
  // Under --strict, losses are among the problems.
  const lost = settings.losses && !settings.strict ? losses.map(recordLoss) : [];
  return { problems: problems.map(recordProblem), losses: lost };
}

function failure(
  settings: Settings,
  found: Pick<ReadApi, "problems" | "losses">,
  others: readonly ProblemRecord[] = [],
): Outcome {
  const { problems, losses } = findings(settings, found);
  const all = [...problems, ...others];
  const errors = all.filter(({ severity }) => severity === "error").length;
  const lines = [`${errors} ${errors === 1 ? "error" : "errors"}; nothing was written`];
  return { code: 1, problems: all, losses, result: {}, lines };
}

/** Problems go to stderr, results to stdout; as JSON, everything is one document on stdout. */
function print({ json }: Settings, { code, problems, losses, result, lines }: Outcome): number {
  if (json) {
    say(JSON.stringify({ problems, losses, ...result }, null, 2));
    return code;
  }
  const colours = process.stderr.isTTY === true && !process.env["NO_COLOR"];
  for (const line of printProblems([...problems, ...losses], colours)) process.stderr.write(`${line}\n`);
  const stream = code === 0 || problems.length === 0 ? process.stdout : process.stderr;
  stream.write(`${lines.join("\n")}\n`);
  return code;
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

/** The names that the package in a folder exports; none if there is no package of ours. */
function exportedNames(out: string): Set<string> {
  const path = join(out, "src/index.ts");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return new Set([...text.matchAll(/^export (?:type )?\{ (\w+) \}/gm)].flatMap(([, name]) => name ?? []));
}

function countLosses(losses: ReadApi["losses"]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of losses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}

/** The number of files that the record of a run holds; the record is a file, so it may hold anything. */
function countOf(report: unknown): number {
  return typeof report === "number" ? report : 0;
}

function elapsed({ started }: Settings): string {
  return `${Math.round(performance.now() - started)} ms`;
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}
