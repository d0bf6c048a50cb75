import { commandHash } from "../ground/escapes.ts";
import { countAssumptions, countLosses, type FindingCounts } from "../problems/losses.ts";
import { type ProblemRecord, recordLoss, recordProblem } from "../problems/printProblems.ts";
import type { Loss } from "../problems/problem.ts";
import type { ReadApi } from "../readApi.ts";
import type { Annotation } from "../review/diff/print/annotate.ts";
import type { Settings } from "./settings.ts";

/** What a command comes to: an exit code, what is wrong, something for machines, and lines for people. */
export interface Outcome {
  /** 0 if all is well, 1 if there are problems. */
  readonly code: 0 | 1;
  readonly problems: readonly ProblemRecord[];
  readonly losses: readonly ProblemRecord[];
  /** What was put right in the document, where it stood before; not there if nothing was to be. */
  readonly fixed?: readonly ProblemRecord[];
  readonly result: object;
  readonly lines: readonly string[];
  /** What is shown beside lines on GitHub, apart from problems. */
  readonly annotations?: readonly Annotation[];
  /** Whether the command did nothing because of the problems. */
  readonly refused?: true;
  /** What machines get alone, where a command has a document of its own form. */
  readonly alone?: object;
}

type Findings = Pick<ReadApi, "problems" | "losses">;

/** What reading a document found, as it is reported: where losses are errors, they are among the problems. */
export function findings(
  { losses: listsLosses, strict, failOnLoss }: Pick<Settings, "losses" | "strict" | "failOnLoss">,
  { problems, losses }: Findings,
): Pick<Outcome, "problems" | "losses"> {
  return {
    problems: problems.map(recordProblem),
    losses: listsLosses && !strict && !failOnLoss ? losses.map(recordLoss) : [],
  };
}

/** Counts what reading a document had to assume, and what the package says less than the document. */
export function summarize({ problems, losses }: Findings): FindingCounts {
  return { assumed: countAssumptions(problems), lossCounts: countLosses(problems, losses) };
}

/** The first loss of each kind, with the number of others: enough to know whether to look at all of them. */
export function firstLosses(losses: ReadApi["losses"]): ProblemRecord[] {
  const kinds = new Map<string, Loss[]>();
  for (const loss of losses) {
    const known = kinds.get(loss.kind);
    if (known) known.push(loss);
    else kinds.set(loss.kind, [loss]);
  }
  return [...kinds.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length === 0 ? "" : `, and ${others.length} more, which --losses lists`;
    return [recordLoss({ ...first, message: `${first.message}${more}` })];
  });
}

/** The outcome where problems stood in the way; `others` are those that reading the document did not find. */
export function failure(settings: Settings, found: Findings, others: readonly ProblemRecord[] = []): Outcome {
  const { problems, losses } = findings(settings, found);
  return refusal([...problems, ...others], losses);
}

/** The outcome of a command that did nothing because of problems. */
export function refusal(problems: readonly ProblemRecord[], losses: readonly ProblemRecord[] = []): Outcome {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const lines = [`${errors} ${errors === 1 ? "error" : "errors"}`];
  return { code: 1, problems, losses, result: {}, lines, refused: true };
}

/** The outcome of a command that would have written something: where it was refused, it says that it did not. */
export function ofWriter(outcome: Outcome): Outcome {
  if (!outcome.refused) return outcome;
  return { ...outcome, lines: outcome.lines.map((line) => `${line}; nothing was written`) };
}

/** How long a command took so far, for people. */
export function elapsed({ started }: Pick<Settings, "started">): string {
  return `${Math.round(performance.now() - started)} ms`;
}

/** What several outcomes come to. */
export function exitCode(outcomes: readonly Outcome[]): 0 | 1 {
  return outcomes.some(({ code }) => code === 1) ? 1 : 0;
}

/** Outcomes for machines: the result of a single one as it is, those of several as a list. */
export function toJson(outcomes: readonly Outcome[]): string {
  const [first, ...others] = outcomes;
  if (first?.alone && others.length === 0) return jsonText(first.alone);
  const results = outcomes.map(({ result }) => result);
  return jsonText({
    problems: outcomes.flatMap(({ problems }) => problems),
    losses: outcomes.flatMap(({ losses }) => losses),
    ...(outcomes.some(({ fixed }) => fixed) && { fixed: outcomes.flatMap(({ fixed = [] }) => fixed) }),
    ...(results.length === 1 ? results[0] : { documents: results }),
  });
}

/** JSON for people and machines: a document may hold anything, and neither a terminal nor a build service must obey it. */
export function jsonText(value: object): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapeUnits)
    .replaceAll(commandHash, escapeUnits);
}

function escapeUnits(characters: string): string {
  return [...Array(characters.length).keys()]
    .map((index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}
