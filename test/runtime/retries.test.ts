import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientOptions, RequestOptions } from "../../templates/src/runtime/options.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, closedPort, serve, serveEach } from "./support/serve.ts";
import { others, thingsAt } from "./support/things.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const ok = jsonAnswer(200, { id: "1" });
const reset: Answer = (socket) => void socket.resetAndDestroy();

describe("which failures are repeated", () => {
  const cases: [given: string, first: Answer, get: number, post: number][] = [
    ...[408, 429].map((status): [string, Answer, number, number] => [
      `${status}`,
      jsonAnswer(status, {}),
      2,
      2,
    ]),
    ...[500, 502, 503, 504, 520, 522, 524, 530].map((status): [string, Answer, number, number] => [
      `${status}`,
      jsonAnswer(status, {}),
      2,
      1,
    ]),
    ...[400, 401, 403, 404, 409, 422, 425, 501, 505, 507, 525].map(
      (status): [string, Answer, number, number] => [`${status}`, jsonAnswer(status, {}), 1, 1],
    ),
    ["a reset before headers", reset, 2, 1],
    [
      "a reset in the body",
      (s) =>
        void s.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", () =>
          setTimeout(() => s.resetAndDestroy(), 20),
        ),
      2,
      1,
    ],
    ["a body that ends early", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", 2, 1],
    ["x-should-retry: true on 500", jsonAnswer(500, {}, { "x-should-retry": "true" }), 2, 2],
    ["x-should-retry: false on 429", jsonAnswer(429, {}, { "x-should-retry": "false" }), 1, 1],
  ];
  it.each(cases)("%s: GET %#", async (_given, first, get, post) => {
    const forGet = await serve(first, ok);
    await thingsAt(forGet.url).get("a").safe();
    const forPost = await serve(first, ok);
    await thingsAt(forPost.url).add().safe();
    expect([forGet.requests.length, forPost.requests.length]).toEqual([get, post]);
  });

  it.each(["RefreshFailed", "TokenRefreshFailed", "E4290", "429", "408", 1429, "ETIMEDOUT", "ECONNRESET"])(
    "sent, as far as anybody knows: %s",
    async (code) => {
      const fetch = vi.fn<() => Promise<Response>>(() =>
        Promise.reject(Object.assign(new Error("x"), { code })),
      );
      const error = await failure(thingsAt("https://things.example", { fetch }).add());
      expect(error).toMatchObject({ kind: "Connection", attempts: 1 });
      expect(error).toHaveProperty("code", typeof code === "string" ? code : undefined);
      expect(fetch).toHaveBeenCalledOnce();
    },
  );

  const nested = (message: string): unknown => new TypeError("fetch failed", { cause: new Error(message) });
  const coded = (code: string): unknown => Object.assign(new Error("x"), { code });
  it.each<[string, unknown, get: number, post: number]>([
    ["Node: refused", coded("ECONNREFUSED"), 3, 3],
    ["Node: unknown host", coded("ENOTFOUND"), 3, 3],
    ["Node: reset", coded("ECONNRESET"), 3, 1],
    ["Bun: refused", coded("ConnectionRefused"), 3, 3],
    ["Deno: refused", nested("client error (Connect): tcp connect error: Connection refused"), 3, 3],
    ["Deno: unknown host", nested("client error (Connect): dns error: failed to lookup address"), 3, 3],
    ["Deno: reset", nested("client error (SendRequest): connection error"), 3, 1],
    ["Workers: anything", new Error("Network connection lost."), 3, 1],
    ["Node: certificate", coded("DEPTH_ZERO_SELF_SIGNED_CERT"), 1, 1],
    ["Node: unknown authority", coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), 1, 1],
    ["Deno: certificate", nested("client error (Connect): invalid peer certificate: UnknownIssuer"), 1, 1],
  ])("%s: GET is sent %d times, POST %d times", async (_name, thrown, get, post) => {
    const fetch = vi.fn<() => Promise<Response>>(() => Promise.reject(thrown));
    await thingsAt("https://things.example", { fetch }).get("a").safe();
    await thingsAt("https://things.example", { fetch }).add().safe();
    expect(fetch).toHaveBeenCalledTimes(get + post);
  });

  it("an error of another API, from middleware, holds nothing back", async () => {
    const server = await serve(ok);
    const other = await serve(jsonAnswer(429, {}, { "retry-after": "300" }));
    const things = thingsAt(server.url, {
      maxRetries: 0,
      middleware: [
        async (request, next) => {
          if (!server.requests.length) await thingsAt(other.url).get("x").safe();
          if (!server.requests.length) throw await failure(thingsAt(other.url).get("x"));
          return next(request);
        },
      ],
    });
    expect(await failure(things.get("a"))).toMatchObject({ kind: "RateLimit" });
    const plain = thingsAt(server.url, { middleware: [] });
    expect(await plain.get("a")).toEqual({ id: "1" });
    expect(await things.get("a")).toEqual({ id: "1" });
  });

  it("never sent: a refused connection is tried again, even for POST", async () => {
    const attempts: string[] = [];
    const things = thingsAt(await closedPort(), { onEvent: ({ type }) => attempts.push(type) });
    const error = await failure(things.add());
    expect(error).toMatchObject({ kind: "Connection", code: "ECONNREFUSED", attempts: 3 });
    expect(attempts).toEqual(["request", "retry", "request", "retry", "request", "error"]);
  });

  it.each<[string, ClientOptions, RequestOptions, number]>([
    ["no retries", { maxRetries: 0 }, {}, 1],
    ["more retries", { maxRetries: 1 }, { maxRetries: 4 }, 5],
    ["the hook says no", { retry: { shouldRetry: () => false } }, {}, 1],
    ["the hook has no opinion", { retry: { shouldRetry: () => undefined } }, {}, 3],
  ])("GET, 500 for ever, %s", async (_name, client, options, wanted) => {
    const server = await serve(jsonAnswer(500, {}));
    const error = await failure(thingsAt(server.url, client).get("a", {}, options));
    expect(server.requests.length).toBe(wanted);
    expect(error).toMatchObject({ kind: "InternalServer", attempts: wanted });
  });

  it.each<[string, ClientOptions, RequestOptions, number]>([
    ["unsafe client", { retry: { unsafe: true } }, {}, 3],
    ["unsafe client, safe call", { retry: { unsafe: true } }, { retry: { unsafe: false } }, 1],
    ["undefined does not override", { retry: { unsafe: true } }, { retry: { unsafe: undefined } }, 3],
    ["the hook says yes", { retry: { shouldRetry: () => true } }, {}, 3],
  ])("POST, 500 for ever, %s", async (_name, client, options, wanted) => {
    const server = await serve(jsonAnswer(500, {}));
    await failure(thingsAt(server.url, client).add({}, options));
    expect(server.requests.length).toBe(wanted);
  });

  it("an operation that is declared idempotent is repeated with the same body", async () => {
    const server = await serve(jsonAnswer(500, {}), ok);
    await thingsAt(server.url).send(others.repeatable, { name: "é" });
    expect(server.requests.map(({ body }) => body)).toEqual(
      Array(2).fill(Buffer.from('{"name":"é"}').toString("latin1")),
    );
  });

  it("a stream is sent once", async () => {
    const server = await serve(answer(503, ""), ok);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("x"));
        controller.close();
      },
    });
    await failure(thingsAt(server.url).send(others.upload, { body }));
    expect(server.requests.length).toBe(1);
  });
});

