// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import type { Problem } from "./types.js";

/** What the body of a failure may be, whichever operation has failed. */
export type DeclaredErrorBody = Problem;
