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
  const inert = textLines(text).map((line) =>
    escapeInvisible(line)
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

/** The lines of a text of the document, cut to what somebody may read: without tabs and spaces at their ends. */
export function textLines(text: string): string[] {
  return text
    .slice(0, longest)
    .split(lineBreak)
    .map((line) => line.replaceAll("\t", "  ").trimEnd());
}

/** Text as Markdown code on one line, for doc comments; backticks in it get a longer fence (CommonMark, 6.1). */
export function inlineCode(text: string): string {
  const line = comment(text).replaceAll("\n", " ");
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${line || " "}\``;
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  return `${fence} ${line} ${fence}`;
}
