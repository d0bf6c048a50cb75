/** A map of JSON values. */
export type JsonObject = { readonly [key: string]: unknown };

/** `value` as a map; throws when it is none. */
export function objectOf(value: unknown): JsonObject {
  if (isObject(value)) return value;
  throw new TypeError(`expected a map, found ${JSON.stringify(value)}`);
}

/** Whether `value` is a map, neither list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `value` as a list; throws when it is none, nothing given is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new TypeError(`expected a list, found ${JSON.stringify(value)}`);
}
