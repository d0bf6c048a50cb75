import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { phase } from "../ground/trace.ts";
import { recordFileProblem, recordProblem } from "../problems/printProblems.ts";
import { disk } from "../read/files/fileSource.ts";
import { type ReadApi, readApi } from "../readApi.ts";
import { type Approvals, approvalsName, readApprovals, withApprovals } from "../review/diff/approvals.ts";
import type { Diff, Side } from "../review/diff/change.ts";
import { diffApis, unapprovedBump, withProtection, withVerdicts } from "../review/diff/diffApis.ts";
import { listWitnesses } from "../review/diff/proof/listWitnesses.ts";
import { proveBy, rootName } from "../review/diff/proof/proveChanges.ts";
import { annotate } from "../review/diff/print/annotate.ts";
import { printHtml } from "../review/diff/print/html/printHtml.ts";
import { diffRecord } from "../review/diff/print/json.ts";
import { printMarkdown } from "../review/diff/print/markdown.ts";
import { printText, type TextOptions } from "../review/diff/print/text.ts";
import { isAtLeast } from "../review/diff/verdicts/bump.ts";
import { writeWhole } from "../write/writeWhole.ts";
import { failure, findings, jsonText, type Outcome, refusal } from "./outcome.ts";
import type { CommandLine } from "./parseCommand.ts";
import { readBase } from "./readBase.ts";
import type { Settings } from "./settings.ts";

/** What a diff is asked for beside the document. */
export type DiffCall = Pick<CommandLine, "base" | "format" | "failOn" | "all" | "protect" | "report"> & {
  /** Columns of the terminal. */
  readonly width: number;
};

/**
 * Says what an edit of a document does to the users of its package, and which version is due: compares the document with what it was at
 * another commit, or with another document. Writes nothing, except to the file that is asked for.
 */
export async function diff(settings: Settings, call: DiffCall): Promise<Outcome> {
  const { spec } = settings;
  const head = await readApi(settings);
  if (!head.api || !head.document) return failure(settings, head);
  const before = await readBase(settings, call.base);
  if ("outcome" in before) return before.outcome;
  const sides: [Side, Side] = [
    before.side,
    { api: head.api, document: head.document, label: call.base === undefined ? "working tree" : spec },
  ];
  const found = await proveDiff(diffApis(...sides), sides, settings);
  return report(settings, head, withProtection(found, call.protect), call);
}

/** Asks the compiler, with programs that use what has changed. Where it cannot judge, that is said, and the rules stand. */
async function proveDiff(found: Diff, [before, after]: [Side, Side], { runtime }: Settings): Promise<Diff> {
  const names = new Set(found.changes.map(rootName));
  const witnesses = listWitnesses(before.api, (name) => names.has(name));
  if (witnesses.length === 0) return found;
  const { createJudge } = await import("../generate.ts");
  try {
    const judge = createJudge(JSON.parse(readFileSync(runtime, "utf8")));
    const testimonies = phase("prove", () => judge.hear(before.api, after.api, witnesses), countPrograms);
    return withVerdicts(found, proveBy(found.changes, testimonies));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...found, unproved: cause instanceof Error ? cause.message : String(cause) };
  }
}

function countPrograms(programs: readonly object[]): Record<string, number> {
  return { programs: programs.length };
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
