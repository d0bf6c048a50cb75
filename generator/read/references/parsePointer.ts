/**
 * Splits a JSON Pointer (RFC 6901) into its segments, `~1` and `~0` decoded; `""` gives none.
 * Something that is not a pointer (no leading slash) gives `undefined`.
 */
export function parsePointer(pointer: string): string[] | undefined {
  if (pointer === "") return [];
  if (!pointer.startsWith("/")) return undefined;
  return pointer.slice(1).split("/").map(unescapeSegment);
}

/** `~1` first: `~01` is the escaped form of `~1`, not of a slash. */
function unescapeSegment(segment: string): string {
  return segment.includes("~") ? segment.replaceAll("~1", "/").replaceAll("~0", "~") : segment;
}
