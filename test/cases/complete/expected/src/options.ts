// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { oneScheme } from "./runtime/one-scheme.js";
import type { ClientOptions } from "./runtime/options.js";
import { bearer } from "./runtime/security.js";
import type { SecurityScheme, Service, Token } from "./runtime/service.js";
import { version } from "./version.js";

/** Options of Complete and of each resource on its own. */
export interface CompleteOptions extends ClientOptions {
  /** A token. */
  readonly token?: Token | undefined;
}

/** Security scheme `token`. */
export const tokenScheme: SecurityScheme = { use: bearer, options: ["token"] };

/** What all operations have in common. */
export const service: Service = {
  name: "complete",
  version,
  baseUrl: "https://api.example.com",
  authorize: oneScheme(tokenScheme),
  options: ["token"],
  credentials: ["token"],
};
