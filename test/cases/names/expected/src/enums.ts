// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Values of Sign. */
export const Sign = {
  AB: "a b",
  Constructor: "constructor",
  Dash: "-",
  Empty: "",
  Plus: "+",
  Proto: "__proto__",
  _1: "1",
  a_Dash_b: "a-b",
} as const;

/** Values of Sign. */
export type Sign = (typeof Sign)[keyof typeof Sign];
