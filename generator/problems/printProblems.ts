import { escapeControls } from "../ground/escapes.ts";
import { isMap } from "../ground/values.ts";
import { type Loss, lossProblem, type Problem } from "./problem.ts";
import { type RuleId, rules, type Severity } from "./rules.ts";

/** A problem as machines read it. */
export interface ProblemRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly rule: RuleId;
  readonly message: string;
  /** JSON Pointer within the file; `""` where the problem is with the file, or with its text. */
  readonly pointer: string;
}

/** Whether a value, from JSON, is a problem as machines read it. */
export function isProblemRecord(value: unknown): value is ProblemRecord {
  if (!isMap(value)) return false;
  const { file, line, column, severity, rule, message, pointer } = value;
  return (
    [file, message, pointer].every((text) => typeof text === "string") &&
    [line, column].every((number) => typeof number === "number") &&
    (severity === "error" || severity === "warning") &&
    typeof rule === "string" &&
    Object.hasOwn(rules, rule)
  );
}

/** Works out the lines of problems: positions become numbers, and a guess that is reported at all is an error. */
export function recordProblem(problem: Problem): ProblemRecord {
  const { origin, part, rule, message, assumed } = problem;
  const { line, column } = origin.file.locate(origin.pointer, part ?? "value");
  const severity = shownSeverity(problem.severity);
  const told =
    severity === "warning" && assumed !== undefined ? `${message}; until then, ${assumed}` : message;
  return {
    file: origin.file.path,
    line,
    column,
    severity,
    rule,
    message: told,
    pointer: origin.pointer,
  };
}

function shownSeverity(severity: Severity): ProblemRecord["severity"] {
  return severity === "warning" ? "warning" : "error";
}

/** A problem with a whole file or folder. */
export function recordFileProblem(problem: { path: string; rule: RuleId; message: string }): ProblemRecord {
  const { path, rule, message } = problem;
  return {
    file: path,
    line: 1,
    column: 1,
    severity: shownSeverity(rules[rule].severity),
    rule,
    message,
    pointer: "",
  };
}

/** A loss in the form of a problem that stops nothing. */
export function recordLoss(loss: Loss): ProblemRecord {
  return { ...recordProblem(lossProblem(loss)), severity: "warning" };
}

/**
 * One line for each problem: `file:line:column severity message (rule)`. The page about the rule has its name for a heading.
 * JSON may all be on one line, so what is wrong in it says where by its pointer, too. Warnings that say the same are one line. Of very
 * many lines the last says how many there are besides; errors are then the last to be left out.
 */
export function printProblems(problems: readonly ProblemRecord[], colours: boolean): string[] {
  const joined = joinRepeated(problems);
  const isError = ({ first }: Joined): boolean => first.severity === "error";
  const gravest = [...joined.filter(isError), ...joined.filter((one) => !isError(one))].slice(0, mostLines);
  const kept = new Set(gravest);
  const left = joined.length - kept.size;
  const lines = joined.filter((one) => kept.has(one)).map((one) => printLine(one, colours));
  return left === 0 ? lines : [...lines, `and ${left} more (--format json lists all)`];
}

/** Nobody reads more than that, and what is left is often the same mistake. */
const mostLines = 100;

function printLine({ first, more }: Joined, colours: boolean): string {
  const { file, line, column, severity, rule, message, pointer } = first;
  const place = `${escapeControls(file)}:${line}:${column}`;
  const inside = isJson(file) && pointer !== "" ? `at #${escapeControls(pointer)}: ` : "";
  const others = more === 0 ? "" : `, and ${more} more like it`;
  return `${place} ${colours ? colourOf(severity) : severity} ${inside}${message}${others} (${rule})`;
}

function isJson(path: string): boolean {
  return path.toLowerCase().endsWith(".json");
}

/** How many warnings may say the same before they become one line. */
const mostAlike = 3;

/** A problem, and how many others say the same of other places. */
interface Joined {
  readonly first: ProblemRecord;
  readonly more: number;
}

/** Joins warnings that differ in their places only, where they are many. Every error has its line, since each must be fixed. */
function joinRepeated(problems: readonly ProblemRecord[]): Joined[] {
  const alike = new Map<string, number>();
  for (const problem of problems) alike.set(textOf(problem), (alike.get(textOf(problem)) ?? 0) + 1);
  const joined = new Set<string>();
  return problems.flatMap((problem) => {
    const text = textOf(problem);
    const count = alike.get(text) ?? 1;
    if (problem.severity === "error" || count <= mostAlike) return [{ first: problem, more: 0 }];
    return joined.size < joined.add(text).size ? [{ first: problem, more: count - 1 }] : [];
  });
}

function textOf({ file, severity, rule, message }: ProblemRecord): string {
  return `${file} ${severity} ${rule} ${message}`;
}

/** One line for each problem that was put right: `file:line:column fixed message (rule)`, the place that where it was. */
export function printFixed(fixed: readonly ProblemRecord[]): string[] {
  return fixed.map(({ file, line, column, rule, message }) => {
    return `${escapeControls(file)}:${line}:${column} fixed ${message} (${rule})`;
  });
}

function colourOf(severity: ProblemRecord["severity"]): string {
  return severity === "error" ? `\u001b[31m${severity}\u001b[39m` : `\u001b[33m${severity}\u001b[39m`;
}
