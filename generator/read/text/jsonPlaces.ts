import type { Place } from "./tree.ts";

/**
 * Finds places in JSON that is well-formed and repeats no key. Only the maps and lists on the way are looked through, each once: a
 * few places in a large document are found in a tenth of the time, and of the memory, that a tree of all of it takes.
 */
export class JsonPlaces {
  readonly #text: string;
  readonly #known = new Map<number, Entries>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Finds an entry by its path; one that is not there gives its nearest parent. */
  find(path: readonly string[]): Place {
    const start = skipSpace(this.#text, 0);
    let place: Place = { key: start, value: start };
    for (const segment of path) {
      const { isList, byKey } = this.#entriesAt(place.value);
      const entry = byKey.get(isList ? String(Number(segment)) : segment);
      if (entry === undefined) return place;
      place = entry;
    }
    return place;
  }

  #entriesAt(offset: number): Entries {
    const known = this.#known.get(offset) ?? readEntries(this.#text, offset);
    this.#known.set(offset, known);
    return known;
  }
}

/** Where the entries of a map or list stand; those of a list by their index. */
interface Entries {
  readonly isList: boolean;
  readonly byKey: ReadonlyMap<string, Place>;
}

function readEntries(text: string, offset: number): Entries {
  const byKey = new Map<string, Place>();
  const isList = text.charAt(offset) === "[";
  if (!isList && text.charAt(offset) !== "{") return { isList, byKey };
  let index = skipSpace(text, offset + 1);
  while (!"]}".includes(text.charAt(index))) {
    const key = index;
    if (!isList) index = skipSpace(text, skipSpace(text, endOfString(text, index)) + 1); // behind the colon
    byKey.set(isList ? String(byKey.size) : readKey(text, key), { key, value: index });
    index = skipSpace(text, endOfValue(text, index));
    if (text.charAt(index) === ",") index = skipSpace(text, index + 1);
  }
  return { isList, byKey };
}

function readKey(text: string, start: number): string {
  return String(JSON.parse(text.slice(start, endOfString(text, start))));
}

/** The offset behind the value at an offset. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let index = start;
  do {
    const character = text.charCodeAt(index);
    if (character === quote) index = endOfString(text, index);
    else {
      if (character === openBrace || character === openBracket) depth++;
      else if (character === closeBrace || character === closeBracket) depth--;
      index++;
    }
  } while (depth > 0 || isPlain.test(text.charAt(index)));
  return index;
}

/** What numbers and words go on with. */
const isPlain = /[\w.+-]/;

/** The offset behind the string at an offset. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text.charCodeAt(start - 1) === backslash) start--;
  return (offset - start) % 2 === 1;
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (spaces.has(text.charCodeAt(index))) index++;
  return index;
}

const quote = 0x22;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const backslash = 0x5c;
const spaces: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a]);
