import type { Loss } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { BaseSchema } from "../sources/findBases.ts";
import type { TypeExpression } from "./type.ts";

/** What reading a schema needs to know about the rest of the document. */
export interface SchemaScope {
  /**
   * The name of a declared schema; `undefined` for one that is written out where it stands.
   *
   * @param what of a base, `common` is what all that extend it have in common; of any other schema there is no such name
   */
  nameOf(target: Node, what?: "common"): string | undefined;
  /** The schemas that stand for those which extend them, by id. */
  readonly bases: ReadonlyMap<string, BaseSchema>;
  report(loss: Loss): void;
  /** Ids of the properties that are being read for schemas which only require them. */
  readonly inherited: ReadonlySet<string>;
}

/** Reads a schema that stands inside another one; `around` is what may declare the properties that it only requires. */
export type ReadInside = (node: Node, scope: SchemaScope, around?: Node) => TypeExpression;
