import { documentObjects } from "./documentObjects.ts";
import { messageObjects } from "./messageObjects.ts";
import { schemaObjects } from "./schemaObjects.ts";
import type { ObjectName, ObjectRule } from "./shapes.ts";

/** Every OpenAPI object of the versions 3.0, 3.1 and 3.2. */
export const objectRules: Readonly<Record<ObjectName, ObjectRule>> = {
  ...documentObjects,
  ...messageObjects,
  ...schemaObjects,
};
