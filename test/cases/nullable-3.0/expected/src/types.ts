// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Level } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Size` */
export interface Size {
  width: number;
}

/** Schema: `spec.yaml#/components/schemas/Thing` */
export interface Thing {
  /** More than 0. */
  exclusive?: number;
  level?: Level | (string & {});
  list?: (string | null)[] | null;
  other?: Size | string | null;
  size?: Size | null;
  text?: string | null;
}
