import { readFileSync } from "node:fs";
import { join } from "node:path";
import { phase } from "../ground/trace.ts";
import { recordFileProblem } from "../problems/printProblems.ts";
import type { ReadApi } from "../readApi.ts";
import { compareReports } from "../review/compareReports.ts";
import { reportPath } from "../review/printReport.ts";
import type { WriteResult } from "../write/files.ts";
import { readFreshRun } from "../write/readFreshRun.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, findings, type Outcome } from "./outcome.ts";
import { printRun, type RunSummary } from "./printRun.ts";
import type { Settings } from "./settings.ts";

/** Writes the package of a document; does next to nothing if an earlier run did just this. */
export async function generate(settings: Settings): Promise<Outcome> {
  const { spec, out, strict, force, roots, overrides, build } = settings;
  const key = { build, options: JSON.stringify({ spec, strict, roots, overrides }) };
  const fresh = settings.losses
    ? undefined
    : phase(
        "look",
        () => readFreshRun(out, key),
        () => ({}),
      );
  if (fresh) {
    const unchanged = `${out} is up to date: ${countOf(fresh.report)} files unchanged, ${elapsed(settings)}`;
    return { code: 0, problems: [], losses: [], result: { unchanged: true }, lines: [unchanged] };
  }
  const generated = await makePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const { writeFiles } = await import("../write/writeFiles.ts");
  const { recordRun } = await import("../write/recordRun.ts");
  const before = reportOnDisk(out);
  const { files } = generated;
  const { report, problems } = phase(
    "write",
    () => writeFiles(out, files, { inputs: [spec], force }),
    countWritten,
  );
  if (!report) return failure(settings, generated, problems.map(recordFileProblem));
  const after = files.find(({ path }) => path === reportPath)?.text ?? "";
  const summary: RunSummary = {
    ...report,
    declarations: compareReports(before, after),
    lossCounts: countLosses(generated.losses),
  };
  // Problems that are no errors are worth saying again, so only a run without any counts as one to skip.
  if (generated.problems.length === 0) recordRun(out, key, generated.inputs, files, files.length);
  const { written, unchanged, removed } = report;
  const counts = `${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`;
  return {
    code: 0,
    ...findings(settings, generated),
    result: summary,
    lines: [...printRun(summary), `${out}: ${counts}, ${elapsed(settings)}`],
  };
}

/** What the package on disk says about what it exports; nothing if there is no such file. */
function reportOnDisk(out: string): string {
  try {
    return readFileSync(join(out, reportPath), "utf8");
  } catch {
    return "";
  }
}

function countWritten({ report, problems }: WriteResult): Record<string, number> {
  if (!report) return { problems: problems.length };
  const { written, unchanged, removed } = report;
  return { written: written.length, unchanged: unchanged.length, removed: removed.length };
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
