// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ClashesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";

/** The operations of ESim. */
export class ESim {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ClashesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `GET /calls/{call}/{undefined}/{page}`
   *
   * @example
   * ```ts
   * await clashes.eSIM.g("call", "undefined", "page");
   * ```
   */
  g(
    callValue: string,
    undefinedValue: string,
    pageValue: string,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(
      this.#client,
      gOperation,
      [callValue, undefinedValue, pageValue],
      undefined,
      options,
    );
  }
}

const gOperation: Operation = {
  id: "g",
  method: "GET",
  path: "/calls/{call}/{undefined}/{page}",
  read: none,
};
