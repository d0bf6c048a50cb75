const width = 100;

/**
 * Breaks long lines of Markdown between words, the rest of a list item under its text. Code and tables stay as they are.
 * A line is broken on its own, so that a change in one paragraph moves nothing in another.
 */
export function wrapLines(text: string): string {
  let inCode = false;
  return text
    .split("\n")
    .map((line) => {
      if (line.trimStart().startsWith("```")) inCode = !inCode;
      const isFixed = inCode || line.length <= width || /^\s*\||^ {4}|^`[^`]*`$/.test(line);
      return isFixed ? line : wrapLine(line);
    })
    .join("\n");
}

function wrapLine(line: string): string {
  const [indent = ""] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line) ?? [];
  const hanging = " ".repeat(line.startsWith("@") ? 2 : indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(" ")) {
    const isFirst = current === indent || current === hanging;
    if (!isFirst && current.length + 1 + word.length > width) {
      lines.push(current);
      current = hanging + inertWord(word);
    } else current += isFirst ? word : ` ${word}`;
  }
  return [...lines, current].join("\n");
}

/** A word that would mean something at the start of a line: a list, a heading, a quotation or a tag. */
function inertWord(word: string): string {
  return word.replace(/^(?=[-+*#>@]|\d+[.)])/, "\\").replace(/^\\(\d+)([.)])/, "$1\\$2");
}
