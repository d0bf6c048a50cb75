/** A value of JSON that holds no others. */
export type JsonScalar = string | number | boolean | null;

/** Tells whether a value of a document is a map (an object that is not a list). */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tells whether a value is one of JSON that holds no others. */
export function isScalar(value: unknown): value is JsonScalar {
  return value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);
}
