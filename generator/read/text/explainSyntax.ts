import type { Fault } from "./tree.ts";

/** What a parser stumbled over. */
export interface Stumble {
  /** Where, in UTF-16 code units from 0. */
  readonly offset: number;
  /** What the parser says about it. */
  readonly sentence: string;
}

/**
 * Says why a text is not well-formed YAML, once: one mistake makes the parser stumble more than once, and only where it stumbles
 * first is near the mistake.
 */
export function explainSyntax(text: string, { offset, sentence }: Stumble): Fault {
  const line = lineAt(text, offset);
  if (/^ *\t/.test(line) && /\btabs?\b/i.test(sentence)) {
    return { rule: "syntax", offset, message: "a tab indents this line; write spaces" };
  }
  const opening = sentence.startsWith("Flow ") ? openBracket(text, offset) : undefined;
  if (opening !== undefined) {
    const [thing, closing] = text[opening] === "[" ? ["list", "]"] : ["map", "}"];
    return { rule: "syntax", offset: opening, message: `this ${thing} is not closed; write ${closing}` };
  }
  const isNested = sentence.startsWith("Nested mappings");
  const inner = isNested ? furtherIndented(text, offset) : undefined;
  if (inner !== undefined) {
    const message =
      "this line is indented further than the one above, which has a value already; indent both alike";
    return { rule: "syntax", offset: inner, message };
  }
  const unquoted = textToQuote(line);
  if (unquoted !== undefined && /^(?:Plain value cannot start|Unexpected scalar)/.test(sentence)) {
    const message = `text that begins with ${unquoted[0]} needs quotes around it; write ${quoted(unquoted)}`;
    return { rule: "syntax", offset, message };
  }
  const value = textWithColon(line);
  if (value !== undefined && isNested) {
    const message = `": " in the text makes it a map; put quotes around it: ${quoted(value)}`;
    return { rule: "syntax", offset, message };
  }
  const message = `the YAML is not well-formed: ${sentence}; fix this line or the one above`;
  return { rule: "syntax", offset: skipSpaces(text, offset), message };
}

/** The parser names the start of a line where its indentation is wrong: what is wrong is what stands there. */
function skipSpaces(text: string, offset: number): number {
  const isStart = offset === 0 || text[offset - 1] === "\n";
  return isStart ? offset + (/^ *(?=\S)/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0) : offset;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

/** The value of a line such as `name: text: more text`. */
function textWithColon(line: string): string | undefined {
  const [, value] = /^\s*(?:- +)*[^\s:"'#][^:]*: +([^"'[{|>&*!#].*: .*)$/.exec(line) ?? [];
  return value;
}

/** The value of a line such as `name: @text` or `name: "text" and more`: what only looks like YAML's own signs. */
function textToQuote(line: string): string | undefined {
  const [, value] = /^\s*(?:- +)*[^\s:"'#][^:]*: +(["'*%@`].*)$/.exec(line) ?? [];
  return value;
}

/** The bracket before a place that has no other end: the innermost, of those that are no part of text in quotes. */
function openBracket(text: string, offset: number): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text
    .slice(0, offset)
    .matchAll(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'|(?<= )#.*|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") open.push(index);
    else if (sign === "]" || sign === "}") open.pop();
  }
  return open.at(-1);
}

/** The start of the line after a place, if it is an entry that is indented further than the line of the place. */
function furtherIndented(text: string, offset: number): number | undefined {
  const end = text.indexOf("\n", offset);
  if (end < 0 || textWithColon(lineAt(text, offset)) !== undefined) return undefined;
  const own = indentation(lineAt(text, offset));
  const line = lineAt(text, end + 1);
  const isEntry = /^ *[^\s#][^:]*:( |$)/.test(line);
  return isEntry && indentation(line) > own ? end + 1 + indentation(line) : undefined;
}

function indentation(line: string): number {
  return line.search(/[^ ]|$/);
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** The first mark that a merge left in a text which is not well-formed, as its one fault; `undefined` without a mark. */
export function findMergeMark(text: string): Fault | undefined {
  const mark = /^(?:<{7}|>{7})(?: |$)/m.exec(text);
  if (!mark) return undefined;
  const message = "a merge conflict was left here; keep one of its sides, and remove the marks";
  return { rule: "syntax", offset: mark.index, message };
}
