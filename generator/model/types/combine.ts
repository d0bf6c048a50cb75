import { compareNames, sortedBy } from "../../ground/order.ts";
import { printType } from "./printType.ts";
import {
  isEmptyObject,
  isNever,
  isUnknown,
  neverType,
  type ObjectType,
  type TypeExpression,
  unknownType,
} from "./type.ts";

/**
 * What any of the given types allows: a union without repetitions, in an order that does not depend on the document's (by text,
 * `null` and `undefined` last); `never` for no types. Beside literals, all strings or numbers are others: a bare `string` would
 * take the literals out of completions.
 */
export function union(types: readonly TypeExpression[]): TypeExpression {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.parts : [type]));
  if (flat.some(isUnknown)) return unknownType;
  const literals = new Set(flat.map((type) => (type.kind === "literal" ? typeof type.value : undefined)));
  const beside = flat.map((type) => (literals.has(typeOfAll(type)) ? othersOf(type) : type));
  // Where any value is allowed, there are no unlisted ones.
  const allowed = new Set(beside.flatMap((type) => (isAllowedOther(type) ? [type.type] : [])));
  const isAllowed = (type: TypeExpression): boolean =>
    type.kind === "other" && type.isUnlisted === true && allowed.has(type.type);
  const unique = distinctByText(beside.filter((type) => !isNever(type) && !isAllowed(type)));
  const parts = unique.toSorted((a, b) => rank(a) - rank(b));
  const [first] = parts;
  if (!first) return neverType;
  return parts.length === 1 ? first : { kind: "union", parts };
}

function isAllowedOther(type: TypeExpression): type is Extract<TypeExpression, { kind: "other" }> {
  return type.kind === "other" && !type.isUnlisted;
}

/** The others of a type beside some of its values, if it is a primitive type; else the type. */
export function othersOf(type: TypeExpression): TypeExpression {
  const kind = typeOfAll(type);
  return kind ? { kind: "other", type: kind } : type;
}

function typeOfAll(type: TypeExpression): "string" | "number" | undefined {
  return (["string", "number"] as const).find((each) => type.kind === "name" && type.name === each);
}

/**
 * What all of the given types allow: an intersection without repetitions, names first; object types in it become one, and what
 * allows everything is left out. That there is nothing else says nothing beside what there is.
 */
export function intersection(types: readonly TypeExpression[]): TypeExpression {
  const flat = types
    .flatMap((type) => (type.kind === "intersection" ? type.parts : [type]))
    .filter((type) => !isUnknown(type));
  const said = flat.some((type) => !isEmptyObject(type)) ? flat.filter((type) => !isEmptyObject(type)) : flat;
  const objects = said.filter((type) => type.kind === "object");
  const others = distinctByText(said.filter((type) => type.kind !== "object"));
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
