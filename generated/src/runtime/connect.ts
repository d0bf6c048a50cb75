import type { Client, Core } from "./client.js";
import { warn } from "./emit.js";
import { failure, type Invalid } from "./failure.js";
import { setHeaders } from "./headers.js";
import { normalize } from "./normalize.js";
import type { ClientOptions } from "./options.js";
import { send } from "./send.js";
import type { Service } from "./service.js";
import { mergeSettings, record, type Settings } from "./settings.js";

const invalid: Invalid = (message) => failure("InvalidArgument", message);

/**
 * Makes a client from options, or passes one on. Throws `InvalidArgumentError` for options that cannot be meant, for a base URL
 * that is not plain https, and in a browser unless that is allowed; `MissingAuthError` for credentials that are missing or empty.
 */
export function connect(service: Service, options: Client | ClientOptions): Client {
  if (typeof options === "function") return options;
  if (!options) throw invalid("options are missing");
  // All browsers and their workers say Mozilla, no server runtime does.
  const scope: { readonly fetch: unknown; readonly navigator?: { readonly userAgent?: string } } = globalThis;
  const browser = scope.navigator?.userAgent?.startsWith("Mozilla");
  if (browser && !options.dangerouslyAllowBrowser)
    throw invalid("Not in browsers without dangerouslyAllowBrowser");
  const { name, version, baseUrl, options: own } = service;
  const warnings = new Set<string>();
  const settings = mergeSettings({ baseUrl }, options, invalid, (option) => {
    if (own && !own.includes(option))
      warn({ settings: options, warnings }, `${option} is no option of a client`);
  });
  checkCredentials(service, settings);
  // Browsers have their own.
  const headers = new Headers({ accept: "application/json" });
  if (!browser) headers.set("user-agent", `${name}/${version}`);
  setHeaders(headers, options.headers, invalid);
  const core: Core = {
    service,
    // A signal, and headers over all others, are those of a call.
    settings: Object.assign(settings, { headers: undefined, signal: undefined }),
    headers,
    parameters: record(service.parameters) as Core["parameters"],
    baseUrl: checkBaseUrl(`${settings.baseUrl}`, settings.allowInsecure),
    gates: new Map(),
    warnings,
    tokens: settings.budget,
  };
  return send.bind(undefined, core);
}

/** Throws a `MissingAuthError` that names all options that every call needs and that are not given, and all empty credentials. */
function checkCredentials({ required = [], credentials = [] }: Service, settings: Settings): void {
  const missing = new Set([
    ...required.filter((option) => (settings[option] ?? null) === null),
    ...credentials.filter((option) => settings[option] === ""),
  ]);
  if (missing.size > 0) throw failure("MissingAuth", `Missing or empty: ${[...missing].join(", ")}`);
}

function checkBaseUrl(text: string, allowInsecure: boolean | undefined): string {
  const url = normalize(text);
  const isSafe = allowInsecure || /^(https|http:..(localhost|127\.0\.0\.1|\[::1])[:/])/.test(url);
  if (!isSafe || !/^https?:[^?#@]+$/.test(url)) throw invalid("baseUrl must be plain https");
  return url.replace(/\/+$/, "");
}
