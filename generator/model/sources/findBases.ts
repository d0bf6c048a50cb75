import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { isMapped } from "./discriminator.ts";

/** A schema whose discriminator tells apart the schemas that extend it with `allOf` (OpenAPI 3.0 4.7.25, 3.1 4.8.25). */
export interface BaseSchema {
  readonly node: Node;
  /** The schemas that a value of it may be, sorted by place; all that extend it, or those of them that the mapping names. */
  readonly children: readonly Node[];
  /** Ids of the children, and of what stands between them and the base: these are made of the base alone. */
  readonly heirs: ReadonlySet<string>;
}

/**
 * Finds the schemas that stand for those which extend them, by id. One that lists its alternatives itself is a base only if one of
 * them extends it.
 *
 * @param schemas all that can be referred to
 */
export function findBases(schemas: readonly Node[]): Map<string, BaseSchema> {
  const extending = extensionsOf(schemas);
  const bases = new Map<string, BaseSchema>();
  for (const node of schemas) {
    if (node.get("discriminator")?.string("propertyName") === undefined) continue;
    const found = descendantsOf(node, extending);
    const listed = listedIn(node);
    const mapped = [...found.values()].filter((child) => isMapped(node, child));
    const chosen = mapped.length > 0 ? mapped : [...found.values()];
    const children = listed ? chosen.filter(({ id }) => listed.has(id)) : chosen;
    if (children.length === 0) continue;
    bases.set(node.id, {
      node,
      children: children.sort((a, b) => compareNames(a.id, b.id)),
      heirs: new Set(children.flatMap((child) => between(child, found))),
    });
  }
  return bases;
}

/** The schemas that have a schema in their `allOf`, by its id. */
function extensionsOf(schemas: readonly Node[]): Map<string, Node[]> {
  const extending = new Map<string, Node[]>();
  for (const node of schemas) {
    for (const parent of parentsOf(node)) extending.set(parent, [...(extending.get(parent) ?? []), node]);
  }
  return extending;
}

function parentsOf(node: Node): string[] {
  const parts = node.get("allOf")?.items() ?? [];
  return parts.flatMap((part) => (part.string("$ref") === undefined ? [] : (part.follow()?.id ?? [])));
}

/** All that extend a schema, directly or through others, by id. */
function descendantsOf(base: Node, extending: ReadonlyMap<string, readonly Node[]>): Map<string, Node> {
  const found = new Map<string, Node>();
  const pending = [base.id];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const child of extending.get(id) ?? []) {
      if (found.has(child.id) || child.id === base.id) continue;
      found.set(child.id, child);
      pending.push(child.id);
    }
  }
  return found;
}

/** A child and all that stands between it and the base, as ids. */
function between(child: Node, descendants: ReadonlyMap<string, Node>): string[] {
  const ids = new Set([child.id]);
  for (const id of ids) {
    const node = descendants.get(id);
    for (const parent of node ? parentsOf(node) : []) if (descendants.has(parent)) ids.add(parent);
  }
  return [...ids];
}

/** Ids of the alternatives that a schema lists itself; `undefined` where it lists none. */
function listedIn(node: Node): Set<string> | undefined {
  const lists = ["oneOf", "anyOf"].flatMap((keyword) => node.get(keyword) ?? []);
  if (lists.length === 0) return undefined;
  return new Set(lists.flatMap((list) => list.items().flatMap((arm) => arm.follow()?.id ?? [])));
}
