/** A mistake that people make: an edit of a document that has none. */
export interface Mistake {
  readonly name: string;
  /** What stands in one file of the base, once. */
  readonly find: string;
  /** What stands there instead; `▶` is no part of it: it marks the line of the mistake. */
  readonly write: string;
  /** `path:line` of the mistake, where it is in none of the lines that are written. */
  readonly at?: string;
  /** `line:column rule: message` of everything that `--strict` says about it, the path of the file before it unless it is the entry's. */
  readonly wanted: readonly string[];
}
