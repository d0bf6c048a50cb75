// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Size` */
export interface Size {
  width: number;
}

/** Schema: `spec.yaml#/components/schemas/Thing` */
export interface Thing {
  constant?: "fixed";
  /** A reference with a description of its own. */
  described?: Size;
  list?: (number | string | null)[] | null;
  nothing?: null;
  size?: Size | null;
  sizeOrText?: Size | string | null;
  text?: string | null;
  three?: 3;
  truth?: true;
}
