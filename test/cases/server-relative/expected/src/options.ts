// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { ClientOptions } from "./runtime/options.js";
import type { Service } from "./runtime/service.js";
import { version } from "./version.js";

/** Options of Relative and of each resource on its own. */
export interface RelativeOptions extends ClientOptions {
  /** Address of the server: the document gives none that is complete. */
  readonly baseUrl: string;
}

/** What all operations have in common. */
export const service: Service = {
  name: "relative",
  version,
  baseUrl: "",
};
