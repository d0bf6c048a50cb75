// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { anyScheme } from "./runtime/any-scheme.js";
import type { ClientOptions } from "./runtime/options.js";
import { basic, bearer, cookieKey, headerKey, queryKey } from "./runtime/security.js";
import type { SecurityScheme, Service, Token } from "./runtime/service.js";
import { version } from "./version.js";

/** Options of Security and of each resource on its own. */
export interface SecurityOptions extends ClientOptions {
  /** A token. */
  readonly apiToken?: Token | undefined;
  /** Credential. */
  readonly cookie?: Token | undefined;
  /** Credential. */
  readonly key?: Token | undefined;
  /** Credential. */
  readonly oauth?: Token | undefined;
  /** Credential. */
  readonly password?: string | undefined;
  /** Credential. */
  readonly query?: Token | undefined;
  /** Credential. */
  readonly username?: string | undefined;
}

/** Security scheme `basic`. */
export const basicScheme: SecurityScheme = { use: basic, options: ["username", "password"] };

/** Security scheme `cookie`. */
export const cookieScheme: SecurityScheme = { use: cookieKey, options: ["cookie"], name: "sid" };

/** Security scheme `key`. */
export const keyScheme: SecurityScheme = { use: headerKey, options: ["key"], name: "X-Key" };

/** Security scheme `oauth`. */
export const oauthScheme: SecurityScheme = { use: bearer, options: ["oauth"] };

/** Security scheme `query`. */
export const queryScheme: SecurityScheme = { use: queryKey, options: ["query"], name: "key" };

/** Security scheme `token`. */
export const tokenScheme: SecurityScheme = { use: bearer, options: ["apiToken"] };

/** What all operations have in common. */
export const service: Service = {
  name: "security",
  version,
  baseUrl: "https://eu.example.com/v2",
  authorize: anyScheme([
    [tokenScheme],
    [keyScheme],
    [basicScheme],
    [queryScheme],
    [cookieScheme],
    [oauthScheme],
  ]),
  options: ["username", "password", "cookie", "key", "oauth", "query", "apiToken"],
  credentials: ["apiToken", "key", "username", "query", "cookie", "oauth"],
};
