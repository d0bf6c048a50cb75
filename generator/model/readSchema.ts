import type { Node } from "../read/document.ts";
import type { JsonScalar, Loss, Schema } from "./api.ts";
import { compareNames } from "./order.ts";
import { readAnnotations } from "./readAnnotations.ts";

/** What reading a schema needs to know about the rest of the document. */
export interface SchemaScope {
  /** The name of a declared schema; `undefined` for one that is written out where it stands. */
  nameOf(target: Node): string | undefined;
  report(loss: Loss): void;
}

/** The prefix of every reference to a declared type: the form that openapi-typescript understands. */
export const declaredPrefix = "#/components/schemas/";

/**
 * Reads one schema into the form of the model: OpenAPI 3.0's `nullable` becomes a type, compositions become nested `allOf` and
 * `anyOf` in which every part stands alone, discriminators become constant properties, `required` reaches the property that it names.
 *
 * @param node a Schema Object or Reference Object (OpenAPI 3.0 4.7.24, 3.1 and 3.2 4.8.24), or a boolean
 */
export function readSchema(node: Node, scope: SchemaScope): Schema {
  const annotations = readAnnotations(node);
  const name = scope.nameOf(node);
  const schema = name === undefined ? readDeclaredSchema(node, scope) : { $ref: declaredPrefix + name };
  return Object.keys(annotations).length === 0 ? schema : { ...schema, annotations };
}

/** As `readSchema`, for the declaration of a schema that has a name: itself rather than a reference to it, without annotations. */
export function readDeclaredSchema(node: Node, scope: SchemaScope): Schema {
  if (node.value === false) return { enum: [] };
  if (node.string("$ref") !== undefined) return readReference(node, scope);
  reportUntyped(node, scope);
  const nullable = isNullable(node);
  const values = node.get("enum") ?? node.get("const");
  const parts: Schema[] = [];
  if (values) parts.push(readValues(node, nullable, scope));
  else parts.push(...readTypes(node, scope));
  parts.push(...readCompositions(node, scope));
  const schema = intersection(parts);
  const needsNull = nullable && !values && !isUnknown(schema);
  return needsNull ? union([schema, { type: "null" }]) : schema;
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
  const schema = siblings
    ? intersection([reference, ...readTypes(node, scope), ...readCompositions(node, scope)])
    : reference;
  return node.boolean("nullable") ? union([schema, { type: "null" }]) : schema;
}

const structuralKeywords = [
  "type",
  "properties",
  "required",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
  "additionalProperties",
];

function isNullable(node: Node): boolean {
  return node.boolean("nullable") === true || typesOf(node).includes("null");
}

function typesOf(node: Node): string[] {
  const type = node.get("type");
  if (!type) return [];
  return [type, ...type.items()].map((item) => item.value).filter((value) => typeof value === "string");
}

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
export function isScalar(value: unknown): value is JsonScalar {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}

