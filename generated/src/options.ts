// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import { oneScheme } from "./runtime/one-scheme.js";
import type { ClientOptions } from "./runtime/options.js";
import { bearer } from "./runtime/security.js";
import type { SecurityScheme, Service, Token } from "./runtime/service.js";
import { version } from "./version.js";

/** Options of RealtimeKit and of each resource on its own. */
export interface RealtimeKitOptions extends ClientOptions {
  /**
   * ID of the Cloudflare account, 32 hexadecimal digits.
   *
   * Length: at most 32 characters.
   *
   * Used where a call's params have no `account_id`.
   */
  readonly accountId?: string | undefined;
  /**
   * A Cloudflare API token with at least one of the permissions **Realtime Admin** and **Realtime**;
   * there is no read-only one. Keep it on your server: it is not the token with which a participant
   * joins.
   */
  readonly apiToken: Token;
  /**
   * ID of the RealtimeKit app, a UUID with hyphens.
   *
   * Used where a call's params have no `app_id`.
   */
  readonly appId?: string | undefined;
}

/** Path parameters that the options of the client give; a call may give others. */
export interface RealtimeKitParams {
  /**
   * ID of the Cloudflare account, 32 hexadecimal digits.
   *
   * Length: at most 32 characters.
   */
  readonly account_id?: string | undefined;
  /** ID of the RealtimeKit app, a UUID with hyphens. */
  readonly app_id?: string | undefined;
}

/** Security scheme `api_token`. */
export const apiTokenScheme: SecurityScheme = { use: bearer, options: ["apiToken"] };

/** What all operations have in common. */
export const service: Service = {
  name: "realtimekit-participants",
  version,
  baseUrl: "https://api.cloudflare.com/client/v4",
  authorize: oneScheme(apiTokenScheme),
  options: ["apiToken", "accountId", "appId"],
  required: ["apiToken"],
  credentials: ["apiToken"],
  parameters: {
    account_id: "accountId",
    app_id: "appId",
  },
  successField: "success",
  requestIdHeader: "cf-ray",
};