it("a body that comes in parts is sent once", async () => {
  const server = await serve(answer(429, ""), ok);
  async function* body(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("x");
  }
  await failure(thingsAt(server.url).send(others.upload, { body: body() }));
  expect(server.requests.length).toBe(1);
});

describe("budget", () => {
  it("is not spent on retries that are refused", async () => {
    const told = jsonAnswer(503, {}, { "retry-after": "300" });
    const server = await serveEach(({ target }) => (target.endsWith("told") ? told : jsonAnswer(500, {})));
    const things = thingsAt(server.url, { retry: { budget: 5 } });
    for (let count = 0; count < 5; count++) await things.get("told").safe();
    await things.get("a").safe();
    expect(server.requests.length).toBe(5 + 2);
  });

  it("20 calls on a dead server make at most 40 requests, later ones no retries", async () => {
    const server = await serve(jsonAnswer(500, {}));
    const things = thingsAt(server.url);
    await Promise.all(Array.from({ length: 20 }, (_, index) => things.get(`${index}`).safe()));
    expect(server.requests.length).toBe(40);
    await things.get("a").safe();
    expect(server.requests.length).toBe(41);
  });

  it("a success gives one token back", async () => {
    const server = await serveEach(({ target }) => (target.endsWith("good") ? ok : jsonAnswer(500, {})));
    const things = thingsAt(server.url, { retry: { budget: 5 }, maxRetries: 1 });
    const requestsOf = async (id: string): Promise<number> => {
      const before = server.requests.length;
      await things.get(id).safe();
      return server.requests.length - before;
    };
    expect(await requestsOf("bad")).toBe(2);
    for (let count = 0; count < 4; count++) await requestsOf("good");
    expect(await requestsOf("bad")).toBe(1);
    await requestsOf("good");
    expect(await requestsOf("bad")).toBe(2);
  });
});
