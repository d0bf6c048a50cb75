// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type BaseSchemasOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import type { RequestView } from "../runtime/request-view.js";
import type { Event, Owner, Pet, Shape } from "../types.js";

/** The operations of Pets. */
export class Pets {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | BaseSchemasOptions) {
    this.#client = connect(service, client);
  }

  /**
   * One of what extends a schema
   *
   * `POST /pets`
   *
   * @example
   * ```ts
   * const result = await baseSchemas.pets.addPet(
   *   {
   *     body: {
   *       ...{ ...{ kind: "text", name: "text" }, ...{} },
   *       ...{ kind: "cat" },
   *     },
   *   },
   * );
   * ```
   */
  addPet(params: AddPetParams, options?: RequestOptions): ApiCall<Owner, unknown> {
    return call(this.#client, addPetOperation, [], params, options);
  }

  /**
   * Others
   *
   * `POST /shapes`
   *
   * @example
   * ```ts
   * const result = await baseSchemas.pets.addShape(
   *   {
   *     body: {
   *       ...{ ...{ type: "Circle" }, ...{ radius: 1 } },
   *       ...{ type: "Circle" },
   *     },
   *   },
   * );
   * ```
   */
  addShape(params: AddShapeParams, options?: RequestOptions): ApiCall<Event, unknown> {
    return call(this.#client, addShapeOperation, [], params, options);
  }

  /**
   * A list of what extends a schema
   *
   * `GET /pets`
   *
   * @example
   * ```ts
   * const result = await baseSchemas.pets.listPets();
   * ```
   */
  listPets(options?: RequestOptions): ApiCall<Pet[], unknown> {
    return call(this.#client, listPetsOperation, [], undefined, options);
  }
}

/** Params of `addPet`. */
export interface AddPetParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<Pet>;
}

/** Params of `addShape`. */
export interface AddShapeParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<Shape>;
}

const addPetOperation: Operation = {
  id: "addPet",
  method: "POST",
  path: "/pets",
  params: {
    body: json,
  },
};

const addShapeOperation: Operation = {
  id: "addShape",
  method: "POST",
  path: "/shapes",
  params: {
    body: json,
  },
};

const listPetsOperation: Operation = {
  id: "listPets",
  method: "GET",
  path: "/pets",
};
