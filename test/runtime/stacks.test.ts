import { describe, expect, it } from "vitest";
import type { ApiCall } from "../../templates/src/runtime/call.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, closedPort, serve } from "./support/serve.ts";
import { type Things, thingsAt } from "./support/things.ts";

const silent: Answer = () => {};
const soon = (): AbortSignal => AbortSignal.timeout(50);

describe("the stack of an error names who waits for the call", () => {
  it.each<[string, Answer, (things: Things) => ApiCall<unknown>]>([
    ["a failure", jsonAnswer(404, {}), (things) => things.get("a")],
    ["a failure after a retry", jsonAnswer(500, {}), (things) => things.get("a", {}, { maxRetries: 1 })],
    ["a success that is none", "HTTP/1.1 200 OK\r\n\r\nx", (things) => things.get("a")],
    ["a value that cannot be sent", silent, (things) => things.get("..")],
    ["an option that cannot be meant", silent, (things) => things.get("a", {}, { timeoutMs: -1 })],
    ["a time-out", silent, (things) => things.get("a", {}, { timeoutMs: 50, maxRetries: 0 })],
    ["an abort", silent, (things) => things.get("a", {}, { signal: soon() })],
    ["an abort before the call", silent, (things) => things.get("a", {}, { signal: AbortSignal.abort() })],
  ])("%s", async (_name, answer, call) => {
    const server = await serve(answer);
    async function myHandler(): Promise<unknown> {
      return await call(thingsAt(server.url));
    }
    async function myRoute(): Promise<unknown> {
      return await myHandler();
    }
    const { stack } = await failure(myRoute());
    // Sources that are mapped lose the word async.
    expect(stack).toMatch(/at (async )?myHandler .*stacks\.test/);
    expect(stack).toMatch(/at (async )?myRoute .*stacks\.test/);
  });

  it("a connection that is refused", async () => {
    const things = thingsAt(await closedPort(), { maxRetries: 0 });
    async function myHandler(): Promise<unknown> {
      return await things.get("a");
    }
    expect((await failure(myHandler())).stack).toMatch(/at (async )?myHandler /);
  });

  it("a page of a list", async () => {
    const server = await serve(jsonAnswer(404, {}));
    async function myHandler(): Promise<void> {
      for await (const _ of thingsAt(server.url).list());
    }
    expect((await failure(myHandler())).stack).toMatch(/at (async )?myHandler /);
  });
});
