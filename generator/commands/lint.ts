import type { ProblemRecord } from "../problems/printProblems.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { fixDocument } from "./fixDocument.ts";
import { elapsed, failure, findings, firstLosses, type Outcome, summarize } from "./outcome.ts";
import { printFindings } from "./printRun.ts";
import type { Settings } from "./settings.ts";

/** Reads and models a document, and reports what is wrong with it; puts right first, if that is asked for, what has one right answer. */
export async function lint(settings: Settings): Promise<Outcome> {
  if (!settings.fix) return report(settings, await readApi(settings));
  const { fixed, problems, read } = await fixDocument(settings);
  const outcome = report(settings, read, problems);
  const errors = outcome.problems.filter(({ severity }) => severity === "error").length;
  const left = errors === 0 ? "no errors" : `${errors} ${errors === 1 ? "error is" : "errors are"} left`;
  return {
    ...outcome,
    fixed,
    lines: [
      ...outcome.lines.slice(0, -1),
      `${settings.spec}: ${fixed.length} fixed, ${left}, ${elapsed(settings)}`,
    ],
  };
}

function report(settings: Settings, read: ReadApi, others: readonly ProblemRecord[] = []): Outcome {
  if (!read.api || others.length > 0) return failure(settings, read, others);
  const counts = summarize(read);
  const lines = [...printFindings(counts), `${settings.spec}: no errors, ${elapsed(settings)}`];
  const found = findings(settings, read);
  const losses = settings.losses || settings.strict ? found.losses : firstLosses(read.losses);
  return { code: 0, ...found, losses, result: counts, lines };
}
