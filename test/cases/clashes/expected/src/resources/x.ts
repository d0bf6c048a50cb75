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
   * await clashes.x.constructorCall();
   * ```
   */
  constructorCall(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, constructorCallOperation, [], undefined, options);
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
   * await clashes.x.getUserCall();
   * ```
   */
  getUserCall(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getUserCallOperation, [], undefined, options);
  }

  /**
   * `PUT /a`
   *
   * @example
   * ```ts
   * await clashes.x.thenCall();
   * ```
   */
  thenCall(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, thenCallOperation, [], undefined, options);
  }

  /**
   * `POST /a`
   *
   * @example
   * ```ts
   * await clashes.x.toStringCall();
   * ```
   */
  toStringCall(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, toStringCallOperation, [], undefined, options);
  }
}

/** Params of `getAccount`. */
export type GetAccountParams = ClashesParams;

const constructorCallOperation: Operation = {
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

const getUserCallOperation: Operation = {
  id: "get-user",
  method: "GET",
  path: "/b",
  read: none,
};

const thenCallOperation: Operation = {
  id: "then",
  method: "PUT",
  path: "/a",
  read: none,
};

const toStringCallOperation: Operation = {
  id: "toString",
  method: "POST",
  path: "/a",
  read: none,
};
