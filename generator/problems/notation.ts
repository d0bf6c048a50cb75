import { type FixValue, printEntry, printValue, type Writing } from "./printValue.ts";

/** How a file says things: what messages tell people to write there is in the language of the file. */
export interface Notation {
  /** A value, as code in a sentence. */
  value(value: FixValue): string;
  /** An entry of a map, as code in a sentence. */
  entry(key: string, value: FixValue): string;
  /** Text that may look like another value, as what to write. */
  readonly text: string;
  /** A list, as what to write. */
  readonly list: string;
  /** A map, as what to write. */
  readonly map: string;
  /** Moves something into the map under a key. */
  moveInto(what: string, key: string): string;
  /** Moves something into the map that has a key. */
  moveBeside(what: string, key: string): string;
}

/** The notation of YAML, in lines and indentation. */
export const yamlNotation: Notation = {
  ...codeIn({ isJson: false, quotes: '"' }),
  text: "text, in quotes if it looks like something else",
  list: 'one "- item" line for each item',
  map: '"name: value" lines',
  moveInto: (what, key) => `indent ${what} as those under "${key}"`,
  moveBeside: (what, key) => `indent ${what} as "${key}" itself`,
};

/** The notation of JSON, in brackets and braces. */
export const jsonNotation: Notation = {
  ...codeIn({ isJson: true, quotes: '"' }),
  text: "text in double quotes",
  list: "the items in brackets, such as `[item, item]`",
  map: 'names and values in braces, such as `{ "name": value }`',
  moveInto: (what, key) => `move ${what} into "${key}"`,
  moveBeside: (what, key) => `move ${what} beside "${key}"`,
};

function codeIn(writing: Writing): Pick<Notation, "value" | "entry"> {
  return {
    value: (value) => `\`${printValue(value, writing)}\``,
    entry: (key, value) => `\`${printEntry(key, value, writing)}\``,
  };
}
