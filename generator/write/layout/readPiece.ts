/** A run of code without its line breaks: words, signs and brackets in their order. */
export type Run = readonly Item[];

/** A token, or what is between brackets. */
export type Item = Token | Group;

/** A word, sign, text or number. */
interface Token {
  readonly kind: "token";
  readonly text: string;
  /** Whether white space stands before it. */
  readonly isApart: boolean;
}

/** What stands between brackets, cut at its commas and semicolons. */
export interface Group {
  readonly kind: "group";
  readonly open: "{" | "[" | "(" | "<";
  readonly close: string;
  readonly parts: readonly Part[];
  /** All of it in one line. */
  readonly text: string;
  /** Whether it must stay in several lines: one starts behind a bracket, or there are comments in it. */
  readonly isOpen: boolean;
  readonly isApart: boolean;
}

/** What stands between two separators, or a member with a body. */
export interface Part {
  /** Whether an empty line stands before it. */
  readonly isSpaced: boolean;
  /** The doc comment before it, if there is one. */
  readonly docs: string | undefined;
  readonly run: Run;
}

const closing: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["[", "]"],
  ["(", ")"],
  ["<", ">"],
]);

/**
 * White space, a doc comment, a text without quotes in it, a whole number, a word, or a sign. Of what is not among them, nobody here
 * knows how Prettier writes it.
 */
const pattern =
  /(\s+)|(\/\*\*(?:(?!\*\/)[^])*\*\/)|("(?:[ !#-[\]-~]|\\[\\nrtbfu])*"|(?:0|-?[1-9]\d*)(?![\w.])|#?[A-Za-z_$][\w$]*|[{}()[\]<>|&;:,?=.])/y;

/**
 * Reads a piece of TypeScript: statements without bodies of functions, of the kind that declarations and data are made of.
 *
 * @returns one part for each statement; `undefined` for anything of which nothing is known
 */
export function readPiece(text: string): readonly Part[] | undefined {
  const reader = new Reader(text);
  const { parts } = reader.parts(undefined);
  return reader.isSure ? parts : undefined;
}

/** A run in one line. */
export function flat(run: Run): string {
  return run.map(({ text, isApart }, index) => (isApart && index > 0 ? ` ${text}` : text)).join("");
}

/** Whether an item is what is between brackets. */
export function isGroup(item: Item | undefined): item is Group {
  return item?.kind === "group";
}

/** Whether an item cannot be in one line. */
export function mustBreak(item: Item): boolean {
  return isGroup(item) && item.isOpen;
}

/** What stands before and after the first of a sign. */
export function splitAt(run: Run, sign: string): [left: Run, right: Run | undefined] {
  const at = run.findIndex((item) => !isGroup(item) && item.text === sign);
  return at < 0 ? [run, undefined] : [run.slice(0, at), run.slice(at + 1)];
}

/** What stands between the signs; all of it where there is none. */
export function splitAll(run: Run, sign: string): Run[] {
  const [left, right] = splitAt(run, sign);
  return right === undefined ? [left] : [left, ...splitAll(right, sign)];
}

class Reader {
  isSure = true;
  readonly #text: string;
  #end = 0;
  /** What the last call of `#next` skipped. */
  #space = "";

  constructor(text: string) {
    this.#text = text;
  }

  /** Everything up to a closing bracket, which is read, too, or to the end of the text. */
  parts(close: string | undefined): { parts: Part[]; separator: string } {
    const parts: Part[] = [];
    let separator = ",";
    let isSpaced = false;
    let docs: string | undefined;
    let run: Item[] = [];
    const finish = (): void => {
      if (run.length > 0) parts.push({ isSpaced, docs, run });
      else if (docs !== undefined) this.isSure = false;
      [docs, run] = [undefined, []];
    };
    for (let token = this.#next(); token !== close; token = this.#next()) {
      const isBehindBody = run.at(-1)?.kind === "group" && this.#space.includes("\n");
      if (isBehindBody && token !== ";" && token !== ",") finish();
      if (run.length === 0 && docs === undefined) isSpaced = /\n\s*\n/.test(this.#space);
      if (token === undefined || [...closing.values()].includes(token)) {
        this.isSure = false;
        return { parts, separator };
      }
      const isApart = this.#space !== "";
      const end = closing.get(token);
      if (token === ";" || (token === "," && close !== undefined)) {
        separator = token;
        finish();
      } else if (token.startsWith("/**")) {
        const isBehind = run.length > 0 || (parts.length > 0 && !this.#space.includes("\n"));
        if (isBehind || docs !== undefined) this.isSure = false;
        docs = token;
      } else if (end !== undefined && isBracket(token)) run.push(this.#group(token, end, isApart));
      else run.push({ kind: "token", text: token, isApart });
    }
    finish();
    return { parts, separator };
  }

  #group(open: Group["open"], close: string, isApart: boolean): Group {
    const isBroken = /^\s*\n/.test(this.#text.slice(this.#end, this.#end + 100));
    const { parts, separator } = this.parts(close);
    const isOpen = isBroken || parts.some(({ docs, run }) => docs !== undefined || run.some(mustBreak));
    const inside = parts.map(({ run }) => flat(run)).join(`${separator} `);
    const padding = open === "{" && inside !== "" ? " " : "";
    return {
      kind: "group",
      open,
      close,
      parts,
      text: open + padding + inside + padding + close,
      isOpen,
      isApart,
    };
  }

  #next(): string | undefined {
    this.#space = "";
    for (;;) {
      if (this.#end === this.#text.length) return undefined;
      pattern.lastIndex = this.#end;
      const [, space, comment, token] = pattern.exec(this.#text) ?? [];
      if (space === undefined && comment === undefined && token === undefined) this.isSure = false;
      const found = space ?? comment ?? token ?? this.#text.slice(this.#end);
      this.#end += found.length;
      if (space === undefined) return found;
      this.#space = space;
    }
  }
}

function isBracket(token: string): token is Group["open"] {
  return closing.has(token);
}
