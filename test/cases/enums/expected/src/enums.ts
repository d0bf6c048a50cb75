// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Closed. */
export const Closed = {
  A: "a",
  B: "b",
} as const;

/** Values of Closed. */
export type Closed = (typeof Closed)[keyof typeof Closed];

/** Values of ErrorCode. */
export const ErrorCode = {
  Minus1: -1,
  Value0: 0,
  Value404: 404,
} as const;

/** Values of ErrorCode. */
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Values of Level. */
export const Level = {
  Value1: 1,
  Value10: 10,
  Value2: 2,
} as const;

/** Values of Level. */
export type Level = (typeof Level)[keyof typeof Level];

/** Values of ListLightsColour. */
export const ListLightsColour = {
  DarkBlue: "dark-blue",
  Green: "green",
  Red: "red",
} as const;

/** Values of ListLightsColour. */
export type ListLightsColour = (typeof ListLightsColour)[keyof typeof ListLightsColour];

/** Values of ListLightsModes. */
export const ListLightsModes = {
  Off: "off",
  On: "on",
} as const;

/** Values of ListLightsModes. */
export type ListLightsModes = (typeof ListLightsModes)[keyof typeof ListLightsModes];

/** Values of Mood. */
export const Mood = {
  Cold: "cold",
  Warm: "warm",
} as const;

/** Values of Mood. */
export type Mood = (typeof Mood)[keyof typeof Mood] | null;

/** What a light does. */
export const State = {
  /** It is dark for ever. */
  Broken: "BROKEN",
  /** It is dark. */
  Off: "OFF",
  /** It shines. */
  On: "ON",
} as const;

/** What a light does. */
export type State = (typeof State)[keyof typeof State];

/** Values of Temperature. */
export const Temperature = {
  Colder: "colder",
  Warmer: "warmer",
} as const;

/** Values of Temperature. */
export type Temperature = (typeof Temperature)[keyof typeof Temperature];
