import { createProblem, type Problem } from "../../problems/problem.ts";
import { operationRules } from "./operationRules.ts";
import { pathRules } from "./pathRules.ts";
import type { Objects, Rule } from "./rule.ts";
import { componentRules, schemaRules } from "./schemaRules.ts";
import { serverRules } from "./serverRules.ts";

const rules: readonly Rule[] = [
  ...pathRules,
  ...operationRules,
  ...serverRules,
  ...componentRules,
  ...schemaRules,
];

/** Checks the rules that the shape of a document cannot express. */
export function checkMeaning(objects: Objects): Problem[] {
  return rules.flatMap(([id, findings]) =>
    findings(objects).map(({ place, message, part, severity }) =>
      createProblem(id, place, message, { ...(part && { part }), ...(severity && { severity }) }),
    ),
  );
}
