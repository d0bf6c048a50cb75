// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Kind } from "../enums.js";
import { type ParametersOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { cookie, cookieHeader } from "../runtime/cookie.js";
import { header, headerObject, headerPairs, jsonHeader } from "../runtime/header.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { csv, deep, form, formObject, jsonQuery, pipes, spaces } from "../runtime/query.js";
import { none } from "../runtime/read.js";
import type { Page } from "../types.js";

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
   * A query in the path
   *
   * `GET /act?action=list`
   *
   * @example
   * ```ts
   * await parameters.search.act();
   * ```
   */
  act(params?: ActParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, actOperation, [], params, options);
  }

  /**
   * Styles of paths, headers and cookies
   *
   * `GET /styles/{plain}/{label}/{matrix}/{list}/a&b`
   *
   * @example
   * ```ts
   * await parameters.search.getStyles("plain", "label", "matrix", "list");
   * ```
   */
  getStyles(
    plain: string,
    label: string,
    matrix: string,
    list: string,
    params?: GetStylesParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, getStylesOperation, [plain, label, matrix, list], params, options);
  }

  /**
   * A path of schemas that have names
   *
   * `GET /things/{number}/{name}/{kind}/{parts}/{either}`
   *
   * @example
   * ```ts
   * await parameters.search.getThing(1, "name", "cat", "parts", "cat");
   * ```
   */
  getThing(
    number: number,
    name: string,
    kind: Kind,
    parts: string,
    either: Kind | number,
    params?: GetThingParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(
      this.#client,
      getThingOperation,
      [number, name, kind, parts, either],
      params,
      options,
    );
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

/** Params of `act`. */
export interface ActParams {
  readonly x?: string | undefined;
}

/** Params of `getStyles`. */
export interface GetStylesParams {
  readonly Cookie?: string | undefined;
  readonly "X-Json"?: { a?: string | undefined } | undefined;
  readonly "X-Object"?: { a?: string | undefined } | undefined;
  readonly "X-Pairs"?: { a?: string | undefined } | undefined;
  readonly "X-Text"?: string | undefined;
  readonly either?: readonly string[] | { [key: string]: string } | undefined;
  readonly "list-cookie"?: string | undefined;
  readonly text?: string | undefined;
}

/** Params of `getThing`. */
export interface GetThingParams {
  /**
   * Which page.
   *
   * Range: 1 to 5.
   */
  readonly page?: Page | undefined;
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

const actOperation: Operation = {
  id: "act",
  method: "GET",
  path: "/act?action=list",
  params: {
    x: form,
  },
  read: none,
};

const getStylesOperation: Operation = {
  id: "getStyles",
  method: "GET",
  path: "/styles/{plain}/.{label}/;matrix={matrix}/{list}/a%26b",
  params: {
    Cookie: cookieHeader,
    "X-Json": jsonHeader,
    "X-Object": headerObject,
    "X-Pairs": headerPairs,
    "X-Text": header,
    either: formObject,
    "list-cookie": cookie,
    text: form,
  },
  read: none,
};

const getThingOperation: Operation = {
  id: "getThing",
  method: "GET",
  path: "/things/{number}/{name}/{kind}/{parts}/{either}",
  params: {
    page: form,
  },
  read: none,
};

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
