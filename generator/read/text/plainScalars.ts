import type { TextNode, TextScalar } from "./tree.ts";

/** What was read, and the offset behind it. */
export interface Read {
  readonly node: TextNode;
  readonly end: number;
}

/** Whether a dash is here that begins an item of a list. */
export function isItem(text: string, at: number): boolean {
  return text.charAt(at) === "-" && (at + 1 === text.length || " \n".includes(text.charAt(at + 1)));
}

/** Whether there is a tab, which means different things in different places. */
export function hasTab(text: string): boolean {
  return text.includes("\t");
}

/**
 * Finds the key that begins here, in one line with its colon.
 *
 * @returns `undefined` if there is none, or none of which this is sure; the end is that of the colon
 */
export function findKey(
  text: string,
  at: number,
): { readonly key: TextScalar; readonly end: number } | undefined {
  if (`"'`.includes(text.charAt(at))) {
    const read = quotedScalar(text, at);
    return read?.node.kind === "scalar" && /^:[ \n]/.test(text.slice(read.end, read.end + 2))
      ? { key: read.node, end: read.end + 1 }
      : undefined;
  }
  const lineEnd = text.indexOf("\n", at);
  const line = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
  const length = line.search(/:(?: |$)/);
  const written = line.slice(0, Math.max(length, 0));
  if (length <= 0 || length > longestKey || / #| $|\t/.test(written) || written === "<<") return undefined;
  const key = plainScalar(at, at + length, written);
  return key && { key, end: at + length + 1 };
}

/** YAML allows a little more. */
const longestKey = 1000;

/** A scalar of a text without quotes, its lines joined; `undefined` where it may mean something else. */
export function plainScalar(offset: number, end: number, text: string): TextScalar | undefined {
  if (startsOtherwise.test(text)) return undefined;
  const value = plainValue(text);
  return value === undefined ? undefined : { kind: "scalar", offset, end, value, text };
}

/** What begins anything else than plain text, or is an error. */
const startsOtherwise = /^(?:[?:,[\]{}#&*!|>'"%@`]|-(?![^\s,[\]{}])|---|\.\.\.|$)/;

/** What the core schema makes of a text (YAML 1.2.2, section 10.3.2); `undefined` for what is perhaps a number of another kind. */
function plainValue(text: string): string | number | boolean | null | undefined {
  if (!/^[-+.\d~nNtTfF]/.test(text)) return text;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*|(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+)$/.test(text))
    return Number.parseFloat(text);
  return /^(?:0[xo]|[-+]?\.[iInN])/.test(text) ? undefined : text;
}

/**
 * A scalar in quotes.
 *
 * @param column of what it is the value of: all its lines stand further in; in one line, if it is not given
 */
export function quotedScalar(text: string, at: number, column?: number): Read | undefined {
  const quote = text.charAt(at);
  const pattern = quote === '"' ? /"(?:[^"\\\n]|\\.)*"/y : /'(?:[^'\n]|'')*'/y;
  pattern.lastIndex = at;
  const [written] = pattern.exec(text) ?? [];
  const read = written ?? (column === undefined ? undefined : quotedLines(text, at, column));
  if (read === undefined) return undefined;
  const value = unquote(read, quote);
  const end = at + read.length;
  return value === undefined
    ? undefined
    : { node: { kind: "scalar", offset: at, end, value, text: value }, end };
}

/** What is between quotes over several lines, quotes included. */
function quotedLines(text: string, at: number, column: number): string | undefined {
  const pattern = text.charAt(at) === '"' ? /"(?:[^"\\\t]|\\[^\t])*"/y : /'(?:[^'\t]|'')*'/y;
  pattern.lastIndex = at;
  const [written] = pattern.exec(text) ?? [];
  const isInside = written
    ?.split("\n")
    .slice(1)
    .every((line) => trimSpaces(line) === "" || line.search(/[^ ]/) > column);
  return isInside ? written : undefined;
}

function unquote(written: string, quote: string): string | undefined {
  if (quote === '"') return fromJson(written.replace(breakOrEscape, joinLine));
  const [first = "", ...others] = written.slice(1, -1).split("\n");
  const last = others.pop();
  if (last === undefined) return first.replaceAll("''", "'");
  const lines = [
    trimSpaces(first),
    ...others.map((line) => trimSpaces(line.replace(/^ +/, ""))),
    last.replace(/^ +/, ""),
  ];
  return unfold(lines).replaceAll("''", "'");
}

