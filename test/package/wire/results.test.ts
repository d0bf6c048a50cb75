import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ResponseParseError,
  SdkError,
} from "../../../generated/dist/index.js";
import { caught } from "../support/caught.ts";
import { makeClient } from "../support/makeClient.ts";
import { readFixture } from "../support/readFixture.ts";
import { startServer } from "../support/startServer.ts";

const kit = (code: number, message: string): object => ({ success: false, error: { code, message } });
const gateway = (code: number, message: string): object => ({
  success: false,
  errors: [{ code, message }],
  messages: [],
  result: null,
});

describe("failures", () => {
  const failures: readonly [string, number, object, typeof ApiError, object][] = [
    [
      "of RealtimeKit",
      404,
      kit(404, "No user found with id 7"),
      NotFoundError,
      {
        kind: "NotFound",
        status: 404,
        code: undefined,
        errors: [{ code: 404, message: "No user found with id 7" }],
        message: expect.stringContaining("No user found with id 7"),
      },
    ],
    [
      "of the gateway",
      403,
      gateway(10000, "Authentication error"),
      PermissionDeniedError,
      {
        kind: "PermissionDenied",
        status: 403,
        code: 10000,
        errors: [{ code: 10000, message: "Authentication error" }],
        message: expect.stringMatching(/Authentication error.*10000/),
      },
    ],
    [
      "with an unknown body",
      500,
      {},
      InternalServerError,
      { kind: "InternalServer", status: 500, errors: [], code: undefined },
    ],
    [
      "of the token",
      401,
      gateway(1000, "Invalid API Token"),
      AuthenticationError,
      { kind: "Authentication", code: 1000 },
    ],
    [
      "with status 200",
      200,
      kit(500, "Something broke"),
      ApiError,
      { status: 200, code: 500, errors: [{ code: 500, message: "Something broke" }] },
    ],
    [
      "of the gateway with status 200",
      200,
      gateway(7003, "Could not route"),
      ApiError,
      { status: 200, code: 7003 },
    ],
  ];
  test.each(failures)("%s are typed errors", async (_, status, body, type, fields) => {
    const server = await startServer([{ status, body, headers: { "cf-ray": "8f1-AMS" } }]);

    const error = await caught(
      makeClient(server).activeSession.kickParticipants("m", { participant_ids: ["7"] }),
    );

    expect(error).toBeInstanceOf(type);
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({
      ...fields,
      body,
      requestId: "8f1-AMS",
      operation: "kickParticipants",
      method: "POST",
      attempts: 1,
    });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("secret");
  });

  test("of a meeting without a live session are of the kind NotFound", async () => {
    const body = readFixture("noActiveSession");
    const server = await startServer([{ status: 404, body }]);

    const outcome = await makeClient(server).activeSession.getActiveSession("m").safe();

    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: "NotFound", body, message: expect.stringContaining("No active session found") },
    });
  });

  test("of the gateway have its documentation in the body", async () => {
    const body = readFixture("forbidden");
    const server = await startServer([{ status: 403, body }]);

    const error = await caught(makeClient(server).sessions.getSessions());

    expect(error).toBeInstanceOf(PermissionDeniedError);
    expect(error).toMatchObject({ code: 10000, body });
  });

  test("of the rate limit carry the wait", async () => {
    const server = await startServer([
      { status: 429, body: kit(429, "Slow down"), headers: { "retry-after": "90" } },
    ]);

    const error = await caught(makeClient(server).meetings.getMeetingParticipant("m", "p"));

    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfterMs: 90_000 });
  });

  test("that are HTML do not leak into the message", async () => {
    const html = "<!doctype html><title>Bad gateway</title>";
    const server = await startServer([{ status: 502, body: html, headers: { "content-type": "text/html" } }]);

    const error = await caught(makeClient(server).meetings.getMeetingParticipant("m", "p"));

    expect(error).toMatchObject({ kind: "InternalServer", status: 502, body: undefined, text: html });
    expect(error).toHaveProperty("message", expect.not.stringContaining("<"));
  });

  const unreadable: readonly [string, string, string][] = [
    ["HTML", "<html></html>", "text/html"],
    ["broken JSON", '{"success":tr', "application/json"],
    ["nothing", "", "application/json"],
  ];
  test.each(unreadable)("that are a success with %s are parse errors", async (_, body, type) => {
    const server = await startServer([{ body, headers: { "content-type": type } }]);

    const error = await caught(makeClient(server).meetings.getMeetingParticipant("m", "p"));

    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({ kind: "ResponseParse", status: 200 });
  });
});

const list = { success: true, data: { participants: [] } };

