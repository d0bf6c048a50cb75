import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { nameOfFile } from "../names/casing.ts";
import { isEmptyObject } from "../sources/isObject.ts";
import { findProperty } from "../sources/keywords.ts";
import { enumValues } from "../sources/collectSchemas.ts";
import { intersection, othersOf, union } from "./combine.ts";
import type { ReadInside, SchemaScope } from "./scope.ts";
import { isUnknown, type TypeExpression } from "./type.ts";

/**
 * The parts of a schema that `allOf`, `anyOf` and `oneOf` make up; all of them hold at once.
 *
 * @param read reads the schemas inside
 */
export function readCompositions(node: Node, scope: SchemaScope, read: ReadInside): TypeExpression[] {
  const parts = (node.get("allOf")?.items() ?? []).map((part) => read(part, scope, node));
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
  return parts.filter((part) => !isUnknown(part));
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
  return union(
    types.map((type) => (type.kind === "name" && kinds.has(type.name) ? othersOf(type) : type)),
  );
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
  const type = read(arm, scope);
  const property = owner.get("discriminator")?.string("propertyName");
  const target = arm.follow();
  if (property === undefined || !target || target.id === arm.id) return type;
  const declared = findProperty(target, property)?.follow();
  const allowed = [declared?.get("const") ?? declared?.get("enum")?.items() ?? []]
    .flat()
    .map(({ value }) => value);
  if (allowed.length === 1) return type;
  const mapped = discriminatorValues(owner, arm, target);
  const values = allowed.length === 0 ? mapped : mapped.filter((value) => allowed.includes(value));
  // What neither the mapping nor the name tells, the schema itself may.
  const own = values.length > 0 ? values : allowed.filter((value) => typeof value === "string");
  if (own.length === 0) return type;
  const constant = union(own.map((value): TypeExpression => ({ kind: "literal", value })));
  const member = { name: property, optional: false, type: constant, annotations: { closed: true } };
  const told: TypeExpression = { kind: "object", members: [member], index: undefined };
  return isEmptyObject(target) ? told : intersection([type, told]);
}

/** The values that stand for an arm: those that the mapping gives it, by reference or by name, else its name. */
function discriminatorValues(owner: Node, arm: Node, target: Node): string[] {
  const reference = withoutDot(arm.string("$ref") ?? "");
  const name = nameIn(reference);
  const mapping = owner.get("discriminator", "mapping")?.entries() ?? [];
  const mapped = mapping.filter(([, node]) => {
    const text = withoutDot(String(node.value));
    return text === reference || text === name || (text.includes("#") && text.endsWith(`/${target.key}`));
  });
  return mapped.length > 0 ? mapped.map(([value]) => value).sort(compareNames) : [name];
}

function withoutDot(reference: string): string {
  return reference.replace(/^\.\//, "");
}

/** The schema's name in a reference to it: the last segment of the pointer, or the file without its ending. */
function nameIn(reference: string): string {
  const [file = "", pointer = ""] = reference.split("#");
  if (pointer !== "")
    return decodeURIComponent(pointer.split("/").at(-1) ?? "")
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
  return nameOfFile(file);
}
