import { type JSONVisitor, printParseErrorCode, visit } from "jsonc-parser";
import { JsonPlaces } from "./jsonPlaces.ts";
import { placeOf } from "./place.ts";
import { type Fault, maximumDepth, type ParsedText, type TextEntry, type TextNode } from "./tree.ts";
import { valueOf } from "./value.ts";

/**
 * Parses JSON (RFC 8259). Places are worked out at the first question, because that takes ten times as long as the values.
 * Of a repeated key the last value counts.
 */
export function parseJson(text: string): ParsedText {
  const { keys, tooDeep } = scanJson(text, maximumDepth);
  if (tooDeep !== undefined) return failed(depthFault(tooDeep));
  const parsed = tryParse(text);
  if (parsed === undefined) return failed(unparsedFault(text));
  const found = removePrototypes(parsed.value);
  const tree = lazyTree(text);
  // The tree knows what is repeated, infinite or rounded, and where, so it is asked only if there is such a thing.
  const isPlain = found.keys === keys && found.exact;
  const faults = isPlain ? [] : valueOf(tree()).faults;
  const places = new JsonPlaces(text);
  const place = isPlain
    ? (path: readonly string[]) => places.find(path)
    : (path: readonly string[]) => placeOf(tree(), path);
  return { value: parsed.value, faults, place, tree, isJson: true };
}

function depthFault(offset: number): Fault {
  const message = `maps and lists are nested more than ${maximumDepth} deep; move the inner ones to components and refer to them`;
  return { rule: "nesting-depth", offset, message };
}

function failed(fault: Fault): ParsedText {
  const place = { key: 0, value: 0 };
  return { value: undefined, faults: [fault], place: () => place, tree: () => undefined, isJson: true };
}

function tryParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** JSON.parse refuses a few things that the other parser forgives; those have no place. */
function unparsedFault(text: string): Fault {
  const [fault] = readJsonTree(text).faults;
  return (
    fault ?? {
      rule: "syntax",
      offset: 0,
      message: "the file is not well-formed JSON; fix it, or write YAML",
    }
  );
}

/** Makes `__proto__` an ordinary key of every map, leaves out what is infinite, and counts what can be compared with the text. */
function removePrototypes(value: unknown): { keys: number; exact: boolean } {
  const found = { keys: 0, exact: true };
  visit(value);
  return found;

  function visit(inner: unknown): void {
    if (typeof inner === "number") found.exact &&= Number.isSafeInteger(inner) || Math.abs(inner) < 2 ** 53;
    if (typeof inner !== "object" || inner === null) return;
    const values = Object.values(inner);
    if (values.some(isInfinite)) {
      for (const [key, each] of Object.entries(inner)) if (isInfinite(each)) Reflect.set(inner, key, null);
    }
    if (!Array.isArray(inner)) {
      found.keys += values.length;
      Object.setPrototypeOf(inner, null);
    }
    values.forEach(visit);
  }
}

function isInfinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

function lazyTree(text: string): () => TextNode {
  let tree: TextNode | undefined;
  return () => (tree ??= readJsonTree(text).tree);
}

/** What can be counted in JSON text without parsing it. */
interface JsonCounts {
  /** Keys of maps, repeated ones included. */
  readonly keys: number;
  /** Offset of the bracket that opens the first level beyond the limit; `undefined` if no level does. */
  readonly tooDeep: number | undefined;
}

/**
 * Counts keys and measures nesting, quickly and without recursion, also in text that is not well-formed.
 * Brackets and colons inside strings do not count; a string ends at the latest with its line.
 */
function scanJson(text: string, maximumDepth: number): JsonCounts {
  let keys = 0;
  let depth = 0;
  let tooDeep: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === quote) index = endOfString(text, index);
    else if (character === colon) keys++;
    else if (character === openBrace || character === openBracket) {
      if (++depth > maximumDepth) tooDeep ??= index;
    } else if (character === closeBrace || character === closeBracket) depth--;
  }
  return { keys, tooDeep };
}

const quote = 0x22;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const backslash = 0x5c;
const lineFeed = 0x0a;

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === backslash) index++;
    else if (character === quote || character === lineFeed) return index;
  }
  return text.length;
}

// The only file that knows jsonc-parser: text in, our own tree out.

