// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

export type { Pet } from "./types.js";
export { Size } from "./enums.js";
