// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Size. */
export const Size = {
  Large: "large",
  Small: "small",
} as const;

/** Values of Size. */
export type Size = (typeof Size)[keyof typeof Size];
