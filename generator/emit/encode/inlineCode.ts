import { comment } from "./comment.ts";

/** Text as Markdown code on one line, for doc comments and reports; backticks in it get a longer fence (CommonMark, 6.1). */
export function inlineCode(text: string): string {
  const line = comment(text).replaceAll("\n", " ");
  const runs = line.match(/`+/g) ?? [];
  if (runs.length === 0) return `\`${line}\``;
  const fence = "`".repeat(Math.max(...runs.map((run) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}
