import { printType } from "../../../model/types/printType.ts";
import { isUnknown, type TypeExpression } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { compareAlternatives } from "./compareAlternatives.ts";
import { compareFacts } from "./compareFacts.ts";
import { compareShapes } from "./compareShapes.ts";
import type { Context } from "./context.ts";
import { plainType } from "./plainType.ts";
import {
  type Expand,
  membersOfBases,
  type Relation,
  relate,
  type Scoped,
  type Shape,
  shapeOf,
} from "./relate.ts";
import { editAt, type Site } from "./site.ts";

/** Compares the schemas of a place on both sides: their types, then what they say beside them. */
export function compareValue(
  site: Site,
  before: TypeExpression,
  after: TypeExpression,
  context: Context,
): Edit[] {
  const edits = compareTypes(site, plainType(before), plainType(after), context);
  return [...edits, ...compareFacts(site, edits.some(isReplacement))];
}

const replacements: ReadonlySet<DiffRuleId> = new Set([
  "member-type",
  "type-lost",
  "type-gained",
  "enum-kind",
  "enum-to-string",
  "binary-changed",
  "parameter-now-list",
]);

function isReplacement({ rule }: Edit): boolean {
  return replacements.has(rule);
}

/** Compares two plain types, and goes into what both of them hold. */
function compareTypes(site: Site, before: TypeExpression, after: TypeExpression, context: Context): Edit[] {
  const isDeep = before.kind === "object" || before.kind === "array" || before.kind === "intersection";
  if (!isDeep && printType(before) === printType(after)) return [];
  if (isSameName(before, after, context)) return [];
  if (isUnknown(before) || isUnknown(after)) {
    if (isUnknown(before) && isUnknown(after)) return [];
    return [editAt(site, isUnknown(after) ? "type-lost" : "type-gained", showBoth(site, before, after))];
  }
  const [wasNullable, isNullable] = [allowsNull(before), allowsNull(after)];
  const [from, to] = [withoutNull(before), withoutNull(after)];
  if (wasNullable === isNullable || !from || !to) return compareSettled(site, before, after, context);
  const rule = isNullable ? "nullable-added" : "nullable-removed";
  return [editAt(site, rule, showBoth(site, before, after)), ...compareTypes(site, from, to, context)];
}

function compareSettled(site: Site, before: TypeExpression, after: TypeExpression, context: Context): Edit[] {
  const [from, to] = [before, after].map((type) => withoutNull(type) ?? type) as [
    TypeExpression,
    TypeExpression,
  ];
  if (from.kind === "array" && to.kind === "array")
    return compareValue(itemSite(site), from.item, to.item, context);
  const [shapeBefore, shapeAfter] = [shapeOf(from), shapeOf(to)];
  if (shapeBefore && shapeAfter) return compareShapes(site, shapeBefore, shapeAfter, context, compareValue);
  const inNames = compareNamed(site, from, to, context);
  if (inNames) return inNames;
  const listed = compareAlternatives(site, from, to, context);
  if (listed) return listed;
  const scoped = scopeBoth(from, to, context);
  const relation = relate(...scoped);
  if (relation === "same") return [];
  const inside = goInside(site, from, to, context);
  return inside ?? [editAt(site, ruleFor(relation, site, from, to), showBoth(site, before, after))];
}

/**
 * Two objects of which one has a name, or each another one: their members are compared, as long as they have some in common. That each
 * can be assigned to the other says little: what may be left out may be missing in one of them.
 */
function compareNamed(
  site: Site,
  before: TypeExpression,
  after: TypeExpression,
  context: Context,
): Edit[] | undefined {
  const [from, to] = [
    shapeWithName(before, context.before.expand),
    shapeWithName(after, context.after.expand),
  ];
  if (!from || !to) return undefined;
  const [old, now] = [namesOf(from, context.before.expand), namesOf(to, context.after.expand)];
  if (!old.some((name) => now.includes(name))) return undefined;
  const pair = `${printType(before)} > ${printType(after)}`;
  // One that holds itself is compared once.
  if (site.inside?.has(pair)) return [];
  const inside = new Set([...(site.inside ?? []), pair]);
  const follow = (node: Node | undefined): Node | undefined => node?.follow() ?? node;
  const followed = { ...site, inside, before: follow(site.before), after: follow(site.after) };
  return compareShapes(followed, from, to, context, compareValue);
}

