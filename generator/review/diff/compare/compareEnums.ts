import { literal } from "../../../ground/literal.ts";
import type { EnumDeclaration, EnumMember } from "../../../model/api.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { compareFacts } from "./compareFacts.ts";
import type { Direction } from "../verdicts/ruleRow.ts";
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
  const isOpen = opennessOf(before, site.direction) > 0;
  return [
    ...gone.map((member) => valueEdit(site, "enum-value-removed", member, after)),
    ...(isTold
      ? []
      : come.map((member) =>
          valueEdit(site, isOpen ? "open-enum-value-added" : "enum-value-added", member, after, true),
        )),
    ...before.members.flatMap((member) => compareConstants(site, member, after)),
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

function compareConstants(site: Site, before: EnumMember, declaration: EnumDeclaration): Edit[] {
  const after = find(declaration, before.value);
  if (!after || before.name === after.name) return [];
  // Code that uses the constant compiles, and has another value.
  const other = declaration.members.find(({ name }) => name === before.name);
  if (other)
    return [
      editAt(site, "enum-members-swapped", {
        subject: `${site.subject}.${before.name}`,
        before: literal(before.value),
        after: literal(other.value),
      }),
    ];
  const isKept = declaration.oldMembers?.some(({ name, now }) => name === before.name && now === after.name);
  return [
    editAt(site, isKept ? "enum-member-renamed-kept" : "enum-member-renamed", {
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
  const rule = opennessRule(site.direction, before, after);
  if (!rule) return [];
  const lines = { before: describe(before), after: describe(after) };
  if (rule !== "enum-opened-by-value") return [editAt(site, rule, lines)];
  const note =
    "because one value alone tells types apart, and of several, others may follow: write `x-sdk-open-enum: false` to keep it closed";
  return [editAt(site, rule, { ...lines, note })];
}

function opennessRule(
  direction: Direction,
  before: EnumDeclaration,
  after: EnumDeclaration,
): DiffRuleId | undefined {
  const [was, is] = [opennessOf(before, direction), opennessOf(after, direction)];
  if (was === is) return undefined;
  const said = [before, after].map(({ origin }) => origin.boolean("x-sdk-open-enum"));
  if (said[0] === said[1]) return is > was ? "enum-opened-by-value" : undefined;
  if (was > 0 && is > 0) return is > was ? "enum-name-opened" : "enum-name-closed";
  if (direction === "request") return is > was ? "enum-name-opened" : "enum-name-closed";
  return is > was ? "enum-opened" : "enum-closed";
}

/** 0 where the listed values are all, 1 where responses may bring others, 2 where the type of its name has them, too. */
function opennessOf({ open, openInResponses }: EnumDeclaration, direction: Direction): 0 | 1 | 2 {
  if (open) return 2;
  return openInResponses && direction !== "request" ? 1 : 0;
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
