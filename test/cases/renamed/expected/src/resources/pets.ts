// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { PetKind } from "../enums.js";
import { type RenamedOptions, service } from "../options.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import type { Pet } from "../types.js";

/** The pets. */
export class Pets {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | RenamedOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Read a pet
   *
   * `GET /pets/{pet_id}`
   *
   * @example
   * ```ts
   * const result = await renamed.pets.readPet("pet_id");
   * ```
   */
  readPet(petId: string, params?: ReadPetParams, options?: RequestOptions): ApiCall<Pet, unknown> {
    return call(this.#client, readPetOperation, [petId], params, options);
  }

  /**
   * @deprecated Renamed to `readPet`.
   */
  getPet(petId: string, params?: ReadPetParams, options?: RequestOptions): ApiCall<Pet, unknown> {
    return this.readPet(petId, params, options);
  }
}

/** Params of `readPet`. */
export interface ReadPetParams {
  readonly kind?: PetKind | undefined;
}

/**
 * @deprecated Renamed to `ReadPetParams`.
 */
export type GetPetParams = ReadPetParams;

const readPetOperation: Operation = {
  id: "readPet",
  method: "GET",
  path: "/pets/{pet_id}",
  params: {
    kind: form,
  },
};
