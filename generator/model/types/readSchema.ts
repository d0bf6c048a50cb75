import type { Node } from "../../read/document.ts";
import { isNullable, typesOf } from "../sources/keywords.ts";
import { intersection, isUnknown, union } from "./combine.ts";
import { readAnnotations } from "./readAnnotations.ts";
import { readCompositions } from "./readCompositions.ts";
import { readObject } from "./readObject.ts";
import { reportUntyped } from "./reportUntyped.ts";
import { declaredPrefix, type JsonScalar, type Schema, type SchemaScope } from "./schema.ts";

/**
 * Reads one schema into the form of the model: OpenAPI 3.0's `nullable` becomes a type, compositions become nested `allOf` and
 * `anyOf` in which every part stands alone, discriminators become constant properties, `required` reaches the property that it names.
 *
 * @param node a Schema Object or Reference Object (OpenAPI 3.0 4.7.24, 3.1 and 3.2 4.8.24), or a boolean
 * @param around a schema beside which this one holds, which may declare what this one requires
 */
export function readSchema(node: Node, scope: SchemaScope, around?: Node): Schema {
  const annotations = readAnnotations(node);
  const name = scope.nameOf(node);
  const schema =
    name === undefined ? readDeclaredSchema(node, scope, around) : { $ref: declaredPrefix + name };
  return Object.keys(annotations).length === 0 ? schema : { ...schema, annotations };
}

/** As `readSchema`, for the declaration of a schema that has a name: itself rather than a reference to it, without annotations. */
export function readDeclaredSchema(node: Node, scope: SchemaScope, around?: Node): Schema {
  if (node.value === false) return { enum: [] };
  if (node.string("$ref") !== undefined) return readReference(node, scope);
  reportUntyped(node, scope.report);
  const nullable = isNullable(node);
  const schema = intersection(readParts(node, scope, nullable, around));
  const needsNull = nullable && !valuesOf(node) && !isUnknown(schema);
  return needsNull ? union([schema, { type: "null" }]) : schema;
}

/** What a schema says by its own keywords; all of it holds at once. */
function readParts(node: Node, scope: SchemaScope, nullable: boolean, around: Node | undefined): Schema[] {
  const own = valuesOf(node) ? [readValues(node, nullable, scope)] : readTypes(node, scope, around);
  return [...own, ...readCompositions(node, scope, (part, beside) => readSchema(part, scope, beside))];
}

function valuesOf(node: Node): Node | undefined {
  return node.get("enum") ?? node.get("const");
}

function readReference(node: Node, scope: SchemaScope): Schema {
  const target = node.follow();
  if (!target) {
    scope.report({
      kind: "ref-unresolved",
      message: `${node.string("$ref")} leads nowhere, so the type is unknown`,
      origin: node,
    });
    return {};
  }
  const name = scope.nameOf(target);
  const reference: Schema =
    name === undefined ? readDeclaredSchema(target, scope) : { $ref: declaredPrefix + name };
  const siblings = structuralKeywords.some((keyword) => node.get(keyword) !== undefined);
  const schema = siblings ? intersection([reference, ...readParts(node, scope, false, target)]) : reference;
  return node.boolean("nullable") ? union([schema, { type: "null" }]) : schema;
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

function readValues(node: Node, nullable: boolean, scope: SchemaScope): Schema {
  const constant = node.get("const");
  const nodes = constant ? [constant] : (node.get("enum")?.items() ?? []);
  const scalars = nodes.map((item) => item.value).filter(isScalar);
  if (scalars.length < nodes.length) {
    scope.report({
      kind: "enum-value",
      message: "objects and lists among the allowed values have no literal type, so the type is unknown",
      origin: node,
    });
    return {};
  }
  if (nullable && !constant) scalars.push(null);
  return { enum: [...new Set(scalars)] };
}

/** Whether a value has a literal type of its own in TypeScript. */
function isScalar(value: unknown): value is JsonScalar {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

/** The part of a schema that its `type` and the keywords of that type make up; several types become alternatives. */
function readTypes(node: Node, scope: SchemaScope, around: Node | undefined): Schema[] {
  const read = (part: Node): Schema => readSchema(part, scope);
  const declared = typesOf(node).filter((type) => type !== "null");
  if (declared.length === 0) {
    if (typesOf(node).includes("null")) return [{ type: "null" }];
    if (isObjectLike(node)) return [readObject(node, scope, read, around)];
    return node.get("items") || node.get("prefixItems") ? [readArray(node, scope)] : [];
  }
  const alternatives = declared.map((type): Schema => {
    if (type === "object") return readObject(node, scope, read, around);
    if (type === "array") return readArray(node, scope);
    return { type: type === "integer" ? "number" : type };
  });
  return [union(alternatives)];
}

function isObjectLike(node: Node): boolean {
  const keywords = ["properties", "additionalProperties", "patternProperties"];
  return keywords.some((keyword) => node.get(keyword) !== undefined) || isRequiredWithoutComposition(node);
}

function isRequiredWithoutComposition(node: Node): boolean {
  return (node.get("required")?.items().length ?? 0) > 0;
}

function readArray(node: Node, scope: SchemaScope): Schema {
  const items = node.get("items");
  const prefix = node.get("prefixItems")?.items() ?? [];
  if (prefix.length === 0) return { type: "array", items: items ? readSchema(items, scope) : {} };
  if (items?.value !== false) {
    scope.report({
      kind: "tuple-rest",
      message: "items after prefixItems are typed as unknown items; write `items: false` if there are none",
      origin: node,
    });
    return { type: "array", items: {} };
  }
  return { type: "array", prefixItems: prefix.map((item) => readSchema(item, scope)) };
}
