import type { VariableStatementStructure } from "ts-morph";
import { literal } from "../../ground/literal.ts";
import type { Operation, Pagination, Stream } from "../../model/api.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { constantStatement } from "../statements.ts";
import { listLiteral, objectLiteral, optionalLiteral, type Property } from "../text/values.ts";
import { accepter, bodyPlacer, parameterPlacer, reader } from "./placers.ts";
import { authorizer } from "./security.ts";

/**
 * The constant that tells the runtime how an operation is sent and how its response is read.
 *
 * @param type what the runtime's type of operations is called in the file
 */
export function operationConstant(
  operation: Operation,
  scope: TypeScope,
  type: string,
): VariableStatementStructure {
  const name = `${operation.methodName}Operation`;
  return constantStatement(name, descriptor(operation, scope), {}, { type, isExported: false });
}

function descriptor(operation: Operation, scope: TypeScope): string {
  const placed = operation.parameters.flatMap((parameter): Property[] => {
    const placer = parameterPlacer(operation, parameter, scope);
    return placer ? [{ name: parameter.name, code: placer.code }] : [];
  });
  const { atLeastOne = [] } = operation.body ?? {};
  return objectLiteral(
    [
      { name: "id", code: literal(operation.id) },
      { name: "method", code: literal(operation.httpMethod) },
      { name: "path", code: literal(operation.urlTemplate) },
      { name: "params", code: placed.length > 0 ? objectLiteral(placed, "lines") : undefined },
      { name: "body", code: bodyPlacer(operation)?.code },
      { name: "atLeastOne", code: atLeastOne.length > 0 ? texts(atLeastOne) : undefined },
      { name: "accept", code: accepter(operation)?.code },
      { name: "read", code: reader(operation)?.code },
      { name: "stream", code: operation.stream?.reader },
      { name: "streamed", code: operation.stream && streamChoice(operation.stream) },
      { name: "authorize", code: operation.security && authorizer(operation.security).code },
      {
        name: "idempotent",
        code: optionalLiteral(operation.idempotent),
      },
      { name: "secrets", code: operation.secrets.length > 0 ? texts(operation.secrets) : undefined },
      { name: "pagination", code: operation.pagination && pagination(operation.pagination) },
    ],
    "lines",
  );
}

function streamChoice(stream: Stream): string | undefined {
  const { choice } = stream;
  if (!choice) return undefined;
  return objectLiteral(
    [
      { name: "field", code: literal(choice.field) },
      { name: "byDefault", code: String(choice.byDefault) },
      { name: "accept", code: accepter(stream)?.code },
    ],
    "lines",
  );
}

/** The function of the runtime that goes from page to page; numbers need none. */
export function pageFollower({ by }: Pagination): string | undefined {
  return { page: undefined, offset: "followOffsets", cursor: "followCursors" }[by];
}

function pagination(rule: Pagination): string {
  return objectLiteral(
    [
      { name: "page", code: literal(rule.parameter) },
      { name: "first", code: optionalLiteral(rule.first) },
      { name: "items", code: literal(rule.items) },
      { name: "paging", code: rule.paging.length > 0 ? texts(rule.paging) : undefined },
      { name: "start", code: optionalLiteral(rule.start) },
      { name: "end", code: optionalLiteral(rule.end) },
      { name: "total", code: optionalLiteral(rule.total) },
      { name: "next", code: optionalLiteral(rule.next) },
      { name: "last", code: optionalLiteral(rule.last) },
      { name: "more", code: optionalLiteral(rule.more) },
      { name: "follow", code: pageFollower(rule) },
    ],
    "lines",
  );
}

function texts(values: readonly string[]): string {
  return listLiteral(values.map(literal));
}
