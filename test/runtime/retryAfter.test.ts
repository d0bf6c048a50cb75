import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApiCall } from "../../templates/src/runtime/call.ts";
import type { ClientEvent } from "../../templates/src/runtime/events.ts";
import { readRetryAfter } from "../../templates/src/runtime/rate-limit.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { serve } from "./support/serve.ts";
import { others, thingsAt, type ThingsOptions } from "./support/things.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

describe("readRetryAfter", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  it.each<[headers: Record<string, string>, ms: number | undefined]>([
    [{}, undefined],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "1.5" }, 1500],
    [{ "retry-after": "  2 " }, 2000],
    [{ "retry-after": "300" }, 300_000],
    [{ "retry-after": "99999999999999999999" }, 1e23],
    [{ "retry-after": "-1" }, undefined],
    [{ "retry-after": "1e9" }, undefined],
    [{ "retry-after": "abc" }, undefined],
    [{ "retry-after": "" }, undefined],
    [{ "retry-after": "2, 3" }, undefined],
    [{ "retry-after": "NaN" }, undefined],
    [{ "retry-after": "Infinity" }, undefined],
    [{ "retry-after": "0x10" }, undefined],
    [{ "retry-after": "2026-01-01" }, undefined],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:30 GMT" }, 30_000],
    [{ "retry-after": "Thursday, 01-Jan-26 00:00:30 GMT" }, 30_000],
    [{ "retry-after": "Wed, 31 Dec 2025 23:59:00 GMT" }, 0],
    [{ "retry-after": "Fri, 31 Dec 9999 23:59:59 GMT" }, 253402300799000 - now],
    [{ "retry-after": "Thu, garbage GMT" }, undefined],
    [{ "retry-after": "x".repeat(10_000) }, undefined],
    [{ "retry-after-ms": "0", "retry-after": "5" }, 0],
    [{ "retry-after-ms": "-5", "retry-after": "5" }, 5000],
  ])("%j → %s ms", (headers, ms) => {
    vi.spyOn(Date, "now").mockReturnValue(now);
    expect(readRetryAfter(new Headers(headers))).toBe(ms);
  });
});

describe("waiting as told", () => {
  // Node does not cut white space off the end of a header.
  it.each(["2", "2 ", "2\t", "Fri, 31 Dec 9999 23:59:59 GMT "])("whatever follows it: %j", async (after) => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": after }));
    const error = await failure(thingsAt(server.url, { maxRetries: 0 }).get("a"));
    expect(error).toHaveProperty("retryAfterMs", after.startsWith("2") ? 2000 : expect.any(Number));
  });

  it.each([70, 0])("waits what the server asks for: %d ms", async (delayMs) => {
    const events: ClientEvent[] = [];
    const server = await serve(jsonAnswer(503, {}, { "retry-after-ms": `${delayMs}` }), jsonAnswer(200, {}));
    await thingsAt(server.url, { onEvent: (event) => events.push(event) }).get("a");
    expect(events.find(({ type }) => type === "retry")).toMatchObject({ delayMs });
  });

  it("adds up to a tenth, never goes below", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const delays: number[] = [];
    const server = await serve(jsonAnswer(503, {}, { "retry-after-ms": "100" }), jsonAnswer(200, {}));
    await thingsAt(server.url, {
      onEvent: (event) => event.type === "retry" && delays.push(event.delayMs),
    }).get("a");
    expect(delays).toEqual([105]);
  });

  it.each([
    [61, {}],
    [300, {}],
    [2, { retry: { maxRetryAfterMs: 1000 } }],
    [30, { totalTimeoutMs: 20_000 }],
    [99999999999, { retry: { maxRetryAfterMs: Infinity } }],
  ])("%s s: fails at once with %j, and tells how long", async (seconds, options) => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": `${seconds}` }));
    const error = await failure(thingsAt(server.url, options).get("a"));
    expect(error).toMatchObject({ kind: "RateLimit", retryAfterMs: seconds * 1000, attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  it("backs off with full jitter, at least 50 ms", async () => {
    vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0.1);
    const delays: number[] = [];
    const server = await serve(jsonAnswer(500, {}));
    const onEvent = (event: ClientEvent): unknown => event.type === "retry" && delays.push(event.delayMs);
    await failure(thingsAt(server.url, { onEvent }).get("a"));
    expect(delays).toEqual([50, 100]);
  });
});

describe("after a 429 the whole client waits", () => {
  it("calls that came later wait too", async () => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after-ms": "300" }), jsonAnswer(200, {}));
    const things = thingsAt(server.url, { maxRetries: 0 });
    await failure(things.get("a"));
    const startedAt = performance.now();
    await things.get("b");
    expect(performance.now() - startedAt).toBeGreaterThan(200);
    expect(server.requests.length).toBe(2);
  });

  it("fails without a request when the wait is too long", async () => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": "300" }), jsonAnswer(200, {}));
    const things = thingsAt(server.url);
    await failure(things.get("a"));
    const error = await failure(things.send(others.put, { body: {} }));
    expect(error).toMatchObject({ kind: "RateLimit", status: 429, attempts: 0 });
    expect(error).toHaveProperty("retryAfterMs", expect.closeTo(300_000, -4));
    expect(server.requests.length).toBe(1);
  });

  it("other clients are not concerned", async () => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": "300" }), jsonAnswer(200, {}));
    await failure(thingsAt(server.url).get("a"));
    await thingsAt(server.url).get("a");
  });

  it.each<[ThingsOptions["gate"], same: number, other: number]>([
    [undefined, 0, 0],
    ["client", 0, 0],
    ["operation", 0, 1],
    [false, 1, 1],
  ])("gate %j: the same operation sends %d, another %d", async (gate, same, other) => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": "300" }), jsonAnswer(200, {}));
    const things = thingsAt(server.url, { gate });
    const requestsOf = async (call: () => ApiCall<unknown>): Promise<number> => {
      const before = server.requests.length;
      await call().safe();
      return server.requests.length - before;
    };
    await failure(things.get("a"));
    expect(await requestsOf(() => things.get("b"))).toBe(same);
    expect(await requestsOf(() => things.add())).toBe(other);
  });

  it("pace waits before the limit is hit", async () => {
    const limited = jsonAnswer(200, {}, { ratelimit: '"default";r=0;t=300' });
    const server = await serve(limited);
    const hasty = thingsAt(server.url);
    await hasty.get("a");
    await hasty.get("a");
    const paced = thingsAt(server.url, { pace: true });
    await paced.get("a");
    expect(await failure(paced.get("a"))).toMatchObject({ kind: "RateLimit", attempts: 0 });
    expect(server.requests.length).toBe(3);
  });
});

describe("rateLimit of a reply", () => {
  it.each([
    [{}, undefined],
    [{ ratelimit: "garbage" }, undefined],
    [
      { ratelimit: '"default";r=50;t=30', "ratelimit-policy": '"burst";q=100;w=60' },
      { name: "default", remaining: 50, resetMs: 30_000, quota: 100, windowMs: 60_000 },
    ],
    [
      { ratelimit: "default; r=0; t=5, other;r=9;t=9" },
      { name: "default", remaining: 0, resetMs: 5000, quota: NaN, windowMs: NaN },
    ],
  ])("%j", async (headers, wanted) => {
    const server = await serve(jsonAnswer(200, {}, headers as Record<string, string>));
    expect((await thingsAt(server.url).get("a").withResponse()).rateLimit).toEqual(wanted);
  });
});
