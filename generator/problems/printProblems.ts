import { escapeControls } from "../ground/escapes.ts";
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
}

/** Works out the lines of problems: positions become numbers, and a guess that is reported at all is an error. */
export function recordProblem({ origin, part, severity, rule, message }: Problem): ProblemRecord {
  const { line, column } = origin.file.locate(origin.pointer, part ?? "value");
  const file = origin.file.path;
  return { file, line, column, severity: shownSeverity(severity), rule, message: escapeControls(message) };
}

function shownSeverity(severity: Severity): ProblemRecord["severity"] {
  return severity === "warning" ? "warning" : "error";
}

/** A problem with a whole file or folder. */
export function recordFileProblem(problem: { path: string; rule: RuleId; message: string }): ProblemRecord {
  const { path, rule, message } = problem;
  return { file: path, line: 1, column: 1, severity: shownSeverity(rules[rule].severity), rule, message };
}

/** A loss in the form of a problem that stops nothing. */
export function recordLoss(loss: Loss): ProblemRecord {
  return { ...recordProblem(lossProblem(loss)), severity: "warning" };
}

/** One line for each problem: `file:line:column severity message (rule)`. The page about the rule has its name for a heading. */
export function printProblems(problems: readonly ProblemRecord[], colours: boolean): string[] {
  return problems.map(({ file, line, column, severity, rule, message }) => {
    const place = `${escapeControls(file)}:${line}:${column}`;
    return `${place} ${colours ? colourOf(severity) : severity} ${message} (${rule})`;
  });
}

function colourOf(severity: ProblemRecord["severity"]): string {
  return severity === "error" ? `\u001b[31m${severity}\u001b[39m` : `\u001b[33m${severity}\u001b[39m`;
}
