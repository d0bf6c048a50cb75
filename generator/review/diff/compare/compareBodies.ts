import type { Operation, RequestBody } from "../../../model/api.ts";
import type { Member } from "../../../model/types/type.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import { canonicalText } from "./canonicalText.ts";
import { compareMembers } from "./compareShapes.ts";
import { compareValue } from "./compareValue.ts";
import type { Context } from "./context.ts";
import type { OperationPair } from "./matchOperations.ts";
import { editAt, type Site } from "./site.ts";
import type { Parameter } from "../../../model/parameter.ts";

/** Compares the bodies of requests: whether there is one, how it is given and sent, and its fields where no schema has a name. */
export function compareBodies(
  operationSite: Site,
  { before, after }: OperationPair,
  context: Context,
): Edit[] {
  const [from, to] = [before.operation, after.operation];
  const site: Site = {
    ...operationSite,
    before: bodyNode(from) ?? from.origin,
    after: bodyNode(to) ?? to.origin,
  };
  if (!from.body || !to.body) {
    if (to.body) {
      const isRequired = fieldsOf(to).some(({ required }) => required) || to.body.atLeastOne.length > 0;
      return [
        editAt(site, isRequired ? "body-added-required" : "body-added", { after: lineOf(to, to.body) }),
      ];
    }
    return from.body ? [editAt(site, "body-removed", { before: lineOf(from, from.body) })] : [];
  }
  return [
    ...compareSending(site, from.body, to.body),
    ...compareForms(site, from, to, from.body, to.body, context),
    ...compareAtLeastOne(site, from.body, to.body),
  ];
}

function compareSending(site: Site, before: RequestBody, after: RequestBody): Edit[] {
  const types = { before: before.mediaType, after: after.mediaType };
  if (before.kind !== after.kind) return [editAt(site, "body-format", types)];
  if (before.mediaType !== after.mediaType) return [editAt(site, "body-media-type", types)];
  const [from, to] = [site.before, site.after].map((node) =>
    canonicalText(node?.get("content", before.mediaType, "encoding")?.value),
  );
  return from === to ? [] : [editAt(site, "body-encoding", { before: from, after: to })];
}

function compareForms(
  site: Site,
  from: Operation,
  to: Operation,
  before: RequestBody,
  after: RequestBody,
  context: Context,
): Edit[] {
  const lines = { before: lineOf(from, before), after: lineOf(to, after) };
  if ((before.member === undefined) !== (after.member === undefined))
    return [formEdit(site, before, after, lines)];
  const required = compareRequired(site, before, after, lines);
  if (before.member !== undefined) return [...required, ...compareMemberBodies(site, from, to, context)];
  const name = before.typeName;
  const isSameName = name !== undefined && (context.renamed.get(name) ?? name) === after.typeName;
  if (isSameName) return required;
  const nodes = [site.before, site.after].map((node, index) =>
    node?.get("content", (index === 0 ? before : after).mediaType, "schema")?.follow(),
  );
  const { places: _, ...rest } = site;
  const fields: Site = { ...rest, before: nodes[0], after: nodes[1] };
  const edits = compareMembers(
    fields,
    fieldsOf(from).map(memberOf),
    fieldsOf(to).map(memberOf),
    context,
    compareValue,
  );
  return [...required, ...edits.map((edit) => asParameter(site, edit))];
}

/** A field that is written out in the params is one of them. */
function asParameter({ subject }: Site, edit: Edit): Edit {
  const path = edit.subject.slice(subject.length + 1);
  return { ...edit, subject: path === "" ? subject : `${subject}(${path})` };
}

function compareMemberBodies(site: Site, from: Operation, to: Operation, context: Context): Edit[] {
  const [old, now] = [fieldsOf(from)[0], fieldsOf(to)[0]];
  if (!old || !now) return [];
  const nodes = [site.before, site.after].map((node, index) =>
    node?.get("content", (index === 0 ? from : to).body?.mediaType ?? "", "schema"),
  );
  const subject = `${site.subject}(${old.name})`;
  const inner: Site = {
    ...site,
    subject,
    before: nodes[0],
    after: nodes[1],
    show: (type) => `body ${old.name}: ${printType(type)}`,
  };
  return compareValue(inner, old.type, now.type, context);
}

function compareRequired(
  site: Site,
  before: RequestBody,
  after: RequestBody,
  lines: Pick<Edit, "before" | "after">,
): Edit[] {
  if (before.required === after.required) return [];
  if (before.member !== undefined) {
    const rule = after.required ? "parameter-required" : "parameter-optional";
    return [editAt(site, rule, { ...lines, subject: `${site.subject}(${before.member})` })];
  }
  const isToldByFields = after.required && after.atLeastOne.length > 0;
  return isToldByFields ? [] : [editAt(site, after.required ? "body-required" : "body-optional", lines)];
}

/** Why the fields of a body became params or no longer are, and what keeps the old shape. */
function formEdit(
  site: Site,
  before: RequestBody,
  after: RequestBody,
  lines: Pick<Edit, "before" | "after">,
): Edit {
  if (before.member !== undefined) {
    const rule = !before.required && after.required ? "body-flattened" : "body-replaced";
    return editAt(site, rule, lines);
  }
  const schema = site.after?.get("content", after.mediaType, "schema")?.follow();
  if (before.required && !after.required) {
    const note = "because the body became optional although it has required fields: keep `required: true`";
    const places = { before: site.before, after: site.after?.get("required") ?? site.after };
    return editAt(site, "body-wrapped", { ...lines, note, places });
  }
  if (schema?.get("properties") && schema.get("additionalProperties")) {
    const note =
      "because the schema of the body takes further fields: leave `additionalProperties` out to keep the fields among the params";
    const places = { before: site.before, after: schema.get("additionalProperties") };
    return editAt(site, "body-wrapped", { ...lines, note, places });
  }
  if (schema?.get("properties")) {
    const note = "because a field has the name of another member of the params: give it a name of its own";
    return editAt(site, "body-wrapped", { ...lines, note });
  }
  const note = "because the schema of the body is no plain object: keep `type: object` with `properties`";
  const places = { before: site.before, after: schema ?? site.after };
  return editAt(site, "body-replaced", { ...lines, note, places });
}

function compareAtLeastOne(site: Site, before: RequestBody, after: RequestBody): Edit[] {
  const [from, to] = [before.atLeastOne, after.atLeastOne];
  if (from.join("\n") === to.join("\n")) return [];
  const isLess = to.length === 0 || (from.length > 0 && from.every((name) => to.includes(name)));
  return [
    editAt(site, isLess ? "body-at-least-one-lifted" : "body-at-least-one", {
      before: from.length > 0 ? `one of ${from.join(", ")}` : undefined,
      after: to.length > 0 ? `one of ${to.join(", ")}` : undefined,
    }),
  ];
}

function bodyNode({ origin }: Operation): Node | undefined {
  return origin.get("requestBody")?.follow();
}

function fieldsOf({ parameters }: Operation): Parameter[] {
  return parameters.filter(({ in: place }) => place === "body");
}

function memberOf({ name, required, type, annotations }: Parameter): Member {
  return { name, optional: !required, type, annotations };
}

function lineOf(operation: Operation, { mediaType, member, typeName }: RequestBody): string {
  const fields = fieldsOf(operation).map(({ name, required, type }) => {
    return `${name}${required ? "" : "?"}: ${printType(type)}`;
  });
  const shown = member === undefined && typeName !== undefined ? typeName : `{ ${fields.join("; ")} }`;
  return `${mediaType} ${shown}`;
}
