import type { Client, Parameter } from "../model/api.ts";
import { propertyKey } from "./encode/key.ts";
import { literal } from "./encode/literal.ts";
import type { TypedOperation, TypedResource } from "./resolveApi.ts";
import { sampleValue } from "./sampleValue.ts";
import type { TypeScope } from "./types/typeExpression.ts";

/**
 * Code that calls an operation with all it needs, given an instance of the root class in the client's variable; `undefined`
 * if a required value cannot be thought of.
 */
export function exampleCall(
  client: Client,
  resource: TypedResource,
  operation: TypedOperation,
  scope: TypeScope,
): string | undefined {
  const positional = operation.arguments.map((parameter, index) =>
    argumentOf(parameter, operation, index, scope),
  );
  const params = exampleParams(operation, scope);
  if (positional.includes(undefined) || params === undefined) return undefined;
  const call = `${client.variable}.${resource.name}.${operation.methodName}`;
  const values = [...positional, params].filter((value) => value !== undefined && value !== "");
  if (operation.pagination) {
    return `for await (const item of ${call}(${values.join(", ")})) {\n  console.log(item);\n}`;
  }
  const start = `${operation.result ? "const result = " : ""}await ${call}`;
  const line = `${start}(${values.join(", ")});`;
  return line.length <= 96 ? line : `${start}(\n${values.map((value) => `  ${value},\n`).join("")});`;
}

function argumentOf(
  parameter: Parameter,
  operation: TypedOperation,
  index: number,
  scope: TypeScope,
): string | undefined {
  const type = operation.argumentTypes[index];
  const { annotations } = parameter;
  const needsText = annotations.example === undefined && annotations.format === undefined;
  const example = needsText ? { ...annotations, example: parameter.name } : annotations;
  return type && sampleValue(type, example, scope);
}

/** The params argument: what the document's example of the body says, else every required member; `""` for none. */
function exampleParams(operation: TypedOperation, scope: TypeScope): string | undefined {
  const { body, parameters, parameterTypes } = operation;
  const example =
    body?.member === undefined && isRecord(body?.example) ? new Map(Object.entries(body.example)) : new Map();
  const entries: (string | undefined)[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const type = parameterTypes[index];
    const fromExample = parameter.in === "body" && example.has(parameter.name);
    const isNeeded = (parameter.required && !parameter.fromClient) || fromExample;
    if (!type || !isNeeded) continue;
    const sample = fromExample
      ? printJson(example.get(parameter.name))
      : sampleValue(type, parameter.annotations, scope);
    entries.push(sample === undefined ? undefined : `${propertyKey(parameter.name)}: ${sample}`);
  }
  if (entries.includes(undefined)) return undefined;
  return entries.length === 0 ? "" : `{ ${entries.join(", ")} }`;
}

/** A JSON value as code, every text through the encoders. */
function printJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printJson).join(", ")}]`;
  if (isRecord(value)) {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${propertyKey(name)}: ${printJson(item)}`)
      .join(", ")} }`;
  }
  return isScalar(value) ? literal(value) : "null";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