describe("withResponse", () => {
  test("adds status, response, request id, attempts and rate limit", async () => {
    const body = readFixture("sessionParticipants");
    const server = await startServer([
      { body, headers: { "cf-ray": "8f1-AMS", ratelimit: '"default";r=9;t=30', "x-more": "yes" } },
    ]);

    const reply = await makeClient(server).sessions.getSessionParticipants("s").withResponse();

    expect(reply).toMatchObject({
      status: 200,
      data: body,
      requestId: "8f1-AMS",
      attempts: 1,
      rateLimit: { name: "default", remaining: 9, resetMs: 30_000 },
    });
    expect(reply.response.headers.get("x-more")).toBe("yes");
  });

  test("has no request id and rate limit where the server gives none", async () => {
    const server = await startServer([{ body: list }]);

    const reply = await makeClient(server).sessions.getSessionParticipants("s").withResponse();

    expect([reply.requestId, reply.rateLimit]).toEqual([undefined, undefined]);
  });

  test("shares one request with await and safe", async () => {
    const server = await startServer([{ body: list }]);
    const call = makeClient(server).sessions.getSessionParticipants("s");

    const [data, reply, outcome] = await Promise.all([call, call.withResponse(), call.safe()]);

    expect([data, reply.data, outcome.ok && outcome.data]).toEqual(Array(3).fill(list));
    expect(server.requests).toHaveLength(1);
  });
});

describe("safe", () => {
  test("gives a success as a value", async () => {
    const body = readFixture("meetingParticipants");
    const server = await startServer([{ body, headers: { "cf-ray": "8f1-AMS" } }]);

    const outcome = await makeClient(server).meetings.getMeetingParticipants("m").safe();

    expect(outcome).toMatchObject({ ok: true, status: 200, data: body, requestId: "8f1-AMS" });
  });

  test("gives a failure as a value", async () => {
    const server = await startServer([{ status: 404, body: kit(404, "No such meeting") }]);

    const outcome = await makeClient(server).meetings.getMeetingParticipants("m").safe();

    expect(outcome).toMatchObject({ ok: false, error: { kind: "NotFound", status: 404 } });
  });

  test("gives a refused value as a value", async () => {
    const server = await startServer([{ body: {} }]);

    const outcome = await makeClient(server).meetings.getMeetingParticipants("..").safe();

    expect(outcome).toMatchObject({ ok: false, error: { kind: "InvalidArgument" } });
    expect(server.requests).toEqual([]);
  });
});

describe("raw", () => {
  test("leaves the body of a success unread", async () => {
    const server = await startServer([{ body: "not JSON", headers: { "content-type": "text/plain" } }]);

    const response = await makeClient(server).meetings.getMeetingParticipant("m", "p").raw();

    expect([response.status, response.bodyUsed, await response.text()]).toEqual([200, false, "not JSON"]);
  });

  test("is an error for a failure", async () => {
    const server = await startServer([{ status: 500, body: kit(500, "Something broke") }]);

    const error = await caught(makeClient(server).meetings.getMeetingParticipant("m", "p").raw());

    expect(error).toMatchObject({ kind: "InternalServer", status: 500 });
  });
});

describe("a call", () => {
  test("that nobody awaits is sent once", async () => {
    const server = await startServer([{ body: { success: true } }]);

    const call = makeClient(server).activeSession.kickAllParticipants("m");
    await expect.poll(() => server.requests.length).toBe(1);
    await call;

    expect(server.requests).toHaveLength(1);
  });

  test("is repeated after a failure that may pass, if it is a GET", async () => {
    const server = await startServer([
      { status: 503, body: kit(503, "Busy"), headers: { "retry-after": "0" } },
      { body: { success: true, data: { participants: [] } } },
    ]);

    const reply = await makeClient(server, { maxRetries: 2 })
      .sessions.getSessionParticipants("s")
      .withResponse();

    expect([reply.attempts, server.requests.length]).toEqual([2, 2]);
  });

  test("is not repeated after a server error, if it is a POST", async () => {
    const server = await startServer([
      { status: 503, body: kit(503, "Busy"), headers: { "retry-after": "0" } },
    ]);

    const error = await caught(makeClient(server, { maxRetries: 2 }).activeSession.kickAllParticipants("m"));

    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("ends when its signal is aborted", async () => {
    const server = await startServer([{ body: { success: true } }]);
    const signal = AbortSignal.abort();

    const error = await caught(makeClient(server).sessions.getSessionParticipants("s", {}, { signal }));

    expect(error).toMatchObject({ kind: "Abort", name: "AbortError" });
    expect(server.requests).toEqual([]);
  });
});
