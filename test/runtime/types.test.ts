import { expectTypeOf, it } from "vitest";
import type { ApiCall, ApiReply } from "../../templates/src/runtime/call.ts";
import {
  ApiError,
  type ErrorKind,
  NotFoundError,
  type SdkError,
  type SdkFailure,
} from "../../templates/src/runtime/errors.ts";
import type { PageCall } from "../../templates/src/runtime/pages.ts";

interface Thing {
  readonly id: string;
}

it("a call can be passed where less is known of it", () => {
  expectTypeOf<ApiCall<Thing, "error">>().toExtend<ApiCall<unknown, unknown>>();
  expectTypeOf<ApiCall<Thing, "error", ApiReply<Thing, 200>>>().toExtend<ApiCall<unknown>>();
  expectTypeOf<PageCall<Thing, Thing, "error">>().toExtend<ApiCall<unknown>>();
  expectTypeOf<ApiCall<Thing>>().toExtend<Promise<Thing>>();
});

it("a result is narrowed by ok, then by status or kind", () => {
  type Replies = ApiReply<Thing, 200> | ApiReply<undefined, 204>;
  const read = (result: Awaited<ReturnType<ApiCall<Thing | undefined, "error", Replies>["safe"]>>): void => {
    if (!result.ok) {
      if (result.error.kind === "NotFound") expectTypeOf(result.error).toExtend<ApiError<"error">>();
    } else if (result.status === 200) expectTypeOf(result.data).toEqualTypeOf<Thing>();
    else expectTypeOf(result.data).toBeUndefined();
  };
  expectTypeOf(read).toBeFunction();
  expectTypeOf<SdkError["kind"]>().toEqualTypeOf<ErrorKind>();
});

it("instanceof says what the body may be, not any", () => {
  const read = (error: unknown): void => {
    if (error instanceof NotFoundError) expectTypeOf(error.body).toBeUnknown();
    if (error instanceof NotFoundError) expectTypeOf(error.kind).toEqualTypeOf<"NotFound">();
    if (error instanceof ApiError) expectTypeOf(error.body).toBeUnknown();
  };
  expectTypeOf(read).toBeFunction();
});

it("any answer of the server can be switched on", () => {
  const read = (error: SdkFailure<"error">): void => {
    switch (error.family) {
      case "Api":
        expectTypeOf(error.body).toEqualTypeOf<"error" | undefined>();
        break;
      case "Timeout":
        expectTypeOf(error.timeoutMs).toBeNumber();
        break;
      default:
        expectTypeOf(error.family).not.toEqualTypeOf<"Api">();
    }
  };
  expectTypeOf(read).toBeFunction();
});
