import type { Origin } from "./problem.ts";

/** A value that a fix writes: short, and the same in YAML and JSON. */
export type FixValue = string | number | boolean | null | readonly FixValue[];

/** A change of what a file says. Whoever makes it in the text leaves all else there as it is. */
export type Change =
  /** Gives a map one entry more, after that of another key if it has one. */
  | {
      readonly kind: "add";
      readonly at: Origin;
      readonly key: string;
      readonly value: FixValue;
      readonly after?: string;
    }
  /** Writes another value. */
  | { readonly kind: "replace"; readonly at: Origin; readonly value: FixValue }
  /** Takes an entry out of its map. */
  | { readonly kind: "remove"; readonly at: Origin }
  /** Gives an entry of a map another key. */
  | { readonly kind: "rename"; readonly at: Origin; readonly key: string }
  /** Puts a value into a list, before that which has the index. */
  | { readonly kind: "insert"; readonly at: Origin; readonly index: number; readonly value: FixValue }
  /** Puts a value, or the key that leads to it, into quotes: it becomes the text that is written there. */
  | { readonly kind: "quote"; readonly at: Origin; readonly part: "key" | "value" };

/** What puts a problem right, where there is one right answer: changes of one file that are made together or not at all. */
export type Fix = readonly [Change, ...Change[]];
