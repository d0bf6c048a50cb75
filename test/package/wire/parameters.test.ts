import { describe, expect, test } from "vitest";
import {
  InvalidArgumentError,
  RealtimeKit,
  Sessions,
  ParticipantFilter,
  SortOrder,
} from "../../../generated/dist/index.js";
import { caught } from "../support/caught.ts";
import { accountId, appId, makeClient, prefix } from "../support/makeClient.ts";
import { type Answer, startServer } from "../support/startServer.ts";

const empty: readonly [Answer] = [{ body: { success: true, data: { participants: [] } } }];

describe("the ids of account and app", () => {
  const given: readonly [string, { account_id?: string; app_id?: string }, string][] = [
    ["come from the client", {}, `${accountId}/realtime/kit/${appId}`],
    ["may be given to a call", { account_id: "a1", app_id: "b2" }, "a1/realtime/kit/b2"],
    ["may be given one by one", { app_id: "b2" }, `${accountId}/realtime/kit/b2`],
  ];
  test.each(given)("%s", async (_, ids, path) => {
    const server = await startServer(empty);
    const { sessions, meetings } = makeClient(server);

    await sessions.getSessionParticipants("s", { page_no: 1, ...ids });
    await meetings.editParticipant("m", "p", { name: "Ada", ...ids });

    expect(server.requests.map(({ target }) => target)).toEqual([
      `/client/v4/accounts/${path}/sessions/s/participants?page_no=1`,
      `/client/v4/accounts/${path}/meetings/m/participants/p`,
    ]);
    expect(server.requests[1]?.body).toBe('{"name":"Ada"}');
  });

  test("are not needed by a client whose calls all give them", async () => {
    const server = await startServer(empty);
    const client = new RealtimeKit({ apiToken: "secret", baseUrl: server.url });

    await client.sessions.getSessionParticipants("s", { account_id: "a1", app_id: "b2" });

    expect(server.requests.map(({ target }) => target)).toEqual([
      "/accounts/a1/realtime/kit/b2/sessions/s/participants",
    ]);
  });

  const missing: readonly [string, { accountId?: string; appId?: string }, string][] = [
    ["account_id", { appId }, "account_id"],
    ["app_id", { accountId }, "app_id"],
    ["an account_id that is not empty", { accountId: "", appId }, "account_id"],
  ];
  test.each(missing)("without %s a call ends before any request", async (_, ids, named) => {
    const server = await startServer(empty);
    const client = new RealtimeKit({ apiToken: "secret", baseUrl: server.url, ...ids });

    const error = await caught(client.sessions.getSessionParticipants("s"));

    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error).toMatchObject({
      kind: "InvalidArgument",
      message: expect.stringContaining(named),
      attempts: 0,
    });
    expect(server.requests).toEqual([]);
  });
});

describe("path values", () => {
  const sent: readonly [string, string][] = [
    ["a/b", "a%2Fb"],
    ["a b?c#d", "a%20b%3Fc%23d"],
    ["a%2Fb", "a%252Fb"],
    ["../x", "..%2Fx"],
    ["...", "..."],
    ["%2e%2e", "%252e%252e"],
    ["Zoë\u{1f600}", "Zo%C3%AB%F0%9F%98%80"],
    ["a\\b", "a%5Cb"],
    ["a;b=c", "a%3Bb%3Dc"],
    ["__proto__", "__proto__"],
  ];
  test.each(sent)("%j arrives as itself", async (value, segment) => {
    const server = await startServer(empty);

    await makeClient(server).meetings.getMeetingParticipant("m", value);

    const target = server.requests[0]?.target;
    expect(target).toBe(`${prefix}/meetings/m/participants/${segment}`);
    expect(decodeURIComponent(target?.split("/").at(-1) ?? "")).toBe(value);
  });

  test.each(["", ".", "..", "\ud800"])("%j is refused before any request", async (value) => {
    const server = await startServer(empty);
    const { sessions, meetings } = makeClient(server);

    const errors = await Promise.all([
      caught(sessions.getSessionParticipants(value)),
      caught(meetings.deleteMeetingParticipant("m", value)),
      caught(meetings.deleteMeetingParticipant(value, "p")),
      caught(meetings.deleteMeetingParticipant("m", "p", { account_id: value })),
    ]);

    expect(errors.map((error) => error instanceof InvalidArgumentError)).toEqual([true, true, true, true]);
    expect(server.requests).toEqual([]);
  });
});

