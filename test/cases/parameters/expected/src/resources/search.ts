// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ParametersOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { cookie } from "../runtime/cookie.js";
import { header } from "../runtime/header.js";
import { csv, deep, form, formObject, jsonQuery, pipes, spaces } from "../runtime/query.js";
import { none } from "../runtime/read.js";

/** The operations of Search. */
export class Search {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ParametersOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Search
   *
   * `GET /search`
   *
   * @example
   * ```ts
   * await parameters.search.search({ needed: 1 });
   * ```
   */
  search(params: SearchParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, searchOperation, [], params, options);
  }
}

/** Params of `search`. */
export interface SearchParams {
  /** A header. */
  readonly "X-Trace"?: string | undefined;
  readonly csv?: readonly string[] | undefined;
  readonly deep?: { a?: string | undefined } | undefined;
  readonly flat?: { b?: string | undefined } | undefined;
  readonly form?: readonly string[] | undefined;
  readonly json?: { c?: string | undefined } | undefined;
  /** Minimum: 1. Default: `1`. */
  readonly needed: number;
  readonly pipes?: readonly string[] | undefined;
  readonly same?: string | undefined;
  readonly session?: string | undefined;
  readonly spaces?: readonly string[] | undefined;
}

const searchOperation: Operation = {
  id: "search",
  method: "GET",
  path: "/search",
  params: {
    "X-Trace": header,
    csv: csv,
    deep: deep,
    flat: formObject,
    form: form,
    json: jsonQuery,
    needed: form,
    pipes: pipes,
    same: form,
    session: cookie,
    spaces: spaces,
  },
  read: none,
};
