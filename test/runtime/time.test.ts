import { EventEmitter, getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { Middleware } from "../../templates/src/runtime/options.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, serve } from "./support/serve.ts";
import { others, thingsAt } from "./support/things.ts";
import { within } from "./support/within.ts";

const silent: Answer = () => {};
const slowHead: Answer = (socket) => void socket.write("HTTP/1.1 200 OK\r\n");
const stalled: Answer = (socket) =>
  void socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"a');
const dripping: Answer = (socket) => {
  socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n");
  const timer = setInterval(() => socket.write(" "), 20);
  socket.on("close", () => clearInterval(timer));
};
const unwilling: [string, Answer][] = [
  ["no headers", silent],
  ["half of the headers", slowHead],
  ["half of the body", stalled],
  ["a byte now and then", dripping],
];
const soon = 2000;

describe.each(unwilling)("a server that sends %s", (_name, answer) => {
  it("runs into timeoutMs, headers or body", async () => {
    const server = await serve(answer);
    const error = await within(
      soon,
      failure(thingsAt(server.url, { timeoutMs: 80, maxRetries: 1 }).get("a")),
    );
    expect(error).toMatchObject({ kind: "Timeout", name: "TimeoutError", timeoutMs: 80, attempts: 2 });
  });

  it("runs into totalTimeoutMs", async () => {
    const server = await serve(answer);
    const error = await within(soon, failure(thingsAt(server.url, { totalTimeoutMs: 80 }).get("a")));
    expect(error).toMatchObject({ kind: "Timeout", timeoutMs: 80, attempts: 1 });
  });

  it("can be left by the caller at once, with the reason, and without retries", async () => {
    const server = await serve(answer);
    const controller = new AbortController();
    const call = thingsAt(server.url).get("a", {}, { signal: controller.signal });
    setTimeout(() => controller.abort("enough"), 80);
    const error = await within(soon, failure(call));
    expect(error).toMatchObject({ kind: "Abort", name: "AbortError", cause: "enough", attempts: 1 });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(server.requests.length).toBe(1);
  });

  it("a POST that timed out is not sent again", async () => {
    const server = await serve(answer);
    await failure(thingsAt(server.url, { timeoutMs: 80 }).add());
    expect(server.requests.length).toBe(1);
  });
});

describe("aborting", () => {
  it("before the call: nothing is sent", async () => {
    const server = await serve(jsonAnswer(200, {}));
    const error = await failure(thingsAt(server.url).get("a", {}, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ kind: "Abort", attempts: 0 });
    expect(error.cause).toMatchObject({ name: "AbortError" });
    expect(server.requests.length).toBe(0);
  });

  it("during the wait between attempts", async () => {
    const server = await serve(jsonAnswer(503, {}, { "retry-after": "30" }));
    const signal = AbortSignal.timeout(80);
    const error = await within(soon, failure(thingsAt(server.url).get("a", {}, { signal })));
    expect(error).toMatchObject({ kind: "Abort", attempts: 1, cause: { name: "TimeoutError" } });
  });

  it.each([
    ["a token function that does not answer", { apiToken: () => new Promise<string>(() => {}) }],
    ["a fetch that ignores its signal", { fetch: () => new Promise<Response>(() => {}) }],
    [
      "a body that ignores its signal",
      {
        fetch: () =>
          Promise.resolve(
            new Response(new ReadableStream(), { headers: { "content-type": "application/json" } }),
          ),
      },
    ],
    ["middleware that does not answer", { middleware: [() => new Promise<Response>(() => {})] }],
  ])("in spite of %s", async (_name, options) => {
    const server = await serve(jsonAnswer(200, {}));
    const signal = AbortSignal.timeout(80);
    expect(await within(soon, failure(thingsAt(server.url, options).get("a", {}, { signal })))).toMatchObject(
      { kind: "Abort" },
    );
    expect(
      await within(
        soon,
        failure(thingsAt(server.url, options).get("a", {}, { timeoutMs: 80, maxRetries: 0 })),
      ),
    ).toMatchObject({
      kind: "Timeout",
    });
  });

  it("what comes too late changes nothing: no request, no event, and its body is cancelled", async () => {
    const seen: string[] = [];
    const late = (value: string): Promise<string> =>
      new Promise((resolve) => setTimeout(() => resolve(value), 120));
    const body = new ReadableStream({ cancel: () => void seen.push("cancelled") });
    const fetch = async (): Promise<Response> => {
      seen.push(await late("answered"));
      return new Response(body, { headers: { "content-type": "application/json" } });
    };
    const options = { timeoutMs: 60, maxRetries: 0 };
    const onEvent = ({ type }: { type: string }): void => void seen.push(type);
    const apiToken = (): Promise<string> => late("token");
    await failure(thingsAt("https://things.example", { ...options, fetch, apiToken, onEvent }).get("a"));
    await failure(thingsAt("https://things.example", { ...options, fetch, onEvent }).get("a"));
    await late("");
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen).toEqual(["error", "request", "error", "answered", "cancelled"]);
  });

  it("an attempt that fails after its time-out leaves the next one alone", async () => {
    const half = `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 8\r\n\r\nhalf`;
    const server = await serve((socket) => {
      socket.write(half);
      setTimeout(() => socket.end("half"), 150);
    });
    let calls = 0;
    const apiToken = (): Promise<string> => {
      const [ms, token] = calls++ ? [0, "token"] : [260, ""];
      return new Promise((resolve) => setTimeout(() => resolve(token), ms));
    };
    vi.spyOn(Math, "random").mockReturnValue(0);
    const things = thingsAt(server.url, { apiToken, timeoutMs: 200 });
    expect(await things.send(others.text)).toBe("halfhalf");
    vi.restoreAllMocks();
  });

  it.each<[string, object]>([
    ["a controller", new AbortController()],
    ["a signal that cannot be left", { addEventListener: () => {} }],
  ])("with %s instead of a signal is refused, and leaves nothing behind", async (_name, given) => {
    const signal = given as AbortSignal;
    const things = thingsAt("https://things.example");
    const before = process.getActiveResourcesInfo().length;
    for (const call of [things.get("a", {}, { signal }), things.list({}, { signal }).items().next()])
      expect(await failure(call)).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    expect(process.getActiveResourcesInfo().length).toBe(before);
  });

  it("works with a signal of another make, whose listeners are functions", async () => {
    const server = await serve(() => {});
    const emitter = new EventEmitter();
    const signal = {
      aborted: false,
      reason: "why",
      addEventListener: (name: string, listener: () => void) => emitter.on(name, listener),
      removeEventListener: (name: string, listener: () => void) => emitter.off(name, listener),
    };
    const call = failure(thingsAt(server.url).get("a", {}, { signal: signal as unknown as AbortSignal }));
    await expect.poll(() => server.requests.length).toBe(1);
    emitter.emit("abort");
    expect(await within(soon, call)).toMatchObject({ kind: "Abort", cause: "why" });
    expect(emitter.listenerCount("abort")).toBe(0);
  });

  it("middleware does not run after the end of its attempt", async () => {
    const middleware = vi.fn<Middleware>();
    const apiToken = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve("t"), 100));
    const options = { apiToken, middleware: [middleware], timeoutMs: 50, maxRetries: 0 };
    await failure(thingsAt("https://things.example", options).get("a"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(middleware).not.toHaveBeenCalled();
  });

  it("cancels a body that comes out of middleware too late", async () => {
    let cancelled = false;
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    const middleware = [
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return new Response(body);
      },
    ];
    await failure(thingsAt("https://things.example", { middleware, timeoutMs: 50, maxRetries: 0 }).get("a"));
    await expect.poll(() => cancelled).toBe(true);
  });

  it("cancels a body that is not tied to the signal", async () => {
    let cancelled = false;
    const body = new ReadableStream({ cancel: () => void (cancelled = true) });
    const fetch = (): Promise<Response> =>
      Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } }));
    await failure(thingsAt("https://things.example", { fetch, timeoutMs: 50, maxRetries: 0 }).get("a"));
    expect(cancelled).toBe(true);
  });
});

