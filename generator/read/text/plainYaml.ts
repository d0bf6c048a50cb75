import { readPlainFlow } from "./plainFlow.ts";
import {
  blockText,
  findKey,
  hasTab,
  isItem,
  plainScalar,
  quotedScalar,
  type Read,
  trimSpaces,
  unfold,
} from "./plainScalars.ts";
import type { TextEntry, TextNode } from "./tree.ts";

/**
 * Reads YAML as it is mostly written, in a small part of the time and memory that the yaml package takes: one document of maps and lists in
 * lines, `[…]` and `{…}`, and scalars without anchors, aliases, tags and tabs.
 *
 * @returns the tree that the package's would become; `undefined` for anything of which this is not sure, faults among them
 */
export function readPlainYaml(text: string): TextNode | undefined {
  if (/[\r\ufeff]/.test(text)) return undefined;
  try {
    const reader = new PlainReader(text);
    return reader.document();
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** Thrown where the text is left to the yaml package. It has no stack, which would take longer than to read most texts. */
class Unsure {}

/** Far below what is refused, and what a stack holds. */
const deepest = 100;

class PlainReader {
  readonly #text: string;
  /** Where the next line with content is, from its first character that is no space; the end of the text behind the last. */
  #at = 0;
  /** The number of spaces before it. */
  #column = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): TextNode {
    this.#nextLine(0);
    if (this.#text.startsWith("---\n", this.#at) && this.#column === 0)
      this.#nextLine(this.#at + "---\n".length);
    if (this.#column !== 0 || this.#at === this.#text.length || isItem(this.#text, this.#at))
      throw new Unsure();
    const map = this.#map(0);
    if (this.#at !== this.#text.length) throw new Unsure();
    return map;
  }

  /** Goes on to the next line with content, from the start of a line. */
  #nextLine(start: number): void {
    for (let line = start; ;) {
      let at = line;
      while (this.#text.charCodeAt(at) === space) at++;
      const code = this.#text.charCodeAt(at);
      if (code !== hash && code !== lineFeed) {
        [this.#at, this.#column] = [at, at === this.#text.length ? -1 : at - line];
        return;
      }
      const end = this.#text.indexOf("\n", at);
      line = end < 0 ? this.#text.length : end + 1;
    }
  }

  /** A map whose keys are in a column, from its first key on. */
  #map(column: number): TextNode {
    const offset = this.#at;
    const entries: TextEntry[] = [];
    this.#enter();
    do {
      const found = findKey(this.#text, this.#at);
      if (!found) throw new Unsure();
      const { key, end } = found;
      entries.push({ key, value: this.#value(end, column), merge: false });
    } while (this.#column === column && !isItem(this.#text, this.#at));
    this.#leave(column);
    return { kind: "map", offset, flow: false, entries };
  }

  /** A list whose dashes are in a column, from its first one on. */
  #list(column: number): TextNode {
    const offset = this.#at;
    const items: TextNode[] = [];
    this.#enter();
    do {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === space) at++;
      const inside = column + at - this.#at;
      if (this.#isEndOfLine(at)) items.push(this.#below(at, column));
      else if (isItem(this.#text, at)) items.push(this.#goInto(at, inside, () => this.#list(inside)));
      else if (findKey(this.#text, at)) items.push(this.#goInto(at, inside, () => this.#map(inside)));
      else items.push(this.#scalar(at, column));
    } while (this.#column === column && isItem(this.#text, this.#at));
    this.#leave(column);
    return { kind: "list", offset, flow: false, items };
  }

  #goInto(at: number, column: number, read: () => TextNode): TextNode {
    [this.#at, this.#column] = [at, column];
    return read();
  }

  #enter(): void {
    if (++this.#depth > deepest) throw new Unsure();
  }

  /** What follows must belong to what is around: it must not stand further in. */
  #leave(column: number): void {
    this.#depth--;
    if (this.#column > column) throw new Unsure();
  }

  /** The value of an entry, from behind its colon. */
  #value(start: number, column: number): TextNode {
    let at = start;
    while (this.#text.charCodeAt(at) === space) at++;
    if (!this.#isEndOfLine(at)) return this.#scalar(at, column);
    this.#skipRest(at);
    // Lists may stand as far out as the key that they belong to.
    if (this.#column === column && isItem(this.#text, this.#at)) return this.#list(column);
    return this.#inner(column);
  }

  /** What stands in the lines below, further in. */
  #below(at: number, column: number): TextNode {
    this.#skipRest(at);
    return this.#inner(column);
  }

  #inner(column: number): TextNode {
    if (this.#column <= column) throw new Unsure();
    if (isItem(this.#text, this.#at)) return this.#list(this.#column);
    if (findKey(this.#text, this.#at)) return this.#map(this.#column);
    // Texts in lines begin behind their key, and a text of one letter is read otherwise.
    if (/^(?:[|>]|[^[{]\n)/.test(this.#text.slice(this.#at, this.#at + 2))) throw new Unsure();
    return this.#scalar(this.#at, this.#column - 1);
  }

  /** A scalar or a collection in brackets, and all of the line that it ends in. */
  #scalar(at: number, column: number): TextNode {
    const code = this.#text.charAt(at);
    if (code === "|" || code === ">") return this.#take(blockText(this.#text, at, column), true);
    if (code === "[" || code === "{") return this.#take(readPlainFlow(this.#text, at, column));
    if (code === '"' || code === "'") return this.#take(quotedScalar(this.#text, at, column));
    return this.#plain(at, column);
  }

  #take(read: Read | undefined, isWholeLine = false): TextNode {
    if (!read) throw new Unsure();
    if (isWholeLine) this.#nextLine(read.end);
    else this.#skipRest(read.end);
    return read.node;
  }

  /** A scalar without quotes, which goes on in all lines that stand further in. */
  #plain(start: number, column: number): TextNode {
    const lines: string[] = [];
    let end = start;
    let from = start;
    for (;;) {
      const line = this.#text.slice(from, this.#endOfLine(from));
      const comment = line.search(/ #/);
      if (/:(?: |$)/.test(line) || hasTab(line) || (comment >= 0 && lines.length > 0)) throw new Unsure();
      const said = trimSpaces(comment < 0 ? line : line.slice(0, comment));
      lines.push(said);
      if (said !== "") end = from + said.length;
      const next = Math.min(from + line.length + 1, this.#text.length);
      this.#nextLine(next);
      if (comment >= 0 || this.#column <= column) break;
      if (this.#text.slice(next, this.#at).includes("#")) throw new Unsure();
      const blank = this.#text.slice(next, this.#at).split("\n").length - 1;
      for (let count = 0; count < blank; count++) lines.push("");
      from = this.#at;
    }
    const node = plainScalar(start, end, unfold(lines));
    if (!node) throw new Unsure();
    if (this.#column > column) throw new Unsure();
    return node;
  }

  /** Whether nothing but a comment follows in the line. */
  #isEndOfLine(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return (
      code === lineFeed ||
      at === this.#text.length ||
      (code === hash && this.#text.charCodeAt(at - 1) === space)
    );
  }

  /** Leaves the rest of a line behind, which must not hold more than a comment. */
  #skipRest(start: number): void {
    let at = start;
    while (this.#text.charCodeAt(at) === space) at++;
    if (!this.#isEndOfLine(at)) throw new Unsure();
    this.#nextLine(Math.min(this.#endOfLine(at) + 1, this.#text.length));
  }

  #endOfLine(at: number): number {
    const end = this.#text.indexOf("\n", at);
    return end < 0 ? this.#text.length : end;
  }
}

const space = 0x20;
const lineFeed = 0x0a;
const hash = 0x23;
