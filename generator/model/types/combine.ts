import { compareNames, sortedBy } from "../../ground/order.ts";
import { printType } from "./printType.ts";
import { isUnknown, neverType, type ObjectType, type TypeExpression, unknownType } from "./type.ts";

/**
 * What any of the given types allows: a union without repetitions, in an order that does not depend on the document's (by text,
 * `null` and `undefined` last); `never` for no types.
 */
export function union(types: readonly TypeExpression[]): TypeExpression {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.parts : [type]));
  if (flat.some(isUnknown)) return unknownType;
  const unique = distinctByText(flat.filter((type) => !(type.kind === "name" && type.name === "never")));
  const parts = unique.toSorted((a, b) => rank(a) - rank(b));
  const [first] = parts;
  if (!first) return neverType;
  return parts.length === 1 ? first : { kind: "union", parts };
}

/**
 * What all of the given types allow: an intersection without repetitions, names first; object types in it become one, and what
 * allows everything is left out.
 */
export function intersection(types: readonly TypeExpression[]): TypeExpression {
  const flat = types
    .flatMap((type) => (type.kind === "intersection" ? type.parts : [type]))
    .filter((type) => !isUnknown(type));
  const objects = flat.filter((type) => type.kind === "object");
  const others = distinctByText(flat.filter((type) => type.kind !== "object"));
  const merged = mergeObjects(objects);
  const parts = merged ? [...others, merged] : [...others, ...objects];
  const [first] = parts;
  if (!first) return unknownType;
  return parts.length === 1 ? first : { kind: "intersection", parts };
}

/** Applies a change to a type and every type inside it, the innermost first. */
export function mapType(
  type: TypeExpression,
  change: (type: TypeExpression) => TypeExpression,
): TypeExpression {
  const inside = (part: TypeExpression): TypeExpression => mapType(part, change);
  switch (type.kind) {
    case "array":
      return change({ ...type, item: inside(type.item) });
    case "tuple":
      return change({ ...type, items: type.items.map(inside) });
    case "union":
      return change(union(type.parts.map(inside)));
    case "intersection":
      return change({ ...type, parts: type.parts.map(inside) });
    case "object":
      return change({
        ...type,
        members: type.members.map((member) => ({ ...member, type: inside(member.type) })),
        index: type.index && inside(type.index),
      });
    case "name":
    case "literal":
    case "other":
      return change(type);
  }
}

/** One object type with the members of all; `undefined` if two disagree about a member, so that all have to stay. */
function mergeObjects(objects: readonly ObjectType[]): ObjectType | undefined {
  const members = objects.flatMap((object) => object.members);
  const indexes = objects.map(({ index }) => index).filter((index) => index !== undefined);
  const names = new Set(members.map(({ name }) => name));
  if (objects.length === 0 || names.size < members.length || indexes.length > 1) return undefined;
  return { kind: "object", members: sortedBy(members, ({ name }) => name), index: indexes[0] };
}

function distinctByText(types: readonly TypeExpression[]): TypeExpression[] {
  const byText = new Map(types.map((type) => [printType(type), type]));
  return [...byText].sort(([a], [b]) => compareNames(a, b)).map(([, type]) => type);
}

function rank(type: TypeExpression): number {
  if (type.kind === "name" && type.name === "undefined") return 3;
  if (type.kind === "literal" && type.value === null) return 2;
  return type.kind === "other" ? 1 : 0;
}