/** A text without the spaces at its end. What else is white space to JavaScript is text to YAML. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end--;
  return text.slice(0, end);
}

/** A line break that is escaped, another escape, or line breaks with the spaces around them. */
const breakOrEscape = /\\\n *|\\.|(?<! ) *\n[ \n]*/g;

function joinLine(found: string): string {
  if (found.startsWith("\\")) return found === "\\ " ? " " : found.charAt(1) === "\n" ? "" : found;
  const breaks = found.split("\n").length - 1;
  return breaks === 1 ? " " : "\\n".repeat(breaks - 1);
}

/** What JSON escapes, YAML escapes in the same way. */
function fromJson(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}

/** Joins the lines of a scalar: a line break is a space, and each empty line between others one more line break. */
export function unfold([first = "", ...others]: readonly string[]): string {
  let text = first;
  let breaks = 0;
  for (const [index, line] of others.entries()) {
    if (line === "" && index < others.length - 1) breaks++;
    else {
      text += (breaks === 0 ? " " : "\n".repeat(breaks)) + line;
      breaks = 0;
    }
  }
  return text;
}

/**
 * A text in the lines below `|` or `>`.
 *
 * @param column of what it is the value of: its lines stand further in
 */
export function blockText(text: string, at: number, column: number): Read | undefined {
  const [header] = /^[|>][-+]? *\n/.exec(text.slice(at, at + 9)) ?? [];
  if (header === undefined) return undefined;
  const keeps = header.includes("+");
  const found = blockLines(text, at + header.length, column, keeps);
  if (!found) return undefined;
  const { lines, breaks, end } = found;
  const joined = header.startsWith("|") ? lines.join("\n") : fold(lines);
  const value = header.includes("-") ? joined : joined + "\n".repeat(breaks);
  return { node: { kind: "scalar", offset: at, end, value, text: value }, end };
}

interface BlockLines {
  /** Without the spaces before them, up to the last with content. */
  readonly lines: readonly string[];
  /** The line breaks behind them that belong to the text, unless the header says that none does. */
  readonly breaks: number;
  readonly end: number;
}

function blockLines(text: string, start: number, column: number, keeps: boolean): BlockLines | undefined {
  const lines: string[] = [];
  let indent = -1;
  let [filled, end, from] = [0, start, start];
  while (from < text.length) {
    const lineFeed = text.indexOf("\n", from);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    let at = from;
    while (text.charCodeAt(at) === 0x20) at++;
    const isBlank = at === lineEnd;
    if (!isBlank && indent < 0) {
      indent = at - from;
      if (indent <= column && keeps && lines.length > 0 && text.charAt(at) !== "\t")
        return { lines: [], breaks: lines.length, end: from };
      if (indent <= column || lines.some((line) => line.length > indent)) return undefined;
      lines.fill("");
    }
    if (!isBlank && at - from < indent) break;
    lines.push(
      indent < 0 ? text.slice(from, lineEnd) : text.slice(Math.min(from + indent, lineEnd), lineEnd),
    );
    from = Math.min(lineEnd + 1, text.length);
    // Spaces beyond the others are text, also at its end.
    if (indent >= 0 && lines.at(-1) !== "") [filled, end] = [lines.length, from];
  }
  const isOdd = /^ *\t/.test(text.slice(from, from + 200)) || (keeps && from === text.length);
  if (filled === 0 || isOdd) return undefined;
  const breaks = keeps ? lines.length - filled + 1 : 1;
  return { lines: lines.slice(0, filled), breaks, end: keeps ? from : end };
}

/** Folds lines as `>` does: those that stand further in keep their line breaks. */
function fold(lines: readonly string[]): string {
  let text = "";
  let separator = "";
  let wasIndented = false;
  let isStart = true;
  for (const line of lines) {
    if (isStart && line === "") {
      text += "\n";
      continue;
    }
    isStart = false;
    if (/^[ \t]/.test(line)) {
      if (separator === " ") separator = "\n";
      else if (!wasIndented && separator === "\n") separator = "\n\n";
      text += separator + line;
      separator = "\n";
      wasIndented = true;
    } else if (line === "") {
      if (separator === "\n") text += "\n";
      else separator = "\n";
    } else {
      text += separator + line;
      separator = " ";
      wasIndented = false;
    }
  }
  return text;
}