describe("a failure whose body never ends", () => {
  it.each<[number, object, number]>([
    [400, {}, 200],
    [400, { timeoutMs: 0 }, 200],
    [503, { maxRetries: 0 }, 200],
  ])("is the failure that its status says: %d", async (status, options) => {
    const server = await serve(
      (socket) => void socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: 99\r\n\r\n{"half`),
    );
    const limits = { timeoutMs: 100, totalTimeoutMs: 300, ...options };
    const error = await within(soon, failure(thingsAt(server.url, limits).get("a")));
    expect(error).toMatchObject({ status, text: '{"half', attempts: 1 });
    expect(server.requests.length).toBe(1);
  });

  it("holds back the next call if it was a 429", async () => {
    const server = await serve(
      (socket) => void socket.write("HTTP/1.1 429 X\r\nretry-after: 300\r\ncontent-length: 99\r\n\r\n"),
    );
    const things = thingsAt(server.url, { timeoutMs: 100 });
    for (let call = 0; call < 2; call++)
      expect(await within(soon, failure(things.get("a")))).toMatchObject({ kind: "RateLimit" });
    expect(server.requests.length).toBe(1);
  });

  it("says nothing about the time-out of the next attempt", async () => {
    const server = await serve(jsonAnswer(503, {}, { "retry-after": "0" }), () => {});
    const error = await within(soon, failure(thingsAt(server.url, { timeoutMs: 100 }).get("a")));
    expect(error).toMatchObject({ kind: "Timeout", attempts: 3 });
  });
});

describe("limits", () => {
  it.each([0, Infinity])("%d ms is no limit", async (limit) => {
    const server = await serve(
      (socket) => void setTimeout(() => socket.end(jsonAnswer(200, { id: "1" })), 60),
    );
    const things = thingsAt(server.url, { timeoutMs: limit, totalTimeoutMs: limit });
    expect(await things.get("a")).toEqual({ id: "1" });
  });

  it("may be numbers as text, as environments have them", async () => {
    const slow = await serve(silent);
    const options = { timeoutMs: "80", maxRetries: 0 } as unknown as { timeoutMs: number };
    expect(await failure(thingsAt(slow.url, options).get("a"))).toMatchObject({ timeoutMs: 80 });
    const server = await serve(jsonAnswer(200, { id: "1" }));
    const total = { totalTimeoutMs: "10000" } as unknown as { totalTimeoutMs: number };
    expect(await thingsAt(server.url, total).get("a")).toEqual({ id: "1" });
  });

  it.each([
    -1,
    NaN,
    2 ** 31,
    1e300,
    -Infinity,
    {} as number,
    null as unknown as number,
    "" as unknown as number,
  ])("%s ms is refused", async (limit) => {
    const server = await serve(jsonAnswer(200, {}));
    for (const options of [{ timeoutMs: limit }, { totalTimeoutMs: limit }]) {
      expect(await failure(thingsAt(server.url).get("a", {}, options))).toMatchObject({
        kind: "InvalidArgument",
        attempts: 0,
        operation: "getThing",
      });
      expect(() => thingsAt(server.url, options)).toThrow(
        expect.objectContaining({ kind: "InvalidArgument" }),
      );
    }
    expect(server.requests).toEqual([]);
  });
});

describe("nothing is left behind", () => {
  it("no listener and no timer, after success and failure", async () => {
    const server = await serve(jsonAnswer(404, {}), jsonAnswer(200, {}));
    const { signal } = new AbortController();
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const things = thingsAt(server.url);
    const before = timers();
    await things.get("a", {}, { signal }).safe();
    for (let count = 0; count < 20; count++) await things.get("a", {}, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before + 1);
  });
});
