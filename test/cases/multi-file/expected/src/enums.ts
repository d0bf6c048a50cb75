// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Kind. */
export const Kind = {
  A: "a",
  B: "b",
} as const;

/**
 * Values of Kind.
 *
 * The server may send values that are not listed here.
 */
export type Kind = (typeof Kind)[keyof typeof Kind] | (string & {});