/** The part of a schema that its `type` and the keywords of that type make up; several types become alternatives. */
function readTypes(node: Node, scope: SchemaScope): Schema[] {
  const declared = typesOf(node).filter((type) => type !== "null");
  if (declared.length === 0) {
    if (typesOf(node).includes("null")) return [{ type: "null" }];
    if (isObjectLike(node)) return [readObject(node, scope)];
    return node.get("items") || node.get("prefixItems") ? [readArray(node, scope)] : [];
  }
  const alternatives = declared.map((type): Schema => {
    if (type === "object") return readObject(node, scope);
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

function readObject(node: Node, scope: SchemaScope): Schema {
  const required =
    node
      .get("required")
      ?.items()
      .map((item) => item.value) ?? [];
  const names = new Set(required.filter((name) => typeof name === "string"));
  const properties = new Map<string, Schema>();
  for (const [name, property] of node.get("properties")?.entries() ?? []) {
    properties.set(name, readSchema(property, scope));
  }
  for (const name of names) {
    if (!properties.has(name)) properties.set(name, findProperty(node, name, scope) ?? {});
  }
  const additional = readAdditional(node, properties.size > 0, scope);
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
  scope: SchemaScope,
  seen = new Set<string>(),
): Schema | undefined {
  for (const part of node.get("allOf")?.items() ?? []) {
    const target = part.follow();
    if (!target || seen.has(target.id)) continue;
    seen.add(target.id);
    const property = target.get("properties", name);
    if (property) return readSchema(property, scope);
    const inherited = findProperty(target, name, scope, seen);
    if (inherited) return inherited;
  }
  return undefined;
}

function readAdditional(
  node: Node,
  hasProperties: boolean,
  scope: SchemaScope,
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
  const schemas = typed.map((item) => readSchema(item, scope));
  return schemas.some(isUnknown) ? true : union(schemas);
}

function readCompositions(node: Node, scope: SchemaScope): Schema[] {
  const parts =
    node
      .get("allOf")
      ?.items()
      .map((part) => readSchema(part, scope)) ?? [];
  for (const keyword of ["anyOf", "oneOf"]) {
    const composition = node.get(keyword);
    if (!composition) continue;
    const arms = composition.items().filter((arm) => !onlyRequires(arm));
    if (arms.length < composition.items().length) {
      scope.report({
        kind: "required-alternatives",
        message: `which of the properties must be present together is not part of the type (${keyword} with nothing but required)`,
        origin: composition,
      });
    }
    if (arms.length > 0) parts.push(union(arms.map((arm) => readArm(node, arm, scope))));
  }
  return parts.filter((part) => !isUnknown(part));
}

function onlyRequires(arm: Node): boolean {
  const keys = arm.entries().map(([key]) => key);
  return (
    keys.includes("required") &&
    keys.every((key) => key === "required" || key === "type" || key === "description")
  );
}

/** One arm of a union; under a discriminator, the property that tells it apart becomes constant (OpenAPI 3.1, 4.8.25). */
function readArm(owner: Node, arm: Node, scope: SchemaScope): Schema {
  const schema = readSchema(arm, scope);
  const property = owner.get("discriminator")?.string("propertyName");
  const target = arm.follow();
  if (property === undefined || !target || target.id === arm.id) return schema;
  const declared = propertyOf(target, property);
  const resolved = declared?.follow();
  if (resolved?.get("const") || resolved?.get("enum")) return schema;
  const values = discriminatorValues(owner, target);
  const constant: Schema = {
    type: "object",
    properties: recordOf(new Map([[property, { enum: values }]])),
    required: [property],
  };
  return intersection([schema, constant]);
}

function propertyOf(node: Node, name: string, seen = new Set<string>()): Node | undefined {
  if (seen.has(node.id)) return undefined;
  seen.add(node.id);
  const own = node.get("properties", name);
  if (own) return own;
  for (const part of node.get("allOf")?.items() ?? []) {
    const target = part.follow();
    const inherited = target && propertyOf(target, name, seen);
    if (inherited) return inherited;
  }
  return undefined;
}

function discriminatorValues(owner: Node, target: Node): string[] {
  const mapping = owner.get("discriminator", "mapping")?.entries() ?? [];
  const mapped = mapping.filter(([, node]) => {
    const text = String(node.value);
    return text === target.key || (text.endsWith(`/${target.key}`) && text.includes("#"));
  });
  return mapped.length > 0 ? mapped.map(([value]) => value).sort(compareNames) : [target.key];
}

/** A schema that allows what any of the given ones allows; the order of the arms is not part of the meaning. */
export function union(schemas: readonly Schema[]): Schema {
  const [first] = schemas;
  if (first && schemas.length === 1) return first;
  return schemas.some(isUnknown) ? {} : { anyOf: schemas };
}

function intersection(schemas: readonly Schema[]): Schema {
  const parts = schemas.filter((schema) => !isUnknown(schema));
  const [first] = parts;
  if (!first) return schemas[0] ?? {};
  return parts.length === 1 ? first : { allOf: parts };
}

/** Whether a schema allows everything. */
export function isUnknown(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key === "annotations");
}

function recordOf(entries: ReadonlyMap<string, Schema>): Record<string, Schema> {
  const record: Record<string, Schema> = Object.create(null);
  for (const name of [...entries.keys()].sort(compareNames)) {
    const schema = entries.get(name);
    if (schema) record[name] = schema;
  }
  return record;
}

const untypedKeywords = ["not", "if", "dependentSchemas", "contentSchema", "$dynamicRef"];
const knownFormats = new Set(
  `date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid
  uri-template json-pointer relative-json-pointer regex byte binary password int32 float double url decimal char base64url`.split(
    /\s+/,
  ),
);

function reportUntyped(node: Node, scope: SchemaScope): void {
  if (node.get("discriminator") && !node.get("oneOf") && !node.get("anyOf")) {
    scope.report({
      kind: "discriminator",
      message:
        "a discriminator of a base schema tells no types apart; put it on a oneOf of the schemas that extend this one",
      origin: node.get("discriminator") ?? node,
    });
  }
  for (const keyword of untypedKeywords) {
    const found = node.get(keyword);
    if (found)
      scope.report({ kind: keyword, message: `what ${keyword} says is not part of the type`, origin: found });
  }
  const format = node.string("format");
  if (format === undefined || knownFormats.has(format)) return;
  const message =
    format === "int64" || format === "uint64"
      ? `${format} is typed as number, which is exact up to 2^53 only`
      : `the format ${format} is not known, so the type is that of its values`;
  scope.report({ kind: "format", message, origin: node.get("format") ?? node });
}
