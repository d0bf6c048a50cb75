import { escapeInvisible } from "../../ground/literal.ts";
import { textLines } from "./comment.ts";

/*
 * Text of the document in README.md, REFERENCE.md and API.md (CommonMark 0.31 with the extensions of GitHub). What an author writes may be
 * emphasised, be a list, hold code and lead to http(s) addresses. It can be nothing else: no heading, block, table, picture, HTML, footnote,
 * definition or other link, whatever stands around it.
 */

/** Text of the document as blocks: paragraphs and lists. Code blocks and tables become lines of code. */
export function markdownText(text: string): string {
  const blocks: string[] = [];
  let items: Item[] = [];
  let isParagraph = false;
  const put = (line: string): void => void blocks.push(line);
  for (const line of joinPreformatted(textLines(text))) {
    const [, indent = "", marker, content = ""] = line.text.match(listItem) ?? [];
    if (line.text.trim() === "") {
      put("");
      isParagraph = false;
    } else if (line.isCode) {
      items = [];
      put(`${line.text}${line.goesOn ? "\\" : ""}`);
    } else if (marker !== undefined) {
      items = items.filter((item) => item.indent < indent.length);
      // Beginning with another number than 1, a list could not interrupt a paragraph.
      if (isParagraph && items.length === 0) put("");
      const before = " ".repeat(items.at(-1)?.content ?? 0);
      const mark = marker.length === 1 ? "-" : marker;
      items.push({ indent: indent.length, content: before.length + mark.length + 1 });
      put(`${before}${mark} ${inertLine(content)}`);
      isParagraph = false;
    } else {
      const own = line.text.length - line.text.trimStart().length;
      if (blocks.at(-1) === "") items = items.filter((item) => item.indent < own);
      put(" ".repeat(items.at(-1)?.content ?? 0) + inertLine(line.text.trim()));
      isParagraph = items.length === 0;
    }
  }
  return escapeLines(
    blocks
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^\n+|\n+$/g, ""),
  );
}

interface Item {
  /** Columns before the marker in the document. */
  readonly indent: number;
  /** Columns before the text in what is printed. */
  readonly content: number;
}

const listItem = /^(\s*)([-+*]|\d{1,9}[.)])\s+(?=\S)(.*)$/;

/** Text of the document on one line, without any meaning in Markdown: titles and names. */
export function markdownLine(text: string): string {
  return escapeLines(inertStart(inlineText(oneLine(text), false)));
}

