/**
 * Splits a JSON Pointer (RFC 6901) into its segments, `~1` and `~0` decoded; `""` gives none.
 * Something that is not a pointer (no leading slash) gives `undefined`.
 */
export function parsePointer(pointer: string): string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  return pointer.slice(1).split("/").map(unescapeSegment);
}

/** Decodes a segment of a JSON Pointer. `~1` first: `~01` is the escaped form of `~1`, not of a slash. */
export function unescapeSegment(segment: string): string {
  return segment.includes("~") ? segment.replaceAll("~1", "/").replaceAll("~0", "~") : segment;
}

/** Adds one segment to a JSON Pointer (RFC 6901), `~` and `/` encoded. */
export function appendPointer(pointer: string, segment: string | number): string {
  const text = String(segment);
  const escaped = /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
  return `${pointer}/${escaped}`;
}

/** Finds the value at a JSON Pointer (RFC 6901) in plain data; `undefined` if there is none. */
export function lookUp(value: unknown, pointer: string): unknown {
  let found = value;
  for (const segment of parsePointer(pointer) ?? []) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, segment)) return undefined;
    if (Array.isArray(found) && !/^(0|[1-9][0-9]*)$/.test(segment)) return undefined;
    found = Reflect.get(found, segment);
  }
  return found;
}
