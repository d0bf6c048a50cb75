import { componentsOf } from "../../ground/components.ts";
import { union } from "./combine.ts";
import { type TypeExpression, unknownType } from "./type.ts";

/** What declared names stand for. */
type DeclaredTypes = ReadonlyMap<string, TypeExpression>;

/**
 * Rewrites the type aliases that are defined as themselves (`A` is `A` or null), directly or through others: TypeScript refuses
 * them. Aliases that are alternatives of each other allow what any of them allows; one that is part of itself in another way
 * allows anything. References through members and items stay.
 */
export function breakAliasCycles(declared: DeclaredTypes): Map<string, TypeExpression> {
  const edges = new Map([...declared].map(([name, type]) => [name, directNames(type)]));
  const components = componentsOf(edges);
  const members = new Map<number | undefined, string[]>();
  for (const name of declared.keys()) {
    const cycle = members.get(components.get(name));
    if (cycle) cycle.push(name);
    else members.set(components.get(name), [name]);
  }
  // All of a cycle allow the same, so that is worked out once.
  const expanded = new Map<number | undefined, TypeExpression>();
  const broken = new Map<string, TypeExpression>();
  for (const [name, type] of declared) {
    const component = components.get(name);
    const isInCycle = (other: string): boolean => components.get(other) === component;
    const isCyclic = [...(edges.get(name) ?? [])].some((target) => declared.has(target) && isInCycle(target));
    const known = expanded.get(component);
    const stands = isCyclic ? (known ?? expand(members.get(component) ?? [], declared, isInCycle)) : type;
    if (isCyclic) expanded.set(component, stands);
    broken.set(name, stands);
  }
  return broken;
}

/** The names that a type is made of directly, and not through members or items. */
function directNames(type: TypeExpression): Set<string> {
  if (type.kind === "name") return new Set([type.name]);
  const isComposed = type.kind === "union" || type.kind === "intersection";
  return new Set(isComposed ? type.parts.flatMap((part) => [...directNames(part)]) : []);
}

/** The alternatives of all aliases of a cycle. */
function expand(
  cycle: readonly string[],
  declared: DeclaredTypes,
  isInCycle: (name: string) => boolean,
): TypeExpression {
  const alternatives = (type: TypeExpression): TypeExpression[] => {
    if (type.kind === "union") return type.parts.flatMap(alternatives);
    if (type.kind === "name" && isInCycle(type.name)) return [];
    return [...directNames(type)].some(isInCycle) ? [unknownType] : [type];
  };
  const parts = cycle.flatMap((name) => alternatives(declared.get(name) ?? unknownType));
  return parts.length === 0 ? unknownType : union(parts);
}
