// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { PetFindAllOrder } from "../enums.js";
import { type MethodNamesOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import { none } from "../runtime/read.js";

/** The operations of Pet. */
export class Pet {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | MethodNamesOptions) {
    this.#client = connect(service, client);
  }

  /**
   * `POST /pets`
   *
   * @example
   * ```ts
   * await methodNames.pet.createPet();
   * ```
   */
  createPet(params?: CreatePetParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, createPetOperation, [], params, options);
  }

  /**
   * `GET /pets`
   *
   * @example
   * ```ts
   * await methodNames.pet.findAll();
   * ```
   */
  findAll(params?: PetFindAllParams, options?: RequestOptions): ApiCall<undefined, unknown> {
    return call(this.#client, findAllOperation, [], params, options);
  }
}

/** Params of `createPet`. */
export interface CreatePetParams {
  readonly dry?: boolean | undefined;
}

/** Params of `findAll`. */
export interface PetFindAllParams {
  readonly order?: PetFindAllOrder | undefined;
}

const createPetOperation: Operation = {
  id: "create_pet_pets_post",
  method: "POST",
  path: "/pets",
  params: {
    dry: form,
  },
  read: none,
};

const findAllOperation: Operation = {
  id: "PetController_findAll",
  method: "GET",
  path: "/pets",
  params: {
    order: form,
  },
  read: none,
};
