import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { findProperty, requiredNames } from "../sources/keywords.ts";
import { isUnknown, recordOf, union } from "./combine.ts";
import type { ReadPart, Schema, SchemaScope } from "./schema.ts";

/**
 * The part of a schema that its properties make up.
 *
 * @param read reads the schemas inside
 * @param around a schema beside which this one holds, which may declare what this one requires
 */
export function readObject(node: Node, scope: SchemaScope, read: ReadPart, around: Node | undefined): Schema {
  const names = new Set(requiredNames(node));
  const properties = new Map<string, Schema>();
  for (const [name, property] of node.get("properties")?.entries() ?? []) {
    properties.set(name, read(property));
  }
  for (const name of names) {
    if (properties.has(name)) continue;
    const inherited = findProperty(node, name) ?? (around && findProperty(around, name));
    properties.set(name, inherited ? readInherited(inherited, node, scope, read) : {});
  }
  const additional = readAdditional(node, properties.size > 0, scope, read);
  return {
    type: "object",
    ...(properties.size > 0 && { properties: recordOf(properties), required: [...names].sort(compareNames) }),
    ...(additional !== undefined && { additionalProperties: additional }),
  };
}

/** Reads a property for a schema that only requires it; `{}` for one that is just being read, which then says it itself. */
function readInherited(property: Node, node: Node, scope: SchemaScope, read: ReadPart): Schema {
  const isAround = node.file === property.file && `${node.pointer}/`.startsWith(`${property.pointer}/`);
  if (isAround || scope.inherited.has(property.id)) return {};
  scope.inherited.add(property.id);
  const schema = read(property);
  scope.inherited.delete(property.id);
  return schema;
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
    if (additional === undefined || additional.value === true) return additional && true;
    return hasProperties ? undefined : { enum: [] };
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
  const schemas = typed.map((schema) => read(schema));
  return schemas.some(isUnknown) ? true : union(schemas);
}
