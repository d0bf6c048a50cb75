import type { Node } from "../read/document.ts";

/** The values of `type`, one or several; none where a schema does not say. */
export function typesOf(node: Node): string[] {
  const type = node.get("type");
  if (!type) return [];
  return [type, ...type.items()].map((item) => item.value).filter((value) => typeof value === "string");
}

/** Whether a schema allows null, in the words of OpenAPI 3.0 or of JSON Schema. */
export function isNullable(node: Node): boolean {
  return node.boolean("nullable") === true || typesOf(node).includes("null");
}

/** The properties that a schema requires, as it lists them. */
export function requiredNames(node: Node): string[] {
  const items = node.get("required")?.items() ?? [];
  return items.map((item) => item.value).filter((name) => typeof name === "string");
}
