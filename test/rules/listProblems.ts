import type { Severity } from "../../generator/problems/rules.ts";
import type { ReadResult } from "../../generator/read/document.ts";

/** Writes each problem as `line:column rule-id`, with `?` after a warning and `!` after what only `--strict` reports, and the path before it unless it is the entry document's. */
export function listProblems({ problems, files: [entry] }: ReadResult): string[] {
  return problems.map(({ origin, part = "value", rule, severity }) => {
    const { line, column } = origin.file.locate(origin.pointer, part);
    const path = entry === undefined || origin.file.path === entry.path ? "" : `${origin.file.path}:`;
    return `${path}${line}:${column} ${rule}${marks[severity]}`;
  });
}

const marks: Readonly<Record<Severity, string>> = { error: "", warning: "?", strict: "!" };
