import { relative, resolve, sep } from "node:path";
import { isInside } from "../ground/paths.ts";
import type { ProblemRecord } from "../problems/printProblems.ts";
import type { Outcome } from "./outcome.ts";

/** Of one severity, GitHub shows the first ten annotations of a step; what is beyond them is in the log as text. */
const shown = 10;

/**
 * What is wrong as workflow commands of GitHub, which shows them beside the lines that they are about.
 *
 * @param workspace the folder that the repository is checked out to; the working directory if that is not known
 */
export function printAnnotations(outcomes: readonly Outcome[], workspace: string): string[] {
  const found = outcomes.flatMap(annotationsOf);
  return (["error", "warning", "notice"] as const).flatMap((severity) =>
    found
      .filter((annotation) => annotation.severity === severity)
      .slice(0, shown)
      .map((annotation) => printAnnotation(annotation, workspace)),
  );
}

interface Annotation extends Partial<Omit<ProblemRecord, "severity" | "rule">> {
  readonly severity: ProblemRecord["severity"] | "notice";
  readonly rule?: string;
  readonly message: string;
}

/** A command may fail without a problem, since what it compared differs: the last line says what to do then. */
function annotationsOf({ code, problems, losses, fixed = [], lines, annotations }: Outcome): Annotation[] {
  const hasReason =
    code === 0 || annotations !== undefined || problems.some(({ severity }) => severity === "error");
  const last = lines.at(-1);
  return [
    ...problems,
    ...losses,
    ...(annotations ?? []),
    ...fixed.map((problem) => ({
      ...problem,
      severity: "notice" as const,
      message: `fixed: ${problem.message}`,
    })),
    ...(hasReason || last === undefined ? [] : [{ severity: "error" as const, message: last }]),
  ];
}

function printAnnotation(
  { severity, file, line, column, rule, message }: Annotation,
  workspace: string,
): string {
  const properties = Object.entries({
    file: file && inWorkspace(file, workspace),
    line,
    col: column,
    title: rule,
  });
  const given = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${[severity, given.join(",")].filter(Boolean).join(" ")}::${escapeData(message)}`;
}

/** GitHub knows files by their path in the repository; a step may run in a folder of it. */
function inWorkspace(file: string, workspace: string): string {
  const path = resolve(file);
  if (workspace === "" || !isInside(path, resolve(workspace))) return file;
  return relative(resolve(workspace), path).replaceAll(sep, "/");
}

function escapeData(text: string): string {
  return text.replaceAll(/[%\r\n]/g, encodeURIComponent);
}

function escapeProperty(text: string): string {
  return text.replaceAll(/[%\r\n:,]/g, encodeURIComponent);
}
