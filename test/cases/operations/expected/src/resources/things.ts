// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type OperationsOptions, service } from "../options.js";
import { accept } from "../runtime/accept.js";
import { type ApiCall, type ApiReply, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import { binary, declaredJson, mixed, none, orNothing, text } from "../runtime/read.js";
import type { Problem, Thing } from "../types.js";

/** The operations of Things. */
export class Things {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | OperationsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `DELETE /v1/things/{id}`
   *
   * @param id - Id of the thing. Format: uuid.
   * @example
   * ```ts
   * await operations.things.deleteById("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
   * ```
   */
  deleteById(
    id: string,
    params?: DeleteThingsByIdParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, deleteByIdOperation, [id], params, options);
  }

  /**
   * `POST /mixed`
   *
   * @example
   * ```ts
   * const result = await operations.things.getAny();
   * ```
   */
  getAny(options?: RequestOptions): ApiCall<string, unknown> {
    return call(this.#client, getAnyOperation, [], undefined, options);
  }

  /**
   * `PUT /mixed`
   *
   * @example
   * ```ts
   * const result = await operations.things.getAnyBytes();
   * ```
   */
  getAnyBytes(options?: RequestOptions): ApiCall<Blob, unknown> {
    return call(this.#client, getAnyBytesOperation, [], undefined, options);
  }

  /**
   * `GET /v1/things/{id}`
   *
   * @param id - Id of the thing. Format: uuid.
   * @example
   * ```ts
   * const result = await operations.things.getById("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
   * ```
   */
  getById(
    id: string,
    params?: GetThingsByIdParams,
    options?: RequestOptions,
  ): ApiCall<Thing, Problem> {
    return call(this.#client, getByIdOperation, [id], params, options);
  }

  /**
   * `GET /mixed`
   *
   * @example
   * ```ts
   * const result = await operations.things.getMixed();
   * ```
   */
  getMixed(
    options?: RequestOptions,
  ): ApiCall<
    Blob | Thing | string,
    unknown,
    ApiReply<Thing, 200> | ApiReply<Blob, 201> | ApiReply<string, 203>
  > {
    return call(this.#client, getMixedOperation, [], undefined, options);
  }

  /**
   * `HEAD /v1/things/{id}`
   *
   * @param id - Id of the thing. Format: uuid.
   * @example
   * ```ts
   * await operations.things.headById("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
   * ```
   */
  headById(
    id: string,
    params?: HeadThingsByIdParams,
    options?: RequestOptions,
  ): ApiCall<undefined, unknown> {
    return call(this.#client, headByIdOperation, [id], params, options);
  }

  /**
   * `PATCH /v1/things/{id}`
   *
   * @param id - Id of the thing. Format: uuid.
   * @example
   * ```ts
   * const result = await operations.things.patchThing(
   *   "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
   *   { trace: 1 },
   * );
   * ```
   */
  patchThing(
    id: string,
    params: PatchThingParams,
    options?: RequestOptions,
  ): ApiCall<Thing, Thing> {
    return call(this.#client, patchThingOperation, [id], params, options);
  }

  /**
   * Replace the thing
   *
   * Better patch it.
   *
   * `PUT /v1/things/{id}`
   *
   * @param id - Id of the thing. Format: uuid.
   * @example
   * ```ts
   * const result = await operations.things.replaceThing(
   *   "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
   *   { name: "text" },
   * );
   * ```
   * @deprecated
   */
  replaceThing(
    id: string,
    params: ReplaceThingParams,
    options?: RequestOptions,
  ): ApiCall<
    Problem | Thing | undefined,
    unknown,
    ApiReply<Thing, 200> | ApiReply<Problem, 201> | ApiReply<undefined, 202>
  > {
    return call(this.#client, replaceThingOperation, [id], params, options);
  }
}

/** Params of `deleteById`. */
export interface DeleteThingsByIdParams {
  /** Shared. */
  readonly trace?: string | undefined;
}

/** Params of `getById`. */
export interface GetThingsByIdParams {
  /** Shared. */
  readonly trace?: string | undefined;
}

/** Params of `headById`. */
export interface HeadThingsByIdParams {
  /** Shared. */
  readonly trace?: string | undefined;
}

/** Params of `patchThing`. */
export interface PatchThingParams {
  /** The body, as `application/json`. */
  readonly body?: { name: string; note?: string | null | undefined } | undefined;
  /** Its own. */
  readonly trace: number;
}

/** Params of `replaceThing`. */
export interface ReplaceThingParams extends Thing {
  /** Shared. */
  readonly trace?: string | undefined;
}

const deleteByIdOperation: Operation = {
  id: "delete /v1/things/{id}",
  method: "DELETE",
  path: "/v1/things/{id}",
  params: {
    trace: form,
  },
  read: none,
};

const getAnyOperation: Operation = {
  id: "getAny",
  method: "POST",
  path: "/mixed",
  accept: accept("*/*"),
  read: text,
};

const getAnyBytesOperation: Operation = {
  id: "getAnyBytes",
  method: "PUT",
  path: "/mixed",
  accept: accept("*/*"),
  read: binary,
};

const getByIdOperation: Operation = {
  id: "get /v1/things/{id}",
  method: "GET",
  path: "/v1/things/{id}",
  params: {
    trace: form,
  },
};

const getMixedOperation: Operation = {
  id: "getMixed",
  method: "GET",
  path: "/mixed",
  accept: accept("application/json, application/pdf, text/plain"),
  read: mixed,
};

const headByIdOperation: Operation = {
  id: "head /v1/things/{id}",
  method: "HEAD",
  path: "/v1/things/{id}",
  params: {
    trace: form,
  },
  read: none,
};

const patchThingOperation: Operation = {
  id: "patchThing",
  method: "PATCH",
  path: "/v1/things/{id}",
  params: {
    body: json,
    trace: form,
  },
};

const replaceThingOperation: Operation = {
  id: "replaceThing",
  method: "PUT",
  path: "/v1/things/{id}",
  params: {
    trace: form,
  },
  body: json,
  read: orNothing(declaredJson),
};
