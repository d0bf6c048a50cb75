/**
 * Milliseconds that a response asks to wait: `Retry-After-Ms`, else `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3; a date in the past is 0). `undefined` when it does not ask or is not well-formed.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  for (const [name, unit] of [
    ["retry-after-ms", 1],
    ["retry-after", 1000],
  ] as const) {
    const text = headers.get(name) ?? "";
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * unit;
    if (/^[a-z]{3,9}, .+ gmt$/i.test(text)) {
      const ms = Date.parse(text) - Date.now();
      if (!Number.isNaN(ms)) return Math.max(0, ms);
    }
  }
  return undefined;
}
