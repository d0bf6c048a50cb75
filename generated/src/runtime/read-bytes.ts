/**
 * Reads a body into `chunks`, up to `maximum` bytes, counted after decompression, and the rest of the chunk they end in; true
 * when there is more. What lies beyond is not buffered, and its connection is released. Rejects when the body breaks off.
 */
export async function readBytes(
  response: Response,
  maximum: number,
  signal: AbortSignal,
  chunks: Uint8Array[],
): Promise<boolean> {
  let left = maximum;
  const reader = response.body?.getReader();
  const cancel = (): void => void reader?.cancel().catch(() => {});
  // A custom fetch may not tie the body to the signal.
  signal.onabort = cancel;
  while (left >= 0) {
    const chunk = (await reader?.read())?.value;
    if (!chunk) return false;
    chunks.push(chunk);
    left -= chunk.length;
  }
  cancel();
  return true;
}
