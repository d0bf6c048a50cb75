// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Color } from "./enums.js";

/** Schema: `spec.yaml#/components/schemas/Filter` */
export interface Filter {
  name?: string;
}

/** Schema: `spec.yaml#/components/schemas/Message` */
export interface Message {
  channel: string;
  text?: string;
}

/** Schema: `spec.yaml#/components/schemas/Thing` */
export interface Thing {
  color?: "info" | "primary" | (string & { length?: number });
  id: number;
  named?: Color | (string & { length?: number });
  size?: 0 | 1 | (number & { toFixed?: unknown });
  tags?: string[];
  zone?: unknown;
}
