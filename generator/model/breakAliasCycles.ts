import type { Schema } from "./api.ts";
import { declaredPrefix } from "./readSchema.ts";

/**
 * Takes out the references by which a type alias would be defined as itself (`A` is `A` or null), directly or through others:
 * TypeScript refuses them, and they add nothing to what the type allows. References through properties and items stay.
 *
 * @returns the schemas without such references
 */
export function breakAliasCycles(declared: ReadonlyMap<string, Schema>): Map<string, Schema> {
  const direct = new Map([...declared].map(([name, schema]) => [name, directReferences(schema)]));
  const broken = new Map<string, Schema>();
  for (const [name, schema] of declared) {
    const own = direct.get(name) ?? new Set();
    const cyclic = new Set([...own].filter((target) => target === name || reaches(target, name, direct)));
    broken.set(name, cyclic.size > 0 ? (withoutReferences(schema, cyclic) ?? {}) : schema);
  }
  return broken;
}

function directReferences(schema: Schema): Set<string> {
  const nested = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) => [
    ...directReferences(part),
  ]);
  return new Set(schema.$ref === undefined ? nested : [schema.$ref.slice(declaredPrefix.length), ...nested]);
}

function reaches(from: string, to: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
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

function withoutReferences(schema: Schema, names: ReadonlySet<string>): Schema | undefined {
  if (schema.$ref !== undefined) {
    return names.has(schema.$ref.slice(declaredPrefix.length)) ? undefined : schema;
  }
  const { allOf, anyOf, ...rest } = schema;
  const parts = (list: readonly Schema[] | undefined): Schema[] | undefined => {
    const kept = list?.map((part) => withoutReferences(part, names)).filter((part) => part !== undefined);
    return kept?.length ? kept : undefined;
  };
  const [all, any] = [parts(allOf), parts(anyOf)];
  const isEmpty = !all && !any && Object.keys(rest).length === 0;
  return isEmpty && (allOf || anyOf)
    ? undefined
    : { ...rest, ...(all && { allOf: all }), ...(any && { anyOf: any }) };
}