/** What a JSON text says. In text that is not well-formed the tree holds what could be understood. */
interface JsonTree {
  readonly tree: TextNode;
  /** The first syntax error, if there is one: those that follow are mostly its echo. */
  readonly faults: readonly Fault[];
}

/** Parses JSON (RFC 8259) with the place of everything. Slower than JSON.parse by far; recursive, so the depth must be bounded. */
function readJsonTree(text: string): JsonTree {
  const faults: Fault[] = [];
  const builder = new TreeBuilder();
  visit(
    text,
    {
      ...visitorFor(text, builder),
      onError: (error, offset) => faults.push(syntaxFault(text, error, offset)),
    },
    strict,
  );
  return { tree: builder.root ?? nothing, faults: faults.slice(0, 1) };
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const nothing: TextNode = { kind: "scalar", offset: 0, end: 0, value: undefined, text: "" };

class TreeBuilder {
  root: TextNode | undefined;
  readonly #open: ((value: TextNode) => void)[] = [];
  readonly #keys: TextNode[] = [];

  add(node: TextNode): void {
    const place = this.#open.at(-1);
    if (place === undefined) this.root ??= node;
    else place(node);
  }

  openMap(offset: number): void {
    const entries: TextEntry[] = [];
    this.add({ kind: "map", offset, flow: true, entries });
    this.#open.push((value) => {
      const key = this.#keys.pop();
      if (key !== undefined) entries.push({ key, value, merge: false });
    });
  }

  addKey(key: TextNode): void {
    this.#keys.push(key);
  }

  openList(offset: number): void {
    const items: TextNode[] = [];
    this.add({ kind: "list", offset, flow: true, items });
    this.#open.push((value) => items.push(value));
  }

  close(): void {
    this.#open.pop();
  }
}

function visitorFor(text: string, builder: TreeBuilder): JSONVisitor {
  return {
    onObjectBegin: (offset) => builder.openMap(offset),
    onObjectProperty: (name, offset, length) =>
      builder.addKey({ kind: "scalar", offset, end: offset + length, value: name, text: name }),
    onObjectEnd: () => builder.close(),
    onArrayBegin: (offset) => builder.openList(offset),
    onArrayEnd: () => builder.close(),
    onLiteralValue: (value: unknown, offset, length) => {
      const end = offset + length;
      builder.add({ kind: "scalar", offset, end, value, text: text.slice(offset, end) });
    },
  };
}

function syntaxFault(text: string, error: number, offset: number): Fault {
  const sentence =
    explainSymbol(text, offset) ??
    sentences.get(printParseErrorCode(error)) ??
    "something here does not belong; remove it";
  return { rule: "syntax", offset, message: `the JSON is not well-formed: ${sentence}` };
}

/** What other languages have: texts and keys in other quotes or none, and words in capitals. */
function explainSymbol(text: string, offset: number): string | undefined {
  const written = text.slice(offset, offset + 100);
  if (/^['`\u2018\u2019\u201c\u201d]/.test(written)) return "text stands in double quotes; write those";
  const [word = ""] = /^[A-Za-z_$][\w$]*/.exec(written) ?? [];
  if (word === "") return undefined;
  if (/^\s*:/.test(written.slice(word.length))) return `a key stands in double quotes; write "${word}"`;
  const known = { true: "true", false: "false", none: "null", null: "null", nil: "null" };
  const meant = new Map(Object.entries(known)).get(word.toLowerCase());
  return meant === undefined ? undefined : `${word} is no value of JSON; write ${meant}`;
}

const sentences: ReadonlyMap<string, string> = new Map([
  ["PropertyNameExpected", "a key is expected here; write it in double quotes, or remove the comma before"],
  ["ValueExpected", "a value is expected here; write one, or remove the comma before"],
  ["ColonExpected", "a colon is missing before this; write it"],
  ["CommaExpected", "a comma is missing before this; write it"],
  ["CloseBraceExpected", "a map is not closed; write }"],
  ["CloseBracketExpected", "a list is not closed; write ]"],
  ["EndOfFileExpected", "the document has ended before this; remove the rest"],
  ["InvalidCommentToken", "JSON has no comments; remove this one"],
  ["UnexpectedEndOfComment", "JSON has no comments; remove this one"],
  ["UnexpectedEndOfString", 'a string is not closed on its line; write "'],
  ["InvalidEscapeCharacter", "this escape is unknown; double the backslash"],
  ["InvalidCharacter", "a control character stands here; write it as \\u00XX"],
]);
