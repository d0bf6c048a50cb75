import { escapeInvisible } from "../../ground/literal.ts";
import { comment } from "./comment.ts";

/** Text of the document as Markdown that can hold no markup of its own beyond emphasis, code and lists. */
export function markdownText(text: string): string {
  return comment(text).split("\n").map(escapeMarkdown).join("\n");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>]/g, (character) => (character === "<" ? "&lt;" : "&gt;")).replace(/\]\(/g, "]\\(");
}

/** A block of code, between fences that are longer than any run of backticks in it (CommonMark, 4.5). */
export function fence(code: string, language = "ts"): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const marks = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${marks}${language}\n${code.split("\n").map(escapeInvisible).join("\n")}\n${marks}`;
}

/** A table: the first row is its head. The columns are filled up, so that it can be read as text, too. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const [head, ...rest] = rows.map((row) => line(row.map((cell, at) => cell.padEnd(widths[at] ?? 0))));
  return [head, line(widths.map((width) => "-".repeat(width))), ...rest].join("\n");
}
