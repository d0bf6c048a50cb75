// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type ClosedObjectsOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { header } from "../runtime/header.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { none } from "../runtime/read.js";
import type { Nothing, Thing } from "../types.js";

/** The operations of Things. */
export class Things {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | ClosedObjectsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * A body that is always empty, beside a header
   *
   * `POST /files`
   *
   * @example
   * ```ts
   * const result = await closedObjects.things.addFile();
   * ```
   */
  addFile(params?: AddFileParams, options?: RequestOptions): ApiCall<Nothing, unknown> {
    return call(this.#client, addFileOperation, [], params, options);
  }

  /**
   * A body of parts that allow nothing else
   *
   * `POST /things`
   *
   * @example
   * ```ts
   * await closedObjects.things.addThing(
   *   { body: { ...{ a: "text" }, ...{ c: "text" } } },
   * );
   * ```
   */
  addThing(params: AddThingParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, addThingOperation, [], params, options);
  }

  /**
   * Values of a path that might be null elsewhere
   *
   * `GET /things/{kind}/{level}`
   *
   * @example
   * ```ts
   * const result = await closedObjects.things.getThings("a", 1);
   * ```
   */
  getThings(kind: "a" | "b", level: 1 | 2, options?: RequestOptions): ApiCall<Thing, unknown> {
    return call(this.#client, getThingsOperation, [kind, level], undefined, options);
  }
}

/** Params of `addFile`. */
export interface AddFileParams {
  readonly "x-id"?: string | undefined;
}

/** Params of `addThing`. */
export interface AddThingParams {
  /** The body, as `application/json`. */
  readonly body: Thing;
}

const addFileOperation: Operation = {
  id: "addFile",
  method: "POST",
  path: "/files",
  params: {
    "x-id": header,
  },
  body: json,
};

const addThingOperation: Operation = {
  id: "addThing",
  method: "POST",
  path: "/things",
  params: {
    body: json,
  },
  read: none,
};

const getThingsOperation: Operation = {
  id: "getThings",
  method: "GET",
  path: "/things/{kind}/{level}",
};
