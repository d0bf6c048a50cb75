const width = 100;

/**
 * Sets Markdown in lines of at most 100 characters: the lines of a paragraph or list item run on (a line break says nothing there)
 * and break between words. Code, tables, headings and tags keep their lines.
 */
export function wrapLines(text: string): string {
  const blocks: string[] = [];
  let inCode = false;
  let runsOn = false;
  for (const line of text.split("\n")) {
    const isFence = line.trimStart().startsWith("```");
    const startsBlock = inCode || isFence || line === "" || blockStart.test(line);
    if (startsBlock || !runsOn) blocks.push(line);
    else blocks.push(`${blocks.pop() ?? ""} ${line.trimStart()}`);
    if (isFence) inCode = !inCode;
    // After two spaces or a backslash, the break is meant (CommonMark, 6.7).
    runsOn = !inCode && !isFence && line !== "" && !fixedLine.test(line) && !line.endsWith("\\");
  }
  let isCode = false;
  return blocks
    .map((block) => {
      if (block.trimStart().startsWith("```")) isCode = !isCode;
      return isCode || block.length <= width || fixedLine.test(block) ? block : wrapBlock(block);
    })
    .join("\n");
}

/** A list item, quotation, heading, table row, indented code, tag, or code on a line of its own. */
const blockStart = /^\s*(?:[-*+]\s|\d+[.)]\s|>|#{1,6}\s|\||@\w)|^ {4}|^(`+)[^`].*\1$/;
const fixedLine = /^\s*(?:#{1,6}\s|\|)|^ {4}|^(`+)[^`].*\1$/;

function wrapBlock(block: string): string {
  const [indent = ""] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(block) ?? [];
  const hanging = " ".repeat(block.startsWith("@") ? 2 : indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of block.slice(indent.length).split(" ")) {
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
  if (/^\d+[.)]/.test(word)) return word.replace(/[.)]/, "\\$&");
  return /^(?:[-+*#>]$|#+$|>|@)/.test(word) ? `\\${word}` : word;
}
