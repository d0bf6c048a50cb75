import type { Node } from "../../read/document.ts";

/** The names of the properties, at any depth of the given schemas, that `x-sdk-secret` marks; sorted. */
export function findSecrets(bodies: readonly Node[]): string[] {
  const secrets = new Set<string>();
  const visited = new Set<string>();
  const visit = (schema: Node): void => {
    const target = schema.follow();
    if (!target || visited.has(target.id)) return;
    visited.add(target.id);
    for (const [name, property] of target.get("properties")?.entries() ?? []) {
      if (property.boolean("x-sdk-secret") || property.follow()?.boolean("x-sdk-secret")) secrets.add(name);
      visit(property);
    }
    for (const keyword of ["items", "additionalProperties"]) {
      const child = target.get(keyword);
      if (child) visit(child);
    }
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const child of target.get(keyword)?.items() ?? []) visit(child);
    }
  };
  for (const body of bodies) visit(body);
  return [...secrets].sort();
}
