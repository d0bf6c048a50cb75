import { printType } from "../../../model/types/printType.ts";
import type { EnumDeclaration, TypeDeclaration } from "../../../model/api.ts";
import type { Edit } from "../change.ts";
import { compareEnums } from "./compareEnums.ts";
import { compareSharing } from "./compareSharing.ts";
import { compareFacts } from "./compareFacts.ts";
import { compareValue } from "./compareValue.ts";
import type { Context } from "./context.ts";
import { relate } from "./relate.ts";
import { editAt, type Site } from "./site.ts";

/** Compares what both packages export for schemas, by name. */
export function compareDeclarations(context: Context): Edit[] {
  const { before, after, renamed } = context;
  const old = new Map<string, Declaration>([...before.types, ...before.enums]);
  const now = new Map<string, Declaration>([...after.types, ...after.enums]);
  const given = new Set(renamed.values());
  const gone = [...old.values()].filter(({ name }) => !now.has(name) && !renamed.has(name));
  const come = [...now.values()].filter(({ name }) => !old.has(name) && !given.has(name));
  const notes = suggestSchemas(gone, come, context);
  return [
    ...gone.map((declaration) =>
      editAt(siteOf(declaration, undefined, context), "schema-removed", {
        before: headOf(declaration),
        note: notes.get(declaration.name),
      }),
    ),
    ...come.map((declaration) =>
      editAt(siteOf(undefined, declaration, context), "schema-added", {
        after: headOf(declaration),
        note: notes.get(declaration.name),
      }),
    ),
    ...[...old.values()].flatMap((declaration) => {
      const other = now.get(renamed.get(declaration.name) ?? declaration.name);
      return other ? compareDeclaration(declaration, other, context) : [];
    }),
    ...findSwapped(context),
  ];
}

type Declaration = TypeDeclaration | EnumDeclaration;

function compareDeclaration(before: Declaration, after: Declaration, context: Context): Edit[] {
  const site = siteOf(before, after, context);
  return [...compareNames(site, before, after, context), ...compareContents(site, before, after, context)];
}

function compareNames(site: Site, before: Declaration, after: Declaration, { inline }: Context): Edit[] {
  if (before.name === after.name) return [];
  const names = { before: before.name, after: after.name };
  if (after.oldName === before.name) return [editAt(site, "schema-renamed-kept", names)];
  const place = inline.get(before.name);
  if (!place) return [editAt(site, "schema-renamed", names)];
  const keep = `to keep the name, write \`x-sdk-renamed-from: ${before.name}\` beside its values, or give it one under components/schemas`;
  const note = `because it has no name of its own, and the operation that it stands in is ${place.operation} now: ${keep}`;
  return [
    editAt(site, "inline-renamed", {
      ...names,
      note,
      places: { before: before.origin, after: place.cause },
    }),
  ];
}

function compareContents(site: Site, before: Declaration, after: Declaration, context: Context): Edit[] {
  if ("members" in before && "members" in after) return compareEnums(site, before, after);
  if ("type" in before && "type" in after) {
    const edits = compareValue(site, before.type, after.type, context);
    const sharing = compareSharing(site, before.name, after.name, context);
    return sharing ? [sharing.edit, ...edits.filter(({ subject }) => !sharing.told.has(subject))] : edits;
  }
  if ("members" in before) {
    const isText = "type" in after && after.type.kind === "name";
    return [
      editAt(site, isText ? "enum-to-string" : "member-type", {
        before: headOf(before),
        after: headOf(after),
      }),
      ...compareFacts(site, true),
    ];
  }
  const isText = before.type.kind === "name" && before.type.name === "string";
  return [
    editAt(site, isText ? "string-to-enum" : "member-type", {
      before: headOf(before),
      after: headOf(after),
    }),
    ...compareFacts(site, true),
  ];
}

function siteOf(before: Declaration | undefined, after: Declaration | undefined, context: Context): Site {
  const name = before?.name ?? after?.name ?? "";
  return {
    subject: name,
    direction: context.directionOf(name),
    root: { kind: "declaration", name },
    before: before?.origin,
    after: after?.origin,
    show: (type) => `${name}: ${printType(type)}`,
  };
}

/** A declaration on one line. */
function headOf(declaration: Declaration): string {
  if ("type" in declaration) return `${declaration.name}: ${printType(declaration.type)}`;
  const values = declaration.members.map(({ value }) => JSON.stringify(value));
  return `${declaration.name}: ${values.join(" | ")}${declaration.nullable ? " | null" : ""}`;
}

/** What looks like a rename: one went and one came, both the same, one-to-one over the whole package. */
function suggestSchemas(
  gone: readonly Declaration[],
  come: readonly Declaration[],
  context: Context,
): ReadonlyMap<string, string> {
  const isAlike = (before: Declaration, after: Declaration): boolean => {
    const [from, to] = [context.before.expand(before.name), context.after.expand(after.name)];
    if (!from || !to || from.kind === "name" || from.kind !== to.kind) return false;
    return (
      relate({ type: from, expand: context.before.expand }, { type: to, expand: context.after.expand }) ===
      "same"
    );
  };
  const notes = new Map<string, string>();
  // Comparing many with many is worth nobody's time: that is another document.
  if (gone.length * come.length > 2_500) return notes;
  const pairs = gone.flatMap((before) =>
    come
      .filter((after) => isAlike(before, after))
      .map((after) => ({ before: before.name, after: after.name })),
  );
  for (const { before, after } of pairs) {
    const rivals = pairs.filter((pair) => pair.before === before || pair.after === after);
    if (rivals.length > 1) continue;
    const advice = `write \`x-sdk-renamed-from: ${before}\` in ${after} if it is one`;
    notes.set(before, `looks like a rename to ${after}: ${advice}`);
    notes.set(after, `looks like a rename of ${before}: ${advice}`);
  }
  return notes;
}

/** Schemas of the same shape whose descriptions changed places: each name means the other thing now. */
function findSwapped(context: Context): Edit[] {
  const common = [...context.before.types.values()].flatMap((before) => {
    const after = context.after.types.get(before.name);
    const [was, is] = [before.origin.string("description"), after?.origin.string("description")];
    return after && was !== undefined && is !== undefined && was !== is ? [{ before, after, was, is }] : [];
  });
  return common.flatMap((one) => {
    const other = common.find(({ was, is }) => was === one.is && is === one.was);
    const isSame =
      other !== undefined && other !== one && printType(one.before.type) === printType(other.before.type);
    if (!isSame) return [];
    return [
      editAt(siteOf(one.before, one.after, context), "schemas-swapped", { before: one.was, after: one.is }),
    ];
  });
}
