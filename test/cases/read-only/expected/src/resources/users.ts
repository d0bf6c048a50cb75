// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type DirectionsOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";
import type { RequestView } from "../runtime/request-view.js";
import type { Account, Charge, Order, Team, User } from "../types.js";

/** The operations of Users. */
export class Users {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | DirectionsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * A field that only requests have
   *
   * `POST /accounts`
   *
   * @example
   * ```ts
   * const result = await directions.users.addAccount({ owner: {}, secret: "text" });
   * ```
   */
  addAccount(
    params: AddAccountParams,
    options?: RequestOptions,
  ): ApiCall<{ account?: Account }, unknown> {
    return call(this.#client, addAccountOperation, [], params, options);
  }

  /**
   * A body all of whose fields are said to be of responses
   *
   * `POST /charges`
   *
   * @example
   * ```ts
   * await directions.users.addCharge({ amount: 1 });
   * ```
   */
  addCharge(params: AddChargeParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, addChargeOperation, [], params, options);
  }

  /**
   * Fields that are written out
   *
   * `POST /keys`
   *
   * @example
   * ```ts
   * await directions.users.addKey({ label: "text" });
   * ```
   */
  addKey(params: AddKeyParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, addKeyOperation, [], params, options);
  }

  /**
   * Many fields that only answers have
   *
   * `POST /orders`
   *
   * @example
   * ```ts
   * await directions.users.addOrder();
   * ```
   */
  addOrder(params?: AddOrderParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, addOrderOperation, [], params, options);
  }

  /**
   * Users in something else
   *
   * `POST /teams`
   *
   * @example
   * ```ts
   * const result = await directions.users.addTeam({ secret: "text" });
   * ```
   */
  addTeam(params: AddTeamParams, options?: RequestOptions): ApiCall<Team, unknown> {
    return call(this.#client, addTeamOperation, [], params, options);
  }

  /**
   * Add a user
   *
   * `POST /users`
   *
   * @example
   * ```ts
   * const result = await directions.users.addUser({ name: "text" });
   * ```
   */
  addUser(params: AddUserParams, options?: RequestOptions): ApiCall<User, unknown> {
    return call(this.#client, addUserOperation, [], params, options);
  }

  /**
   * The same, written out
   *
   * `PUT /charges`
   *
   * @example
   * ```ts
   * await directions.users.setCharge({ amount: 1 });
   * ```
   */
  setCharge(params: SetChargeParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, setChargeOperation, [], params, options);
  }
}

/** Params of `addAccount`. */
export interface AddAccountParams extends Omit<RequestView<Account>, "id" | "owner"> {
  readonly owner: {
    name?: string | undefined;
    /**
     * Only in requests.
     */
    token?: string | undefined;
  };
  /** Only in requests. */
  readonly secret: string;
}

/** Params of `addCharge`. */
export type AddChargeParams = RequestView<Charge>;

/** Params of `addKey`. */
export interface AddKeyParams {
  readonly label: string;
}

/** Params of `addOrder`. */
export type AddOrderParams = Omit<
  RequestView<Order>,
  "changed_by_the_department" | "delivered_to_the_address" | "delivered_to_the_neighbour"
>;

/** Params of `addTeam`. */
export interface AddTeamParams extends RequestView<Team> {
  /** Only in requests. */
  readonly secret: string;
}

/** Params of `addUser`. */
export type AddUserParams = Omit<RequestView<User>, "id">;

/** Params of `setCharge`. */
export interface SetChargeParams {
  readonly amount: number;
}

const addAccountOperation: Operation = {
  id: "addAccount",
  method: "POST",
  path: "/accounts",
  body: json,
};

const addChargeOperation: Operation = {
  id: "addCharge",
  method: "POST",
  path: "/charges",
  body: json,
  read: none,
};

const addKeyOperation: Operation = {
  id: "addKey",
  method: "POST",
  path: "/keys",
  body: json,
  read: none,
};

const addOrderOperation: Operation = {
  id: "addOrder",
  method: "POST",
  path: "/orders",
  body: json,
  read: none,
};

const addTeamOperation: Operation = {
  id: "addTeam",
  method: "POST",
  path: "/teams",
  body: json,
};

const addUserOperation: Operation = {
  id: "addUser",
  method: "POST",
  path: "/users",
  body: json,
};

const setChargeOperation: Operation = {
  id: "setCharge",
  method: "PUT",
  path: "/charges",
  body: json,
  read: none,
};
