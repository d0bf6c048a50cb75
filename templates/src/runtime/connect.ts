import type { Client, Core } from "./client.js";
import { InvalidArgumentError } from "./errors.js";
import type { ClientOptions } from "./options.js";
import { send } from "./send.js";
import type { Service } from "./service.js";

/**
 * Makes a client from options, or passes one on. Throws `InvalidArgumentError` for a base URL that is not plain https,
 * and in a browser unless that is allowed.
 */
export function connect(service: Service, options: Client | ClientOptions): Client {
  if ("send" in options) return options;
  // All browsers and their workers say Mozilla, no server runtime does.
  const scope: { readonly fetch: unknown; readonly navigator?: { readonly userAgent?: string } } = globalThis;
  const browser = scope.navigator?.userAgent?.startsWith("Mozilla");
  if (browser && !options.dangerouslyAllowBrowser)
    throw new InvalidArgumentError("Credentials are public in a browser: see dangerouslyAllowBrowser");
  const core: Core = {
    service,
    options: { ...options },
    values: new Map(Object.entries(options)),
    parameters: new Map(Object.entries(service.parameters ?? {})),
    baseUrl: checkBaseUrl(options.baseUrl ?? service.baseUrl, options.allowInsecure),
    userAgent: browser ? undefined : `${service.name}/${service.version}`,
    emit: (event) => {
      try {
        options.onEvent?.(event());
      } catch {
        // A listener must not be able to break a call.
      }
    },
    tokens: options.retry?.budget ?? 100,
    blockedUntil: 0,
  };
  return Object.freeze<Client>({ send: (call, raw) => send(core, call, raw) });
}

function checkBaseUrl(text: string, allowInsecure = false): string {
  const url = URL.canParse(text) ? new URL(text).href : "";
  const allowed = allowInsecure
    ? /^https?:[^?#@]+$/
    : /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1])[:/])[^?#@]+$/;
  if (!allowed.test(url))
    throw new InvalidArgumentError("baseUrl must be https, without credentials, query and fragment");
  return url.replace(/\/+$/, "");
}
