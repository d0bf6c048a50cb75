// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Kind. */
export const Kind = {
  A: "a",
  B: "b",
} as const;

/** Values of Kind. */
export type Kind = (typeof Kind)[keyof typeof Kind];
