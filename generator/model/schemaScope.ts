import type { Node } from "../read/document.ts";
import type { Loss } from "./api.ts";
import type { Schema } from "./schema.ts";

/** What reading a schema needs to know about the rest of the document. */
export interface SchemaScope {
  /** The name of a declared schema; `undefined` for one that is written out where it stands. */
  nameOf(target: Node): string | undefined;
  report(loss: Loss): void;
  /** Ids of the properties that are being read for schemas which only require them. */
  readonly inherited: Set<string>;
}

/** Reads a schema that stands inside another one; `around` is what may declare the properties that it only requires. */
export type ReadPart = (node: Node, around?: Node) => Schema;
