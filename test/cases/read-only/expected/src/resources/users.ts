// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type DirectionsOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { json } from "../runtime/json.js";
import type { User } from "../types.js";

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
   * Add a user
   *
   * `POST /users`
   *
   * @example
   * ```ts
   * const result = await directions.users.addUser({ id: "text", name: "text" });
   * ```
   */
  addUser(params: AddUserParams, options?: RequestOptions): ApiCall<User, unknown> {
    return call(this.#client, addUserOperation, [], params, options);
  }
}

/** Params of `addUser`. */
export interface AddUserParams extends User {}

const addUserOperation: Operation = {
  id: "addUser",
  method: "POST",
  path: "/users",
  body: json,
};
