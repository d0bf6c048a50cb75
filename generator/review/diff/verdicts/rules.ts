import { enumRules } from "./enumRules.ts";
import { memberRules } from "./memberRules.ts";
import { operationRules } from "./operationRules.ts";
import { parameterRules } from "./parameterRules.ts";
import { responseRules } from "./responseRules.ts";
import type { DiffRule } from "./ruleRow.ts";
import { schemaRules } from "./schemaRules.ts";

/** A kind of edit that the diff knows. */
export type DiffRuleId =
  | keyof typeof operationRules
  | keyof typeof parameterRules
  | keyof typeof memberRules
  | keyof typeof enumRules
  | keyof typeof schemaRules
  | keyof typeof responseRules;

/** What every kind of edit means: the truth table, one row for each. */
export const diffRules: Readonly<Record<DiffRuleId, DiffRule>> = {
  ...operationRules,
  ...parameterRules,
  ...memberRules,
  ...enumRules,
  ...schemaRules,
  ...responseRules,
};
