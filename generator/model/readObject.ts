import type { Node } from "../read/document.ts";
import type { Schema } from "./schema.ts";
import { isUnknown, recordOf, union } from "./combineSchemas.ts";
import { compareNames } from "./order.ts";
import type { ReadPart, SchemaScope } from "./schemaScope.ts";

/**
 * The part of a schema that its properties make up.
 *
 * @param read reads the schemas inside
 */
export function readObject(node: Node, scope: SchemaScope, read: ReadPart): Schema {
  const required =
    node
      .get("required")
      ?.items()
      .map((item) => item.value) ?? [];
  const names = new Set(required.filter((name) => typeof name === "string"));
  const properties = new Map<string, Schema>();
  for (const [name, property] of node.get("properties")?.entries() ?? []) {
    properties.set(name, read(property));
  }
  for (const name of names) {
    if (!properties.has(name)) properties.set(name, findProperty(node, name, read) ?? {});
  }
  const additional = readAdditional(node, properties.size > 0, scope, read);
  return {
    type: "object",
    ...(properties.size > 0 && { properties: recordOf(properties), required: [...names].sort(compareNames) }),
    ...(additional !== undefined && { additionalProperties: additional }),
  };
}

/** Looks for a property that `required` names but `properties` lacks, in the parts of `allOf` and what they refer to. */
function findProperty(
  node: Node,
  name: string,
  read: ReadPart,
  seen = new Set<string>(),
): Schema | undefined {
  for (const part of node.get("allOf")?.items() ?? []) {
    const target = part.follow();
    if (!target || seen.has(target.id)) continue;
    seen.add(target.id);
    const property = target.get("properties", name);
    if (property) return read(property);
    const inherited = findProperty(target, name, read, seen);
    if (inherited) return inherited;
  }
  return undefined;
}

function readAdditional(
  node: Node,
  hasProperties: boolean,
  scope: SchemaScope,
  read: ReadPart,
): boolean | Schema | undefined {
  const patterns =
    node
      .get("patternProperties")
      ?.entries()
      .map(([, pattern]) => pattern) ?? [];
  const additional = node.get("additionalProperties");
  const typed = [...patterns, ...(additional && typeof additional.value !== "boolean" ? [additional] : [])];
  if (typed.length === 0) {
    if (hasProperties || additional === undefined) return undefined;
    return additional.value === true ? true : { enum: [] };
  }
  if (hasProperties) {
    scope.report({
      kind: "additional-properties",
      message:
        "properties without a declared name are typed as unknown, because declared ones stand beside them",
      origin: additional ?? node,
    });
    return true;
  }
  const schemas = typed.map(read);
  return schemas.some(isUnknown) ? true : union(schemas);
}
