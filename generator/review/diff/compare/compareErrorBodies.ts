import type { Api, Operation } from "../../../model/api.ts";
import { union } from "../../../model/types/combine.ts";
import { printType } from "../../../model/types/printType.ts";
import { isUnknown, type TypeExpression } from "../../../model/types/type.ts";
import type { Edit } from "../change.ts";
import type { Context } from "./context.ts";
import { plainType } from "./plainType.ts";
import { editAt, type Site } from "./site.ts";

/**
 * Whoever catches an error does not know which operation failed, so its body is what that of any operation may be: a new operation adds
 * to what all the others are caught with. What operations that were there add is told of them.
 */
export function compareErrorBodies(site: Site, context: Context): Edit[] {
  const { before, after } = context;
  const [from, to] = [errorOf(before.api), errorOf(after.api)];
  if (isUnknown(from)) return [];
  const texts = new Set(alternatives(from).map((type) => printType(type)));
  const isNew = (type: TypeExpression): boolean =>
    alternatives(type).some((part) => !texts.has(printType(part)));
  const known = new Set(placed(before.api).map(({ operation }) => keyOf(operation)));
  const newcomer = placed(after.api).find(
    ({ operation }) => !known.has(keyOf(operation)) && isNew(plainType(operation.errorType)),
  );
  if (!newcomer) return [];
  const { name, operation } = newcomer;
  const responses = operation.origin.get("responses") ?? operation.origin;
  const cause = isUnknown(operation.errorType)
    ? `because ${name} does not say what its failures are: give it a \`default\` response`
    : `because ${name} fails with another body: give its failures the schema that the others have`;
  return [
    editAt(site, "error-body-widened", {
      before: printType(from),
      after: printType(to),
      places: { before: site.before, after: responses },
      note: cause,
    }),
  ];
}

function alternatives(type: TypeExpression): readonly TypeExpression[] {
  return type.kind === "union" ? type.parts : [type];
}

function errorOf(api: Api): TypeExpression {
  return plainType(union(placed(api).map(({ operation }) => operation.errorType)));
}

function placed(api: Api): { name: string; operation: Operation }[] {
  return api.resources.flatMap((resource) =>
    resource.operations.map((operation) => {
      return { name: `${resource.name}.${operation.methodName}`, operation };
    }),
  );
}

function keyOf({ httpMethod, path }: Operation): string {
  return `${httpMethod} ${path}`;
}
