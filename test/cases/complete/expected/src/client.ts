// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type CompleteOptions, service } from "./options.js";
import { Pets } from "./resources/pets.js";
import { connect } from "./runtime/connect.js";

/**
 * Complete
 *
 * A small API.
 */
export class Complete {
  /** The pets. */
  readonly pets: Pets;

  constructor(options: CompleteOptions) {
    const client = connect(service, options);
    this.pets = new Pets(client);
  }
}
