import type { Client, Core } from "./client.js";
import { failure, type Invalid } from "./failure.js";
import { normalize } from "./normalize.js";
import type { ClientOptions } from "./options.js";
import { send } from "./send.js";
import type { Service } from "./service.js";
import { mergeSettings, pairs, record } from "./settings.js";

const invalid: Invalid = (message) => failure("InvalidArgument", message);

/**
 * Makes a client from options, or passes one on. Throws `InvalidArgumentError` for missing options, for a base URL that is not
 * plain https, and in a browser unless that is allowed.
 */
export function connect(service: Service, options: Client | ClientOptions): Client {
  if (typeof options === "function") return options;
  if (!options) throw invalid("options are missing");
  // All browsers and their workers say Mozilla, no server runtime does.
  const scope: { readonly fetch: unknown; readonly navigator?: { readonly userAgent?: string } } = globalThis;
  const browser = scope.navigator?.userAgent?.startsWith("Mozilla");
  if (browser && !options.dangerouslyAllowBrowser)
    throw invalid("Not in browsers without dangerouslyAllowBrowser");
  const defaults = {
    baseUrl: service.baseUrl,
    json: JSON,
    timeoutMs: 30_000,
    totalTimeoutMs: 120_000,
    maxRetries: 2,
    maxResponseBytes: 2 ** 25,
    maxRetryAfterMs: 60_000,
    budget: 100,
  };
  const settings = mergeSettings(defaults, options, invalid);
  const core: Core = {
    service,
    settings,
    // Copies: what the caller does to its own later is of no effect.
    headers: [...pairs(options.headers)],
    middleware: [...(options.middleware ?? [])],
    parameters: record(service.parameters),
    baseUrl: checkBaseUrl(`${settings.baseUrl}`, settings.allowInsecure),
    userAgent: browser ? undefined : `${service.name}/${service.version}`,
    tokens: settings.budget,
    blockedUntil: 0,
    // No longer than ten minutes, so that one absurd header cannot put a client out of service.
    block: (ms = 0) => {
      core.blockedUntil = Math.max(core.blockedUntil, performance.now() + Math.min(ms, 600_000));
    },
  };
  return send.bind(undefined, core);
}

function checkBaseUrl(text: string, allowInsecure: boolean | undefined): string {
  const url = normalize(text);
  const isSafe = allowInsecure || /^(https|http:..(localhost|127\.0\.0\.1|\[::1])[:/])/.test(url);
  if (!isSafe || !/^https?:[^?#@]+$/.test(url)) throw invalid("baseUrl must be plain https");
  return url.replace(/\/+$/, "");
}
