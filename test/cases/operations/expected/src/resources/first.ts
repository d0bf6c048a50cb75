// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type OperationsOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";
import type { Thing } from "../types.js";

/** The operations of First. */
export class First {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | OperationsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `POST /things`
   *
   * @example
   * ```ts
   * await operations.first.postThings({ body: [{ name: "text" }] });
   * ```
   */
  postThings(params: PostThingsParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, postThingsOperation, [], params, options);
  }
}

/** Params of `postThings`. */
export interface PostThingsParams {
  /** The body, as `application/json`. */
  readonly body: readonly Thing[];
}

const postThingsOperation: Operation = {
  id: "postThings",
  method: "POST",
  path: "/things",
  params: {
    body: json,
  },
  read: none,
};
