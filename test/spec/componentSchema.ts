import type { JsonObject } from "./json.ts";

/** A reference to the component schema `name`. */
export function componentSchema(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
