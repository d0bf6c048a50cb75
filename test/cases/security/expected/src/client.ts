// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type SecurityOptions, service } from "./options.js";
import { Me } from "./resources/me.js";
import { connect } from "./runtime/connect.js";
import { fillFromEnvironment } from "./runtime/fill-from-environment.js";

/** Security */
export class Security {
  readonly me: Me;

  constructor(options: SecurityOptions) {
    const client = connect(service, options);
    this.me = new Me(client);
  }

  /**
   * Makes a client from the environment: `API_TOKEN`.
   *
   * @param options - Options that win over the environment.
   */
  static fromEnv(options: Partial<SecurityOptions> = {}): Security {
    const filled = fillFromEnvironment<SecurityOptions>(service, options, {
      apiToken: "API_TOKEN",
    });
    return new Security(filled);
  }
}
