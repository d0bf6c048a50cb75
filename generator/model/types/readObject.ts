import { sortedBy } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { findProperty, requiredNames } from "../sources/keywords.ts";
import { union } from "./combine.ts";
import { annotationsOf } from "./readAnnotations.ts";
import type { ReadInside, SchemaScope } from "./scope.ts";
import { type Member, neverType, type ObjectType, type TypeExpression, unknownType } from "./type.ts";

/**
 * The object type that the properties of a schema make up.
 *
 * @param read reads the schemas inside
 * @param around a schema beside which this one holds, which may declare what this one requires
 */
export function readObject(
  node: Node,
  scope: SchemaScope,
  read: ReadInside,
  around: Node | undefined,
): ObjectType {
  const required = new Set(requiredNames(node));
  const declared = (node.get("properties")?.entries() ?? []).map(([name, property]): Member => ({
    name,
    optional: !required.has(name),
    type: read(property, scope),
    annotations: annotationsOf(property),
  }));
  const own = new Set(declared.map(({ name }) => name));
  const inherited = [...required]
    .filter((name) => !own.has(name))
    .map((name): Member => {
      const property = findProperty(node, name) ?? (around && findProperty(around, name));
      return { name, optional: false, ...readInherited(property, node, scope, read) };
    });
  const members = sortedBy([...declared, ...inherited], ({ name }) => name);
  return { kind: "object", members, index: readIndex(node, members.length > 0, scope, read) };
}

/** Reads a property for a schema that only requires it; unknown for one that is just being read, which then says it itself. */
function readInherited(
  property: Node | undefined,
  node: Node,
  scope: SchemaScope,
  read: ReadInside,
): Pick<Member, "type" | "annotations"> {
  const isAround =
    property && node.file === property.file && `${node.pointer}/`.startsWith(`${property.pointer}/`);
  if (!property || isAround || scope.inherited.has(property.id))
    return { type: unknownType, annotations: {} };
  const inside = { ...scope, inherited: new Set([...scope.inherited, property.id]) };
  return { type: read(property, inside), annotations: annotationsOf(property) };
}

/** The type of the members that have no declared name; `undefined` where the schema does not speak of any. */
function readIndex(
  node: Node,
  hasMembers: boolean,
  scope: SchemaScope,
  read: ReadInside,
): TypeExpression | undefined {
  const patterns = (node.get("patternProperties")?.entries() ?? []).map(([, pattern]) => pattern);
  const additional = node.get("additionalProperties");
  const typed = [...patterns, ...(additional && typeof additional.value !== "boolean" ? [additional] : [])];
  if (typed.length === 0) {
    if (additional === undefined) return undefined;
    if (additional.value === true) return unknownType;
    return hasMembers ? undefined : neverType;
  }
  if (!hasMembers) return union(typed.map((schema) => read(schema, scope)));
  scope.report({
    kind: "additional-properties",
    message:
      "properties without a declared name are typed as unknown, because declared ones stand beside them",
    origin: additional ?? node,
  });
  return unknownType;
}
