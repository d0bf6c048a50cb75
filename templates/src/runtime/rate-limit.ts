/** What a response tells about a rate limit (IETF draft-ietf-httpapi-ratelimit-headers). */
export interface RateLimit {
  /** Name of the policy, such as `default`. */
  readonly name: string;
  /** Requests that remain until the reset. */
  readonly remaining: number;
  /** Milliseconds until the reset, counted from the response. */
  readonly resetMs: number;
  /** Requests per window of the announced policy; `NaN` when none is. */
  readonly quota: number;
  /** Length of that window in milliseconds; `NaN` when no policy is announced. */
  readonly windowMs: number;
}

/** Reads the first member of the headers `Ratelimit` and `Ratelimit-Policy`; `undefined` when there is none, or it is malformed. */
export function readRateLimit(header: (name: string) => string): RateLimit | undefined {
  const member = (name: string): readonly (string | undefined)[] =>
    /^"?([^";,]+)"?; *[rq]=(\d+); *[tw]=(\d+)/.exec(header(name)) ?? [];
  const [, name, remaining, reset] = member("ratelimit");
  if (!name) return undefined;
  const [, , quota, window] = member("ratelimit-policy");
  return {
    name,
    remaining: Number(remaining),
    resetMs: Number(reset) * 1000,
    quota: Number(quota),
    windowMs: Number(window) * 1000,
  };
}

/**
 * Milliseconds that a response asks to wait: `Retry-After-Ms`, else `Retry-After` in seconds or as a date (RFC 9110 section
 * 10.2.3; a date in the past is 0). `undefined` when it does not ask or is not well-formed.
 */
export function readRetryAfter(headers: Headers): number | undefined {
  const after = headers.get("retry-after") ?? "";
  // Node leaves white space at the end of headers.
  const number = (text: string | null): number => (/^\d+(\.\d+)?\s*$/.test(text ?? "") ? Number(text) : NaN);
  const date = /^[a-z]{3,9}, .+ gmt\s*$/i.test(after) ? Date.parse(after) - Date.now() : NaN;
  return [number(headers.get("retry-after-ms")), number(after) * 1000, Math.max(0, date)].find(
    (ms) => ms >= 0,
  );
}
