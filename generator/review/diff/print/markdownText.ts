import { escapeControls } from "../../../ground/escapes.ts";

/** A block of code with a fence that nothing in it can end. */
export function fence(language: string, lines: readonly string[]): string[] {
  const longestRun = Math.max(2, ...(lines.join("\n").match(/`+/g) ?? []).map(({ length }) => length));
  const mark = "`".repeat(longestRun + 1);
  return [`${mark}${language}`, ...lines, mark];
}

/** What is shown on demand; nothing for no lines. */
export function fold(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ["", `<details><summary>${title}</summary>`, "", ...lines, "", "</details>"];
}

/** Text as code on one line, with a fence that nothing in it can end (CommonMark, 6.1). */
export function code(text: string): string {
  const line = escapeControls(text.replaceAll(/\s+/g, " "));
  const runs = (line.match(/`+/g) ?? []).map(({ length }) => length);
  const mark = "`".repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? `${mark}${line || " "}${mark}` : `${mark} ${line} ${mark}`;
}
