// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Kind } from "./enums.js";

/**
 * A pet.
 *
 * Schema: `spec.yaml#/components/schemas/Pet`
 */
export interface Pet {
  /** A kind of pet. */
  kind?: Kind | (string & {});
  /** What it is called. */
  name: string;
}

/** Schema: `spec.yaml#/components/schemas/Problem` */
export interface Problem {
  message?: string;
}
