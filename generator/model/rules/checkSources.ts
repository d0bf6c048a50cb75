import { applyRules } from "../../problems/applyRules.ts";
import type { Problem } from "../../problems/problem.ts";
import { bodyRules } from "./bodyRules.ts";
import { discriminatorRules } from "./discriminatorRules.ts";
import { extensionRules } from "./extensionRules.ts";
import { houseRules } from "./houseRules.ts";
import { quoteRules } from "./quoteRules.ts";
import { requiredRules } from "./requiredRules.ts";
import type { Sources } from "./rule.ts";
import { usageRules } from "./usageRules.ts";

/** Checks our own extensions, and the names and words that nothing in the package is guessed without. */
export function checkSources(sources: Sources): Problem[] {
  return applyRules(
    [
      ...extensionRules,
      ...usageRules,
      ...houseRules,
      ...bodyRules,
      ...requiredRules,
      ...discriminatorRules,
      ...quoteRules,
    ],
    sources,
  );
}
