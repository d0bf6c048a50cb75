import { isMap } from "../../ground/values.ts";
import type { Operation, Parameter, Resource } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { callCode, type Code, jsonCode, layoutCode, objectCode } from "./code.ts";
import { sampleValue } from "./sampleValue.ts";

/** A call as code, taken apart: the method, and the value of each argument. */
export interface ExampleCall {
  /** The method with what holds it, from the client's variable on. */
  readonly method: string;
  readonly values: readonly Code[];
  readonly hasResult: boolean;
  readonly isPaged: boolean;
  /** Whether the operation takes params; they need not be among the values. */
  readonly takesParams: boolean;
  readonly givesParams: boolean;
}

/**
 * A call of an operation with all that it needs, on an instance of the root class in the client's variable; `undefined` if there is
 * no example of a required value.
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
    values: [...positional, params].filter((value): value is Code => value !== undefined && value !== ""),
    hasResult: operation.resultKind !== "none",
    isPaged: operation.pagination !== undefined,
    takesParams: operation.parametersName !== undefined,
    givesParams: params !== "",
  };
}

/** The call as an expression, set in lines where one line would be too long. */
export function printCall({ method, values }: Pick<ExampleCall, "method" | "values">): string {
  return layoutCode(callCode(method, values));
}

/** The call as the statement that somebody who tries it would write. */
export function printExample(example: ExampleCall): string {
  const call = printCall(example);
  if (example.isPaged) return `for await (const item of ${call}) {\n  console.log(item);\n}`;
  return `${example.hasResult ? "const result = " : ""}await ${call};`;
}

function argumentOf({ name, type, annotations }: Parameter, scope: TypeScope): Code | undefined {
  const needsText = annotations.example === undefined && annotations.format === undefined;
  const example = needsText ? { ...annotations, example: name } : annotations;
  return sampleValue(type, example, scope);
}

/** The params argument: what the document's example of the body says, else every required member; `""` for none. */
function exampleParams(operation: Operation, scope: TypeScope): Code | undefined {
  const { body, parameters } = operation;
  const example = new Map(
    body?.member === undefined && isMap(body?.example) ? Object.entries(body.example) : [],
  );
  const isExample = ({ in: place, name }: Parameter): boolean => place === "body" && example.has(name);
  const isOne = ({ name }: Parameter): boolean => example.size === 0 && body?.atLeastOne[0] === name;
  const given = parameters.filter(
    (parameter) => (parameter.required && !parameter.fromClient) || isExample(parameter) || isOne(parameter),
  );
  const properties = given.flatMap((parameter): [string, Code][] => {
    const { name, type, annotations } = parameter;
    const code = isExample(parameter) ? jsonCode(example.get(name)) : sampleValue(type, annotations, scope);
    return code === undefined ? [] : [[name, code]];
  });
  if (properties.length < given.length) return undefined;
  return given.length === 0 ? "" : objectCode(properties);
}
