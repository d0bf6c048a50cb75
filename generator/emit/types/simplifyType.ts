import { printType } from "../text/printType.ts";
import { named, type ObjectType, type TypeExpression } from "./typeExpression.ts";

/** A union without repetitions, in an order that does not depend on the document's: by text, `null` and `undefined` last. */
export function simplifyUnion(parts: readonly TypeExpression[]): TypeExpression {
  const flat = parts.flatMap((part) => (part.kind === "union" ? part.parts : [part]));
  if (flat.some((part) => part.kind === "name" && part.name === "unknown")) return named("unknown");
  const unique = distinctByText(flat.filter((part) => !(part.kind === "name" && part.name === "never")));
  const sorted = unique.toSorted((a, b) => rank(a) - rank(b));
  const [only] = sorted;
  return only && sorted.length === 1 ? only : { kind: "union", parts: sorted };
}

/** An intersection without repetitions, names first; object types in it become one. */
export function simplifyIntersection(parts: readonly TypeExpression[]): TypeExpression {
  const flat = parts.flatMap((part) => (part.kind === "intersection" ? part.parts : [part]));
  const objects = flat.filter((part) => part.kind === "object");
  const others = distinctByText(flat.filter((part) => part.kind !== "object"));
  const merged = mergeObjects(objects);
  const all = merged ? [...others, merged] : [...others, ...objects];
  const [only] = all;
  return only && all.length === 1 ? only : { kind: "intersection", parts: all };
}

/** One object type with the members of all; `undefined` if two disagree about a member, so that all have to stay. */
function mergeObjects(objects: readonly ObjectType[]): ObjectType | undefined {
  const names = objects.flatMap(({ members }) => members.map(({ name }) => name));
  const indexes = objects.map(({ index }) => index).filter((index) => index !== undefined);
  if (objects.length === 0 || new Set(names).size < names.length || indexes.length > 1) return undefined;
  const members = objects.flatMap((object) => object.members).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { kind: "object", members, index: indexes[0] };
}

function distinctByText(parts: readonly TypeExpression[]): TypeExpression[] {
  const byText = new Map(parts.map((part) => [printType(part, "without docs"), part]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

function rank(type: TypeExpression): number {
  if (type.kind === "name" && type.name === "undefined") return 3;
  if (type.kind === "literal" && type.value === null) return 2;
  return type.kind === "other" ? 1 : 0;
}
