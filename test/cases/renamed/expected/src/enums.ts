// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of PetKind. */
export const PetKind = {
  Cat: "cat",
  Dog: "dog",
  /** @deprecated Renamed to Cat. */
  Feline: "cat",
  /** @deprecated Renamed to Dog. */
  Canine: "dog",
} as const;

/** Values of PetKind. */
export type PetKind = (typeof PetKind)[keyof typeof PetKind];

/**
 * @deprecated Renamed to `PetKind`.
 */
export const Species: typeof PetKind = PetKind;

/**
 * @deprecated Renamed to `PetKind`.
 */
export type Species = PetKind;
