import { applyRules, type Rule } from "../../problems/applyRules.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Node, Objects } from "../../read/document.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import type { CollectedSchemas } from "../sources/collectSchemas.ts";
import { bodyRules } from "./bodyRules.ts";
import { extensionRules } from "./extensionRules.ts";
import { houseRules } from "./houseRules.ts";
import { quoteRules } from "./quoteRules.ts";
import { requiredRules } from "./requiredRules.ts";

/** What a model is made from. */
export interface Sources {
  readonly root: Node;
  readonly operations: readonly OperationSource[];
  readonly schemas: CollectedSchemas;
  readonly objects: Objects;
}

/** A rule about what only a generator of code asks for. */
export type SourceRule = Rule<Sources>;

/** Checks our own extensions, and the names and words that nothing in the package is guessed without. */
export function checkSources(sources: Sources): Problem[] {
  return applyRules(
    [...extensionRules, ...houseRules, ...bodyRules, ...requiredRules, ...quoteRules],
    sources,
  );
}
