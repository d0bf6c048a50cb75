import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import * as errors from "../../templates/src/runtime/errors.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, serve } from "./support/serve.ts";
import { enveloped, secret, thingsAt } from "./support/things.ts";

describe("status → class", () => {
  it.each([
    [400, "BadRequest"],
    [401, "Authentication"],
    [403, "PermissionDenied"],
    [404, "NotFound"],
    [409, "Conflict"],
    [418, "Api"],
    [422, "UnprocessableEntity"],
    [429, "RateLimit"],
    [500, "InternalServer"],
    [503, "InternalServer"],
    [599, "InternalServer"],
  ] as const)("%d is %s", async (status, kind) => {
    const server = await serve(jsonAnswer(status, {}));
    const error = await failure(thingsAt(server.url, { maxRetries: 0 }).get("a"));
    expect(error).toMatchObject({ status, kind, name: `${kind}Error` });
    expect(error).toBeInstanceOf(errors[`${kind}Error`]);
    expect(error).toBeInstanceOf(errors.ApiError);
    expect(error).toBeInstanceOf(errors.SdkError);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(errors.TimeoutError);
    expect(inspect(error)).toContain(`${kind}Error: ${status}`);
  });
});

describe("what the body says", () => {
  it.each<[string, Answer, message: string, fields: object]>([
    [
      "RealtimeKit",
      jsonAnswer(404, { success: false, error: { code: 404, message: "No meeting" } }),
      "404 No meeting",
      { code: undefined, errors: [{ code: 404, message: "No meeting" }] },
    ],
    [
      "Cloudflare",
      jsonAnswer(403, {
        success: false,
        errors: [{ code: 10000, message: "Authentication error" }],
        messages: [],
        result: null,
      }),
      "403 Authentication error (10000)",
      { code: 10000, errors: [{ code: 10000, message: "Authentication error" }] },
    ],
    [
      "RFC 9457",
      answer(400, '{"title":"Bad","detail":"Worse"}', { "content-type": "application/problem+json" }),
      "400 Worse",
      { errors: [{ code: undefined, message: "Worse" }] },
    ],
    [
      "HTML",
      answer(502, "<html>", { "content-type": "text/html" }),
      "502 Words",
      { errors: [], body: undefined, text: "<html>" },
    ],
    ["nothing", answer(500, ""), "500 Words", { errors: [], body: undefined, text: "" }],
    ["broken JSON", answer(500, '{"a'), "500 Words", { errors: [], body: undefined, text: '{"a' }],
    ["null", answer(500, "null"), "500 Words", { errors: [], body: null }],
    [
      "hostile shapes",
      jsonAnswer(500, { error: { message: { a: 1 }, code: {} }, errors: [null, 1] }),
      "500 Words",
      { errors: [] },
    ],
    [
      "a failure with 200",
      jsonAnswer(200, { success: false, errors: [{ code: 7, message: "Not now" }] }),
      "200 Not now (7)",
      { status: 200, kind: "Api" },
    ],
  ])("%s", async (_name, given, message, fields) => {
    const server = await serve(given);
    const error = await failure(thingsAt(server.url, { maxRetries: 0 }, enveloped).get("a"));
    expect(error.message).toBe(`${message} [getThing]`);
    expect(error).toMatchObject(fields);
  });

  it.each<[object, object[]]>([
    [{ errors: [{ code: 7003 }] }, [{ code: 7003, message: "" }]],
    [{ error: { code: 9, message: 42 } }, [{ code: 9, message: "" }]],
    [{ error: { code: "E1", message: null }, code: 400 }, [{ code: "E1", message: "" }]],
  ])("keeps a code without words: %j", async (body, errors) => {
    const server = await serve(jsonAnswer(400, body));
    const error = await failure(thingsAt(server.url).get("a"));
    expect(error).toMatchObject({ errors, code: Reflect.get(errors[0] ?? {}, "code") });
    expect(error.message).toMatch(/^400 Words \(/);
  });

  it("counts only where the API says so", async () => {
    const server = await serve(jsonAnswer(200, { "": false, undefined: false, success: false }));
    expect(await thingsAt(server.url).get("a")).toHaveProperty("success", false);
  });

  it.each([429, 422])("is kept as far as it came, and so is the status: %d", async (status) => {
    const cut = `HTTP/1.1 ${status} Words\r\nretry-after: 300\r\ncontent-length: 99\r\n\r\n{"half":`;
    const server = await serve(cut);
    const error = await failure(thingsAt(server.url).add());
    expect(error).toMatchObject({ status, retryAfterMs: 300_000, text: '{"half":', body: undefined });
  });

  it("is cut in the message, whole in the body", async () => {
    const server = await serve(
      jsonAnswer(400, { error: { message: "x".repeat(5000) } }, { "cf-ray": "r".repeat(500) }),
    );
    const error = await failure(thingsAt(server.url).get("a"));
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(error).toHaveProperty("body.error.message.length", 5000);
  });
});

it("an error knows its call, and keeps headers and bodies out of logs", async () => {
  const server = await serve(
    jsonAnswer(404, { error: { message: "No" } }, { "cf-ray": "ray1", "x-private": "p" }),
  );
  const error = await failure(thingsAt(server.url).get("b c", { form: "private" }));
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    operation: "getThing",
    method: "GET",
    path: "/accounts/acc/things/b%20c",
    attempts: 1,
    requestId: "ray1",
    status: 404,
    errors: [{ message: "No" }],
  });
  expect(error).toMatchObject({ body: { error: { message: "No" } }, headers: expect.any(Headers) });
});

