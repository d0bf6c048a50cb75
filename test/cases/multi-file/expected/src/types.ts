// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Kind } from "./enums.js";

/** Schema: `problem.yaml#` */
export interface Problem {
  title?: string;
}

/** Schema: `schemas.yaml#/Thing` */
export interface Thing {
  kind?: Kind;
  other?: Thing;
}
