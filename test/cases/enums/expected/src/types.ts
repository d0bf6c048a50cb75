// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Closed, ErrorCode, Mood, State, Temperature } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Light` */
export interface Light {
  closed?: Closed;
  error?: ErrorCode | (number & {});
  mood?: Mood | (string & {});
  only?: "only";
  power?: true;
  range?: [Temperature | (string & {}), Temperature | (string & {})];
  /** What a light does. */
  state: State | (string & {});
}
