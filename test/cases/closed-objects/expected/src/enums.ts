// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Kind. */
export const Kind = {
  A: "a",
  B: "b",
} as const;

/** Values of Kind. */
export type Kind = (typeof Kind)[keyof typeof Kind] | null;

/** Values of Level. */
export const Level = {
  Value1: 1,
  Value2: 2,
} as const;

/** Values of Level. */
export type Level = (typeof Level)[keyof typeof Level] | null;
