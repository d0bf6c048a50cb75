import type { RuleId } from "../rules.ts";

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
}

/** The deepest nesting of maps and lists in one file that is read: recursion over values stays far from the end of the stack. */
export const maximumDepth = 500;
