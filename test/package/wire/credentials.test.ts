import { inspect } from "node:util";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  MissingAuthError,
  RealtimeKit,
  type RealtimeKitOptions,
  type TokenContext,
} from "../../../generated/dist/index.js";
import { caught } from "../support/caught.ts";
import { accountId, appId, makeClient, prefix } from "../support/makeClient.ts";
import { type Answer, startServer } from "../support/startServer.ts";

const success: Answer = { body: { success: true, data: { participants: [] } } };
const refused: Answer = {
  status: 401,
  body: { success: false, errors: [{ code: 1000, message: "Invalid" }] },
};

describe("the API token", () => {
  const functions: readonly [string, () => string | Promise<string>][] = [
    ["a function", () => "from-function"],
    ["an async function", async () => "from-function"],
  ];
  test.each(functions)("may come from %s", async (_, apiToken) => {
    const server = await startServer([success]);

    await makeClient(server, { apiToken }).sessions.getSessionParticipants("s");

    expect(server.requests[0]?.headers.authorization).toBe("Bearer from-function");
  });

  test("is asked for at every call", async () => {
    const server = await startServer([success]);
    let count = 0;
    const { sessions } = makeClient(server, { apiToken: () => `token-${++count}` });

    await sessions.getSessionParticipants("s");
    await sessions.getSessionParticipants("s");

    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  test("is asked for anew, once, when the server refuses it", async () => {
    const server = await startServer([refused, success]);
    const asked: TokenContext[] = [];
    const apiToken = (context: TokenContext): string => {
      asked.push(context);
      return context.refresh ? "new" : "old";
    };

    await makeClient(server, { apiToken }).activeSession.kickAllParticipants("m");

    expect(asked.map(({ refresh }) => refresh)).toEqual([false, true]);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
  });

  test("that stays refused is an error after two requests", async () => {
    const server = await startServer([refused]);

    const error = await caught(
      makeClient(server, { apiToken: () => "old" }).sessions.getSessionParticipants("s"),
    );

    expect(error).toMatchObject({ kind: "Authentication", status: 401 });
    expect(server.requests).toHaveLength(2);
  });

  const missing: readonly [string, string | (() => string)][] = [
    ["is empty from a function", () => ""],
    [
      "cannot be had",
      () => {
        throw new Error("vault sealed");
      },
    ],
  ];
  test.each(missing)("that %s ends a call before any request", async (_, apiToken) => {
    const server = await startServer([success]);

    const error = await caught(makeClient(server, { apiToken }).sessions.getSessionParticipants("s"));

    expect(error).toBeInstanceOf(MissingAuthError);
    expect(server.requests).toEqual([]);
  });

  test("shows in no inspection of the client", async () => {
    const server = await startServer([success]);
    const client = makeClient(server, { apiToken: "very-secret" });

    const shown = [inspect(client, { depth: 9, showHidden: true, getters: true }), JSON.stringify(client)];

    expect(shown.join("\n")).not.toContain("very-secret");
  });

  test.each(["http://example.com", "ftp://127.0.0.1"])("is not sent to %s", (baseUrl) => {
    expect(() => new RealtimeKit({ apiToken: "secret", baseUrl })).toThrow(
      expect.objectContaining({ kind: "InvalidArgument" }),
    );
  });
});

describe("fromEnv", () => {
  test("reads token and ids from the environment, and options that are given win", async () => {
    const server = await startServer([success]);
    vi.stubEnv("CLOUDFLARE_API_TOKEN", " from-environment \n");
    vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", accountId);
    vi.stubEnv("REALTIMEKIT_APP_ID", "other");
    onTestFinished(() => void vi.unstubAllEnvs());

    const baseUrl = `${server.url}/client/v4`;
    const client = RealtimeKit.fromEnv({ accountId: undefined, appId, baseUrl });
    await client.sessions.getSessionParticipants("s");

    expect(server.requests[0]?.target).toBe(`${prefix}/sessions/s/participants`);
    expect(server.requests[0]?.headers.authorization).toBe("Bearer from-environment");
  });

  const variables = ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "REALTIMEKIT_APP_ID"];
  test.each<[set: string[], options: Partial<RealtimeKitOptions>, missing: string]>([
    [
      [],
      {},
      "apiToken (CLOUDFLARE_API_TOKEN), accountId (CLOUDFLARE_ACCOUNT_ID), appId (REALTIMEKIT_APP_ID)",
    ],
    [["REALTIMEKIT_APP_ID"], { accountId }, "apiToken (CLOUDFLARE_API_TOKEN)"],
  ])("with %j set and %j given names all that is missing at once", (set, options, missing) => {
    for (const name of variables) vi.stubEnv(name, set.includes(name) ? "set" : "");
    onTestFinished(() => void vi.unstubAllEnvs());

    expect(() => RealtimeKit.fromEnv(options)).toThrow(
      expect.objectContaining({
        kind: "MissingAuth",
        message: `Missing options (environment variables): ${missing}`,
      }),
    );
  });

  test("makes a client without the ids, which calls may give; a call names all that it lacks", async () => {
    for (const name of variables) vi.stubEnv(name, name === "CLOUDFLARE_API_TOKEN" ? "set" : "");
    onTestFinished(() => void vi.unstubAllEnvs());

    const error = await caught(RealtimeKit.fromEnv().sessions.getSessionParticipants(""));

    expect(error).toMatchObject({
      kind: "InvalidArgument",
      message: expect.stringMatching(
        /account_id is missing.*accountId.*app_id is missing.*session_id is missing/,
      ),
    });
  });

  test("is the only thing that reads the environment", async () => {
    const server = await startServer([success]);
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "from-environment");
    vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", accountId);
    onTestFinished(() => void vi.unstubAllEnvs());

    const client = new RealtimeKit({ apiToken: "given", appId, baseUrl: server.url });
    const error = await caught(client.sessions.getSessionParticipants("s"));

    expect(error).toMatchObject({ kind: "InvalidArgument", message: expect.stringContaining("accountId") });
    expect(server.requests).toEqual([]);
    expect(() => new RealtimeKit({ apiToken: "", accountId, appId })).toThrow(MissingAuthError);
    expect(() => Reflect.construct(RealtimeKit, [{}])).toThrow(
      expect.objectContaining({ kind: "MissingAuth", message: "Missing or empty: apiToken" }),
    );
  });
});
