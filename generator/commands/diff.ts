import { posix, resolve } from "node:path";
import { type ProblemRecord, recordFileProblem, recordProblem } from "../problems/printProblems.ts";
import { disk } from "../read/files/fileSource.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { type Approvals, approvalsName, readApprovals, withApprovals } from "../review/diff/approvals.ts";
import type { Diff } from "../review/diff/change.ts";
import { unapprovedBump, withRelease } from "../review/diff/diffApis.ts";
import { annotate } from "../review/diff/print/annotate.ts";
import { printHtml } from "../review/diff/print/html/printHtml.ts";
import { diffRecords } from "../review/diff/print/json.ts";
import { printMarkdown } from "../review/diff/print/markdown.ts";
import { printText, type TextOptions } from "../review/diff/print/text.ts";
import { greatestBump, isAtLeast } from "../review/diff/verdicts/bump.ts";
import { writeWhole } from "../write/writeWhole.ts";
import { compareWith, lazyJudge } from "./compareWith.ts";
import { explainDiff } from "./explainDiff.ts";
import { failure, findings, jsonText, type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import type { Settings } from "./settings.ts";

/** What a diff is asked for beside the documents. */
export type DiffCall = Pick<
  CommandLine,
  "base" | "format" | "failOn" | "all" | "protect" | "impact" | "report" | "since"
> & {
  /** Columns of the terminal. */
  readonly width: number;
};

/** What has become of one document, and what is to be said beside it. */
interface Found extends Pick<Outcome, "problems" | "losses"> {
  readonly diff: Diff;
}

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
  { base, since, protect, impact }: DiffCall,
  isOnly: boolean,
): Promise<Found | { readonly outcome: Outcome }> {
  const head = await readApi(settings);
  const label = base === undefined ? "working tree" : settings.spec;
  const comparison = { label, protect, judge: lazyJudge(settings) };
  const compared = await compareWith(settings, head, { ...comparison, base });
  if ("outcome" in compared) return compared;
  if (!isOnly && compared.before.base.commit === undefined) {
    const message = `${base} is one document, and there are several here: choose one of them with --spec`;
    return { outcome: refusal([recordFileProblem({ path: settings.spec, rule: "diff-base", message })]) };
  }
  const explained = await explainDiff(settings, compared, impact);
  if ("outcome" in explained) return explained;
  if (since === undefined) return withApproved(settings, head, explained.diff);
  const released = await compareWith(settings, head, { ...comparison, base: since });
  return "outcome" in released
    ? released
    : withApproved(settings, head, withRelease(explained.diff, released.diff));
}

function withApproved(settings: Settings, head: ReadApi, found: Diff): Found | { readonly outcome: Outcome } {
  const approvals = readApproved(settings);
  if (approvals && approvals.problems.length > 0)
    return { outcome: failure(settings, head, approvals.problems.map(recordProblem)) };
  const { diff, unused } = approvals ? withApprovals(found, approvals) : { diff: found, unused: [] };
  const { problems, losses } = findings(settings, head);
  return { diff, problems: [...problems, ...unused.map(recordProblem)], losses };
}

/** Says which changes somebody has approved, in the file beside the document. */
function readApproved({ spec }: Settings): Approvals | undefined {
  const path = posix.join(posix.dirname(spec), approvalsName);
  const bytes = disk.read(resolve(path));
  return bytes && readApprovals(path, bytes);
}

function report(found: readonly Found[], { format, failOn, all, report: path, width }: DiffCall): Outcome {
  const diffs = found.map(({ diff }) => diff);
  const record = diffRecords(diffs);
  const lines = print(diffs, record, format, { width, all });
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

function print(
  diffs: readonly Diff[],
  record: object,
  format: DiffCall["format"],
  options: TextOptions,
): string[] {
  if (format === "json") return [jsonText(record)];
  if (format === "html") return printHtml(diffs);
  return format === "markdown" ? printMarkdown(diffs) : printText(diffs, options);
}
