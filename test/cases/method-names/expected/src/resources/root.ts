// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type MethodNamesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of Root. */
export class Root {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | MethodNamesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `POST /`
   *
   * @example
   * ```ts
   * await methodNames.root.postCreateStack();
   * ```
   */
  postCreateStack(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, postCreateStackOperation, [], undefined, options);
  }

  /**
   * `POST /`
   *
   * @example
   * ```ts
   * await methodNames.root.postDeleteStack();
   * ```
   */
  postDeleteStack(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, postDeleteStackOperation, [], undefined, options);
  }
}

const postCreateStackOperation: Operation = {
  id: "post /#Action=CreateStack",
  method: "POST",
  path: "/",
  read: none,
};

const postDeleteStackOperation: Operation = {
  id: "post /#Action=DeleteStack",
  method: "POST",
  path: "/",
  read: none,
};
