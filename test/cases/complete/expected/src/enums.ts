// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** A kind of pet. */
export const Kind = {
  Cat: "cat",
  Dog: "dog",
} as const;

/** A kind of pet. */
export type Kind = (typeof Kind)[keyof typeof Kind];
