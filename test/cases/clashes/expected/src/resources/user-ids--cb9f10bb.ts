// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ClashesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import type { GetThingParams } from "../types.js";

/** The operations of UserIds. */
export class UserIds {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ClashesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `POST /s`
   *
   * @example
   * ```ts
   * const result = await clashes.userIds.getThing();
   * ```
   */
  getThing(options?: RequestOptions): ApiCall<GetThingParams, unknown> {
    return call(this.#client, getThingOperation, [], undefined, options);
  }
}

const getThingOperation: Operation = {
  id: "getThing",
  method: "POST",
  path: "/s",
};
