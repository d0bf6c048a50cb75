import { present } from "../../ground/present.ts";
import { reservedWords } from "../../ground/words.ts";
import type { Node } from "../../read/document.ts";
import { camelCase } from "../names/casing.ts";
import { clientOption } from "../sources/collectOperations.ts";
import { mediaTypesOf, schemaOfParameter, typesOf } from "../sources/keywords.ts";
import { parameterAnnotations } from "../types/readAnnotations.ts";
import { readType } from "../types/readType.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named, unknownType } from "../types/type.ts";
import { isUrlencoded } from "./media.ts";
import type { Parameter, Serialization } from "../parameter.ts";

/** Names of the other arguments of a method, what its body mentions, and words that cannot be argument names. */
const unusableArguments = new Set(["params", "options", "call", "page", "undefined", ...reservedWords]);

/** Reads a Parameter Object (OpenAPI 3.0 4.7.12, 3.1 4.8.12). */
export function readParameter(node: Node, scope: SchemaScope): Parameter {
  const name = present(node.string("name"), "the name of a parameter");
  const location = locationOf(node);
  const [mediaType] = mediaTypesOf(node)[0] ?? [];
  const schemaNode = schemaOfParameter(node);
  const isText = reportStyle(node, location, schemaNode?.follow(), scope);
  return {
    name,
    argumentName: argumentName(name),
    in: location,
    required: location === "path" || node.boolean("required") === true,
    fromClient: clientOption(node) !== undefined,
    type: isText ? named("string") : schemaNode ? readType(schemaNode, scope) : unknownType,
    annotations: parameterAnnotations(node),
    serialization: contentOf(location, mediaType) ?? styleOf(node, location),
    origin: node,
  };
}

/** Reports what cannot be written as the document wants it; whether callers must give the value as text for that. */
function reportStyle(
  node: Node,
  location: Parameter["in"],
  schema: Node | undefined,
  scope: SchemaScope,
): boolean {
  const name = present(node.string("name"), "the name of a parameter");
  const report = (kind: string, message: string): void => scope.report({ kind, message, origin: node });
  const types = schema ? typesOf(schema) : [];
  const isComposed = types.some((type) => type === "array" || type === "object");
  if (node.get("allowReserved")?.value === true)
    report("allow-reserved", `the reserved characters of ${name} are percent-encoded all the same`);
  if (location === "cookie" && node.string("style") === "cookie")
    report("cookie-style", `${name} is percent-encoded, as in style form`);
  if (location === "cookie" && (isComposed || node.get("content")))
    report("cookie-style", `${name} is given as text: callers write lists and objects themselves`);
  const items = schema?.get("items")?.follow();
  if (location === "query" && !node.get("content") && items?.get("properties"))
    report("query-style", `calls that give ${name} are refused: lists of objects have no form in a query`);
  if (location === "path" && isComposed)
    report(
      "path-style",
      `${name} is given as text: callers write lists and objects in the style of the path themselves, and it is percent-encoded`,
    );
  return location === "cookie" && (isComposed || node.get("content") !== undefined);
}

/** How a value with `content` is written; `undefined` for one that has a style, and for text. */
function contentOf(location: Parameter["in"], mediaType: string | undefined = ""): Serialization | undefined {
  if (location === "querystring") return { content: isUrlencoded(mediaType) ? "form" : "json" };
  return /[/+]json\b/i.test(mediaType) ? { content: "json" } : undefined;
}

/** A camelCase name that can be an argument of a method. */
export function argumentName(name: string): string {
  const argument = camelCase(name);
  // The constants of operations end in this way.
  const isTaken = unusableArguments.has(argument) || argument.endsWith("Operation");
  return isTaken ? `${argument}Value` : argument;
}

function locationOf(node: Node): Parameter["in"] {
  const location = node.string("in");
  const known = ["path", "header", "cookie", "querystring"] as const;
  return known.find((each) => each === location) ?? "query";
}

/** Style and `explode` of a parameter, by default as its place wants them (OpenAPI 3.1, 4.8.12.2.2). */
function styleOf(node: Node, location: Parameter["in"]): Serialization {
  const isInQuery = location === "query";
  const style =
    styles.find((each) => isInQuery && each === node.string("style")) ?? (isInQuery ? "form" : "simple");
  return { style, explode: node.boolean("explode") ?? style === "form" };
}

const styles = ["spaceDelimited", "pipeDelimited", "deepObject"] as const;
