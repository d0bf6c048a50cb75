// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

/** Version of this package. */
export const version = "1.2.3";
