/** Adds one segment to a JSON Pointer (RFC 6901), `~` and `/` encoded. */
export function appendPointer(pointer: string, segment: string | number): string {
  const text = String(segment);
  const escaped = /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
  return `${pointer}/${escaped}`;
}
