import type { Node } from "../read/document.ts";
import type { Parameter, ParameterStyle } from "./api.ts";
import { camelCase } from "./casing.ts";
import { parameterAnnotations } from "./readAnnotations.ts";
import type { SchemaScope } from "./schemaScope.ts";
import { readSchema } from "./readSchema.ts";

/** Names of the other arguments of a method, and words that cannot be argument names. */
const unusableArguments = new Set(
  `params options call page undefined arguments eval await break case catch class const continue debugger default delete do else enum export extends
  false finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

/** Reads a Parameter Object (OpenAPI 3.0 4.7.12, 3.1 4.8.12). */
export function readParameter(node: Node, scope: SchemaScope): Parameter {
  const name = node.string("name") ?? "";
  const location = locationOf(node);
  const content = node.get("content")?.entries()[0]?.[1];
  const types = [node.get("schema")?.follow()?.get("type")?.value].flat();
  if (location === "path" && types.some((type) => type === "array" || type === "object")) {
    const message = `${name} is given as text: callers write lists and objects in the style of the path themselves`;
    scope.report({ kind: "path-style", message, origin: node });
  }
  const schemaNode = content ? content.get("schema") : node.get("schema");
  return {
    name,
    argumentName: argumentName(name),
    in: location,
    required: location === "path" || node.boolean("required") === true,
    fromClient: node.get("x-sdk-client-option") !== undefined,
    schema: schemaNode ? readSchema(schemaNode, scope) : {},
    annotations: parameterAnnotations(node),
    style: content ? "json" : styleOf(node, location),
    origin: node,
  };
}

/** A camelCase name that can be an argument of a method. */
export function argumentName(name: string): string {
  const argument = camelCase(name);
  return unusableArguments.has(argument) ? `${argument}Value` : argument;
}

function locationOf(node: Node): Parameter["in"] {
  const location = node.string("in");
  return location === "path" || location === "header" || location === "cookie" ? location : "query";
}

function styleOf(node: Node, location: Parameter["in"]): ParameterStyle {
  if (location !== "query") return "simple";
  const style = node.string("style") ?? "form";
  if (style === "deepObject") return "deep";
  const explode = node.boolean("explode") ?? style === "form";
  if (explode) return "form";
  return style === "spaceDelimited" ? "spaces" : style === "pipeDelimited" ? "pipes" : "csv";
}
