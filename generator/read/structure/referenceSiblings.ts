import { quote } from "./describe.ts";
import type { ObjectName, OpenApiVersion } from "./shapes.ts";

/**
 * Says what stands beside a `$ref` and counts for nothing there, so that most tools leave it out (OpenAPI 3.0.4, 4.7.23; 3.1.1, 4.8.23):
 * everything in OpenAPI 3.0, all but a summary and a description later. Since OpenAPI 3.1, keywords beside the `$ref` of a schema do count.
 */
export function explainSiblings(
  value: Readonly<Record<string, unknown>>,
  name: ObjectName,
  version: OpenApiVersion,
): { key: string; message: string }[] {
  const is30 = version === "3.0";
  if (name === "pathItem" || (name === "schema" && !is30)) return [];
  const allowed = is30 ? ["$ref"] : ["$ref", "summary", "description"];
  const fix = name === "schema" ? "put the reference into allOf, or leave this out" : "leave it out";
  return Object.keys(value)
    .filter((key) => !allowed.includes(key) && !key.startsWith("x-"))
    .map((key) => ({ key, message: `${quote(key)} says nothing beside $ref in OpenAPI ${version}; ${fix}` }));
}
