// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Level, ListLightsColour, ListLightsModes } from "../enums.js";
import { type EnumsOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import type { Light } from "../types.js";

/** The operations of Lights. */
export class Lights {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | EnumsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * List the lights
   *
   * `GET /lights`
   *
   * @example
   * ```ts
   * const result = await enums.lights.listLights();
   * ```
   */
  listLights(params?: ListLightsParams, options?: RequestOptions): ApiCall<Light[], unknown> {
    return call(this.#client, listLightsOperation, [], params, options);
  }
}

/** Params of `listLights`. */
export interface ListLightsParams {
  /** Only lights of this colour. */
  readonly colour?: ListLightsColour | undefined;
  /** Default: `2`. */
  readonly level?: Level | undefined;
  readonly modes?: readonly ListLightsModes[] | undefined;
}

const listLightsOperation: Operation = {
  id: "listLights",
  method: "GET",
  path: "/lights",
  params: {
    colour: form,
    level: form,
    modes: form,
  },
};
