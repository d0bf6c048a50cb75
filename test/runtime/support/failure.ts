import { inspect } from "node:util";
import { expect } from "vitest";
import { SdkError } from "../../../templates/src/runtime/errors.ts";
import { secret } from "./things.ts";

/** Waits for a call to fail with an error of this package, and checks that no secret shows in it. */
export async function failure(call: PromiseLike<unknown>): Promise<SdkError> {
  const error: unknown = await Promise.resolve(call).then(
    (data) => expect.fail(`expected a failure, got ${JSON.stringify(data)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof SdkError)) throw error;
  for (const text of [error.message, error.stack ?? "", inspect(error, { depth: 9 }), JSON.stringify(error)])
    expect(text).not.toContain(secret);
  expect(error.message.length).toBeLessThanOrEqual(300);
  return error;
}
