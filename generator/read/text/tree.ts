import type { RuleId } from "../../problems/rules.ts";

/** Something wrong with the text of a file, before there are any values. */
export interface Fault {
  readonly rule: RuleId;
  /** Where in the text, in UTF-16 code units from 0. */
  readonly offset: number;
  readonly message: string;
}

/** Where one entry of a map or list stands in the text, in UTF-16 code units from 0. */
export interface Place {
  /** Offset of the key; for an item of a list and for the whole file, the offset of the value. */
  readonly key: number;
  /** Offset of the first character of the value; where the value is left empty, the offset of the key. */
  readonly value: number;
}

/** The values in a text and the way back to where they stand. */
export interface ParsedText {
  /** Plain JSON data; maps are objects without a prototype. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Finds an entry by its path; one that is not there gives its nearest parent. */
  place(path: readonly string[]): Place;
  /** What stands where; nothing if a fault stood in the way. */
  tree(): TextNode | undefined;
  /** Whether it is JSON, where all text is in quotes. */
  readonly isJson: boolean;
}

/**
 * The deepest nesting of maps and lists in one file that is read: recursion over values, and over the types that are made of them, stays
 * far from the end of the stack. Published documents reach 30.
 */
export const maximumDepth = 200;

/** The text of a file as a tree: what stands where, before it becomes plain data. Offsets are UTF-16 code units from 0. */
export type TextNode = TextMap | TextList | TextScalar | TextAlias;

/** A map with its entries in the order of the text, repeated keys and YAML merges (`<<`) included. */
export interface TextMap {
  readonly kind: "map";
  readonly offset: number;
  /** Whether brackets say what belongs to it, as always in JSON, rather than indentation. */
  readonly flow: boolean;
  readonly entries: readonly TextEntry[];
}

/** One entry of a map, as it stands in the text. */
export interface TextEntry {
  readonly key: TextNode;
  readonly value: TextNode;
  /** A YAML merge: the value's entries belong to this map where it has none of the same key. */
  readonly merge: boolean;
}

/** A list with its items in the order of the text. */
export interface TextList {
  readonly kind: "list";
  readonly offset: number;
  readonly flow: boolean;
  readonly items: readonly TextNode[];
}

/** A value that holds no others: text, number, boolean, null, or a YAML time stamp. */
export interface TextScalar {
  readonly kind: "scalar";
  readonly offset: number;
  /** The offset after its last character. */
  readonly end: number;
  readonly value: unknown;
  /** The characters that were written (those of a key without its quotes): what the scalar is called as a key, so that `200` and `null` stay themselves. */
  readonly text: string;
}

/** A YAML alias: the anchored node stands here once more. */
interface TextAlias {
  readonly kind: "alias";
  readonly offset: number;
  readonly name: string;
  /** `undefined`: no such anchor above. The target may contain the alias. */
  readonly target: TextNode | undefined;
}
