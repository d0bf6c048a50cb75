import { follow } from "./follow.ts";
import { isObject, type JsonObject, objectOf } from "./json.ts";

/** An example or default in the document. */
export interface FoundExample {
  /** JSON pointer of the value, for messages. */
  readonly pointer: string;
  readonly kind: "media type" | "parameter" | "header" | "default";
  readonly schema: JsonObject;
  readonly value: unknown;
  /** What an Example Object says about its value. */
  readonly description?: unknown;
}

/**
 * Every example of a parameter, header or media type, and every default of a schema, wherever they stand. An example that
 * is a reference counts where it is used.
 */
export function findExamples(document: JsonObject): FoundExample[] {
  return findIn(document, document, "#");
}

function findIn(document: JsonObject, value: unknown, pointer: string): FoundExample[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => findIn(document, item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  const below = Object.entries(value)
    .filter(([key]) => key !== "example" && key !== "examples")
    .flatMap(([key, item]) => findIn(document, item, `${pointer}/${key.replaceAll("/", "~1")}`));
  return [...examplesOf(document, value, pointer), ...defaultOf(value, pointer), ...below];
}

function examplesOf(document: JsonObject, owner: JsonObject, pointer: string): FoundExample[] {
  if (!isObject(owner["schema"])) return [];
  const schema = owner["schema"];
  const kind = kindOf(owner, pointer);
  const single =
    "example" in owner ? [{ pointer: `${pointer}/example`, kind, schema, value: owner["example"] }] : [];
  const named = Object.entries(objectOf(owner["examples"] ?? {})).map(([name, example]) => {
    const { value, description } = follow(document, example);
    return { pointer: `${pointer}/examples/${name}`, kind, schema, value, description };
  });
  return [...single, ...named];
}

function kindOf(owner: JsonObject, pointer: string): FoundExample["kind"] {
  if ("in" in owner) return "parameter";
  return pointer.includes("/headers/") ? "header" : "media type";
}

function defaultOf(schema: JsonObject, pointer: string): FoundExample[] {
  const isSchema = "default" in schema && ("type" in schema || "$ref" in schema);
  return isSchema
    ? [{ pointer: `${pointer}/default`, kind: "default", schema, value: schema["default"] }]
    : [];
}