it("what the platform could not read of an answer does not show", async () => {
  const server = await serve(
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\n{"a":1,\r\n"token":"${secret}"}\r\n0\r\n\r\n`,
    `nonsense ${secret}\r\n\r\n`,
  );
  for (let count = 0; count < 2; count++)
    expect(await failure(thingsAt(server.url).add())).toMatchObject({ kind: "Connection" });
  expect(server.requests.length).toBe(2);
});

it("an error can be walked through and cloned: its hidden fields do not show, its cause stays", async () => {
  const server = await serve(jsonAnswer(404, { private: true }, { "set-cookie": "private" }));
  const error = await failure(thingsAt(server.url).get("a"));
  const walked: unknown[] = [];
  for (const key in error) walked.push(key, Reflect.get(error, key));
  expect(JSON.stringify(walked)).not.toContain("private");
  expect(walked).toContain("status");
  const signal = AbortSignal.abort("why");
  const aborted = await failure(thingsAt(server.url).get("a", {}, { signal }));
  expect(structuredClone(aborted)).toMatchObject({ message: aborted.message, cause: "why" });
});

it("errors of another copy of the code are recognized by kind", async () => {
  vi.resetModules();
  const copy: typeof errors = await import("../../templates/src/runtime/errors.ts");
  expect(copy.NotFoundError).not.toBe(errors.NotFoundError);
  const error: unknown = new copy.NotFoundError("x");
  expect(error).toBeInstanceOf(errors.NotFoundError);
  expect(error).toBeInstanceOf(errors.ApiError);
  expect(error).toBeInstanceOf(errors.SdkError);
  expect(error).not.toBeInstanceOf(errors.ConflictError);
  class Own extends errors.NotFoundError {}
  expect(error).not.toBeInstanceOf(Own);
  expect(new Own("x")).toBeInstanceOf(Own);
  for (const other of [
    null,
    undefined,
    1,
    "x",
    {},
    { kind: "NotFound" },
    new Error("x"),
    Object.create(null),
  ])
    expect(other instanceof errors.SdkError).toBe(false);
});

describe("safe", () => {
  it("gives a success with all around it", async () => {
    const server = await serve(jsonAnswer(201, { id: "1" }, { "cf-ray": "ray1" }));
    const result = await thingsAt(server.url).get("a").safe();
    expect(result).toMatchObject({
      ok: true,
      status: 201,
      data: { id: "1" },
      requestId: "ray1",
      attempts: 1,
    });
  });
  it("gives a failure as a value", async () => {
    const server = await serve(jsonAnswer(404, {}));
    const result = await thingsAt(server.url).get("a").safe();
    expect(result).toMatchObject({ ok: false, error: { kind: "NotFound" } });
  });
});

describe("a call is a promise", () => {
  it("is sent once, however often it is awaited", async () => {
    const server = await serve(jsonAnswer(200, { id: "1" }));
    const call = thingsAt(server.url).get("a");
    const done = vi.fn<() => void>();
    expect(
      await Promise.all([call, call, call.finally(done), call.withResponse().then(({ data }) => data)]),
    ).toEqual(Array(4).fill({ id: "1" }));
    expect(done).toHaveBeenCalledOnce();
    expect(server.requests.length).toBe(1);
    expect(Object.prototype.toString.call(call)).toBe("[object Promise]");
  });
  it("is sent when nobody awaits it", async () => {
    const server = await serve(jsonAnswer(200, {}));
    void thingsAt(server.url).get("a");
    await vi.waitFor(() => expect(server.requests.length).toBe(1));
  });
  it("rejects, never throws", async () => {
    const things = thingsAt("https://things.example", { accountId: undefined });
    const call = things.get("..");
    expect(await call.catch((error: unknown) => error)).toMatchObject({
      kind: "InvalidArgument",
      attempts: 0,
    });
  });
});

describe("family", () => {
  it.each<[string, Answer, string]>([
    ["an answer of the server with a class", jsonAnswer(404, {}), "Api"],
    ["one without", jsonAnswer(418, {}), "Api"],
    ["a success that is none", answer(200, "x"), "ResponseParse"],
    ["a redirect", answer(302, ""), "Redirect"],
  ])("of %s", async (_name, given, family) => {
    const server = await serve(given);
    expect(await failure(thingsAt(server.url).get("a"))).toMatchObject({ family });
  });
});

describe("an error that is made by hand", () => {
  const apiFields = {
    code: undefined,
    errors: [],
    retryAfterMs: undefined,
    body: undefined,
    text: "",
    headers: undefined,
  };
  it.each<[new (message?: string) => errors.SdkError, object]>([
    [errors.ApiError, { ...apiFields, status: 405, family: "Api" }],
    [errors.BadRequestError, { ...apiFields, status: 400, family: "Api" }],
    [errors.AuthenticationError, { ...apiFields, status: 401 }],
    [errors.PermissionDeniedError, { ...apiFields, status: 403 }],
    [errors.NotFoundError, { ...apiFields, status: 404 }],
    [errors.ConflictError, { ...apiFields, status: 409 }],
    [errors.UnprocessableEntityError, { ...apiFields, status: 422 }],
    [errors.RateLimitError, { ...apiFields, status: 429 }],
    [errors.InternalServerError, { ...apiFields, status: 500 }],
    [errors.ConnectionError, { code: undefined, family: "Connection" }],
    [errors.TimeoutError, { timeoutMs: 0 }],
    [errors.ResponseParseError, { status: 200, contentType: undefined, snippet: "" }],
    [errors.ResponseTooLargeError, { status: 200, limit: 0 }],
    [errors.RedirectError, { status: 302, location: undefined }],
  ])("%o has what its type promises", (kind, fields) => {
    const error = new kind("text");
    expect(error).toMatchObject({ message: "text", ...fields });
    expect(error).toBeInstanceOf(kind);
  });
  it("has what it is given, and hides what calls hide", () => {
    const cause = new Error("why");
    const error = new errors.NotFoundError("text", { status: 410, body: { a: 1 }, requestId: "ray", cause });
    expect(error).toMatchObject({ status: 410, body: { a: 1 }, requestId: "ray", cause, kind: "NotFound" });
    expect(JSON.parse(JSON.stringify(error))).toEqual({ status: 410, errors: [], requestId: "ray" });
    expect(new errors.TimeoutError("x", { timeoutMs: 5 })).toMatchObject({ timeoutMs: 5 });
  });
});
