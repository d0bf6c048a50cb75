/** Reads a body; without one there is nothing to read. */
export type BodyReader = ReadableStreamDefaultReader<Uint8Array> | undefined;

/**
 * Reads a body into `chunks`, up to `maximum` bytes, counted after decompression, and the rest of the chunk they end in; true
 * when there is more. What lies beyond is not buffered, and its connection is released. Rejects when the body breaks off.
 */
export async function readBytes(reader: BodyReader, maximum: number, chunks: Uint8Array[]): Promise<boolean> {
  for (let left = maximum; left >= 0;) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) return false;
    if (!ArrayBuffer.isView(chunk)) throw new TypeError("The body is not bytes");
    chunks.push(chunk);
    left -= chunk.length;
  }
  reader?.cancel().catch(() => {});
  return true;
}

/** Decodes UTF-8 without its byte order mark. Malformed bytes are replaced, or with `fatal` throw a `TypeError`. */
export function decode(chunks: readonly Uint8Array[], fatal = false): string {
  const decoder = new TextDecoder("utf-8", { fatal });
  // Of streams, platforms decode the last chunk fastest, and most bodies have one chunk.
  return chunks.map((chunk, at) => decoder.decode(chunk, { stream: at < chunks.length - 1 })).join("");
}
