import { applyRules, type Rule } from "../../problems/applyRules.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import type { CollectedSchemas } from "../sources/collectSchemas.ts";
import { extensionRules } from "./extensionRules.ts";
import { houseRules } from "./houseRules.ts";

/** What a model is made from. */
export interface Sources {
  readonly root: Node;
  readonly operations: readonly OperationSource[];
  readonly schemas: CollectedSchemas;
}

/** A rule about what only a generator of code asks for. */
export type SourceRule = Rule<Sources>;

/** Checks our own extensions, and the names and words that nothing in the package is guessed without. */
export function checkSources(sources: Sources): Problem[] {
  return applyRules([...extensionRules, ...houseRules], sources);
}
