// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Closed, ErrorCode, Mood, State, Temperature } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Light` */
export interface Light {
  closed?: Closed;
  error?: ErrorCode;
  mood?: Mood;
  only?: "only";
  power?: true;
  range?: [Temperature, Temperature];
  /** What a light does. */
  state: State;
}
