import type { Api, Operation } from "../../../model/api.ts";
import { union } from "../../../model/types/combine.ts";
import { printType } from "../../../model/types/printType.ts";
import { isUnknown, type TypeExpression } from "../../../model/types/type.ts";
import type { Node } from "../../../read/document.ts";
import type { Edit } from "../change.ts";
import type { Context } from "./context.ts";
import { plainType } from "./plainType.ts";
import { editAt, type Site } from "./site.ts";

/**
 * Whoever catches an error does not know which operation failed, so its body is what that of any operation may be: a new operation adds
 * to what all the others are caught with, and one that goes may take from it. What operations do that are on both sides is told of them.
 */
export function compareErrorBodies(site: Site, context: Context): Edit[] {
  const { before, after } = context;
  const [from, to] = [errorBodies(before.api), errorBodies(after.api)];
  if (isUnknown(from)) return [];
  const lines = { before: printType(from), after: printType(to) };
  const newcomer = findApart(after.api, before.api, from);
  if (newcomer) {
    const { name, operation } = newcomer;
    const note = isUnknown(operation.errorType)
      ? `because ${name} does not say what its failures are: give it a \`default\` response`
      : `because ${name} fails with another body: give its failures the schema that the others have`;
    const places = { before: site.before, after: responsesOf(operation) };
    return [editAt(site, "error-body-widened", { ...lines, places, note })];
  }
  const leaver = findApart(before.api, after.api, to);
  if (!leaver || isUnknown(to)) return [];
  const places = { before: responsesOf(leaver.operation), after: site.after };
  const note = `because ${leaver.name}, which failed with another body, is gone`;
  return [editAt(site, "error-body-narrowed", { ...lines, places, note })];
}

/** An operation that the other side does not have, and whose failures have a body that is none of those of a type. */
function findApart(api: Api, other: Api, type: TypeExpression): Placed | undefined {
  const known = new Set(placed(other).map(({ operation }) => keyOf(operation)));
  const texts = new Set(alternatives(type).map((part) => printType(part)));
  return placed(api).find(
    ({ operation }) =>
      !known.has(keyOf(operation)) &&
      alternatives(plainType(operation.errorType)).some((part) => !texts.has(printType(part))),
  );
}

function responsesOf({ origin }: Operation): Node {
  return origin.get("responses") ?? origin;
}

function alternatives(type: TypeExpression): readonly TypeExpression[] {
  return type.kind === "union" ? type.parts : [type];
}

/** What the body of an error may be, whichever operation failed. */
export function errorBodies(api: Api): TypeExpression {
  return plainType(union(placed(api).map(({ operation }) => operation.errorType)));
}

interface Placed {
  readonly name: string;
  readonly operation: Operation;
}

function placed(api: Api): Placed[] {
  return api.resources.flatMap((resource) =>
    resource.operations.map((operation) => {
      return { name: `${resource.name}.${operation.methodName}`, operation };
    }),
  );
}

function keyOf({ httpMethod, path }: Operation): string {
  return `${httpMethod} ${path}`;
}
