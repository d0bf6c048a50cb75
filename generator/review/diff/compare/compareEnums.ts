import { literal } from "../../../ground/literal.ts";
import type { EnumDeclaration, EnumMember } from "../../../model/api.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { compareFacts } from "./compareFacts.ts";
import { editAt, type Site } from "./site.ts";

/** Compares the values of an enum one by one, what they are called, and whether others may come. */
export function compareEnums(site: Site, before: EnumDeclaration, after: EnumDeclaration): Edit[] {
  const facts = compareFacts(site, false);
  if (kindsOf(before) !== kindsOf(after) && !before.members.some(({ value }) => find(after, value)))
    return [editAt(site, "enum-kind", { before: listOf(before), after: listOf(after) }), ...facts];
  const gone = before.members.filter(({ value }) => !find(after, value));
  const come = after.members.filter(({ value }) => !find(before, value));
  const openness = compareOpenness(site, before, after);
  const isTold = openness.some(({ rule }) => rule === "enum-opened-by-value");
  const isOpen = before.open || before.openInResponses;
  return [
    ...gone.map((member) => valueEdit(site, "enum-value-removed", member, after)),
    ...(isTold
      ? []
      : come.map((member) =>
          valueEdit(site, isOpen ? "open-enum-value-added" : "enum-value-added", member, after, true),
        )),
    ...before.members.flatMap((member) => compareConstants(site, member, find(after, member.value))),
    ...openness,
    ...compareNull(site, before, after),
    ...facts,
  ];
}

function valueEdit(
  site: Site,
  rule: DiffRuleId,
  { name, value }: EnumMember,
  after: EnumDeclaration,
  isNew = false,
): Edit {
  const places = isNew
    ? { after: placeOf(after.origin, value) }
    : { before: site.before && placeOf(site.before, value), after: after.origin };
  const text = literal(value);
  return editAt(site, rule, {
    subject: `${site.subject}.${name}`,
    ...(isNew ? { after: text } : { before: text }),
    places,
  });
}

function compareConstants(site: Site, before: EnumMember, after: EnumMember | undefined): Edit[] {
  if (!after || before.name === after.name) return [];
  return [
    editAt(site, "enum-member-renamed", {
      subject: `${site.subject}.${before.name}`,
      before: before.name,
      after: after.name,
    }),
  ];
}

function compareNull(site: Site, before: EnumDeclaration, after: EnumDeclaration): Edit[] {
  if (before.nullable === after.nullable) return [];
  const rule = after.nullable ? "nullable-added" : "nullable-removed";
  return [editAt(site, rule, { before: listOf(before), after: listOf(after) })];
}

function compareOpenness(site: Site, before: EnumDeclaration, after: EnumDeclaration): Edit[] {
  const rule = opennessRule(before, after);
  if (!rule) return [];
  return [editAt(site, rule, { before: describe(before), after: describe(after) })];
}

function opennessRule(before: EnumDeclaration, after: EnumDeclaration): DiffRuleId | undefined {
  const said = [before, after].map(({ origin }) => origin.boolean("x-sdk-open-enum"));
  const [was, is] = [before, after].map(({ open, openInResponses }) => open || openInResponses);
  if (said[0] !== said[1] && was !== is) return is ? "enum-opened" : "enum-closed";
  if (!was && is && before.members.length === 1 && after.members.length > 1) return "enum-opened-by-value";
  if (before.open && after.openInResponses) return "enum-closed-by-request";
  if (before.openInResponses && after.open) return "enum-opened-by-request";
  return undefined;
}

function describe(declaration: EnumDeclaration): string {
  const { open, openInResponses } = declaration;
  const more = open ? " | (string & {})" : openInResponses ? ", open in responses" : "";
  return `${declaration.name}: ${listOf(declaration)}${more}`;
}

function listOf({ members, nullable }: EnumDeclaration): string {
  return [...members.map(({ value }) => literal(value)), ...(nullable ? ["null"] : [])].join(" | ");
}

function find({ members }: EnumDeclaration, value: string | number): EnumMember | undefined {
  return members.find((member) => member.value === value);
}

function kindsOf({ members }: EnumDeclaration): string {
  return [...new Set(members.map(({ value }) => typeof value))].sort().join();
}

function placeOf(node: Node, value: string | number): Node {
  return (
    node
      .get("enum")
      ?.items()
      .find((item) => item.value === value) ?? node
  );
}
