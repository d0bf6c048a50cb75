// Generated from participants.openapi.yaml by `sdkgen generate`. Edit that document, not this file.

import type { ErrorBody } from "./types.js";

/** What the body of a failure may be, whichever operation has failed. */
export type DeclaredErrorBody = ErrorBody;
