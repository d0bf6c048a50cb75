import type { Node } from "../../read/document.ts";
import { isNullable, schemaOfParameter, typesOf, valuesOf } from "../sources/keywords.ts";
import type { Annotations } from "./type.ts";

const texts = ["description", "format", "pattern"] as const;
const limits = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
] as const;
const flags = ["deprecated", "readOnly", "writeOnly"] as const;

/** What a schema, parameter or reference says to people, read from the node itself; `$ref` is not followed. */
export function readAnnotations(node: Node): Annotations {
  const annotations: { -readonly [Key in keyof Annotations]: Annotations[Key] } = {};
  for (const key of texts) {
    const text = node.string(key);
    if (text !== undefined && text !== "") annotations[key] = text;
  }
  for (const key of limits) {
    const limit = node.number(key);
    if (limit !== undefined) annotations[key] = limit;
  }
  const fallback = node.get("default");
  if (fallback) annotations.default = fallback.value;
  const example = node.get("example") ?? node.get("examples")?.items()[0];
  if (example) annotations.example = example.value;
  for (const key of flags) if (node.boolean(key)) annotations[key] = true;
  if (node.boolean("x-sdk-secret")) annotations.secret = true;
  if (node.boolean("x-sdk-open-enum") === false) annotations.closed = true;
  useExclusiveFlags(node, annotations);
  const title = node.string("title");
  if (annotations.description === undefined && title) annotations.description = title;
  return annotations;
}

/** What a parameter says to people: itself, else its schema, else what that refers to, whose description is about something else. */
export function parameterAnnotations(parameter: Node): Annotations {
  const schema = schemaOfParameter(parameter);
  const target = schema?.follow();
  const { description: _, ...inherited } = target && target.id !== schema?.id ? readAnnotations(target) : {};
  return { ...inherited, ...(schema && readAnnotations(schema)), ...readAnnotations(parameter) };
}

/**
 * What a schema says to people where it stands: itself, else the parts of it that say nothing to the type, on top of the one part
 * that does. A reference takes from what it refers to in which direction it goes and, without a description, that.
 */
export function annotationsOf(node: Node): Annotations {
  const own = readAnnotations(node);
  if (node.string("$ref") !== undefined) {
    const target = node.follow();
    const { description, readOnly, writeOnly } = (target && readAnnotations(target)) ?? {};
    return {
      ...(description !== undefined && { description }),
      ...(readOnly && { readOnly }),
      ...(writeOnly && { writeOnly }),
      ...own,
    };
  }
  if (Object.keys(own).length > 0 || isNullable(node) || hasType(node)) return own;
  const parts = compositions.flatMap((keyword) => node.get(keyword)?.items() ?? []);
  const typed = parts.filter((part) => hasType(part) || compositions.some((keyword) => part.get(keyword)));
  if (typed.length > 1) return own;
  const silent = parts.filter((part) => !typed.includes(part));
  return Object.assign({}, ...[...typed, ...silent].map(annotationsOf));
}

const compositions = ["allOf", "anyOf", "oneOf"] as const;

/** Whether a schema says something about its type by its own keywords. */
function hasType(node: Node): boolean {
  return (
    valuesOf(node) !== undefined || typesOf(node).length > 0 || typeKeywords.some((key) => node.get(key))
  );
}

const typeKeywords = [
  "$ref",
  "properties",
  "patternProperties",
  "additionalProperties",
  "required",
  "items",
  "prefixItems",
];

/** In OpenAPI 3.0, exclusive limits are flags beside `minimum` and `maximum` (JSON Schema Wright-00, 5.3 and 5.5). */
function useExclusiveFlags(
  node: Node,
  annotations: { -readonly [Key in keyof Annotations]: Annotations[Key] },
): void {
  const { minimum, maximum } = annotations;
  if (minimum !== undefined && node.boolean("exclusiveMinimum")) {
    annotations.exclusiveMinimum = minimum;
    delete annotations.minimum;
  }
  if (maximum !== undefined && node.boolean("exclusiveMaximum")) {
    annotations.exclusiveMaximum = maximum;
    delete annotations.maximum;
  }
}
