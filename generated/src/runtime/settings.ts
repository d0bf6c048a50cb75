import type { Invalid } from "./failure.js";
import type { JsonCodec } from "./json-codec.js";
import type { ClientOptions, Middleware, RequestOptions, RetryOptions } from "./options.js";

/** The options of a client, or of client and call together, with defaults. Without a prototype, so that any name can be looked up. */
export interface Settings extends Omit<ClientOptions & RequestOptions, "retry"> {
  readonly json: JsonCodec;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly maxRetryAfterMs: number;
  readonly budget: number;
  readonly middleware: readonly Middleware[];
  readonly unsafe: boolean;
  readonly shouldRetry?: RetryOptions["shouldRetry"];
  /** Credentials and path parameters, whose names the service chooses. */
  readonly [option: string]: unknown;
}

/** All options of clients and calls, as they are where they are not given. Numbers and booleans can only be given as such. */
const defaults: Readonly<Record<string, unknown>> = {
  allowInsecure: false,
  baseUrl: undefined,
  budget: 100,
  dangerouslyAllowBrowser: false,
  fetch: undefined,
  fetchOptions: undefined,
  gate: "client",
  headers: undefined,
  json: JSON,
  maxResponseBytes: 2 ** 25,
  maxRetries: 2,
  maxRetryAfterMs: 60_000,
  middleware: [],
  onEvent: undefined,
  pace: false,
  retry: undefined,
  shouldRetry: undefined,
  signal: undefined,
  timeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  unsafe: false,
};

/** Copies properties, later ones over earlier ones, to an object without a prototype: every name in it was put there. */
export function record(...sources: readonly (object | null | undefined)[]): Record<string, unknown> {
  return Object.assign(Object.create(null), ...sources);
}

/**
 * Puts options over settings; `undefined` is not given. Throws `InvalidArgumentError` for numbers and booleans that are none, and
 * calls `unknown` for names that not every client has.
 */
export function mergeSettings(
  settings: Partial<Settings>,
  options: ClientOptions | RequestOptions,
  invalid: Invalid,
  unknown: (name: string) => void,
): Settings {
  const merged = record(defaults, settings);
  const given = record(options, options.retry);
  for (const name in given) {
    const value = given[name];
    const type = typeof defaults[name];
    if (value === undefined) continue;
    if (!(name in defaults)) unknown(name);
    if (type === "boolean" && typeof value !== type) throw invalid(`${name} must be a boolean`);
    merged[name] = type === "number" ? checkNumber(name, value, invalid) : value;
  }
  const { middleware = [], fetchOptions } = settings;
  return Object.assign(merged, {
    fetchOptions: { ...fetchOptions, ...options.fetchOptions },
    middleware: [...middleware, ...(options.middleware ?? [])],
  }) as unknown as Settings;
}

/**
 * A number that is not negative and that timers can count, longer ones fire at once; or `Infinity`; or the text of one, as
 * environments have it. Throws `InvalidArgumentError` for anything else.
 */
export function checkNumber(name: string, value: unknown, invalid: Invalid): number {
  // An empty text is no zero.
  const number = typeof value === "string" ? Number(value.trim() || NaN) : value;
  if (typeof number === "number" && number >= 0 && (number < 2 ** 31 || number === Infinity)) return number;
  throw invalid(`${name} is out of range`);
}
