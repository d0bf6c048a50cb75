import type { Node } from "../read/document.ts";

/** The declaration of a property: the schema's own, else that of the parts of its `allOf` and what they refer to. */
export function findProperty(node: Node, name: string, seen: Set<string> = new Set()): Node | undefined {
  const target = node.follow();
  if (!target || seen.has(target.id)) return undefined;
  seen.add(target.id);
  const own = target.get("properties", name);
  if (own) return own;
  for (const part of target.get("allOf")?.items() ?? []) {
    const inherited = findProperty(part, name, seen);
    if (inherited) return inherited;
  }
  return undefined;
}