/** Text as code on one line; backticks in it get longer marks (CommonMark, 6.1). */
export function markdownCode(text: string): string {
  const line = escapeInvisible(oneLine(text)) || " ";
  const longest = longestRun(line, /`+/g);
  return longest === 0 ? `\`${line}\`` : `${"`".repeat(longest + 1)} ${line} ${"`".repeat(longest + 1)}`;
}

/** A block of code, between fences that are longer than any run of backticks in it (CommonMark, 4.5). */
export function fence(code: string, language = "ts"): string {
  const marks = "`".repeat(Math.max(3, longestRun(code, /`{3,}/g) + 1));
  return `${marks}${language}\n${escapeLines(code)}\n${marks}`;
}

function oneLine(text: string): string {
  return textLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function escapeLines(text: string): string {
  return text.split("\n").map(escapeInvisible).join("\n");
}

function longestRun(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

interface Line {
  readonly text: string;
  /** Code, encoded already. */
  readonly isCode: boolean;
  /** The next line is of the same block of code. */
  readonly goesOn: boolean;
}

/** Turns what stands between fences, and the rows of tables, into lines of code. A fence that is not closed is text like any other. */
function joinPreformatted(lines: readonly string[]): Line[] {
  const joined: Line[] = [];
  const plain = (text: string): void => void joined.push({ text, isCode: false, goesOn: false });
  const addCode = (code: readonly string[]): void => {
    plain("");
    const shown = code.filter((text) => text.trim() !== "");
    for (const [index, text] of shown.entries())
      joined.push({ text: markdownCode(text), isCode: true, goesOn: index < shown.length - 1 });
    plain("");
  };
  const closings = closingFences(lines);
  for (let index = 0; index < lines.length; index++) {
    const end = closings.get(index) ?? endOfTable(lines, index);
    if (end === undefined) plain(lines[index] ?? "");
    else {
      addCode(closings.has(index) ? lines.slice(index + 1, end) : lines.slice(index, end + 1));
      index = end;
    }
  }
  return joined;
}

/** The lines that open a block of code, with those that close it. */
function closingFences(lines: readonly string[]): Map<number, number> {
  const closings = new Map<number, number>();
  let open: { readonly index: number; readonly mark: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (open === undefined) {
      open = { index, mark };
    } else if (line.trim() === mark && mark.startsWith(open.mark)) {
      closings.set(open.index, index);
      open = undefined;
    }
  }
  return closings;
}

function endOfTable(lines: readonly string[], start: number): number | undefined {
  let end = start;
  while (/^\s*\|.*\|\s*$/.test(lines[end] ?? "")) end += 1;
  return end - start < 2 ? undefined : end - 1;
}

/** A line of a paragraph or list item. */
function inertLine(text: string): string {
  return inertStart(inlineText(text.trim(), true));
}

/** What would make a line a heading, a list item, a rule, the underline of a heading or a row of a table is escaped. */
function inertStart(line: string): string {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line)?.[0];
  if (number !== undefined) return `${number}\\${line.slice(number.length)}`;
  const isMark = /^(?:#|[-+*](?:\s|$)|[-_*=:](?:[\s\-_*=:|\\]*)$)/.test(line);
  return isMark ? `\\${line}` : line;
}

/** Characters that mean something within a line, but for emphasis, code and backslashes. */
const inlineMark = /[<>[|~$]|&(?=#?\w+;)/y;
const entities = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);

const link = /\[([^[\]`\\<>!&$~|@\n]+)\]\((https?:\/\/[^\s()<>[\]\\`"'*~|&$]+)\)/y;
/** After a letter no reader makes a link of it, but of an email address in it (GFM, 6.9). */
const address =
  /(?<![a-z])https?:\/\/(?:[a-z0-9-]*[a-z0-9]\.)+[a-z0-9-]*[a-z0-9](?![\p{L}\p{N}_-]|\.[\p{L}\p{N}_])[^\s()<>[\]\\`"'*~|&$@]*/iuy;
/** What GitHub makes links of, wherever it stands: as text it has to be code. */
const otherAddress =
  /(?:(?:mailto|xmpp):)?[\p{L}\p{N}._+-]{1,256}@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+|ftp:\/\/[^\s<>`]*|www(?:\.[^\s<>`]*|$)|https?:\/\/[^\s<>`]*/iuy;
const plainRun = /(?:(?!https?:\/\/|www|ftp:\/\/)[\p{L}\p{N}])+|\s+/iuy;

/** One line of text with its marks escaped. `isRich` lets emphasis, code and http(s) links live. */
function inlineText(text: string, isRich: boolean): string {
  const line = isRich ? unescapeAddresses(text) : text;
  const spans = isRich ? codeSpans(line) : new Map<number, number>();
  let printed = "";
  for (let index = 0; index < line.length;) {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = index;
      return pattern.exec(line);
    };
    const rich = isRich ? richPiece(line, index, match, spans.get(index)) : undefined;
    const [piece, length] = rich ?? plainPiece(line, index, match, isRich);
    // Backticks of two pieces of code would be one run, and mark something else.
    if (printed.endsWith("`") && piece.startsWith("`")) printed += " ";
    printed += piece;
    index += length;
  }
  return printed;
}

type Match = (pattern: RegExp) => RegExpExecArray | null;

/** What is printed, and how much of the text it stands for. */
type Piece = readonly [printed: string, length: number];

function richPiece(
  line: string,
  index: number,
  match: Match,
  spanEnd: number | undefined,
): Piece | undefined {
  const escaped = match(/\\[!-/:-@[-`{-~]/y)?.[0];
  if (escaped !== undefined) return [escaped === "\\<" ? "&lt;" : escaped, 2];
  if (spanEnd !== undefined) return [line.slice(index, spanEnd), spanEnd - index];
  const isPicture = line[index - 1] === "!";
  const live = (isPicture ? undefined : match(link)?.[0]) ?? match(address)?.[0];
  return live === undefined ? undefined : [live, live.length];
}

/** Where code starts and ends: at a run of backticks, and after the next one of the same length on the line (CommonMark, 6.1). */
function codeSpans(line: string): Map<number, number> {
  const runs = [...line.matchAll(/`+/g)];
  const next = new Map<number, number>();
  const spans = new Map<number, number>();
  for (const { 0: run, index } of runs.toReversed()) {
    const end = next.get(run.length);
    if (end !== undefined) spans.set(index, end);
    next.set(run.length, index + run.length);
  }
  return spans;
}

function plainPiece(line: string, index: number, match: Match, isRich: boolean): Piece {
  const found = match(otherAddress)?.[0];
  if (found !== undefined) return [markdownCode(found), found.length];
  const plain = match(plainRun)?.[0];
  if (plain !== undefined) return [plain, plain.length];
  const marks = match(/`+/y)?.[0];
  if (marks !== undefined) return ["\\`".repeat(marks.length), marks.length];
  const character = line[index] ?? "";
  if (match(inlineMark)) return [entities.get(character) ?? `\\${character}`, 1];
  // At the end of a line it is a line break.
  if (character === "\\" && !(isRich && index === line.length - 1)) return ["\\\\", 1];
  return [!isRich && /[*_\]]/.test(character) ? `\\${character}` : character, 1];
}

/** Backslashes in what could be an address do not keep it from being one, so it is looked at without them. */
function unescapeAddresses(text: string): string {
  return text.replace(/\\+(?=[@:/])|(?<!^\d+)\\+(?=\.)/g, "").replace(/(?<=[\w.@])\\+(?=[-_+][\w.])/g, "");
}
