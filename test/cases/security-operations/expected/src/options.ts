// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { ClientOptions } from "./runtime/options.js";
import { basic, bearer, cookieKey, headerKey, queryKey } from "./runtime/security.js";
import type { SecurityScheme, Service, Token } from "./runtime/service.js";
import { version } from "./version.js";

/** Options of Shop and of each resource on its own. */
export interface ShopOptions extends ClientOptions {
  /** Credential. */
  readonly appId?: Token | undefined;
  /** Credential. */
  readonly appKey?: Token | undefined;
  /** Credential. */
  readonly appUnderscoreKey?: Token | undefined;
  /** Credential. */
  readonly password?: string | undefined;
  /** Credential. */
  readonly token?: Token | undefined;
  /** Credential. */
  readonly userPassword?: string | undefined;
  /** Credential. */
  readonly userUsername?: string | undefined;
  /** Credential. */
  readonly username?: string | undefined;
}

/** Security scheme `app-id`. */
export const appIdScheme: SecurityScheme = { use: headerKey, options: ["appId"], name: "X-App" };

/** Security scheme `app-key`. */
export const appKeyScheme: SecurityScheme = { use: queryKey, options: ["appKey"], name: "key" };

/** Security scheme `app_key`. */
export const appUnderscoreKeyScheme: SecurityScheme = {
  use: cookieKey,
  options: ["appUnderscoreKey"],
  name: "key",
};

/** Security scheme `bearer`. */
export const bearerScheme: SecurityScheme = { use: bearer, options: ["token"] };

/** Security scheme `headers`. */
export const headersScheme: SecurityScheme = { use: headerKey, options: ["token"], name: "X-Key" };

/** Security scheme `partner`. */
export const partnerScheme: SecurityScheme = { use: basic, options: ["username", "password"] };

/** Security scheme `user`. */
export const userScheme: SecurityScheme = { use: basic, options: ["userUsername", "userPassword"] };

/** What all operations have in common. */
export const service: Service = {
  name: "shop",
  version,
  baseUrl: "https://shop.example",
  options: [
    "appId",
    "appKey",
    "appUnderscoreKey",
    "token",
    "username",
    "password",
    "userUsername",
    "userPassword",
  ],
};
