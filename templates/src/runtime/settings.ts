import type { Invalid } from "./failure.js";
import type { JsonCodec } from "./json-codec.js";
import type { ClientOptions, Middleware, RequestOptions, RetryOptions } from "./options.js";

/** The options of a client, or of client and call together, with defaults. Without a prototype, so that any name can be looked up. */
export interface Settings extends Omit<ClientOptions, "retry"> {
  readonly json: JsonCodec;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly maxRetryAfterMs: number;
  readonly budget: number;
  readonly middleware: readonly Middleware[];
  readonly unsafe?: boolean;
  readonly idempotencyKey?: string;
  readonly shouldRetry?: RetryOptions["shouldRetry"];
  /** Credentials and path parameters, whose names the service chooses. */
  readonly [option: string]: unknown;
}

/** What is used where an option is not given. Numbers and booleans can only be given as such. */
const defaults: Readonly<Record<string, unknown>> = {
  json: JSON,
  timeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  maxRetries: 2,
  maxResponseBytes: 2 ** 25,
  maxRetryAfterMs: 60_000,
  budget: 100,
  gate: "client",
  pace: false,
  unsafe: false,
};

/** The other options of clients and calls. */
const others: readonly string[] = [
  "allowInsecure",
  "baseUrl",
  "dangerouslyAllowBrowser",
  "fetch",
  "fetchOptions",
  "headers",
  "idempotencyKey",
  "middleware",
  "onEvent",
  "retry",
  "shouldRetry",
  "signal",
];

/** Copies properties, later ones over earlier ones, to an object without a prototype: every name in it was put there. */
export function record(...sources: readonly (object | null | undefined)[]): Record<string, unknown> {
  return Object.assign(Object.create(null), ...sources);
}

/**
 * Puts options over settings, those of a client over the defaults; `undefined` is not given. Throws `InvalidArgumentError` for
 * numbers and booleans that are none, and calls `unknown` for names that not every client has.
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
    if (!(name in defaults) && !others.includes(name)) unknown(name);
    if (type === "boolean" && typeof value !== type) throw invalid(`${name} must be a boolean`);
    merged[name] = type === "number" ? checkNumber(name, value, invalid) : value;
  }
  const { middleware = [] } = settings;
  // The defaults are among them.
  return Object.assign(merged, {
    fetchOptions: { ...settings.fetchOptions, ...options.fetchOptions },
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
