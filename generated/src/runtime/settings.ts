import type { HeaderPair, Settings } from "./client.js";
import type { Invalid } from "./failure.js";
import type { ClientOptions, HeaderOptions, RequestOptions } from "./options.js";

/** Copies properties, later ones over earlier ones, to an object without a prototype: every name in it was put there. */
export function record(...sources: readonly (object | null | undefined)[]): Record<string, unknown> {
  return Object.assign(Object.create(null), ...sources);
}

/** Puts options over settings; `undefined` is not given. Throws `InvalidArgumentError` for times that no timer can count. */
export function mergeSettings(
  settings: object,
  options: ClientOptions | RequestOptions,
  invalid: Invalid,
): Settings {
  const merged = record(settings);
  const given = record(options, options.retry);
  for (const name in given) if (given[name] !== undefined) merged[name] = given[name];
  for (const name of ["timeoutMs", "totalTimeoutMs"]) {
    // An empty text is no zero.
    const ms = Number(String(merged[name]) || NaN);
    // Longer timers fire at once.
    if (!(ms >= 0) || (ms >= 2 ** 31 && ms < Infinity)) throw invalid(`${name} is out of range`);
    merged[name] = ms;
  }
  // The defaults are among them.
  return merged as unknown as Settings;
}

/** Headers as pairs; `null` removes one. Programs without types may give what else `fetch` takes. */
export function pairs(
  headers: HeaderOptions | Iterable<HeaderPair> | null | undefined,
): Iterable<HeaderPair> {
  const given = headers ?? {};
  return Symbol.iterator in given ? given : Object.entries(given);
}
