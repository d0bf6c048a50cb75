import { findProperty } from "../../../model/sources/keywords.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Member, TypeExpression } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit, Places } from "../change.ts";
import type { Context } from "./context.ts";
import { membersOfBases, mergeMembers, relate, type Shape } from "./relate.ts";
import { type CompareValue, editAt, memberLine, type Site } from "./site.ts";
import { suggestRenames } from "./suggestRenames.ts";

/**
 * Compares two objects: what they are built on, their members one by one, and what they take beside them.
 *
 * @param compareValue compares what stands inside
 */
export function compareShapes(
  site: Site,
  before: Shape,
  after: Shape,
  context: Context,
  compareValue: CompareValue,
): Edit[] {
  const nameOf = (base: string): string => context.renamed.get(base) ?? base;
  const [old, now] = [before.bases.map(nameOf), after.bases];
  const gone = before.bases.filter((base) => !now.includes(nameOf(base)));
  const come = after.bases.filter((base) => !old.includes(base));
  const fromBases = membersOfBases(gone, context.before.expand) ?? [];
  const toBases = membersOfBases(come, context.after.expand) ?? [];
  const [from, to] = [
    mergeMembers([...fromBases, ...before.members]),
    mergeMembers([...toBases, ...after.members]),
  ];
  const parts = [
    ...gone.map((base) => ({ base, members: membersOfBases([base], context.before.expand), others: to })),
    ...come.map((base) => ({ base, members: membersOfBases([base], context.after.expand), others: from })),
  ];
  const whole = parts.filter(({ members, others }) => isApart(members, others));
  const told = new Set(whole.flatMap(({ members }) => (members ?? []).map(({ name }) => name)));
  return [
    ...whole.map(({ base, members }) => partEdit(site, base, members, gone.includes(base))),
    ...compareMembers(
      site,
      from.filter(({ name }) => !told.has(name)),
      to.filter(({ name }) => !told.has(name)),
      context,
      compareValue,
    ),
    ...compareIndexes(site, before.index, after.index, context),
  ];
}

/** Whether nothing on the other side has the members of a part: then it came or went as a whole. */
function isApart(members: readonly Member[] | undefined, others: readonly Member[]): boolean {
  const names = new Set(others.map(({ name }) => name));
  return !members || members.every(({ name }) => !names.has(name));
}

function partEdit(site: Site, base: string, members: readonly Member[] | undefined, isGone: boolean): Edit {
  if (isGone) return editAt(site, "part-removed", { before: base });
  const isRequired = members?.some(({ optional }) => !optional) ?? true;
  return editAt(site, isRequired ? "part-added-required" : "part-added", { after: base });
}

/** Compares the members of two objects by name; `compareValue` compares what they hold. */
export function compareMembers(
  site: Site,
  before: readonly Member[],
  after: readonly Member[],
  context: Context,
  compareValue: CompareValue,
): Edit[] {
  const [old, now] = [byName(before), byName(after)];
  const given = renamedMembers(site, old, now);
  const gone = before.filter(({ name }) => !now.has(name) && !given.has(name));
  const come = after.filter(({ name }) => !old.has(name) && ![...given.values()].includes(name));
  const notes = suggestRenames(gone, come);
  return [
    ...gone.map((member) => {
      const rule = member.optional ? "member-removed" : "required-member-removed";
      const line = lineOf(member);
      return editAt(at(site, member.name), rule, {
        before: line,
        note: notes.get(member),
        places: memberPlaces(site, member.name),
      });
    }),
    ...come.map((member) => {
      const rule = member.optional ? "member-added" : "member-added-required";
      return editAt(at(site, member.name), rule, {
        after: lineOf(member),
        note: notes.get(member),
        places: memberPlaces(site, member.name),
      });
    }),
    ...before.flatMap((member) => {
      const name = given.get(member.name) ?? member.name;
      const other = now.get(name);
      return other ? compareMember(site, member, other, context, compareValue) : [];
    }),
  ];
}

/** Members that the document says have another name now. */
function renamedMembers(
  site: Site,
  old: ReadonlyMap<string, Member>,
  now: ReadonlyMap<string, Member>,
): ReadonlyMap<string, string> {
  const names = [...now.keys()].flatMap((name): [string, string][] => {
    const from = site.after && findProperty(site.after, name)?.string("x-sdk-renamed-from");
    return from !== undefined && old.has(from) && !now.has(from) && !old.has(name) ? [[from, name]] : [];
  });
  return new Map(names);
}

function compareMember(
  parent: Site,
  before: Member,
  after: Member,
  context: Context,
  compareValue: CompareValue,
): Edit[] {
  const isRenamed = before.name !== after.name;
  const site: Site = {
    ...at(parent, before.name),
    before: parent.before && findProperty(parent.before, before.name),
    after: parent.after && findProperty(parent.after, after.name),
    places: memberPlaces(parent, before.name, after.name),
    show: (type, side) => {
      const { name, optional } = side === "before" ? before : after;
      return memberLine(name, optional, type);
    },
  };
  const lines = { before: lineOf(before), after: lineOf(after) };
  const edits = compareValue(site, before.type, after.type, context);
  const isReadOnly = site.after?.boolean("readOnly") === true;
  const lifted = edits.map((edit): Edit => {
    if (edit.rule !== "read-only-lifted" || after.optional) return edit;
    return { ...edit, rule: "read-only-lifted-required" };
  });
  return [
    ...(isRenamed ? [editAt(site, "member-renamed", lines)] : []),
    ...(before.optional === after.optional || (isReadOnly && parent.direction === "request")
      ? []
      : [editAt(site, after.optional ? "member-optional" : "member-required", lines)]),
    ...lifted,
  ];
}

function compareIndexes(
  site: Site,
  before: TypeExpression | undefined,
  after: TypeExpression | undefined,
  context: Context,
): Edit[] {
  const lineOfIndex = (type: TypeExpression): string => `[key: string]: ${printType(type)}`;
  const lines = {
    before: before && lineOfIndex(before),
    after: after && lineOfIndex(after),
  };
  if (!before || !after) {
    if (before || after) return [editAt(site, after ? "index-added" : "index-removed", lines)];
    return compareClosedness(site);
  }
  const relation = relate(
    { type: before, expand: context.before.expand },
    { type: after, expand: context.after.expand },
  );
  if (relation === "same") return [];
  const rule =
    relation === "wider"
      ? "map-value-widened"
      : relation === "narrower"
        ? "map-value-narrowed"
        : "map-value-type";
  return [editAt(site, rule, lines)];
}

/** An object without further fields has the type of one that does not speak of them. */
function compareClosedness(site: Site): Edit[] {
  const isClosed = (node: Node | undefined): boolean =>
    node?.string("$ref") === undefined && node?.get("additionalProperties")?.value === false;
  const [was, is] = [isClosed(site.before), isClosed(site.after)];
  if (was === is || !site.before || !site.after) return [];
  return [
    editAt(site, is ? "closed-object" : "opened-object", {
      before: was ? "additionalProperties: false" : undefined,
      after: is ? "additionalProperties: false" : undefined,
    }),
  ];
}

function byName(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.name, member]));
}

function at(site: Site, name: string): Site {
  const { places: _, ...rest } = site;
  return { ...rest, subject: `${site.subject}.${name}` };
}

function lineOf({ name, optional, type }: Member): string {
  return memberLine(name, optional, type);
}

/** Where a member stands, or the object that lost it. */
function memberPlaces(site: Site, before: string, after = before): Places {
  return {
    before: site.before && (findProperty(site.before, before) ?? site.before),
    after: site.after && (findProperty(site.after, after) ?? site.after),
  };
}
