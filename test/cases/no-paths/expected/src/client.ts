// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type SharedOptions, service } from "./options.js";
import { connect } from "./runtime/connect.js";

/** Shared */
export class Shared {
  constructor(options: SharedOptions) {
    connect(service, options);
  }
}
