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
  const broken = new Map<string, TypeExpression>();
  for (const [name, type] of declared) {
    const isInCycle = (other: string): boolean => components.get(other) === components.get(name);
    const isCyclic = [...(edges.get(name) ?? [])].some((target) => declared.has(target) && isInCycle(target));
    broken.set(name, isCyclic ? expand(name, declared, isInCycle) : type);
  }
  return broken;
}

/** The names that a type is made of directly, and not through members or items. */
function directNames(type: TypeExpression): Set<string> {
  if (type.kind === "name") return new Set([type.name]);
  const isComposed = type.kind === "union" || type.kind === "intersection";
  return new Set(isComposed ? type.parts.flatMap((part) => [...directNames(part)]) : []);
}

/** The alternatives of an alias and of all aliases of its cycle. */
function expand(
  start: string,
  declared: DeclaredTypes,
  isInCycle: (name: string) => boolean,
): TypeExpression {
  const visited = new Set<string>();
  const alternatives = (type: TypeExpression): TypeExpression[] => {
    if (type.kind === "union") return type.parts.flatMap(alternatives);
    if (type.kind === "name" && isInCycle(type.name)) return alternativesOf(type.name);
    return [...directNames(type)].some(isInCycle) ? [unknownType] : [type];
  };
  const alternativesOf = (name: string): TypeExpression[] => {
    if (visited.has(name)) return [];
    visited.add(name);
    return alternatives(declared.get(name) ?? unknownType);
  };
  const parts = alternativesOf(start);
  return parts.length === 0 ? unknownType : union(parts);
}
