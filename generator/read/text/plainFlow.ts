import { plainScalar, quotedScalar, type Read, trimSpaces } from "./plainScalars.ts";
import type { TextEntry, TextNode } from "./tree.ts";

/**
 * Reads a collection in brackets, where each entry has a key and a value, scalars are in one line, and no comment is inside.
 *
 * @param column of what it is the value of: all its lines stand further in
 * @returns `undefined` for anything else
 */
export function readPlainFlow(text: string, at: number, column: number): Read | undefined {
  const reader = new FlowReader(text, column);
  return reader.read(at, 0);
}

/** Far below what is refused. */
const deepest = 50;

class FlowReader {
  readonly #text: string;
  readonly #column: number;

  constructor(text: string, column: number) {
    this.#text = text;
    this.#column = column;
  }

  read(at: number, depth: number): Read | undefined {
    const start = this.#text.charAt(at);
    if (depth > deepest) return undefined;
    if (start === "[") return this.#list(at, depth);
    if (start === "{") return this.#map(at, depth);
    return start === '"' || start === "'" ? quotedScalar(this.#text, at) : this.#plain(at);
  }

  #list(offset: number, depth: number): Read | undefined {
    const items: TextNode[] = [];
    const end = this.#each(offset, "]", (at) => {
      const item = this.read(at, depth + 1);
      if (item) items.push(item.node);
      return item?.end;
    });
    return end === undefined ? undefined : { node: { kind: "list", offset, flow: true, items }, end };
  }

  #map(offset: number, depth: number): Read | undefined {
    const entries: TextEntry[] = [];
    const end = this.#each(offset, "}", (at) => {
      const key = "[{".includes(this.#text.charAt(at)) ? undefined : this.read(at, depth + 1);
      if (key?.node.kind !== "scalar" || key.node.text === "<<") return undefined;
      if (!/^:[ \n]/.test(this.#text.slice(key.end, key.end + 2))) return undefined;
      const value = this.read(this.#skip(key.end + 1), depth + 1);
      if (value) entries.push({ key: key.node, value: value.node, merge: false });
      return value?.end;
    });
    return end === undefined ? undefined : { node: { kind: "map", offset, flow: true, entries }, end };
  }

  /** Reads what commas part, the last of which may be followed by one; gives the offset behind the bracket. */
  #each(offset: number, close: string, read: (at: number) => number | undefined): number | undefined {
    let at = this.#skip(offset + 1);
    while (this.#text.charAt(at) !== close) {
      const end = read(at);
      if (end === undefined) return undefined;
      at = this.#skip(end);
      if (this.#text.charAt(at) === ",") at = this.#skip(at + 1);
      else if (this.#text.charAt(at) !== close) return undefined;
    }
    return at + 1;
  }

  #plain(offset: number): Read | undefined {
    const pattern = /(?:[^:,[\]{}\n\t#]|:(?=[^\s,[\]{}])|(?<=\S)#)*/y;
    pattern.lastIndex = offset;
    const [written = ""] = pattern.exec(this.#text) ?? [];
    const text = trimSpaces(written);
    const next = this.#text.charAt(offset + written.length);
    if (next === "#" || next === "\t" || next === "") return undefined;
    // A colon stands right behind its key.
    if (next === ":" && text !== written) return undefined;
    const end = offset + text.length;
    const node = plainScalar(offset, end, text);
    return node && { node, end };
  }

  /** Goes over white space; to the end of the text, where nobody finds anything, if a line does not stand far enough in. */
  #skip(start: number): number {
    let at = start;
    for (;;) {
      while (this.#text.charAt(at) === " ") at++;
      if (this.#text.charAt(at) !== "\n") return at;
      const line = at + 1;
      at = line;
      while (this.#text.charAt(at) === " ") at++;
      if (this.#text.charAt(at) !== "\n" && at - line <= this.#column) return this.#text.length;
    }
  }
}
