import { union } from "./combine.ts";
import { declaredPrefix, type Schema } from "./schema.ts";

/**
 * Rewrites the type aliases that are defined as themselves (`A` is `A` or null), directly or through others: TypeScript refuses
 * them. Aliases that are alternatives of each other allow what any of them allows; one that is part of itself in another way
 * allows anything. References through properties and items stay.
 */
export function breakAliasCycles(declared: ReadonlyMap<string, Schema>): Map<string, Schema> {
  const edges = new Map([...declared].map(([name, schema]) => [name, directReferences(schema)]));
  const broken = new Map<string, Schema>();
  for (const [name, schema] of declared) {
    const own = [...(edges.get(name) ?? [])];
    const isCyclic = own.some((target) => target === name || reaches(target, name, edges));
    broken.set(name, isCyclic ? expand(name, declared, edges) : schema);
  }
  return broken;
}

function directReferences(schema: Schema): Set<string> {
  const nested = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) => [
    ...directReferences(part),
  ]);
  return new Set(schema.$ref === undefined ? nested : [nameOf(schema.$ref), ...nested]);
}

function nameOf(reference: string): string {
  return reference.slice(declaredPrefix.length);
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

function reaches(from: string, to: string, edges: Edges): boolean {
  const visited = new Set<string>();
  const pending = [from];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (visited.has(name)) continue;
    visited.add(name);
    const targets = edges.get(name) ?? new Set();
    if (targets.has(to)) return true;
    pending.push(...targets);
  }
  return false;
}

/** The alternatives of an alias and of all aliases of its cycle. */
function expand(start: string, declared: ReadonlyMap<string, Schema>, edges: Edges): Schema {
  const inCycle = (name: string): boolean => reaches(start, name, edges) && reaches(name, start, edges);
  const visited = new Set<string>();
  const alternatives = (schema: Schema): Schema[] => {
    if (schema.anyOf && !schema.allOf) return schema.anyOf.flatMap(alternatives);
    if (schema.$ref !== undefined && inCycle(nameOf(schema.$ref))) return alternativesOf(nameOf(schema.$ref));
    return [...directReferences(schema)].some(inCycle) ? [{}] : [schema];
  };
  const alternativesOf = (name: string): Schema[] => {
    if (visited.has(name)) return [];
    visited.add(name);
    return alternatives(declared.get(name) ?? {});
  };
  const parts = alternativesOf(start);
  return parts.length === 0 ? {} : union(parts);
}
