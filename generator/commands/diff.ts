import { posix, resolve } from "node:path";
import { recordFileProblem, recordProblem } from "../problems/printProblems.ts";
import { disk } from "../read/files/fileSource.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { type Approvals, approvalsName, readApprovals, withApprovals } from "../review/diff/approvals.ts";
import type { Diff } from "../review/diff/change.ts";
import { unapprovedBump, withRelease } from "../review/diff/diffApis.ts";
import { annotate } from "../review/diff/print/annotate.ts";
import { printHtml } from "../review/diff/print/html/printHtml.ts";
import { diffRecord } from "../review/diff/print/json.ts";
import { printMarkdown } from "../review/diff/print/markdown.ts";
import { printText, type TextOptions } from "../review/diff/print/text.ts";
import { isAtLeast } from "../review/diff/verdicts/bump.ts";
import { writeWhole } from "../write/writeWhole.ts";
import { compareWith } from "./compareWith.ts";
import { explainDiff } from "./explainDiff.ts";
import { failure, findings, jsonText, type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import type { Settings } from "./settings.ts";

/** What a diff is asked for beside the document. */
export type DiffCall = Pick<
  CommandLine,
  "base" | "format" | "failOn" | "all" | "protect" | "impact" | "report" | "since"
> & {
  /** Columns of the terminal. */
  readonly width: number;
};

/**
 * Says what an edit of a document does to the users of its package, and which version is due: compares the document with what it was at
 * another commit, or with another document. Writes nothing, except to the file that is asked for.
 */
export async function diff(settings: Settings, call: DiffCall): Promise<Outcome> {
  const head = await readApi(settings);
  const { base, since, protect, impact } = call;
  const label = base === undefined ? "working tree" : settings.spec;
  const compared = await compareWith(settings, head, { base, label, protect });
  if ("outcome" in compared) return compared.outcome;
  const explained = await explainDiff(settings, compared, impact);
  if ("outcome" in explained) return explained.outcome;
  if (since === undefined) return report(settings, head, explained.diff, call);
  const released = await compareWith(settings, head, { base: since, label, protect });
  if ("outcome" in released) return released.outcome;
  return report(settings, head, withRelease(explained.diff, released.diff), call);
}

/** Says which changes somebody has approved, in the file beside the document. */
function readApproved({ spec }: Settings): Approvals | undefined {
  const path = posix.join(posix.dirname(spec), approvalsName);
  const bytes = disk.read(resolve(path));
  return bytes && readApprovals(path, bytes);
}

function report(
  settings: Settings,
  head: ReadApi,
  found: Diff,
  { format, failOn, all, report: path, width }: DiffCall,
): Outcome {
  const approvals = readApproved(settings);
  if (approvals && approvals.problems.length > 0)
    return failure(settings, head, approvals.problems.map(recordProblem));
  const { diff, unused } = approvals ? withApprovals(found, approvals) : { diff: found, unused: [] };
  const record = diffRecord(diff);
  const lines = print(diff, record, format, { width, all });
  const bump = unapprovedBump(diff);
  const isTooMuch = failOn !== undefined && isAtLeast(bump, failOn);
  const said = isTooMuch && format === "text" ? [...lines, `exit 1: ${bump} (--fail-on ${failOn})`] : lines;
  const { problems, losses } = findings(settings, head);
  const outcome = {
    code: isTooMuch ? 1 : 0,
    problems: [...problems, ...unused.map(recordProblem)],
    losses,
    result: record,
    alone: record,
    annotations: annotate(diff),
  } as const;
  if (path === undefined) return { ...outcome, lines: said };
  const problem = writeWhole(path, `${lines.join("\n")}\n`);
  if (problem) return refusal([recordFileProblem(problem)]);
  return { ...outcome, lines: [`${path} is written`, ...said.slice(lines.length)] };
}

function print(found: Diff, record: object, format: DiffCall["format"], options: TextOptions): string[] {
  if (format === "json") return [jsonText(record)];
  if (format === "html") return printHtml(found);
  return format === "markdown" ? printMarkdown(found) : printText(found, options);
}
