import type { Parameter } from "../../model/api.ts";
import type { TypedOperation } from "../types/resolveApi.ts";
import type { TypeExpression, TypeScope } from "../types/typeExpression.ts";

/** A function of the runtime that an operation names, and the module that it comes from. */
export interface RuntimeFunction {
  readonly name: string;
  readonly module: string;
}

/** The function that puts a parameter in its place; none for a path parameter, and for a field of a body that `bodyPlacer` sends. */
export function parameterPlacer(
  operation: TypedOperation,
  parameter: Parameter,
  type: TypeExpression | undefined,
  scope: TypeScope,
): RuntimeFunction | undefined {
  switch (parameter.in) {
    case "path":
      return undefined;
    case "header":
      return { name: headerPlacer(parameter, type, scope), module: "header" };
    case "cookie":
      return { name: "cookie", module: "cookie" };
    case "query":
      return { name: queryPlacer(parameter, type, scope), module: "query" };
    case "body": {
      if (operation.body?.member === undefined) return undefined;
      const isJson = operation.body.kind === "json";
      return isJson ? { name: "json", module: "json" } : { name: "content", module: "content" };
    }
  }
}

/** The function that sends the fields of a body; none where there is no body, or it is a single member of the params. */
export function bodyPlacer({ body }: TypedOperation): RuntimeFunction | undefined {
  if (!body || body.member !== undefined) return undefined;
  switch (body.kind) {
    case "form":
      return { name: "urlencoded", module: "form-body" };
    case "deepForm":
      return { name: "deepUrlencoded", module: "form-body" };
    case "multipart":
      return { name: "multipart", module: "form-body" };
    default:
      return { name: body.required ? "json" : "optionalJson", module: "json" };
  }
}

/** The function that reads the answer; none for JSON, which the runtime reads by itself. */
export function reader({ resultKind }: TypedOperation): RuntimeFunction | undefined {
  return resultKind === "json" ? undefined : { name: resultKind, module: "read" };
}

/** All functions of the runtime that the constant of an operation names. */
export function runtimeFunctions(operation: TypedOperation, scope: TypeScope): RuntimeFunction[] {
  const placers = operation.parameters.map((parameter, index) =>
    parameterPlacer(operation, parameter, operation.parameterTypes[index], scope),
  );
  return [...placers, bodyPlacer(operation), reader(operation)].filter((found) => found !== undefined);
}

function headerPlacer({ style }: Parameter, type: TypeExpression | undefined, scope: TypeScope): string {
  if (style === "json") return "jsonHeader";
  if (!type || !isObject(type, scope)) return "header";
  return style === "exploded" ? "headerPairs" : "headerObject";
}

function queryPlacer({ style }: Parameter, type: TypeExpression | undefined, scope: TypeScope): string {
  if (style === "json") return "jsonQuery";
  if (style === "wholeForm") return "formObject";
  if (style === "form") return type && isObject(type, scope) ? "formObject" : "form";
  return style === "simple" ? "csv" : style;
}

/** Whether a value of a type can be an object that is no list. */
function isObject(type: TypeExpression, scope: TypeScope, depth = 0): boolean {
  if (depth > 20) return false;
  if (type.kind === "object") return true;
  if (type.kind === "union" || type.kind === "intersection") {
    return type.parts.some((part) => isObject(part, scope, depth + 1));
  }
  const target = type.kind === "name" ? scope(type.name) : undefined;
  return target !== undefined && isObject(target, scope, depth + 1);
}
