// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Map. */
export const Map = {
  A: "a",
  B: "b",
} as const;

/** Values of Map. */
export type Map = (typeof Map)[keyof typeof Map];

/** Values of Sign. */
export const Sign = {
  AB: "a b",
  ADashB: "a-b",
  Constructor: "constructor",
  Dash: "-",
  Empty: "",
  Plus: "+",
  Proto: "__proto__",
  Value1: "1",
} as const;

/** Values of Sign. */
export type Sign = (typeof Sign)[keyof typeof Sign];

/** Values of Version. */
export const Version = {
  Gpt3_5Turbo: "gpt-3.5-turbo",
  Less: "<",
  LessEquals: "<=",
  Minus1: -1,
  Value1: 1,
  Value10: "10",
  Value1_0: "1.0",
  Value24_1: 24.1,
  Value2_4_10: "2.4.10",
  Value3d: "3d",
} as const;

/** Values of Version. */
export type Version = (typeof Version)[keyof typeof Version];
