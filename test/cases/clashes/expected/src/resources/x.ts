// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ClashesOptions, type ClashesParams, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of X. */
export class X {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ClashesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `GET /a`
   *
   * @example
   * ```ts
   * await clashes.x.constructor_();
   * ```
   */
  constructor_(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, constructor_Operation, [], undefined, options);
  }

  /**
   * `GET /accounts/{account}/{getAccountOperation}`
   *
   * @example
   * ```ts
   * await clashes.x.getAccount("getAccountOperation");
   * ```
   */
  getAccount(
    getAccountOperationValue: string,
    params?: GetAccountParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, getAccountOperation, [getAccountOperationValue], params, options);
  }

  /**
   * `POST /b`
   *
   * @example
   * ```ts
   * await clashes.x.getDashUser();
   * ```
   */
  getDashUser(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getDashUserOperation, [], undefined, options);
  }

  /**
   * `PUT /b`
   *
   * @example
   * ```ts
   * await clashes.x.getUser();
   * ```
   */
  getUser(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getUserOperation, [], undefined, options);
  }

  /**
   * `GET /b`
   *
   * @example
   * ```ts
   * await clashes.x.get_Dash_user();
   * ```
   */
  get_Dash_user(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, get_Dash_userOperation, [], undefined, options);
  }

  /**
   * `PUT /a`
   *
   * @example
   * ```ts
   * await clashes.x.then_();
   * ```
   */
  then_(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, then_Operation, [], undefined, options);
  }

  /**
   * `POST /a`
   *
   * @example
   * ```ts
   * await clashes.x.toString_();
   * ```
   */
  toString_(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, toString_Operation, [], undefined, options);
  }
}

/** Params of `getAccount`. */
export type GetAccountParams = ClashesParams;

const constructor_Operation: Operation = {
  id: "constructor",
  method: "GET",
  path: "/a",
  read: none,
};

const getAccountOperation: Operation = {
  id: "getAccount",
  method: "GET",
  path: "/accounts/{account}/{getAccountOperation}",
  read: none,
};

const getDashUserOperation: Operation = {
  id: "getDashUser",
  method: "POST",
  path: "/b",
  read: none,
};

const getUserOperation: Operation = {
  id: "getUser",
  method: "PUT",
  path: "/b",
  read: none,
};

const get_Dash_userOperation: Operation = {
  id: "get-user",
  method: "GET",
  path: "/b",
  read: none,
};

const then_Operation: Operation = {
  id: "then",
  method: "PUT",
  path: "/a",
  read: none,
};

const toString_Operation: Operation = {
  id: "toString",
  method: "POST",
  path: "/a",
  read: none,
};
