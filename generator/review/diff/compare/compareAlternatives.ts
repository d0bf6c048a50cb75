import { literal } from "../../../ground/literal.ts";
import { printType } from "../../../model/types/printType.ts";
import type { TypeExpression } from "../../../model/types/type.ts";
import type { Edit } from "../change.ts";
import { canonicalText } from "./canonicalText.ts";
import type { Context, Declared } from "./context.ts";
import { fits } from "./relate.ts";
import { editAt, type Site } from "./site.ts";

/**
 * Compares types that are several, on one side at least: listed values, or alternatives. Gives nothing where there is nothing to
 * compare one by one.
 */
export function compareAlternatives(
  site: Site,
  before: TypeExpression,
  after: TypeExpression,
  context: Context,
): Edit[] | undefined {
  const [listBefore, listAfter] = [valuesIn(before, context.before), valuesIn(after, context.after)];
  if (listBefore && listAfter) return compareValues(site, listBefore, listAfter);
  if (listBefore && isKindOf(listBefore, after))
    return [editAt(site, "enum-to-string", show(site, before, after))];
  if (listAfter && isKindOf(listAfter, before)) {
    const rule = listAfter.length === 1 ? "string-to-const" : "string-to-enum";
    return [editAt(site, rule, show(site, before, after))];
  }
  const [from, to] = [partsOf(before), partsOf(after)];
  if (from.length < 2 && to.length < 2) return undefined;
  return compareBranches(site, { before, after, from, to }, context);
}

interface Branches {
  readonly before: TypeExpression;
  readonly after: TypeExpression;
  readonly from: readonly TypeExpression[];
  readonly to: readonly TypeExpression[];
}

function compareBranches(site: Site, branches: Branches, context: Context): Edit[] | undefined {
  const { before, after, from, to } = branches;
  const discriminator = compareDiscriminators(site, from, to);
  if (discriminator) return discriminator;
  const textOf = (type: TypeExpression): string =>
    type.kind === "name" ? (context.renamed.get(type.name) ?? type.name) : printType(type);
  const [old, now] = [new Set(from.map(textOf)), new Set(to.map(textOf))];
  const gone = from.filter((part) => !now.has(textOf(part)));
  const come = to.filter((part) => !old.has(textOf(part)));
  if (gone.length === from.length && come.length === to.length) return undefined;
  if ([...gone, ...come].some((part) => !isStructured(part))) return undefined;
  const scoped = (
    type: TypeExpression,
    side: Declared,
  ): { type: TypeExpression; expand: Declared["expand"] } => ({
    type,
    expand: side.expand,
  });
  if (from.length === 1 && gone.length === 0) {
    const isSuperset = come.every((part) =>
      fits(scoped(part, context.after), scoped(before, context.before)),
    );
    return [editAt(site, isSuperset ? "object-to-union" : "branch-added", show(site, before, after))];
  }
  if (to.length === 1 && come.length === 0)
    return [editAt(site, "union-to-object", show(site, before, after))];
  return [
    ...gone.map((part) => editAt(site, "branch-removed", { before: printType(part) })),
    ...come.map((part) => editAt(site, "branch-added", { after: printType(part) })),
  ];
}

/** Alternatives that are told apart by a field are an intersection with its value: the same ones, with and without or otherwise. */
function compareDiscriminators(
  site: Site,
  from: readonly TypeExpression[],
  to: readonly TypeExpression[],
): Edit[] | undefined {
  const bare = (parts: readonly TypeExpression[]): string =>
    canonicalText(parts.map((part) => printType(splitArm(part).type)).sort());
  const tags = (parts: readonly TypeExpression[]): (string | undefined)[] =>
    parts
      .map((part) => splitArm(part))
      .map(({ type, tag }) => tag && `${printType(type)} by ${printType(tag)}`)
      .sort();
  if (bare(from) !== bare(to)) return undefined;
  const [before, after] = [tags(from), tags(to)];
  if (canonicalText(before) === canonicalText(after)) return [];
  const [was, is] = [before, after].map((list) => list.some((tag) => tag !== undefined));
  const rule = was && is ? "discriminator-value" : is ? "discriminator-added" : "discriminator-removed";
  const textOf = (list: readonly (string | undefined)[]): string | undefined =>
    list.filter((tag) => tag !== undefined).join("; ") || undefined;
  return [editAt(site, rule, { before: textOf(before), after: textOf(after) })];
}

