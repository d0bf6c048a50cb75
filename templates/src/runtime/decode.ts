/** Decodes UTF-8 without its byte order mark. Malformed bytes are replaced, or with `fatal` throw a `TypeError`. */
export function decode(chunks: readonly Uint8Array[], fatal = false): string {
  const decoder = new TextDecoder("utf-8", { fatal });
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
