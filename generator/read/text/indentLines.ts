import type { Stumble } from "./explainSyntax.ts";

/*
 * YAML 1.2 wants what is in brackets or quotes indented more than the key before it (6.1, 7.3). Many parsers do not look, so documents that
 * others read have `}` or the rest of a quoted text too far left. Such lines are read as if they were indented: a copy of the text
 * has spaces before them, and every place in the copy leads back to one in the text.
 */

/** A text with more spaces at the start of some lines. */
export interface IndentedText {
  readonly text: string;
  /** Where these lines start in the text as it was; sorted. */
  readonly lines: readonly number[];
  /** The offset in the text as it was, for one in this text. */
  at(offset: number): number;
}

/** More than any key is indented, as far as maps may be nested. */
const width = 1000;

/** A quote that is never closed makes text of all that follows up to the next one. */
const maximumLines = 500;

/** A text without spaces to add. */
export function asItIs(text: string): IndentedText {
  return { text, lines: [], at: (offset) => offset };
}

/** Adds spaces where a parser wants them; `undefined` if it stumbled over something else, or if there are spaces already. */
export function indentMore(
  original: string,
  { lines }: IndentedText,
  stumble: Stumble,
): IndentedText | undefined {
  const known = new Set(lines);
  const found = findLines(original, stumble).filter((line) => !known.has(line));
  if (found.length === 0 || found.length > maximumLines) return undefined;
  const all = [...lines, ...found].sort((a, b) => a - b);
  const parts = all.map((line, index) => original.slice(all[index - 1] ?? 0, line));
  const text = `${parts.map((part) => part + " ".repeat(width)).join("")}${original.slice(all.at(-1))}`;
  return { text, lines: all, at: (offset) => offsetBefore(all, offset) };
}

function offsetBefore(lines: readonly number[], offset: number): number {
  let added = 0;
  for (const line of lines) {
    const start = line + added;
    if (offset <= start) break;
    added += Math.min(width, offset - start);
  }
  return offset - added;
}

/** The starts of the lines that are not indented as the parser wants it. */
function findLines(text: string, { offset, sentence }: Stumble): number[] {
  if (/^Flow (?:map|sequence) in block collection must be sufficiently indented/.test(sentence)) {
    return [text.lastIndexOf("\n", offset - 1) + 1];
  }
  const [, quote] = /^Missing closing ('|")quote/.exec(sentence) ?? [];
  if (quote === undefined) return [];
  const end = endOfQuoted(text, offset, quote);
  const lines: number[] = [];
  for (let at = text.indexOf("\n", offset); at >= 0 && at < end; at = text.indexOf("\n", at + 1))
    lines.push(at + 1);
  return lines;
}

/** Where a quoted text ends, of which some was read; -1 if it does not. */
function endOfQuoted(text: string, offset: number, quote: string): number {
  const escaped = quote === "'" ? /''|'/g : /\\[^]|"/g;
  escaped.lastIndex = offset;
  for (let match = escaped.exec(text); match; match = escaped.exec(text)) {
    if (match[0] === quote) return match.index;
  }
  return -1;
}
