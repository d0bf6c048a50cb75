import type { Origin, Problem, SourceFile } from "../problems/problem.ts";
import type { ObjectName } from "./structure/shapes.ts";
import type { OpenApiVersion } from "./structure/shapes.ts";

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

/** Every object of a document by its kind, each once, in the order of the walk. References are not among them, unless they have fields. */
export type Objects = ReadonlyMap<ObjectName, readonly Node[]>;

/** A whole OpenAPI document, all of its files read, its shape checked. */
export interface Document {
  readonly version: OpenApiVersion;
  readonly root: Node;
  readonly objects: Objects;
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
