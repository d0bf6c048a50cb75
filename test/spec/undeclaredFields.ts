import { follow } from "./follow.ts";
import { isObject, type JsonObject, listOf, objectOf } from "./json.ts";

/** JSON pointers of the fields of `value`, at every depth, that `schema` lets through without declaring them. */
export function undeclaredFields(document: JsonObject, schema: unknown, value: unknown): string[] {
  if (Array.isArray(value)) {
    const { items } = follow(document, schema);
    return value.flatMap((item, index) => within(index, undeclaredFields(document, items, item)));
  }
  if (!isObject(value) || "additionalProperties" in follow(document, schema)) return [];
  const declared = declaredFields(document, schema);
  return Object.entries(value).flatMap(([key, field]) => {
    const declaration = declared.get(key);
    return declaration === undefined
      ? [`/${key}`]
      : within(key, undeclaredFields(document, declaration, field));
  });
}

function within(key: string | number, pointers: readonly string[]): string[] {
  return pointers.map((pointer) => `/${key}${pointer}`);
}

function declaredFields(document: JsonObject, schema: unknown): Map<string, unknown> {
  const { properties, allOf, anyOf } = follow(document, schema);
  const composed = [...listOf(allOf), ...listOf(anyOf)].flatMap((part) => [
    ...declaredFields(document, part),
  ]);
  return new Map([...composed, ...Object.entries(objectOf(properties ?? {}))]);
}
