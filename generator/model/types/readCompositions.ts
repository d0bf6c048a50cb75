import { isScalar } from "../../ground/values.ts";
import type { Node } from "../../read/document.ts";
import { discriminatorValues, isMapped } from "../sources/discriminator.ts";
import type { BaseSchema } from "../sources/findBases.ts";
import { isEmptyObject } from "../sources/isObject.ts";
import { findProperties } from "../sources/keywords.ts";
import { enumValues } from "../sources/collectSchemas.ts";
import { intersection, othersOf, union } from "./combine.ts";
import type { ReadInside, SchemaScope } from "./scope.ts";
import { isUnknown, named, type TypeExpression, unknownType } from "./type.ts";

/**
 * The parts of a schema that `allOf`, `anyOf` and `oneOf` make up; all of them hold at once.
 *
 * @param read reads the schemas inside
 */
export function readCompositions(node: Node, scope: SchemaScope, read: ReadInside): TypeExpression[] {
  return [...readTogether(node, scope, read), ...readChoices(node, scope, read)].filter(
    (part) => !isUnknown(part),
  );
}

/** The parts of `allOf`. Of a base, what extends it takes what all that extend it have in common. */
export function readTogether(node: Node, scope: SchemaScope, read: ReadInside): TypeExpression[] {
  return (node.get("allOf")?.items() ?? []).map((part) => {
    const target = part.string("$ref") === undefined ? undefined : part.follow();
    const base = target && scope.bases.get(target.id);
    const common = base?.heirs.has(node.id) ? scope.nameOf(base.node, "common") : undefined;
    return common === undefined ? read(part, scope, node) : named(common);
  });
}

/** What `anyOf` and `oneOf` make up. */
function readChoices(node: Node, scope: SchemaScope, read: ReadInside): TypeExpression[] {
  const parts: TypeExpression[] = [];
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
    if (arms.length > 0) parts.push(readAlternatives(node, arms, scope, read));
  }
  return parts;
}

/** The union of the arms; a bare type of which an enum beside it lists some values is that of the others. */
function readAlternatives(
  node: Node,
  arms: readonly Node[],
  scope: SchemaScope,
  read: ReadInside,
): TypeExpression {
  const enums = arms.flatMap((arm) => arm.follow() ?? []).flatMap((target) => enumValues(target) ?? []);
  const kinds = new Set<string>(enums.map((value) => typeof value));
  const types = arms.map((arm) => readArm(node, arm, scope, read));
  return union(types.map((type) => (type.kind === "name" && kinds.has(type.name) ? othersOf(type) : type)));
}

function onlyRequires(arm: Node): boolean {
  const keys = arm.entries().map(([key]) => key);
  return (
    keys.includes("required") &&
    keys.every((key) => key === "required" || key === "type" || key === "description")
  );
}

/** One arm of a union; under a discriminator, the property that tells it apart becomes constant (OpenAPI 3.1, 4.8.25). */
function readArm(owner: Node, arm: Node, scope: SchemaScope, read: ReadInside): TypeExpression {
  const target = arm.follow();
  if (!target || target.id === arm.id) return read(arm, scope);
  // One that extends the union is itself, and not whatever extends it in turn.
  const own = scope.bases.get(owner.id)?.heirs.has(target.id) ? scope.nameOf(target, "common") : undefined;
  const type = own === undefined ? read(arm, scope) : named(own);
  return tellApart(owner, type, target, valuesFor(owner, target, arm.string("$ref")));
}

/**
 * The alternatives that a base stands for: all that extend it, each with its values of the discriminator, and the base itself for
 * the values that are left.
 */
export function readChildren({ node, children }: BaseSchema, scope: SchemaScope): TypeExpression {
  const property = node.get("discriminator")?.string("propertyName") ?? "";
  const nameOf = (schema: Node): string =>
    scope.nameOf(schema, "common") ?? scope.nameOf(schema) ?? "unknown";
  const arms = children.map((child) => ({ child, values: valuesFor(node, child, undefined) }));
  const types = arms.map(({ child, values }) => tellApart(node, named(nameOf(child)), child, values));
  const told = new Set(arms.flatMap(({ values }) => values));
  const isTold = arms.every(({ values }) => values.length > 0);
  const allowed = allowedValues(node, property);
  // A mapping that leaves the base out says that no value is that and nothing more.
  const isItself = isMapped(node, node) || !node.get("discriminator", "mapping");
  const own = isItself && allowed.length === 0 ? discriminatorValues(node, node) : [];
  const left = [...own, ...(isTold ? allowed : [])].filter(
    (value) => typeof value !== "string" || !told.has(value),
  );
  const rest = left.length > 0 ? [withConstant(named(nameOf(node)), property, left)] : [];
  return union([...types, ...rest]);
}

/** The values of the discriminator that stand for a schema; none where the schema tells it itself, or nothing does. */
function valuesFor(owner: Node, target: Node, reference: string | undefined): string[] {
  const property = owner.get("discriminator")?.string("propertyName");
  if (property === undefined) return [];
  const allowed = allowedValues(target, property);
  const mapped = discriminatorValues(owner, target, reference);
  const values = allowed.length === 0 ? mapped : mapped.filter((value) => allowed.includes(value));
  // What neither the mapping nor the name tells, the schema itself may.
  return values.length > 0 ? values : allowed.filter((value) => typeof value === "string");
}

/** The values that a schema allows for a property of its own or of what it is made of; none where it does not say. */
function allowedValues(schema: Node, property: string): unknown[] {
  const declared = findProperties(schema, property).flatMap((found) => found.follow() ?? []);
  const lists = declared.map((found) =>
    [found.get("const") ?? found.get("enum")?.items() ?? []].flat().map(({ value }) => value),
  );
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  return first.filter((value) => others.every((list) => list.includes(value)));
}

function tellApart(
  owner: Node,
  type: TypeExpression,
  target: Node,
  values: readonly string[],
): TypeExpression {
  const property = owner.get("discriminator")?.string("propertyName");
  if (property === undefined || values.length === 0) return type;
  if (allowedValues(target, property).length === 1) return type;
  return isEmptyObject(target)
    ? withConstant(unknownType, property, values)
    : withConstant(type, property, values);
}

function withConstant(type: TypeExpression, property: string, values: readonly unknown[]): TypeExpression {
  const constant = union(
    values.filter(isScalar).map((value): TypeExpression => ({ kind: "literal", value })),
  );
  const member = { name: property, optional: false, type: constant, annotations: { closed: true } };
  return intersection([type, { kind: "object", members: [member], index: undefined }]);
}
