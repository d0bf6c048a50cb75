// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Level. */
export const Level = {
  High: "high",
  Low: "low",
} as const;

/** Values of Level. */
export type Level = (typeof Level)[keyof typeof Level] | null;
