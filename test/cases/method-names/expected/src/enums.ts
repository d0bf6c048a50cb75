// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of PetFindAllOrder. */
export const PetFindAllOrder = {
  Down: "down",
  Up: "up",
} as const;

/** Values of PetFindAllOrder. */
export type PetFindAllOrder = (typeof PetFindAllOrder)[keyof typeof PetFindAllOrder];
