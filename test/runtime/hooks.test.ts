import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readEnvironment } from "../../templates/src/runtime/environment.ts";
import type { ClientEvent } from "../../templates/src/runtime/events.ts";
import { followSameOrigin } from "../../templates/src/runtime/follow-same-origin.ts";
import { type LoggedBody, logBodies } from "../../templates/src/runtime/log-bodies.ts";
import type { Middleware, RequestOptions } from "../../templates/src/runtime/options.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, serve, serveEach } from "./support/serve.ts";
import { secret, Things, thingsAt, type ThingsOptions } from "./support/things.ts";

afterEach(() => void vi.unstubAllGlobals());

const ok = jsonAnswer(200, { id: "1" });

describe("events", () => {
  it("tell a call's story, without secrets, query and bodies", async () => {
    const events: ClientEvent[] = [];
    const server = await serve(
      jsonAnswer(503, { token: secret }, { "retry-after-ms": "1", "cf-ray": "ray1" }),
      jsonAnswer(404, {}, { ratelimit: '"default";r=5;t=1' }),
    );
    await thingsAt(server.url, { onEvent: (event) => events.push(event) })
      .get("a", { form: "private" })
      .safe();
    expect(events.map(({ type, attempts, requestId }) => [type, attempts, requestId])).toEqual([
      ["request", 1, undefined],
      ["response", 1, "ray1"],
      ["retry", 1, "ray1"],
      ["request", 2, undefined],
      ["response", 2, undefined],
      ["rateLimit", 2, undefined],
      ["error", 2, undefined],
    ]);
    expect(events[4]).toEqual({
      type: "response",
      operation: "getThing",
      method: "GET",
      path: "/accounts/acc/things/a",
      attempts: 2,
      requestId: undefined,
      status: 404,
      durationMs: expect.any(Number),
    });
    expect(events[5]).toMatchObject({
      rateLimit: { name: "default", remaining: 5, resetMs: 1000, quota: NaN, windowMs: NaN },
    });
    for (const text of [JSON.stringify(events), inspect(events, { depth: 9 })]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain("private");
    }
  });

  it("tell of the repetition with a new token, and show no token that the server repeats", async () => {
    const events: ClientEvent[] = [];
    const limit = { ratelimit: `"${secret}";r=1;t=1` };
    const server = await serve(jsonAnswer(401, {}, limit), jsonAnswer(200, { id: "1" }, limit));
    const onEvent = (event: ClientEvent): unknown => events.push(event);
    await thingsAt(server.url, { apiToken: () => secret, onEvent }).get("a");
    expect(events.map(({ type }) => type).join(" ")).toBe(
      "request response rateLimit retry request response rateLimit",
    );
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it("a listener that throws breaks nothing", async () => {
    const server = await serve(ok);
    const onEvent = (): never => {
      throw new Error("listener");
    };
    expect(await thingsAt(server.url, { onEvent }).get("a")).toEqual({ id: "1" });
  });
});

it("an asynchronous listener that fails breaks nothing", async () => {
  const unhandled = vi.fn<() => void>();
  process.on("unhandledRejection", unhandled);
  const server = await serve(ok);
  const onEvent = (): Promise<never> => Promise.reject(new Error("listener"));
  await thingsAt(server.url, { onEvent: onEvent as () => void }).get("a");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

describe("middleware", () => {
  it("is an onion around every attempt, the client's outside", async () => {
    const order: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name}${request.attempt}`);
        request.headers.set(`x-${name}`, "1");
        const response = await next(request);
        order.push(`/${name}`);
        return response;
      };
    const server = await serve(jsonAnswer(503, {}, { "retry-after": "0" }), ok);
    await thingsAt(server.url, { middleware: [layer("a"), layer("b")] }).get(
      "a",
      {},
      { middleware: [layer("c")] },
    );
    expect(order.join(" ")).toBe("a1 b1 c1 /c /b /a a2 b2 c2 /c /b /a");
    expect(server.requests[1]?.headers.get("x-c")).toBe("1");
  });

  it("may answer by itself", async () => {
    const things = thingsAt("https://things.example", { middleware: [() => Response.json({ id: "own" })] });
    expect(await things.get("a").withResponse()).toMatchObject({ data: { id: "own" }, attempts: 0 });
  });

  it("cannot send elsewhere", async () => {
    const server = await serve(ok);
    for (const url of [
      "::",
      "https://evil.example/v4/",
      `${server.url}/other`,
      `${server.url}/v4/../other`,
    ]) {
      const things = thingsAt(server.url, { middleware: [(request, next) => next({ ...request, url })] });
      expect(await failure(things.get("a"))).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    }
    expect(server.requests).toEqual([]);
  });

  it("that gives nothing is told so", async () => {
    const nothing = (): Response => undefined as unknown as Response;
    const things = thingsAt("https://things.example", { middleware: [nothing] });
    expect(await failure(things.get("a"))).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
  });

  it("that throws fails the call with its error, once", async () => {
    const cause = new Error("mine");
    const layer = vi.fn<Middleware>(() => Promise.reject(cause));
    const things = thingsAt("https://things.example", {
      middleware: [layer],
    });
    await expect(things.get("a")).rejects.toBe(cause);
    expect(layer).toHaveBeenCalledOnce();
  });
});

describe("followSameOrigin", () => {
  const middleware = [followSameOrigin()];
  it("follows within the base URL, with credentials, not beyond it", async () => {
    const server = await serve(answer(307, "", { location: "/v4/moved?x=1" }), ok);
    expect(await thingsAt(server.url, { middleware }).get("a")).toEqual({ id: "1" });
    expect(server.requests[1]).toMatchObject({ target: "/v4/moved?x=1" });
    const other = await serve(ok);
    for (const location of [other.url, `${other.url}/v4/`, "javascript:x", "http://[", ""]) {
      const from = await serve(answer(302, "", { location }), ok);
      expect(await failure(thingsAt(from.url, { middleware }).get("a"))).toMatchObject({ kind: "Redirect" });
    }
    const outside = await serve(answer(302, "", { location: "/other" }), ok);
    expect(await failure(thingsAt(outside.url, { middleware }).get("a"))).toMatchObject({
      kind: "Redirect",
      attempts: 1,
    });
    expect([other.requests.length, outside.requests.length]).toEqual([0, 1]);
  });
  it.each([300, 304, 305, 306, 399])("does not follow %d", async (status) => {
    const server = await serve(answer(status, "", { location: "/v4/moved" }), ok);
    expect(await failure(thingsAt(server.url, { middleware }).get("a"))).toMatchObject({ kind: "Redirect" });
    expect(server.requests.length).toBe(1);
  });
  it("follows although the body of the redirect is broken", async () => {
    const cut: Answer = (socket) => {
      socket.write("HTTP/1.1 302 X\r\nlocation: /v4/moved\r\ncontent-length: 9\r\n\r\n1");
      setTimeout(() => socket.resetAndDestroy(), 20);
    };
    const slow: Middleware = async (request, next) => {
      const response = await next(request);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return response;
    };
    const server = await serve(cut, ok);
    const things = thingsAt(server.url, { middleware: [...middleware, slow] });
    expect(await things.get("a")).toEqual({ id: "1" });
  });
  it("gives up on loops, and never touches a POST", async () => {
    const server = await serve(answer(302, "", { location: "/v4/loop" }));
    expect(await failure(thingsAt(server.url, { middleware }).get("a"))).toMatchObject({ kind: "Redirect" });
    expect(server.requests.length).toBe(6);
    expect(await failure(thingsAt(server.url, { middleware }).add())).toMatchObject({ kind: "Redirect" });
    expect(server.requests.length).toBe(7);
  });
});

describe("logBodies changes nothing", () => {
  const cut: Answer = (socket) =>
    void socket.write(
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{",
      () => setTimeout(() => socket.destroy(), 20),
    );
  it("for a body that breaks off: it is tried again", async () => {
    const server = await serve(cut, ok);
    expect(await thingsAt(server.url, { middleware: [logBodies(() => {})] }).get("a")).toEqual({ id: "1" });
  });
  it("for a failure whose body never ends", async () => {
    const server = await serve(
      (socket) =>
        void socket.write("HTTP/1.1 400 X\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"),
    );
    const things = thingsAt(server.url, { middleware: [logBodies(() => {})], timeoutMs: 100 });
    expect(await failure(things.get("a"))).toMatchObject({ kind: "BadRequest", attempts: 1 });
  });
  it("for a listener that throws", async () => {
    const server = await serve(ok);
    const middleware = [logBodies(() => expect.fail("mine"))];
    expect(await thingsAt(server.url, { middleware }).get("a")).toEqual({ id: "1" });
  });
});

it("logBodies replaces secret fields", async () => {
  const logged: LoggedBody[] = [];
  const server = await serve(
    jsonAnswer(200, { data: { key: "k", token: "t", list: [{ userPassword: "p", id: 1 }] } }),
    answer(500, "<html>"),
  );
  const things = thingsAt(server.url, { middleware: [logBodies((body) => logged.push(body))] });
  await things.add();
  await things.add().safe();
  const body =
    '{"data":{"key":"[redacted]","token":"[redacted]","list":[{"userPassword":"[redacted]","id":1}]}}';
  await expect.poll(() => logged).toEqual([{ operation: "addThing", attempt: 1, status: 200, body }]);
});

describe("fetch", () => {
  it("is looked up at each call, and called without a receiver", async () => {
    const things = thingsAt("https://things.example");
    const receivers: unknown[] = [];
    vi.stubGlobal("fetch", function (this: unknown): Promise<Response> {
      receivers.push(this);
      return Promise.resolve(Response.json({ id: "stub" }));
    });
    expect(await things.get("a")).toEqual({ id: "stub" });
    expect(receivers).toEqual([undefined]);
  });
  it.each<[string, () => Promise<Response>]>([
    [
      "throws at once",
      () => {
        throw new TypeError("sync");
      },
    ],
    [
      "throws an error with a hostile code",
      () => {
        const hostile = { toString: () => expect.fail("code was read") };
        return Promise.reject(Object.assign(new TypeError("odd"), { code: hostile }));
      },
    ],
    [
      "gives a Response that was read",
      async () => {
        const response = Response.json({});
        await response.text();
        return response;
      },
    ],
  ])("that %s is a ConnectionError", async (_name, fetch) => {
    const error = await failure(thingsAt("https://things.example", { fetch, maxRetries: 0 }).get("a"));
    expect(error).toMatchObject({ kind: "Connection", cause: { name: "TypeError" } });
  });
  it.each([undefined, "x", { ok: true, status: 200, json: () => Promise.resolve({}) }])(
    "that gives no Response, but %o, is a mistake of the program, and called once",
    async (given) => {
      const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(given as unknown as Response));
      const error = await failure(thingsAt("https://things.example", { fetch }).get("a"));
      expect(error).toMatchObject({ kind: "InvalidArgument", message: expect.stringContaining("Response") });
      expect(fetch).toHaveBeenCalledOnce();
    },
  );
  it("that gives Response.error() is a ConnectionError", async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.error());
    const error = await failure(thingsAt("https://things.example", { fetch, maxRetries: 0 }).get("a"));
    expect(error).toMatchObject({ kind: "Connection", code: undefined });
    expect(error.message).toBe("Connection failed: Response.error() [getThing]");
  });
  it("gets the options of client and call, but not instead of the client's own", async () => {
    let seen: RequestInit | undefined;
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      seen = init;
      return Promise.resolve(Response.json({}));
    };
    const things = thingsAt("https://things.example", { fetch, fetchOptions: { a: 1, b: 1, method: "PUT" } });
    await things.get("a", {}, { fetchOptions: { b: 2, headers: {} } });
    expect(seen).toMatchObject({
      a: 1,
      b: 2,
      method: "GET",
      redirect: "manual",
      headers: expect.any(Headers),
    });
  });
});

describe("a client", () => {
  it("wants options", () => {
    for (const options of [undefined, null])
      expect(() => new Things(options as unknown as ThingsOptions)).toThrow(
        expect.objectContaining({ kind: "InvalidArgument" }),
      );
  });
  it("takes no options of a call for none", async () => {
    const server = await serve(ok);
    const none = null as unknown as undefined;
    expect(await thingsAt(server.url).get("a", none, none)).toEqual({ id: "1" });
  });
  it("shows no credentials", () => {
    const things = thingsAt("https://things.example");
    for (const text of [inspect(things, { depth: 9, showHidden: true }), JSON.stringify(things)])
      expect(text).not.toContain(secret);
  });
  it("keeps two tenants apart", async () => {
    const server = await serveEach(({ headers }) => jsonAnswer(200, { id: headers.get("authorization") }));
    const tenants = ["one", "two"].map((apiToken) => thingsAt(server.url, { apiToken }));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => tenants[index % 2]?.get(`${index}`)),
    );
    expect(answers.map((thing) => thing?.id)).toEqual(
      Array.from({ length: 40 }, (_, index) => `Bearer ${index % 2 ? "two" : "one"}`),
    );
  });
  it("refuses browsers, unless they are allowed, and then sends no User-Agent", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
    expect(() => thingsAt("https://things.example")).toThrow(
      expect.objectContaining({ kind: "InvalidArgument" }),
    );
    const server = await serve(ok);
    await thingsAt(server.url, { dangerouslyAllowBrowser: true }).get("a");
    expect(server.requests[0]?.headers.get("user-agent")).not.toContain("things");
  });
  it("takes no notice of later changes of headers and middleware", async () => {
    const server = await serve(ok);
    const headers: Record<string, string> = { "x-tenant": "a" };
    const middleware: Middleware[] = [];
    const things = thingsAt(server.url, { headers, middleware });
    headers["x-tenant"] = "b";
    middleware.push(() => Response.json({ id: "mine" }));
    expect(await things.get("a")).toEqual({ id: "1" });
    expect(server.requests[0]?.headers.get("x-tenant")).toBe("a");
  });

  it("reads the own properties of the options of a call, on every page of a list", async () => {
    const server = await serveEach((_, index) =>
      jsonAnswer(200, { data: { things: index < 2 ? [{ id: String(index) }] : [] } }),
    );
    const options: RequestOptions = Object.create({ headers: { "x-tenant": "a" }, timeoutMs: -1 });
    for await (const thing of thingsAt(server.url).list({}, options)) expect(thing).toHaveProperty("id");
    expect(server.requests.map(({ headers }) => headers.get("x-tenant"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes null for no headers", async () => {
    const server = await serve(ok);
    const headers = null as unknown as undefined;
    expect(await thingsAt(server.url, { headers }).get("a", {}, { headers })).toEqual({ id: "1" });
  });

  it("takes later changes of the options object for what they are: none", async () => {
    const server = await serve(ok);
    const options = { apiToken: secret, accountId: "acc", baseUrl: server.url };
    const things = new Things(options);
    options.accountId = "evil";
    await things.get("a");
    expect(server.requests[0]?.target).toBe("/accounts/acc/things/a");
  });
});

describe("readEnvironment", () => {
  it.each([
    ["value", "value"],
    [" value\n", "value"],
    ["  ", undefined],
    ["", undefined],
  ])("%j → %j", (given, wanted) => {
    vi.stubEnv("THINGS_TEST", given);
    expect(readEnvironment("THINGS_TEST")).toBe(wanted);
    vi.unstubAllEnvs();
  });
  it("is undefined where nothing is set, or there is no process; Deno is asked", () => {
    expect(readEnvironment("THINGS_NOT_SET")).toBeUndefined();
    vi.stubGlobal("process", undefined);
    expect(readEnvironment("PATH")).toBeUndefined();
    vi.stubGlobal("Deno", { env: { get: (name: string) => `deno ${name}` } });
    expect(readEnvironment("PATH")).toBe("deno PATH");
    vi.unstubAllGlobals();
  });
});

it("a thousand calls on one signal: no error, no warning, no listener", async () => {
  const warnings: string[] = [];
  const warn = (warning: Error): unknown => warnings.push(warning.name);
  process.on("warning", warn);
  const { signal } = new AbortController();
  const fetch = (): Promise<Response> =>
    new Promise((resolve) => setTimeout(() => resolve(Response.json({ id: "1" })), 20));
  const things = thingsAt("https://things.example", { fetch });
  await Promise.all(Array.from({ length: 1000 }, (_, index) => things.get(`${index}`, {}, { signal })));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});
