// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type RecursiveOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";
import type { RequestView } from "../runtime/request-view.js";
import type { Egg, Json, List, Node, Ping, Tree } from "../types.js";

/** The operations of Nodes. */
export class Nodes {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | RecursiveOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Get the root
   *
   * `GET /nodes`
   *
   * @example
   * ```ts
   * const result = await recursive.nodes.getNode();
   * ```
   */
  getNode(options?: RequestOptions): ApiCall<Node, unknown> {
    return call(this.#client, getNodeOperation, [], undefined, options);
  }

  /**
   * Give values that may contain themselves
   *
   * `POST /nodes`
   *
   * @example
   * ```ts
   * await recursive.nodes.setNode();
   * ```
   */
  setNode(params?: SetNodeParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, setNodeOperation, [], params, options);
  }
}

/** Params of `setNode`. */
export interface SetNodeParams {
  readonly egg?: RequestView<Egg> | undefined;
  readonly json?: RequestView<Json> | undefined;
  readonly jsons?: readonly RequestView<Json>[] | undefined;
  readonly list?: RequestView<List> | undefined;
  readonly node?: RequestView<Node> | undefined;
  readonly ping?: Ping | undefined;
  readonly tree?: Tree | undefined;
}

const getNodeOperation: Operation = {
  id: "getNode",
  method: "GET",
  path: "/nodes",
};

const setNodeOperation: Operation = {
  id: "setNode",
  method: "POST",
  path: "/nodes",
  body: json,
  read: none,
};
