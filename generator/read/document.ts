/** A place in a file as people and editors count it: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One file that the document is made of. */
export interface SourceFile {
  /** The path to show to people: relative to the working directory where possible, with forward slashes. */
  readonly path: string;
  /** The exact bytes that were read, for content hashes. */
  readonly bytes: Uint8Array;
  /** What the file says, as plain JSON data: maps are objects without a prototype, dates stay strings. */
  readonly value: unknown;
  /**
   * Finds the place of the value at a JSON Pointer (RFC 6901), or of the key that leads to it.
   * A pointer to something that is not there gives the place of its nearest parent.
   */
  locate(pointer: string, part: "key" | "value"): Position;
}

/** What a declaration came from: a value in a file. Lines are worked out only when somebody asks. */
export interface Origin {
  readonly file: SourceFile;
  /** JSON Pointer (RFC 6901) within the file; `""` is the whole file. */
  readonly pointer: string;
}

/**
 * `error`: the output would be wrong, so nothing is written. `warning`: worth knowing; an error under `--strict`.
 * `strict`: a heuristic had to decide; an error under `--strict`, and silent otherwise.
 */
export type Severity = "error" | "warning" | "strict";

/** Something that the author of the document should mend. The message says what is wrong and what to write instead. */
export interface Problem {
  readonly severity: Severity;
  /** Kebab-case id from the table of rules in the README. */
  readonly rule: string;
  readonly message: string;
  readonly origin: Origin;
  /** Which end of a map entry the problem is about; `value` unless said otherwise. */
  readonly part?: "key" | "value";
}

/** The OpenAPI versions that are understood. */
export type OpenApiVersion = "3.0" | "3.1" | "3.2";

/**
 * A value together with the place that it came from. Cheap to make; two nodes of one place have the same `id`.
 * Looking never throws: a missing key, or a key of something that is not a map, is `undefined`.
 */
export interface Node extends Origin {
  readonly value: unknown;
  /** `path#pointer`, unique over all files of the document: the key for maps of nodes. */
  readonly id: string;
  /** The last segment of the pointer, decoded. */
  readonly key: string;
  get(...path: readonly (string | number)[]): Node | undefined;
  /** The entries of a map, in the order of the file; nothing if the value is not a map. */
  entries(): [key: string, node: Node][];
  /** The items of a list; nothing if the value is not a list. */
  items(): Node[];
  /** The value under the key if it has the wanted type, else `undefined`. */
  string(key: string): string | undefined;
  boolean(key: string): boolean | undefined;
  number(key: string): number | undefined;
  /** Follows `$ref` until something else is reached; the node itself if it has none; `undefined` if it leads nowhere or in a circle. */
  follow(): Node | undefined;
}

/** A whole OpenAPI document, all of its files read, its shape checked. */
export interface Document {
  readonly version: OpenApiVersion;
  readonly root: Node;
  /** Every file that was read, the entry document first, the others sorted by path. */
  readonly files: readonly SourceFile[];
}

/** What reading gives: all problems found, and the document unless one of them stood in the way. */
export interface ReadResult {
  readonly document: Document | undefined;
  readonly problems: readonly Problem[];
  /** Every file that was read, also when there is no document. */
  readonly files: readonly SourceFile[];
}
