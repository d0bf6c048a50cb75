import type { Rule } from "../../problems/applyRules.ts";
import type { Node, Objects } from "../../read/document.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import type { CollectedSchemas } from "../sources/collectSchemas.ts";

/** What a model is made from. */
export interface Sources {
  readonly root: Node;
  readonly operations: readonly OperationSource[];
  readonly schemas: CollectedSchemas;
  readonly objects: Objects;
}

/** A rule about what only a generator of code asks for. */
export type SourceRule = Rule<Sources>;
