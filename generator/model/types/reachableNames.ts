import { declaredPrefix, type Schema } from "./schema.ts";

/** The declared names that the given schemas mention, and those that these mention in turn. */
export function reachableNames(start: readonly Schema[], declared: ReadonlyMap<string, Schema>): Set<string> {
  const names = new Set<string>();
  const pending = [...start];
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    const name = schema.$ref?.slice(declaredPrefix.length);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      const target = declared.get(name);
      if (target) pending.push(target);
    }
    pending.push(...childrenOf(schema));
  }
  return names;
}

/** The schemas that stand directly inside a schema. */
function childrenOf(schema: Schema): Schema[] {
  const { items, additionalProperties, properties, prefixItems, allOf, anyOf } = schema;
  const single = [items, typeof additionalProperties === "object" ? additionalProperties : undefined];
  const children = [
    ...single,
    ...Object.values(properties ?? {}),
    ...[prefixItems, allOf, anyOf].flatMap((list) => list ?? []),
  ];
  return children.filter((child) => child !== undefined);
}
