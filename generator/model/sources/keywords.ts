import type { Node } from "../../read/document.ts";

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

/** The media types of what has `content`, in the order of the document, references followed. */
export function mediaTypesOf(owner: Node | undefined): [type: string, media: Node][] {
  const content = owner?.get("content");
  const entries = (content?.follow() ?? content)?.entries() ?? [];
  return entries.map(([type, media]) => [type, media.follow() ?? media]);
}

/** The schema of a parameter, which stands in it or in its one media type. */
export function schemaOfParameter(parameter: Node): Node | undefined {
  const [, media] = mediaTypesOf(parameter)[0] ?? [];
  return (media ?? parameter).get("schema");
}

/** The properties that a schema requires, as it lists them. */
export function requiredNames(node: Node): string[] {
  const items = node.get("required")?.items() ?? [];
  return items.map((item) => item.value).filter((name) => typeof name === "string");
}

/** The declaration of a property: the schema's own, else that of the parts of its `allOf` and what they refer to. */
export function findProperty(node: Node, name: string): Node | undefined {
  return findProperties(node, name)[0];
}

/** All declarations of a property that hold together: the schema's own, then those of the parts of its `allOf`. */
export function findProperties(node: Node, name: string, seen: Set<string> = new Set()): Node[] {
  const target = node.follow();
  if (!target || seen.has(target.id)) return [];
  seen.add(target.id);
  const own = target.get("properties", name);
  const inherited = target.get("allOf")?.items() ?? [];
  return [...(own ? [own] : []), ...inherited.flatMap((part) => findProperties(part, name, seen))];
}

/** The keyword that lists the values of a schema, `enum` or `const`. */
export function valuesOf(node: Node): Node | undefined {
  return node.get("enum") ?? node.get("const");
}
