import type { VariableStatementStructure } from "ts-morph";
import type { Pagination } from "../../model/api.ts";
import { constantStatement } from "../statements.ts";
import { identifier } from "../text/identifier.ts";
import { propertyKey } from "../text/key.ts";
import { literal } from "../text/literal.ts";
import type { TypedOperation } from "../types/resolveApi.ts";
import type { TypeScope } from "../types/typeExpression.ts";
import { bodyPlacer, parameterPlacer, reader } from "./placers.ts";
import { securityList } from "./security.ts";

/** The constant that tells the runtime how an operation is sent and how its answer is read. */
export function operationConstant(operation: TypedOperation, scope: TypeScope): VariableStatementStructure {
  const name = `${operation.methodName}Operation`;
  return constantStatement(name, descriptor(operation, scope), {}, { type: "Operation", isExported: false });
}

function descriptor(operation: TypedOperation, scope: TypeScope): string {
  const placed = operation.parameters.flatMap((parameter, index): [string, string][] => {
    const placer = parameterPlacer(operation, parameter, operation.parameterTypes[index], scope);
    return placer ? [[parameter.name, placer.name]] : [];
  });
  const mediaType = operation.body?.mediaType;
  // The platform adds the boundary of a multipart body; a range such as image/* is no type.
  const isOther = mediaType !== undefined && !/^application\/json$|^multipart\/|\*/i.test(mediaType);
  return object([
    ["id", literal(operation.id)],
    ["method", literal(operation.httpMethod)],
    ["path", literal(operation.urlTemplate)],
    ["params", placed.length > 0 ? object(placed) : undefined],
    ["body", bodyPlacer(operation)?.name],
    ["contentType", isOther ? literal(mediaType) : undefined],
    ["accept", operation.accept === undefined ? undefined : literal(operation.accept)],
    ["read", reader(operation)?.name],
    ["empty", operation.resultOptional ? "true" : undefined],
    ["security", operation.security && securityList(operation.security)],
    ["idempotent", operation.idempotent === undefined ? undefined : literal(operation.idempotent)],
    ["secrets", operation.secrets.length > 0 ? list(operation.secrets) : undefined],
    ["pagination", operation.pagination && pagination(operation.pagination)],
  ]);
}

function pagination(rule: Pagination): string {
  return object([
    ["page", literal(rule.page)],
    ["first", literal(rule.first)],
    ["items", literal(rule.items)],
    ["paging", list(rule.paging)],
    ["start", literal(rule.start)],
    ["end", literal(rule.end)],
    ["total", literal(rule.total)],
  ]);
}

function list(texts: readonly string[]): string {
  return `[${texts.map(literal).join(", ")}]`;
}

/** Stands for a value that is the constant of the same name as its key. */
export const sameName: unique symbol = Symbol("same name");

/** An object literal of encoded values; entries without one are left out. */
export function object(
  entries: readonly (readonly [name: string, code: string | typeof sameName | undefined])[],
): string {
  const lines = entries.flatMap(([name, code]) => {
    if (code === undefined) return [];
    return [code === sameName ? `${identifier(name)},` : `${propertyKey(name)}: ${code},`];
  });
  return `{\n${lines.join("\n")}\n}`;
}
