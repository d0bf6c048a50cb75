import { intersection } from "../../../model/types/combine.ts";
import { printType } from "../../../model/types/printType.ts";
import {
  isUnknown,
  type Member,
  type ObjectType,
  type TypeExpression,
  unknownType,
} from "../../../model/types/type.ts";

/** How the values of a type relate to those of another: the same, more, fewer, or neither. */
export type Relation = "same" | "wider" | "narrower" | "other";

/** Finds what a declared name stands for; `undefined` for a keyword. */
export type Expand = (name: string) => TypeExpression | undefined;

/** A type with the names that are declared around it. */
export interface Scoped {
  readonly type: TypeExpression;
  readonly expand: Expand;
}

/** How a type relates to the one that was there before, by the rules of assignment. */
export function relate(before: Scoped, after: Scoped): Relation {
  const toAfter = fits(before, after);
  const toBefore = fits(after, before);
  if (toAfter) return toBefore ? "same" : "wider";
  return toBefore ? "narrower" : "other";
}

/** Whether every value of a type is one of another, which may be declared elsewhere. A type that holds itself is taken to fit. */
export function fits(from: Scoped, to: Scoped, seen: ReadonlySet<string> = new Set()): boolean {
  const [a, b] = [from.type, to.type];
  if (isUnknown(b) || (a.kind === "name" && a.name === "never")) return true;
  if (isUnknown(a)) return false;
  const [given, wanted] = [printType(a), printType(b)];
  // What is declared by the same name is compared where it is declared.
  if (given === wanted) return true;
  const key = `${given} > ${wanted}`;
  if (seen.has(key) || seen.size > 50) return true;
  const inside = new Set([...seen, key]);
  const check = (x: TypeExpression, y: TypeExpression): boolean =>
    fits({ ...from, type: x }, { ...to, type: y }, inside);
  const meant = a.kind === "name" ? from.expand(a.name) : undefined;
  if (meant) return check(meant, b);
  const required = b.kind === "name" ? to.expand(b.name) : undefined;
  if (required) return check(a, required);
  if (a.kind === "union") return a.parts.every((part) => check(part, b));
  if (b.kind === "union") return b.parts.some((part) => check(a, part));
  if (b.kind === "intersection") return b.parts.every((part) => check(a, part));
  if (a.kind === "intersection") {
    const merged = b.kind === "object" ? mergeParts(a.parts, from.expand) : undefined;
    return a.parts.some((part) => check(part, b)) || (merged !== undefined && check(merged, b));
  }
  if (a.kind === "object" && b.kind === "object") return objectFits(a, b, check);
  if (a.kind === "array" && b.kind === "array") return check(a.item, b.item);
  if (a.kind === "tuple" && b.kind === "array") return a.items.every((item) => check(item, b.item));
  if (a.kind === "tuple" && b.kind === "tuple")
    return (
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index];
        return other !== undefined && check(item, other);
      })
    );
  if (a.kind === "literal") return literalFits(a.value, b);
  if (a.kind === "other") return isPrimitive(b, a.type);
  return a.kind === "name" && b.kind === "other" && a.name === b.type;
}

function literalFits(value: unknown, type: TypeExpression): boolean {
  if (type.kind === "literal") return Object.is(type.value, value);
  return value !== null && isPrimitive(type, typeof value);
}

function isPrimitive(type: TypeExpression, name: string): boolean {
  return (type.kind === "name" && type.name === name) || (type.kind === "other" && type.type === name);
}

function objectFits(
  a: ObjectType,
  b: ObjectType,
  check: (x: TypeExpression, y: TypeExpression) => boolean,
): boolean {
  const own = new Map(a.members.map((member) => [member.name, member]));
  const [given, index] = [indexOf(a), indexOf(b)];
  // Where all may be left out, something has to be there that is meant (TypeScript calls such a type weak).
  const isWeak = index === undefined && b.members.length > 0 && b.members.every(({ optional }) => optional);
  if (isWeak && a.members.length > 0 && !b.members.some(({ name }) => own.has(name))) return false;
  return (
    b.members.every((wanted) => {
      const member = own.get(wanted.name);
      if (!member) return wanted.optional;
      return (wanted.optional || !member.optional) && check(member.type, wanted.type);
    }) &&
    // An interface without an index signature is no map, whatever its members are, and has no place for all that a map holds.
    (index === undefined
      ? given === undefined
      : given !== undefined && check(given, index) && a.members.every((member) => check(member.type, index)))
  );
}

/** What a map holds: an object of which nothing is known is one of anything. */
function indexOf({ members, index }: ObjectType): TypeExpression | undefined {
  return index ?? (members.length === 0 ? unknownType : undefined);
}

/** What an object, or several that hold at once, come to. */
export interface Shape {
  /** Names of declared objects that it is built on. */
  readonly bases: readonly string[];
  readonly members: readonly Member[];
  readonly index: TypeExpression | undefined;
}

/** The shape of an object type, or of an intersection of such and of names; `undefined` for anything else. */
export function shapeOf(type: TypeExpression): Shape | undefined {
  if (type.kind === "object") return { bases: [], members: type.members, index: type.index };
  if (type.kind !== "intersection") return undefined;
  const bases = type.parts.flatMap((part) => (part.kind === "name" ? [part.name] : []));
  const objects = type.parts.filter((part) => part.kind === "object");
  if (bases.length + objects.length < type.parts.length) return undefined;
  return {
    bases,
    members: mergeMembers(objects.flatMap((object) => object.members)),
    index: objects.find((object) => object.index)?.index,
  };
}

/** All members of the declared objects of these names, with those that they are built on; `undefined` if one is no object. */
export function membersOfBases(bases: readonly string[], expand: Expand, depth = 0): Member[] | undefined {
  const found = bases.map((base): Member[] | undefined => {
    const type = depth < 20 ? expand(base) : undefined;
    const shape = type && (type.kind === "name" ? { bases: [type.name], members: [] } : shapeOf(type));
    if (!shape) return undefined;
    const inherited = membersOfBases(shape.bases, expand, depth + 1);
    return inherited && mergeMembers([...inherited, ...shape.members]);
  });
  return found.every((members) => members !== undefined) ? mergeMembers(found.flat()) : undefined;
}

/** The members of an object that is all of several: one of each name, which is there if any of them says so. */
export function mergeMembers(members: readonly Member[]): Member[] {
  const merged = new Map<string, Member>();
  for (const member of members) {
    const known = merged.get(member.name);
    merged.set(member.name, known ? mergeMember(known, member) : member);
  }
  return [...merged.values()];
}

function mergeMember(one: Member, other: Member): Member {
  return {
    ...other,
    optional: one.optional && other.optional,
    type: intersection([one.type, other.type]),
  };
}

function mergeParts(parts: readonly TypeExpression[], expand: Expand): ObjectType | undefined {
  const shape = shapeOf({ kind: "intersection", parts });
  const inherited = shape && membersOfBases(shape.bases, expand);
  if (!inherited) return undefined;
  return { kind: "object", members: mergeMembers([...inherited, ...shape.members]), index: shape.index };
}