function splitArm(part: TypeExpression): { type: TypeExpression; tag: TypeExpression | undefined } {
  if (part.kind !== "intersection" || part.parts.length !== 2) return { type: part, tag: undefined };
  const [type, tag] = part.parts;
  const isTag =
    tag?.kind === "object" && tag.members.length === 1 && tag.members[0]?.annotations.closed === true;
  return type && isTag ? { type, tag } : { type: part, tag: undefined };
}

type Value = string | number;

/** Compares values that are listed where they stand. */
function compareValues(site: Site, before: readonly Value[], after: readonly Value[]): Edit[] {
  const gone = before.filter((value) => !after.includes(value));
  const come = after.filter((value) => !before.includes(value));
  if (gone.length + come.length === 0) return [];
  const showList = (values: readonly Value[], side: "before" | "after"): string =>
    site.show({ kind: "union", parts: values.map((value) => ({ kind: "literal", value })) }, side);
  if (kindsOf(before) !== kindsOf(after))
    return [
      editAt(site, "enum-kind", { before: showList(before, "before"), after: showList(after, "after") }),
    ];
  const isClosed = site.after?.follow()?.boolean("x-sdk-open-enum") === false;
  const isOpen = !isClosed && site.direction !== "request";
  // One value alone tells types apart; of several, others may follow.
  const byValue =
    before.length === 1 && gone.length === 0
      ? "enum-opened-by-value"
      : after.length === 1 && come.length === 0
        ? "enum-closed-by-value"
        : undefined;
  if (isOpen && byValue)
    return [editAt(site, byValue, { before: showList(before, "before"), after: showList(after, "after") })];
  return [
    ...gone.map((value) =>
      editAt(site, isOpen && before.length > 1 ? "listed-value-removed" : "enum-value-removed", {
        before: literal(value),
      }),
    ),
    ...come.map((value) =>
      editAt(site, isOpen ? "open-enum-value-added" : "enum-value-added", { after: literal(value) }),
    ),
  ];
}

function kindsOf(values: readonly Value[]): string {
  return [...new Set(values.map((value) => typeof value))].sort().join();
}

/** The values that a type lists, itself or as an enum of its name; nothing if it is something else, too. */
function valuesIn(type: TypeExpression, declared: Declared): Value[] | undefined {
  if (type.kind === "name") {
    return declared.enums.get(type.name)?.members.map(({ value }) => value);
  }
  const values = partsOf(type).flatMap((part) =>
    part.kind === "literal" && (typeof part.value === "string" || typeof part.value === "number")
      ? [part.value]
      : [],
  );
  return values.length > 0 && values.length === partsOf(type).length ? values : undefined;
}

function partsOf(type: TypeExpression): readonly TypeExpression[] {
  return type.kind === "union" ? type.parts : [type];
}

/** Whether a type is that of all of the values: `string` or `number`. */
function isKindOf(values: readonly Value[], type: TypeExpression): boolean {
  return type.kind === "name" && values.every((value) => typeof value === type.name);
}

function isStructured(type: TypeExpression): boolean {
  if (type.kind === "name") return !["string", "number", "boolean"].includes(type.name);
  return type.kind === "object" || type.kind === "array" || type.kind === "intersection";
}

function show(site: Site, before: TypeExpression, after: TypeExpression): Pick<Edit, "before" | "after"> {
  return { before: site.show(before, "before"), after: site.show(after, "after") };
}
