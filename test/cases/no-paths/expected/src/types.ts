// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Pet` */
export interface Pet {
  name?: string;
}