/** The shape of an object, or that of one with a name, which is built on what the name stands for. */
function shapeWithName(type: TypeExpression, expand: Expand): Shape | undefined {
  const shape = shapeOf(type);
  if (shape || type.kind !== "name") return shape;
  const meaning = expand(type.name);
  const isObject =
    meaning && (shapeOf(meaning) ?? (meaning.kind === "name" && shapeWithName(meaning, expand)));
  return isObject ? { bases: [type.name], members: [], index: undefined } : undefined;
}

function namesOf({ bases, members }: Shape, expand: Expand): string[] {
  return [...(membersOfBases(bases, expand) ?? []), ...members].map(({ name }) => name);
}

/** Where a named object became one that is written out, or another one, its members are compared. */
function goInside(
  site: Site,
  before: TypeExpression,
  after: TypeExpression,
  context: Context,
): Edit[] | undefined {
  if (before.kind !== "name" && after.kind !== "name") return undefined;
  const isGone = (type: TypeExpression, other: Context["after"]): boolean =>
    type.kind !== "name" || (!other.types.has(type.name) && !other.enums.has(type.name));
  if (!isGone(before, context.after) && !isGone(after, context.before)) return undefined;
  const [from, to] = scopeBoth(before, after, context).map(({ type, expand }) =>
    type.kind === "name" ? expand(type.name) : type,
  );
  const [shapeBefore, shapeAfter] = [from && shapeOf(from), to && shapeOf(to)];
  if (!shapeBefore || !shapeAfter) return undefined;
  // What is any object may hold anything, and one that is declared holds what it says.
  if ([shapeBefore, shapeAfter].some(isAnyObject)) return undefined;
  const followed = { ...site, before: site.before?.follow(), after: site.after?.follow() };
  return compareShapes(followed, shapeBefore, shapeAfter, context, compareValue);
}

function isAnyObject({ bases, members, index }: Shape): boolean {
  return bases.length + members.length === 0 && index === undefined;
}

function scopeBoth(before: TypeExpression, after: TypeExpression, context: Context): [Scoped, Scoped] {
  return [
    { type: before, expand: context.before.expand },
    { type: after, expand: context.after.expand },
  ];
}

function ruleFor(relation: Relation, site: Site, before: TypeExpression, after: TypeExpression): DiffRuleId {
  const isBinary = (type: TypeExpression): boolean => type.kind === "name" && type.name === "Blob";
  if (isBinary(before) !== isBinary(after)) return "binary-changed";
  if (relation === "wider") return "member-widened";
  if (relation === "narrower") return "member-narrowed";
  const isNewList = site.isParameter && after.kind === "array" && before.kind !== "array";
  return isNewList ? "parameter-now-list" : "member-type";
}

function isSameName(before: TypeExpression, after: TypeExpression, { renamed }: Context): boolean {
  if (before.kind !== "name" || after.kind !== "name") return false;
  return before.name === after.name || renamed.get(before.name) === after.name;
}

function itemSite(site: Site): Site {
  const itemsOf = (node: Node | undefined): Node | undefined => node?.follow()?.get("items");
  const { places: _, ...rest } = site;
  return {
    ...rest,
    subject: site.subject,
    before: itemsOf(site.before) ?? site.before,
    after: itemsOf(site.after) ?? site.after,
    show: (type, side) => site.show({ kind: "array", item: type }, side),
  };
}

function showBoth(site: Site, before: TypeExpression, after: TypeExpression): Pick<Edit, "before" | "after"> {
  return { before: site.show(before, "before"), after: site.show(after, "after") };
}

/** Whether null is among what a type allows. */
function allowsNull(type: TypeExpression): boolean {
  return type.kind === "union" && type.parts.some(isNull);
}

function withoutNull(type: TypeExpression): TypeExpression | undefined {
  if (type.kind !== "union") return type;
  const parts = type.parts.filter((part) => !isNull(part));
  const [only] = parts;
  return parts.length === 1 ? only : parts.length === 0 ? undefined : { kind: "union", parts };
}

function isNull(type: TypeExpression): boolean {
  return type.kind === "literal" && type.value === null;
}
