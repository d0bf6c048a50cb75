import { sortedBy } from "../../ground/order.ts";
import { literal } from "../../ground/literal.ts";
import { isMap, isScalar } from "../../ground/values.ts";
import type { Operation, Parameter, Resource } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { listLiteral, objectLiteral, type Property } from "../text/values.ts";
import { sampleValue } from "./sampleValue.ts";

/** A call as code, taken apart: the method, and the value of each argument. */
export interface ExampleCall {
  /** The method with what holds it, from the client's variable on. */
  readonly method: string;
  readonly values: readonly string[];
  readonly hasResult: boolean;
  readonly isPaged: boolean;
  /** Whether the operation takes params, be they among the values or not. */
  readonly takesParams: boolean;
  readonly givesParams: boolean;
}

/**
 * Thinks of a call of an operation with all it needs, on an instance of the root class in the client's variable; `undefined` if a
 * required value cannot be thought of.
 */
export function exampleCall(
  client: Client,
  resource: Resource,
  operation: Operation,
  scope: TypeScope,
): ExampleCall | undefined {
  const positional = operation.pathParameters.map((parameter) => argumentOf(parameter, scope));
  const params = exampleParams(operation, scope);
  if (positional.includes(undefined) || params === undefined) return undefined;
  return {
    method: `${client.variable}.${resource.name}.${operation.methodName}`,
    values: [...positional, params].filter((value): value is string => value !== undefined && value !== ""),
    hasResult: operation.resultKind !== "none",
    isPaged: operation.pagination !== undefined,
    takesParams: operation.parametersName !== undefined,
    givesParams: params !== "",
  };
}

/** The call as an expression, an argument on each line where one line would be too long. */
export function printCall({ method, values }: Pick<ExampleCall, "method" | "values">): string {
  const line = `${method}(${values.join(", ")})`;
  return line.length <= 76 ? line : `${method}(\n${values.map((value) => `  ${value},\n`).join("")})`;
}

/** The call as the statement that somebody who tries it would write. */
export function printExample(example: ExampleCall): string {
  const call = printCall(example);
  if (example.isPaged) return `for await (const item of ${call}) {\n  console.log(item);\n}`;
  return `${example.hasResult ? "const result = " : ""}await ${call};`;
}

function argumentOf({ name, type, annotations }: Parameter, scope: TypeScope): string | undefined {
  const needsText = annotations.example === undefined && annotations.format === undefined;
  const example = needsText ? { ...annotations, example: name } : annotations;
  return sampleValue(type, example, scope);
}

/** The params argument: what the document's example of the body says, else every required member; `""` for none. */
function exampleParams(operation: Operation, scope: TypeScope): string | undefined {
  const { body, parameters } = operation;
  const example =
    body?.member === undefined && isMap(body?.example) ? new Map(Object.entries(body.example)) : new Map();
  const isExample = ({ in: place, name }: Parameter): boolean => place === "body" && example.has(name);
  const given = parameters.filter(
    (parameter) => (parameter.required && !parameter.fromClient) || isExample(parameter),
  );
  const properties = given.map((parameter): Property => {
    const { name, type, annotations } = parameter;
    const code = isExample(parameter) ? printJson(example.get(name)) : sampleValue(type, annotations, scope);
    return { name, code };
  });
  if (properties.some(({ code }) => code === undefined)) return undefined;
  return properties.length === 0 ? "" : objectLiteral(properties, "line");
}

/** A JSON value as code, every text through the encoders. */
function printJson(value: unknown): string {
  if (Array.isArray(value)) return listLiteral(value.map(printJson));
  if (isMap(value)) {
    const entries = sortedBy(Object.entries(value), ([name]) => name);
    const properties = entries.map(([name, item]): Property => ({ name, code: printJson(item) }));
    return objectLiteral(properties, "line");
  }
  return isScalar(value) ? literal(value) : "null";
}
