import { isMap } from "../../ground/values.ts";
import type { Operation, Resource } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { callCode, type Code, inOneLine, jsonCode, layoutCode, objectCode } from "./code.ts";
import { sampleValue } from "./sampleValue.ts";
import type { Parameter } from "../../model/parameter.ts";

/** A call as code, taken apart: the method, and the value of each argument. */
export interface ExampleCall {
  /** The method with what holds it, from the client's variable on. */
  readonly method: string;
  readonly values: readonly Code[];
  readonly hasResult: boolean;
  readonly isPaged: boolean;
  /** Whether the answer comes item by item. */
  readonly isStream: boolean;
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
    isStream: operation.stream !== undefined && operation.stream.choice?.byDefault !== false,
    takesParams: operation.parametersName !== undefined,
    givesParams: params !== "",
  };
}

/** What a call stands in. */
export interface CallPlace {
  /** What is before it in its line. */
  readonly before: string;
  /** A method that is called on what it gives, with its dot and its arguments. */
  readonly member?: string;
  readonly after: string;
  /** Spaces before the line. */
  readonly indent?: number;
}

const pageWidth = 100;

/** A line with a call in it, for a page of its own, in the form that Prettier gives to a call or to a chain of two. */
export function printLine(
  { method, values }: ExampleCall,
  { before, member = "", after, indent = 0 }: CallPlace,
): string {
  const start = `${" ".repeat(indent)}${before}`;
  const code = callCode(method, values);
  const taken = before.length + member.length + after.length;
  if (member === "" || indent + taken + inOneLine(code).length <= pageWidth)
    return `${start}${layoutCode(code, { indent, taken, width: pageWidth })}${member}${after}`;
  const dot = method.lastIndexOf(".");
  const link = `\n${" ".repeat(indent + 2)}`;
  const call = layoutCode(callCode(method.slice(dot), values), { indent: indent + 2, width: pageWidth });
  return `${start}${method.slice(0, dot)}${link}${call}${link}${member}${after}`;
}

/** The call as the statement that somebody who tries it would write, for a comment. */
export function printExample(example: ExampleCall): string {
  const call = layoutCode(callCode(example.method, example.values));
  if (example.isPaged || example.isStream)
    return `for await (const item of ${call}) {\n  console.log(item);\n}`;
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
