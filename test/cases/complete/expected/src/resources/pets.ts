// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type CompleteOptions, service, tokenScheme } from "../options.js";
import { anyScheme } from "../runtime/any-scheme.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import type { Pet, Problem } from "../types.js";

/** The pets. */
export class Pets {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | CompleteOptions) {
    this.#client = connect(service, client);
  }

  /**
   * Get a pet
   *
   * `GET /pets/{pet_id}`
   *
   * @param petId - Id of the pet.
   * @example
   * ```ts
   * const result = await complete.pets.getPet("pet_id");
   * ```
   * @example Response
   * ```js
   * { name: "Tom" }
   * ```
   */
  getPet(petId: string, options?: RequestOptions): ApiCall<Pet, Problem> {
    return call(this.#client, getPetOperation, [petId], undefined, options);
  }
}

const getPetOperation: Operation = {
  id: "getPet",
  method: "GET",
  path: "/pets/{pet_id}",
  authorize: anyScheme([[tokenScheme], []]),
};
