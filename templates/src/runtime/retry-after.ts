/**
 * Milliseconds that a response asks to wait: `Retry-After-Ms`, else `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3; a date in the past is 0). `undefined` when it does not ask or is not well-formed.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const number = /^\d+(\.\d+)?$/;
  const ms = headers.get("retry-after-ms") ?? "";
  if (number.test(ms)) return Number(ms);
  const after = headers.get("retry-after") ?? "";
  if (number.test(after)) return Number(after) * 1000;
  const date = /^[a-z]{3,9}, .+ gmt$/i.test(after) ? Date.parse(after) : NaN;
  return date >= 0 ? Math.max(0, date - Date.now()) : undefined;
}
