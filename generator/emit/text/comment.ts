import { escapeInvisible } from "../../ground/literal.ts";

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const longest = 20_000;

/**
 * Text of the document as lines of a doc comment: it cannot end the comment, start a tag, or hide anything. Surrounding blank
 * lines go, at most one blank line stays between paragraphs, and what is longer than 20,000 characters is cut.
 *
 * @returns the lines joined by LF, without any comment marks
 */
export function comment(text: string): string {
  const lines = text
    .slice(0, longest)
    .split(lineBreak)
    .map((line) => escapeInvisible(line.replaceAll("\t", "  ").trimEnd()));
  const inert = lines.map((line) =>
    line
      .replaceAll("*/", "*\\/")
      .replace(/^\//, "\\/")
      .replace(/(?<![^\s*])@/g, "\\@")
      .replaceAll("{@", "{\\@"),
  );
  return inert
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/** Text as Markdown code on one line, for doc comments and reports; backticks in it get a longer fence (CommonMark, 6.1). */
export function inlineCode(text: string): string {
  const line = comment(text).replaceAll("\n", " ");
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${line}\``;
  const fence = "`".repeat(Math.max(...runs.map((run) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}
