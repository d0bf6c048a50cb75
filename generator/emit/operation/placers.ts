import type { Operation, Parameter } from "../../model/api.ts";
import type { TypeExpression } from "../../model/types/type.ts";
import type { TypeScope } from "../../model/types/usage.ts";

/** A function of the runtime that an operation names, and the module that it comes from. */
export interface RuntimeFunction {
  readonly name: string;
  readonly module: string;
}

/** The function that puts a parameter in its place; none for a path parameter, and for a field of a body that `bodyPlacer` sends. */
export function parameterPlacer(
  operation: Operation,
  parameter: Parameter,
  scope: TypeScope,
): RuntimeFunction | undefined {
  switch (parameter.in) {
    case "path":
      return undefined;
    case "header":
      return { name: headerPlacer(parameter, scope), module: "header" };
    case "cookie":
      return { name: "cookie", module: "cookie" };
    case "query":
    case "querystring":
      return { name: queryPlacer(parameter, scope), module: "query" };
    case "body": {
      if (operation.body?.member === undefined) return undefined;
      const isJson = operation.body.kind === "json";
      return isJson ? { name: "json", module: "json" } : { name: "content", module: "content" };
    }
  }
}

/** The function that sends the fields of a body; none where there is no body, or it is a single member of the params. */
export function bodyPlacer({ body }: Operation): RuntimeFunction | undefined {
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
export function reader({ resultKind }: Operation): RuntimeFunction | undefined {
  return resultKind === "json" ? undefined : { name: resultKind, module: "read" };
}

/** All functions of the runtime that the constant of an operation names. */
export function runtimeFunctions(operation: Operation, scope: TypeScope): RuntimeFunction[] {
  const placers = operation.parameters.map((parameter) => parameterPlacer(operation, parameter, scope));
  return [...placers, bodyPlacer(operation), reader(operation)].filter((found) => found !== undefined);
}

function headerPlacer({ serialization, type }: Parameter, scope: TypeScope): string {
  if ("content" in serialization) return "jsonHeader";
  if (!isObject(type, scope)) return "header";
  return serialization.explode ? "headerPairs" : "headerObject";
}

function queryPlacer({ in: place, serialization, type }: Parameter, scope: TypeScope): string {
  if ("content" in serialization) {
    if (place === "querystring") return serialization.content === "form" ? "formObject" : "wholeJson";
    return "jsonQuery";
  }
  if (serialization.style === "deepObject") return "deep";
  if (serialization.explode) return isObject(type, scope) ? "formObject" : "form";
  return delimited.get(serialization.style) ?? "csv";
}

const delimited = new Map([
  ["spaceDelimited", "spaces"],
  ["pipeDelimited", "pipes"],
]);

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
