// The only file that knows jsonc-parser: text in, our own tree out.
import { printParseErrorCode, visit, type JSONVisitor } from "jsonc-parser";
import type { Fault } from "./parsedText.ts";
import type { TextEntry, TextNode } from "./textTree.ts";

/** What a JSON text says. In text that is not well-formed the tree holds what could be understood. */
export interface JsonTree {
  readonly tree: TextNode;
  /** The first syntax error, if there is one: those that follow are mostly its echo. */
  readonly faults: readonly Fault[];
}

/** Parses JSON (RFC 8259) with the place of everything. Slower than JSON.parse by far; recursive, so the depth must be bounded. */
export function readJsonTree(text: string): JsonTree {
  const faults: Fault[] = [];
  const builder = new TreeBuilder();
  visit(
    text,
    { ...visitorFor(text, builder), onError: (error, offset) => faults.push(syntaxFault(error, offset)) },
    strict,
  );
  return { tree: builder.root ?? nothing, faults: faults.slice(0, 1) };
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const nothing: TextNode = { kind: "scalar", offset: 0, value: undefined, text: "" };

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
    this.add({ kind: "map", offset, entries });
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
    this.add({ kind: "list", offset, items });
    this.#open.push((value) => items.push(value));
  }

  close(): void {
    this.#open.pop();
  }
}

function visitorFor(text: string, builder: TreeBuilder): JSONVisitor {
  return {
    onObjectBegin: (offset) => builder.openMap(offset),
    onObjectProperty: (name, offset) => builder.addKey({ kind: "scalar", offset, value: name, text: name }),
    onObjectEnd: () => builder.close(),
    onArrayBegin: (offset) => builder.openList(offset),
    onArrayEnd: () => builder.close(),
    onLiteralValue: (value: unknown, offset, length) =>
      builder.add({ kind: "scalar", offset, value, text: text.slice(offset, offset + length) }),
  };
}

function syntaxFault(error: number, offset: number): Fault {
  const sentence = sentences.get(printParseErrorCode(error)) ?? "something here does not belong; remove it";
  return { rule: "syntax", offset, message: `the JSON is not well-formed: ${sentence}` };
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
