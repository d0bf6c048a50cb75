// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Schema: `spec.yaml#/components/schemas/Pet` */
export interface Pet {
  home?: { town?: string };
  name: string;
  nickname?: string;
}

/**
 * @deprecated Renamed to `Pet`.
 */
export type Animal = Pet;
