import type { Operation } from "../../../model/api.ts";
import type { SecurityRequirement } from "../../../model/client.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import { canonicalText } from "./canonicalText.ts";
import { compareFacts } from "./compareFacts.ts";
import type { Context } from "./context.ts";
import type { OperationPair } from "./matchOperations.ts";
import { plainType } from "./plainType.ts";
import { editAt, type Site } from "./site.ts";

/** Compares what an operation says beside its request and responses: docs, credentials, pages, retries. */
export function compareTraits(site: Site, { before, after }: OperationPair, context: Context): Edit[] {
  const [from, to] = [before.operation, after.operation];
  return [
    ...compareDocs(site, from, to),
    ...compareFacts(site, true).flatMap((edit): Edit[] => {
      if (edit.rule === "deprecated") return [{ ...edit, rule: "operation-deprecated" }];
      return edit.rule === "undeprecated" ? [{ ...edit, rule: "operation-undeprecated" }] : [];
    }),
    ...comparePages(site, from, to),
    ...compareRetries(site, from, to),
    ...comparePermissions(site, from, to),
    ...compareCredentials(site, from, to, context),
    ...compareServers(site),
  ];
}

function compareDocs(site: Site, before: Operation, after: Operation): Edit[] {
  const textOf = ({ summary, description }: Operation): string =>
    [summary, description].filter((text) => text !== undefined).join("; ");
  const [from, to] = [textOf(before), textOf(after)];
  return from === to ? [] : [editAt(site, "operation-docs", { before: from, after: to })];
}

function comparePages(site: Site, { pagination: from }: Operation, { pagination: to }: Operation): Edit[] {
  const show = (pagination: Operation["pagination"]): string | undefined =>
    pagination &&
    `pages by ${pagination.parameter}, items ${pagination.items}: ${printType(pagination.itemType)}`;
  const texts = { before: show(from), after: show(to) };
  if (!from || !to) {
    if (!from && !to) return [];
    return [editAt(site, to ? "pagination-added" : "pagination-removed", texts)];
  }
  const [old, now] = [from, to].map(({ itemType }) => printType(plainType(itemType)));
  if (old !== now && from.items !== to.items) return [editAt(site, "pagination-items", texts)];
  const rest = (pagination: typeof from): string => canonicalText({ ...pagination, itemType: undefined });
  if (rest(from) === rest(to)) return [];
  return [editAt(site, "pagination-changed", { before: rest(from), after: rest(to) })];
}

function compareRetries(site: Site, before: Operation, after: Operation): Edit[] {
  if (before.idempotent === after.idempotent) return [];
  const isDefault = (operation: Operation): boolean =>
    /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE)$/.test(operation.httpMethod);
  const [was, is] = [before, after].map((operation) => operation.idempotent ?? isDefault(operation));
  if (was === is) return [];
  return [
    editAt(site, is ? "retries-gained" : "retries-lost", {
      before: was ? "may be repeated" : "may not be repeated",
      after: is ? "may be repeated" : "may not be repeated",
    }),
  ];
}

function comparePermissions(site: Site, before: Operation, after: Operation): Edit[] {
  const [from, to] = [before.permissions, after.permissions].map((list) => list.toSorted().join(" or "));
  return from === to ? [] : [editAt(site, "permissions-changed", { before: from, after: to })];
}

/** Compares the credentials of one operation, where it has some of its own. */
function compareCredentials(
  site: Site,
  before: Operation,
  after: Operation,
  { before: old, after: now }: Context,
): Edit[] {
  if (!before.security && !after.security) return [];
  const [from, to] = [before.security ?? old.api.client.security, after.security ?? now.api.client.security];
  const edit = credentialsEdit(site, from, to);
  return edit ? [edit] : [];
}

/** The edit of ways to authenticate; nothing where they are the same. */
export function credentialsEdit(
  site: Site,
  before: readonly SecurityRequirement[],
  after: readonly SecurityRequirement[],
): Edit | undefined {
  const [from, to] = [before, after].map(describe);
  if (from === to) return undefined;
  const keys = (requirement: SecurityRequirement): string[] => requirement.map(({ key }) => key);
  const accepts = (given: SecurityRequirement): boolean =>
    after.length === 0 || after.some((wanted) => keys(wanted).every((key) => keys(given).includes(key)));
  const isStillFine = before.length === 0 ? after.length === 0 : before.every(accepts);
  const isMore = after.length > before.length && before.length > 0;
  const rule = isStillFine ? (isMore ? "credential-added" : "operation-opened") : "operation-secured";
  return editAt(site, rule, { before: from, after: to });
}

function describe(alternatives: readonly SecurityRequirement[]): string {
  const texts = alternatives.map((requirement) => requirement.map(({ key }) => key).join(" and ") || "none");
  return texts.join(", or ") || "none";
}

function compareServers(site: Site): Edit[] {
  const serversOf = (node: Node | undefined): string | undefined => {
    const servers = node?.get("servers");
    return servers && canonicalText(servers.value);
  };
  const [before, after] = [serversOf(site.before), serversOf(site.after)];
  return before === after ? [] : [editAt(site, "operation-servers", { before, after })];
}
