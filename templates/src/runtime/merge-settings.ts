import type { Call, Core, Settings } from "./client.js";

/** Puts the options of a call over those of the client, and both over the defaults; `undefined` is not given. */
export function mergeSettings({ options: client }: Core, { options }: Call): Settings {
  const defaults: Settings = {
    timeoutMs: 30_000,
    totalTimeoutMs: 120_000,
    maxRetries: 2,
    maxResponseBytes: 2 ** 25,
    maxRetryAfterMs: 60_000,
  };
  const given = [client, client.retry, options, options.retry]
    .flatMap((layer) => Object.entries(layer ?? {}))
    .filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