describe("query values", () => {
  type Params = NonNullable<Parameters<Sessions["getSessionParticipants"]>[1]>;
  const lists: readonly [Params, string][] = [
    [{}, ""],
    [{ page_no: undefined, search: undefined, sort_by: undefined, include_peer_events: undefined }, ""],
    [{ search: "" }, "?search="],
    [{ page_no: 0 }, "?page_no=0"],
    [{ include_peer_events: true, view: "raw" }, "?include_peer_events=true&view=raw"],
    [{ include_peer_events: false }, "?include_peer_events=false"],
    [{ sort_order: SortOrder.Asc }, "?sort_order=ASC"],
    [{ search: "a+b=c&d" }, "?search=a%2Bb%3Dc%26d"],
  ];
  test.each(lists)("%j is sent as %j", async (params, query) => {
    const server = await startServer(empty);

    await makeClient(server).sessions.getSessionParticipants("s", params);

    expect(server.requests[0]?.target).toBe(`${prefix}/sessions/s/participants${query}`);
  });

  const filters: readonly [readonly ParticipantFilter[], string][] = [
    [["device_info", "events"], "?filters=device_info,events"],
    [[ParticipantFilter.IpInformation], "?filters=ip_information"],
    [Object.values(ParticipantFilter), `?filters=${Object.values(ParticipantFilter).join(",")}`],
    [[], ""],
  ];
  test.each(filters)("the filters %j are sent as %j", async (value, query) => {
    const server = await startServer(empty);

    await makeClient(server).sessions.getParticipantDataFromPeerId("p", { filters: value });

    expect(server.requests[0]?.target).toBe(`${prefix}/sessions/peer-report/p${query}`);
  });

  test("a number that is none is refused before any request", async () => {
    const server = await startServer(empty);

    const error = await caught(makeClient(server).sessions.getSessionParticipants("s", { page_no: NaN }));

    expect(error).toMatchObject({
      kind: "InvalidArgument",
      message: expect.stringContaining("page_no"),
    });
    expect(server.requests).toEqual([]);
  });
});

describe("bodies", () => {
  test("leave out what is undefined and keep null", async () => {
    const server = await startServer(empty);

    await makeClient(server).meetings.editParticipant("m", "p", {
      name: undefined,
      picture: null,
      account_id: undefined,
    });

    expect(server.requests[0]?.body).toBe('{"picture":null}');
  });

  test("are UTF-8", async () => {
    const server = await startServer(empty);

    await makeClient(server).meetings.editParticipant("m", "p", { name: "Zoë \u{1f600} \u2028" });

    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({ name: "Zoë \u{1f600} \u2028" });
  });
});

describe("resources on their own", () => {
  test("take the options of the client", async () => {
    const server = await startServer(empty);
    const sessions = new Sessions({
      apiToken: "secret",
      accountId,
      appId,
      baseUrl: `${server.url}/client/v4`,
    });

    await sessions.getSessionParticipants("s");

    expect(server.requests[0]?.target).toBe(`${prefix}/sessions/s/participants`);
  });
});

describe("headers of options", () => {
  test("are added, a call's over the client's, null removes", async () => {
    const server = await startServer(empty);
    const client = makeClient(server, { headers: { "X-Team": "video", "x-trace": "1" } });

    await client.sessions.getSessionParticipants("s", {}, { headers: { "X-Trace": "2", "x-team": null } });

    expect(server.requests[0]?.headers).toMatchObject({
      "x-trace": "2",
      authorization: "Bearer secret",
    });
    expect(server.requests[0]?.headers).not.toHaveProperty("x-team");
  });
});
