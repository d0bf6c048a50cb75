// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Color } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Filter` */
export interface Filter {
  name?: string | undefined;
}

/** Schema: `spec.yaml#/components/schemas/Message` */
export interface Message {
  channel: string;
  text?: string;
}

/** Schema: `spec.yaml#/components/schemas/Thing` */
export interface Thing {
  color?: "info" | "primary" | (string & {});
  id: number;
  named?: Color | (string & {});
  size?: 0 | 1 | (number & {});
  tags?: string[];
  zone?: unknown;
}
