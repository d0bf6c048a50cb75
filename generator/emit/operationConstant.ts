import type { VariableStatementStructure } from "ts-morph";
import type { Operation, Pagination, Parameter } from "../model/api.ts";
import { identifier } from "./encode/identifier.ts";
import { propertyKey } from "./encode/key.ts";
import { literal } from "./encode/literal.ts";
import { constantStatement } from "./statements.ts";

/** The constant that tells the runtime how an operation is sent. */
export function operationConstant(operation: Operation): VariableStatementStructure {
  return constantStatement(
    `${operation.methodName}Operation`,
    descriptor(operation),
    {},
    { type: "Operation", isExported: false },
  );
}

function descriptor(operation: Operation): string {
  const { parameters, body } = operation;
  const headers = parameters.filter((parameter) => parameter.in === "header");
  const cookies = parameters.filter((parameter) => parameter.in === "cookie");
  return object([
    ["id", literal(operation.id)],
    ["method", literal(operation.httpMethod)],
    ["path", list(operation.pathParts)],
    ["query", styles(parameters.filter((parameter) => parameter.in === "query"))],
    ["headers", styles(headers)],
    ["cookies", cookies.length > 0 ? list(cookies.map(({ name }) => name)) : undefined],
    [
      "body",
      body && (body.member === undefined ? literal(body.mediaType) : list([body.mediaType, body.member])),
    ],
    ["accept", operation.accept === "json" ? undefined : literal(operation.accept)],
    ["empty", operation.resultOptional ? "true" : undefined],
    ["idempotent", operation.idempotent === undefined ? undefined : literal(operation.idempotent)],
    ["secrets", operation.secrets.length > 0 ? list(operation.secrets) : undefined],
    ["pagination", operation.pagination && pagination(operation.pagination)],
  ]);
}

function pagination({ itemType: _, ...rule }: Pagination): string {
  return object([
    ["page", literal(rule.page)],
    ["size", rule.size === undefined ? undefined : literal(rule.size)],
    ["first", literal(rule.first)],
    ["items", literal(rule.items)],
    ["paging", list(rule.paging)],
    ["start", literal(rule.start)],
    ["end", literal(rule.end)],
    ["total", literal(rule.total)],
  ]);
}

function styles(parameters: readonly Parameter[]): string | undefined {
  if (parameters.length === 0) return undefined;
  return object(parameters.map(({ name, style }): [string, string] => [name, literal(style)]));
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
