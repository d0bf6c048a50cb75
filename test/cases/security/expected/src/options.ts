// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { ClientOptions } from "./runtime/options.js";
import { basic, bearer, cookieKey, headerKey, queryKey } from "./runtime/security.js";
import type { Service, Token } from "./runtime/service.js";
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

/** What all operations have in common. */
export const service: Service = {
  name: "security",
  version,
  baseUrl: "https://eu.example.com/v2",
  security: [
    { use: bearer, options: ["apiToken"] },
    { use: headerKey, options: ["key"], name: "X-Key" },
    { use: basic, options: ["username", "password"] },
    { use: queryKey, options: ["query"], name: "key" },
    { use: cookieKey, options: ["cookie"], name: "sid" },
    { use: bearer, options: ["oauth"] },
  ],
};
