// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type MethodNamesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of Groups. */
export class Groups {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | MethodNamesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `GET /api/0/groups`
   *
   * @example
   * ```ts
   * await methodNames.groups.get();
   * ```
   */
  get(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getOperation, [], undefined, options);
  }

  /**
   * `GET /v1beta1/groups/{id}`
   *
   * @example
   * ```ts
   * await methodNames.groups.getById("id");
   * ```
   */
  getById(id: string, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getByIdOperation, [id], undefined, options);
  }

  /**
   * `GET /v2/groups`
   *
   * @example
   * ```ts
   * await methodNames.groups.getGroups();
   * ```
   */
  getGroups(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, getGroupsOperation, [], undefined, options);
  }

  /**
   * `GET /groups/{id}/members/{member}.json`
   *
   * @example
   * ```ts
   * await methodNames.groups.getMembersByMember("id", "member");
   * ```
   */
  getMembersByMember(
    id: string,
    member: string,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, getMembersByMemberOperation, [id, member], undefined, options);
  }

  /**
   * `POST /api/0/groups`
   *
   * @example
   * ```ts
   * await methodNames.groups.post();
   * ```
   */
  post(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, postOperation, [], undefined, options);
  }
}

const getOperation: Operation = {
  id: "get /api/0/groups",
  method: "GET",
  path: "/api/0/groups",
  read: none,
};

const getByIdOperation: Operation = {
  id: "get /v1beta1/groups/{id}",
  method: "GET",
  path: "/v1beta1/groups/{id}",
  read: none,
};

const getGroupsOperation: Operation = {
  id: "get /v2/groups",
  method: "GET",
  path: "/v2/groups",
  read: none,
};

const getMembersByMemberOperation: Operation = {
  id: "get /groups/{id}/members/{member}.json",
  method: "GET",
  path: "/groups/{id}/members/{member}.json",
  read: none,
};

const postOperation: Operation = {
  id: "post /api/0/groups",
  method: "POST",
  path: "/api/0/groups",
  read: none,
};
