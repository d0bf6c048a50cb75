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
