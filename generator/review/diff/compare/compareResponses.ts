import type { Operation, Response } from "../../../model/api.ts";
import { printType } from "../../../model/types/printType.ts";
import { isUnknown } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit, Places } from "../change.ts";
import type { DiffRuleId } from "../verdicts/rules.ts";
import { sayWhole } from "../../schemaFacts.ts";
import { compareValue } from "./compareValue.ts";
import type { Context } from "./context.ts";
import type { OperationPair } from "./matchOperations.ts";
import { plainType } from "./plainType.ts";
import { editAt, type Site } from "./site.ts";

/** Compares the declared responses of an operation by status. */
export function compareResponses(site: Site, { before, after }: OperationPair, context: Context): Edit[] {
  const [from, to] = [before.operation, after.operation];
  const find = ({ responses }: Operation, status: string): Response | undefined =>
    responses.find((response) => response.status === status);
  const gone = from.responses.filter(({ status }) => !find(to, status));
  const come = to.responses.filter(({ status }) => !find(from, status));
  const moved = movedSuccess(gone, come);
  return [
    ...(moved ? [statusEdit(site, from, to, moved)] : []),
    ...gone
      .filter((response) => response !== moved?.before)
      .map((response) => responseEdit(site, removedRule(response, from, to), { before: response }, from, to)),
    ...come
      .filter((response) => response !== moved?.after)
      .map((response) => responseEdit(site, addedRule(response, from), { after: response }, from, to)),
    ...from.responses.flatMap((response) => {
      const other = find(to, response.status);
      if (!other) return [];
      const inner = responseSite(site, from, to, response.status);
      return compareResponse(inner, response, other, context);
    }),
  ];
}

interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** One success went and one came, with the same body. */
function movedSuccess(gone: readonly Response[], come: readonly Response[]): Pair<Response> | undefined {
  const [before, ...moreGone] = gone.filter(({ success }) => success);
  const [after, ...moreCome] = come.filter(({ success }) => success);
  if (!before || !after || moreGone.length + moreCome.length > 0) return undefined;
  return textOf(before) === textOf(after) ? { before, after } : undefined;
}

function statusEdit(site: Site, from: Operation, to: Operation, { before, after }: Pair<Response>): Edit {
  return editAt(site, "success-status", {
    before: lineOf(before),
    after: lineOf(after),
    places: { before: nodeOf(from, before.status), after: nodeOf(to, after.status) },
  });
}

/** With the last body goes what its readers had. */
function removedRule({ success, type }: Response, from: Operation, to: Operation): DiffRuleId {
  if (success) {
    const bodies = to.responses.filter((other) => other.success && other.type).map(textOf);
    const isKept = from.responses.some((other) => other.success && bodies.includes(textOf(other)));
    return type && !isKept ? "response-body-removed" : "success-removed";
  }
  return isUnknown(to.errorType) && !isUnknown(from.errorType) ? "error-body-lost" : "error-removed";
}

function addedRule(response: Response, from: Operation): DiffRuleId {
  const alike = from.responses.filter(({ success }) => success === response.success);
  const isKnown = alike.some((other) => textOf(other) === textOf(response));
  if (response.success) {
    if (isKnown || alike.length === 0) return "success-added";
    return response.type ? "success-added-body" : "success-added-empty";
  }
  const hasBodies = alike.some(({ type, isJson }) => type && isJson);
  return isKnown || !response.type || !response.isJson || !hasBodies ? "error-added" : "error-added-body";
}

function compareResponse(site: Site, before: Response, after: Response, context: Context): Edit[] {
  return [
    ...compareBody(site, before, after, context),
    ...compareHeaders(site),
    ...(before.description === after.description
      ? []
      : [editAt(site, "response-docs", { before: before.description, after: after.description })]),
  ];
}

function compareBody(site: Site, before: Response, after: Response, context: Context): Edit[] {
  const lines = { before: lineOf(before), after: lineOf(after) };
  if (!before.type || !after.type) {
    if (!before.type && !after.type) return [];
    return [editAt(site, after.type ? "response-body-added" : "response-body-removed", lines)];
  }
  const isOtherText = !before.isJson && printType(before.type) !== printType(after.type);
  if (before.isJson !== after.isJson || isOtherText) return [editAt(site, "response-format", lines)];
  if (!before.isJson) return [];
  const schemas = { before: schemaOf(site.before), after: schemaOf(site.after) };
  return compareValue({ ...site, ...schemas }, before.type, after.type, context);
}

function schemaOf(response: Node | undefined): Node | undefined {
  const entries = response?.get("content")?.entries() ?? [];
  const [json] = entries.filter(([type]) => /json/i.test(type));
  return (json ?? entries[0])?.[1].get("schema");
}

/** Headers are in no type. */
function compareHeaders(site: Site): Edit[] {
  const headersOf = (node: Node | undefined): ReadonlyMap<string, Node> =>
    new Map(
      (node?.get("headers")?.entries() ?? []).map(([name, header]) => [name, header.follow() ?? header]),
    );
  const [before, after] = [headersOf(site.before), headersOf(site.after)];
  const says = (header: Node | undefined): string => sayWhole(header?.get("schema"));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter(
      (name) => before.has(name) !== after.has(name) || says(before.get(name)) !== says(after.get(name)),
    )
    .map((name) => {
      const [old, now] = [before.get(name), after.get(name)];
      return editAt(site, "response-header", {
        before: old && `${name}: ${says(old)}`,
        after: now && `${name}: ${says(now)}`,
        places: { before: old ?? site.before, after: now ?? site.after },
      });
    });
}

function responseEdit(
  site: Site,
  rule: DiffRuleId,
  { before, after }: Partial<Pair<Response>>,
  from: Operation,
  to: Operation,
): Edit {
  const places: Places = {
    before: before ? nodeOf(from, before.status) : from.origin,
    after: after ? nodeOf(to, after.status) : to.origin,
  };
  const note =
    rule === "success-added-empty"
      ? "because a success may come without a body, the result may be `undefined`: callers tell by it"
      : undefined;
  return editAt(site, rule, {
    before: before && lineOf(before),
    after: after && lineOf(after),
    places,
    note,
  });
}

function responseSite(site: Site, from: Operation, to: Operation, status: string): Site {
  return {
    ...site,
    subject: `${site.subject}(${status})`,
    direction: "response",
    before: nodeOf(from, status),
    after: nodeOf(to, status),
    show: (type) => `${status} ${printType(type)}`,
  };
}

function nodeOf({ origin }: Operation, status: string): Node {
  const response = origin.get("responses", status);
  return response?.follow() ?? response ?? origin;
}

function textOf({ type, isJson }: Response): string {
  return type ? `${isJson} ${printType(plainType(type))}` : "";
}

function lineOf({ status, type }: Response): string {
  return `${status} ${type ? printType(type) : "no body"}`;
}
