import type { RuleId } from "../rules.ts";
import { commandPages } from "./commandPages.ts";
import { filePages } from "./filePages.ts";
import { modelPages } from "./modelPages.ts";
import { operationPages } from "./operationPages.ts";
import type { RulePage } from "./rulePage.ts";
import { schemaPages } from "./schemaPages.ts";
import { strictMeaningPages } from "./strictMeaningPages.ts";
import { strictPages } from "./strictPages.ts";
import { strictSchemaPages } from "./strictSchemaPages.ts";
import { strictUnionPages } from "./strictUnionPages.ts";
import { structurePages } from "./structurePages.ts";
import { writePages } from "./writePages.ts";

/** What `rules.md` says about each rule. No run of the generator loads this. */
export const pages: Readonly<Record<RuleId, RulePage>> = {
  ...filePages,
  ...structurePages,
  ...operationPages,
  ...schemaPages,
  ...modelPages,
  ...strictPages,
  ...strictSchemaPages,
  ...strictMeaningPages,
  ...strictUnionPages,
  ...commandPages,
  ...writePages,
};
