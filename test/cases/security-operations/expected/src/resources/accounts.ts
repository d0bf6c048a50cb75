// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import {
  type ShopOptions,
  appIdScheme,
  appKeyScheme,
  bearerScheme,
  service,
  userScheme,
} from "../options.js";
import { anyScheme } from "../runtime/any-scheme.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of Accounts. */
export class Accounts {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ShopOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Me
   *
   * `GET /me`
   *
   * @example
   * ```ts
   * await shop.accounts.getMe();
   * ```
   */
  getMe(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getMeOperation, [], undefined, options);
  }

  /**
   * Log in
   *
   * `POST /login`
   *
   * @example
   * ```ts
   * await shop.accounts.login();
   * ```
   */
  login(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, loginOperation, [], undefined, options);
  }
}

const getMeOperation: Operation = {
  id: "getMe",
  method: "GET",
  path: "/me",
  read: none,
  authorize: anyScheme([[appIdScheme, appKeyScheme], [bearerScheme]]),
};

const loginOperation: Operation = {
  id: "login",
  method: "POST",
  path: "/login",
  read: none,
  authorize: anyScheme([[userScheme]]),
};
