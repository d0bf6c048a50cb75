import { isScalar } from "../../ground/values.ts";
import type { Node } from "../../read/document.ts";
import type { BaseSchema } from "../sources/findBases.ts";
import { isEmptyObject, isMadeOfObjects, isObjectLike } from "../sources/isObject.ts";
import { isNullable, typesOf, valuesOf } from "../sources/keywords.ts";
import { intersection, union } from "./combine.ts";
import { readChildren, readCompositions, readTogether } from "./readCompositions.ts";
import { readObject } from "./readObject.ts";
import { reportUntyped } from "./reportUntyped.ts";
import type { SchemaScope } from "./scope.ts";
import {
  isAnyObject,
  isUnknown,
  named,
  neverType,
  nullType,
  type TypeExpression,
  unknownType,
} from "./type.ts";

/**
 * Reads the type that a schema is: a name where the schema has a declaration, else what it says itself.
 *
 * @param node a Schema Object or Reference Object (OpenAPI 3.0 4.7.24, 3.1 and 3.2 4.8.24), or a boolean
 * @param around a schema beside which this one holds, which may declare what this one requires
 */
export function readType(node: Node, scope: SchemaScope, around?: Node): TypeExpression {
  const name = scope.nameOf(node);
  return name === undefined ? readDeclaredType(node, scope, around) : named(name);
}

/**
 * As `readType`, for the declaration of a schema that has a name: what it says rather than its name. OpenAPI 3.0's `nullable` becomes
 * an alternative, and everything that the keywords of one schema say holds at once.
 */
export function readDeclaredType(node: Node, scope: SchemaScope, around?: Node): TypeExpression {
  if (node.value === false) return neverType;
  if (node.string("$ref") !== undefined) return readReference(node, scope);
  const base = scope.bases.get(node.id);
  reportUntyped(node, base !== undefined, scope.report);
  const nullable = isNullable(node);
  const type =
    base && isWhole(base)
      ? readChildren(base, scope)
      : intersection(readKeywords(node, scope, nullable, around));
  return nullable && !valuesOf(node) && !isUnknown(type) ? union([type, nullType]) : type;
}

/** Whether what extends a base is all that it stands for: then it lists no alternatives, or they extend it. */
function isWhole({ node, heirs }: BaseSchema): boolean {
  const listed = ["anyOf", "oneOf"].flatMap((keyword) => node.get(keyword)?.items() ?? []);
  return listed.every((arm) => heirs.has(arm.follow()?.id ?? ""));
}

/** As `readDeclaredType`, for a base: what all that extend it have in common, without the alternatives that it lists. */
export function readCommonType(node: Node, scope: SchemaScope): TypeExpression {
  const together = readTogether(node, scope, readType).filter((part) => !isUnknown(part));
  return intersection([...readPrimitives(node, scope, undefined), ...together]);
}

function readKeywords(
  node: Node,
  scope: SchemaScope,
  nullable: boolean,
  around: Node | undefined,
): TypeExpression[] {
  const own = valuesOf(node) ? [readValues(node, nullable, scope)] : readPrimitives(node, scope, around);
  const parts = withoutEmptyObjects([...own, ...readCompositions(node, scope, readType)], node, scope);
  // That it is an object says nothing beside what is one, and interfaces would not fit `Record<string, unknown>`.
  return isMadeOfObjects(node) ? parts.filter((part) => !isAnyObject(part)) : parts;
}

/** The parts of a schema but for names of schemas that allow no property: beside other parts, these say that they are all there is. */
function withoutEmptyObjects(parts: TypeExpression[], node: Node, scope: SchemaScope): TypeExpression[] {
  const targets = (node.get("allOf")?.items() ?? []).flatMap((part) => part.follow() ?? []);
  const empty = new Set(targets.filter(isEmptyObject).map((target) => scope.nameOf(target)));
  const others = parts.filter((part) => part.kind !== "name" || !empty.has(part.name));
  return others.length > 0 ? others : parts;
}

function readReference(node: Node, scope: SchemaScope): TypeExpression {
  const target = node.follow();
  if (!target) {
    scope.report({
      kind: "ref-unresolved",
      message: `${node.string("$ref")} leads nowhere, so the type is unknown`,
      origin: node,
    });
    return unknownType;
  }
  const reference = readType(target, scope);
  const siblings = structuralKeywords.some((keyword) => node.get(keyword) !== undefined);
  const type = siblings ? intersection([reference, ...readKeywords(node, scope, false, target)]) : reference;
  return node.boolean("nullable") ? union([type, nullType]) : type;
}

const structuralKeywords = [
  "type",
  "enum",
  "const",
  "properties",
  "patternProperties",
  "required",
  "items",
  "prefixItems",
  "allOf",
  "anyOf",
  "oneOf",
  "additionalProperties",
];

/** The values of `enum` or `const`, each as a literal type. */
function readValues(node: Node, nullable: boolean, scope: SchemaScope): TypeExpression {
  const constant = node.get("const");
  const values = constant ? [constant.value] : (node.get("enum")?.items() ?? []).map((item) => item.value);
  const scalars = values.filter(isScalar);
  if (scalars.length < values.length) {
    scope.report({
      kind: "enum-value",
      message: "objects and lists among the allowed values have no literal type, so the type is unknown",
      origin: node,
    });
    return unknownType;
  }
  const literals = scalars.map((value): TypeExpression => ({ kind: "literal", value }));
  return union(nullable && !constant ? [...literals, nullType] : literals);
}

/** What `type` and the keywords of that type say; several types are alternatives. Nothing where no type can be told. */
function readPrimitives(node: Node, scope: SchemaScope, around: Node | undefined): TypeExpression[] {
  const types = typesOf(node).filter((type) => type !== "null");
  if (types.length === 0) {
    if (typesOf(node).includes("null")) return [nullType];
    if (isObjectLike(node)) return [readObject(node, scope, readType, around)];
    return node.get("items") || node.get("prefixItems") ? readUntypedList(node, scope) : [];
  }
  const alternatives = types.map((type): TypeExpression => {
    if (type === "object") return readObject(node, scope, readType, around);
    if (type === "array") return readArray(node, scope);
    return primitives.get(type) ?? unknownType;
  });
  return [union(alternatives)];
}

/** Items without a type: a list is meant, but for items that say nothing, beside which anything may come. */
function readUntypedList(node: Node, scope: SchemaScope): TypeExpression[] {
  const list = readArray(node, scope);
  if (list.kind === "array" && isUnknown(list.item)) return [];
  scope.report({
    kind: "items-untyped",
    message: `items without a type are those of a list here, though anything may come; write ${node.file.notation.entry("type", "array")}`,
    origin: node.get("items") ?? node.get("prefixItems") ?? node,
  });
  return [list];
}

const primitives: ReadonlyMap<string, TypeExpression> = new Map([
  ["string", named("string")],
  ["number", named("number")],
  ["integer", named("number")],
  ["boolean", named("boolean")],
]);

function readArray(node: Node, scope: SchemaScope): TypeExpression {
  const items = node.get("items");
  const prefix = node.get("prefixItems")?.items() ?? [];
  if (prefix.length === 0) return { kind: "array", item: items ? readType(items, scope) : unknownType };
  if (items?.value !== false) {
    scope.report({
      kind: "tuple-rest",
      message: `items after prefixItems are typed as unknown items; write ${node.file.notation.entry("items", false)} if there are none`,
      origin: node,
    });
    return { kind: "array", item: unknownType };
  }
  return { kind: "tuple", items: prefix.map((item) => readType(item, scope)) };
}
