// What is known of an error after `instanceof`, and of a family of errors.
import {
  ApiError,
  type ErrorBody,
  NotFoundError,
  type SdkFailure,
} from "../../../../generated/dist/index.js";
import { same } from "../../support/same.ts";

declare const thrown: unknown;
if (thrown instanceof ApiError) {
  const { body } = thrown;
  same<typeof body, ErrorBody | undefined>();
}
if (thrown instanceof NotFoundError) {
  const { body, kind } = thrown;
  same<typeof body, ErrorBody | undefined>();
  same<typeof kind, "NotFound">();
}

declare const failed: SdkFailure<ErrorBody>;
if (failed.family === "Api") {
  const { body } = failed;
  same<typeof body, ErrorBody | undefined>();
}
