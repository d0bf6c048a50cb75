// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type PaginationOptions, service } from "./options.js";
import { Things } from "./resources/things.js";
import { connect } from "./runtime/connect.js";
import { fillFromEnvironment } from "./runtime/fill-from-environment.js";

/** Pagination */
export class Pagination {
  readonly things: Things;

  constructor(options: PaginationOptions) {
    const client = connect(service, options);
    this.things = new Things(client);
  }

  /**
   * Makes a client from the environment: `ACCOUNT`.
   *
   * @param options - Options that win over the environment.
   */
  static fromEnv(
    options: Partial<PaginationOptions> & Pick<PaginationOptions, "baseUrl">,
  ): Pagination {
    const filled = fillFromEnvironment<PaginationOptions>(service, options, {
      account: "ACCOUNT",
    });
    return new Pagination(filled);
  }
}
