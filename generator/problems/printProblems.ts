import type { Loss, Problem } from "./problem.ts";

/** A problem as machines read it. */
export interface ProblemRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
}

/** Works out the lines of problems: positions become numbers, and a guess that is reported at all is an error. */
export function recordProblem({ origin, part, severity, rule, message }: Problem): ProblemRecord {
  const { line, column } = origin.file.locate(origin.pointer, part ?? "value");
  const shown = severity === "warning" ? "warning" : "error";
  return { file: origin.file.path, line, column, severity: shown, rule, message: escapeControls(message) };
}

/** A loss in the form of a problem. */
export function recordLoss({ origin, kind, message }: Loss): ProblemRecord {
  return recordProblem({ origin, rule: `loss-${kind}`, message, severity: "warning" });
}

/** One line for each problem: `file:line:column severity rule message`. */
export function printProblems(problems: readonly ProblemRecord[], colours: boolean): string[] {
  return problems.map(({ file, line, column, severity, rule, message }) => {
    const place = `${escapeControls(file)}:${line}:${column}`;
    return [place, colours ? colourOf(severity) : severity, rule, message].join(" ");
  });
}

function colourOf(severity: ProblemRecord["severity"]): string {
  return severity === "error" ? `\u001b[31m${severity}\u001b[39m` : `\u001b[33m${severity}\u001b[39m`;
}

/** A document may hold anything; a terminal or a log must not obey it. */
export function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
