import { type JsonObject, objectOf } from "./json.ts";

/** `value` itself, or what its `$ref` within `document` points to, without the siblings of the `$ref`. */
export function follow(document: JsonObject, value: unknown): JsonObject {
  const { $ref } = objectOf(value);
  if (typeof $ref !== "string") return objectOf(value);
  const keys = $ref.slice("#/".length).split("/");
  return follow(
    document,
    keys.reduce<unknown>((found, key) => objectOf(found)[key], document),
  );
}
