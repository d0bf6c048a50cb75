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

/** Reads the first member of `Ratelimit` and `Ratelimit-Policy`; `undefined` when there is none, or it is malformed. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const member = (name: string, text = headers.get(name)): readonly [string | undefined, number, number] => {
    const [, label, first, second] = /^"?([^";,]+)"?; *[rq]=(\d+); *[tw]=(\d+)/.exec(text ?? "") ?? [];
    return [label, Number(first), Number(second) * 1000];
  };
  const [name, remaining, resetMs] = member("ratelimit");
  const [, quota, windowMs] = member("ratelimit-policy");
  return name ? { name, remaining, resetMs, quota, windowMs } : undefined;
}
