// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type NewestOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { formObject, wholeJson } from "../runtime/query.js";
import { none } from "../runtime/read.js";

/** The operations of Things. */
export class Things {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | NewestOptions) {
    this.#client = connect(service, client);
  }

  /**
   * JSON that is the whole query
   *
   * `GET /asked`
   *
   * @example
   * ```ts
   * await newest.things.askThings();
   * ```
   */
  askThings(params?: AskThingsParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, askThingsOperation, [], params, options);
  }

  /**
   * A form that is the whole query
   *
   * `GET /found`
   *
   * @example
   * ```ts
   * await newest.things.findThings();
   * ```
   */
  findThings(params?: FindThingsParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, findThingsOperation, [], params, options);
  }

  /**
   * Purge the things
   *
   * `PURGE /things`
   *
   * @example
   * ```ts
   * await newest.things.purgeThings();
   * ```
   */
  purgeThings(options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, purgeThingsOperation, [], undefined, options);
  }

  /**
   * Query the things
   *
   * `QUERY /things`
   *
   * @example
   * ```ts
   * const result = await newest.things.queryThings();
   * ```
   */
  queryThings(params?: QueryThingsParams, options?: RequestOptions): ApiCall<string[], unknown> {
    return call(this.#client, queryThingsOperation, [], params, options);
  }
}

/** Params of `askThings`. */
export interface AskThingsParams {
  readonly where?: { name?: string | undefined } | undefined;
}

/** Params of `findThings`. */
export interface FindThingsParams {
  readonly where?: { name?: string | undefined } | undefined;
}

/** Params of `queryThings`. */
export interface QueryThingsParams {
  readonly where?: string | undefined;
}

const askThingsOperation: Operation = {
  id: "askThings",
  method: "GET",
  path: "/asked",
  params: {
    where: wholeJson,
  },
  read: none,
};

const findThingsOperation: Operation = {
  id: "findThings",
  method: "GET",
  path: "/found",
  params: {
    where: formObject,
  },
  read: none,
};

const purgeThingsOperation: Operation = {
  id: "purgeThings",
  method: "PURGE",
  path: "/things",
  read: none,
  idempotent: false,
};

const queryThingsOperation: Operation = {
  id: "queryThings",
  method: "QUERY",
  path: "/things",
  body: json,
};
