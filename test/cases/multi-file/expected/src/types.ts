// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Kind } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Animal` */
export type Animal =
  (Cat & { kind: "kitty" }) | (Cow & { kind: "Cow" }) | (Dog & { kind: "puppy" });

/** Schema: `cat.yaml#` */
export interface Cat {
  lives?: number;
}

/** Schema: `schemas.yaml#/Cow` */
export interface Cow {
  moos?: boolean;
}

/** Schema: `dog.yaml#` */
export interface Dog {
  barks?: boolean;
}

/** Schema: `problem.yaml#` */
export interface Problem {
  title?: string;
}

/** Schema: `schemas.yaml#/Thing` */
export interface Thing {
  kind?: Kind | (string & {});
  other?: Thing;
}
