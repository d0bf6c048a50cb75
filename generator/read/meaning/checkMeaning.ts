import { applyRules } from "../../problems/applyRules.ts";
import type { Problem } from "../../problems/problem.ts";
import type { Objects } from "../document.ts";
import { enumRules } from "./enumRules.ts";
import { keywordRules } from "./keywordRules.ts";
import { mediaRules } from "./mediaRules.ts";
import { nameRules } from "./nameRules.ts";
import { operationRules } from "./operationRules.ts";
import { pathRules } from "./pathRules.ts";
import type { MeaningRule } from "./rule.ts";
import { componentRules, schemaRules } from "./schemaRules.ts";
import { securityRules } from "./securityRules.ts";
import { serverRules } from "./serverRules.ts";

const rules: readonly MeaningRule[] = [
  ...pathRules,
  ...operationRules,
  ...securityRules,
  ...mediaRules,
  ...nameRules,
  ...serverRules,
  ...componentRules,
  ...schemaRules,
  ...enumRules,
  ...keywordRules,
];

/** Checks the rules that the shape of a document cannot express. */
export function checkMeaning(objects: Objects): Problem[] {
  return applyRules(rules, objects);
}
