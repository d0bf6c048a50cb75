import type { Diff } from "../review/diff/change.ts";
import { annotate } from "../review/diff/print/annotate.ts";
import { diffRecords } from "../review/diff/print/json.ts";
import { printText, type TextOptions } from "../review/diff/print/text.ts";
import { greatestBump, isAtLeast } from "../review/diff/verdicts/bump.ts";
import { unapprovedBump } from "../review/diff/verdicts/due.ts";
import { type ProblemRecord, recordFileProblem } from "../problems/printProblems.ts";
import { writeWhole } from "../write/writeWhole.ts";
import { approve } from "./approve.ts";
import { diffAgain } from "./diffAgain.ts";
import type { DiffCall, Found } from "./diffCall.ts";
import { jsonText, type Outcome, refusal } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/**
 * Says what an edit of documents does to the users of their packages, and which versions are due: compares each with what it was at
 * another commit, or a single one with another document. Writes nothing, except to the file that is asked for.
 */
export async function diff(documents: readonly Settings[], call: DiffCall): Promise<Outcome> {
  const found: Found[] = [];
  const failed: Outcome[] = [];
  for (const settings of documents) {
    const each = await diffDocument(settings, call, documents.length === 1);
    if ("outcome" in each) failed.push(each.outcome);
    else found.push(each);
  }
  // What can be said of the others is worth nothing to whoever asks for one report, or for one exit code.
  if (failed.length > 0)
    return refusal(
      failed.flatMap(({ problems }) => problems),
      failed.flatMap(({ losses }) => losses),
    );
  return report(found, call);
}

async function diffDocument(
  settings: Settings,
  call: DiffCall,
  isOnly: boolean,
): Promise<Found | { readonly outcome: Outcome }> {
  const again = diffAgain(settings, call, isOnly);
  if (again) return approve(settings, again);
  const { diffAnew } = await import("./diffAnew.ts"); // large, and seldom needed where nobody has changed anything
  const found = await diffAnew(settings, call, isOnly);
  return "outcome" in found ? found : approve(settings, found);
}

async function report(
  found: readonly Found[],
  { format, failOn, all, report: path, width }: DiffCall,
): Promise<Outcome> {
  const diffs = found.map(({ diff }) => diff);
  const record = diffRecords(diffs);
  const lines = await print(diffs, record, format, { width, all });
  const bump = greatestBump(diffs.map(unapprovedBump));
  const isTooMuch = failOn !== undefined && isAtLeast(bump, failOn);
  const said = isTooMuch && format === "text" ? [...lines, `exit 1: ${bump} (--fail-on ${failOn})`] : lines;
  const outcome = {
    code: isTooMuch ? 1 : 0,
    problems: distinct(found.flatMap(({ problems }) => problems)),
    losses: distinct(found.flatMap(({ losses }) => losses)),
    result: record,
    alone: record,
    annotations: annotate(diffs),
  } as const;
  if (path === undefined) return { ...outcome, lines: said };
  const problem = writeWhole(path, `${lines.join("\n")}\n`);
  if (problem) return refusal([recordFileProblem(problem)]);
  return { ...outcome, lines: [`${path} is written`, ...said.slice(lines.length)] };
}

/** Documents may share files. */
function distinct(problems: readonly ProblemRecord[]): ProblemRecord[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function print(
  diffs: readonly Diff[],
  record: object,
  format: DiffCall["format"],
  options: TextOptions,
): Promise<string[]> {
  switch (format) {
    case "json":
      return [jsonText(record)];
    case "html":
      return (await import("../review/diff/print/html/printHtml.ts")).printHtml(diffs);
    case "markdown":
      return (await import("../review/diff/print/markdown.ts")).printMarkdown(diffs);
    default:
      return printText(diffs, options);
  }
}
