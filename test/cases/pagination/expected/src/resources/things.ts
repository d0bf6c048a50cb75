// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type PaginationOptions, type PaginationParams, service } from "../options.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { followCursors, followOffsets } from "../runtime/follow-marks.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { type PageCall, page } from "../runtime/pages.js";
import { form } from "../runtime/query.js";
import type { Thing } from "../types.js";

/** The operations of Things. */
export class Things {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | PaginationOptions) {
    this.#client = connect(service, client);
  }

  /**
   * List the events, each page of which names the next one
   *
   * `GET /accounts/{account}/events`
   *
   * @example
   * ```ts
   * for await (const item of pagination.things.listEvents()) {
   *   console.log(item);
   * }
   * ```
   */
  listEvents(
    params?: ListEventsParams,
    options?: RequestOptions,
  ): PageCall<
    { data?: string[]; meta?: { more?: boolean; next?: string | null } },
    string,
    unknown
  > {
    return page(this.#client, listEventsOperation, [], params, options);
  }

  /**
   * List the parts from an offset on
   *
   * `GET /accounts/{account}/parts`
   *
   * @example
   * ```ts
   * for await (const item of pagination.things.listParts()) {
   *   console.log(item);
   * }
   * ```
   */
  listParts(
    params?: ListPartsParams,
    options?: RequestOptions,
  ): PageCall<{ parts?: Thing[] }, Thing, unknown> {
    return page(this.#client, listPartsOperation, [], params, options);
  }

  /**
   * List the things
   *
   * `GET /accounts/{account}/things`
   *
   * @example
   * ```ts
   * for await (const item of pagination.things.listThings()) {
   *   console.log(item);
   * }
   * ```
   */
  listThings(
    params?: ListThingsParams,
    options?: RequestOptions,
  ): PageCall<
    {
      data: { things: Thing[] };
      paging?: { end_offset?: number; start_offset?: number; total_count?: number };
    },
    Thing,
    unknown
  > {
    return page(this.#client, listThingsOperation, [], params, options);
  }
}

/** Params of `listEvents`. */
export interface ListEventsParams extends PaginationParams {
  readonly after?: string | undefined;
}

/** Params of `listParts`. */
export interface ListPartsParams extends PaginationParams {
  readonly offset?: number | undefined;
}

/** Params of `listThings`. */
export interface ListThingsParams extends PaginationParams {
  readonly page_no?: number | undefined;
  readonly per_page?: number | undefined;
}

const listEventsOperation: Operation = {
  id: "listEvents",
  method: "GET",
  path: "/accounts/{account}/events",
  params: {
    after: form,
  },
  pagination: {
    page: "after",
    items: "data",
    next: "meta.next",
    more: "meta.more",
    follow: followCursors,
  },
};

const listPartsOperation: Operation = {
  id: "listParts",
  method: "GET",
  path: "/accounts/{account}/parts",
  params: {
    offset: form,
  },
  secrets: ["token"],
  pagination: {
    page: "offset",
    first: 0,
    items: "parts",
    follow: followOffsets,
  },
};

const listThingsOperation: Operation = {
  id: "listThings",
  method: "GET",
  path: "/accounts/{account}/things",
  params: {
    page_no: form,
    per_page: form,
  },
  secrets: ["token"],
  pagination: {
    page: "page_no",
    first: 1,
    items: "data.things",
    paging: ["paging", "data.paging"],
    start: "start_offset",
    end: "end_offset",
    total: "total_count",
  },
};
