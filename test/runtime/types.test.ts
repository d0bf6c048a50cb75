import { expectTypeOf, it } from "vitest";
import type { ApiCall, ApiReply } from "../../templates/src/runtime/call.ts";
import type { ApiError, ErrorKind, SdkError } from "../../templates/src/runtime/errors.ts";
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
