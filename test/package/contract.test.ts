import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiReply, ParticipantFilter, RealtimeKit } from "../../generated/dist/index.js";
import { operationIds } from "../spec/operationIds.ts";
import { accountId, appId } from "./support/makeClient.ts";
import { type Mock, startMock } from "./support/startMock.ts";

const meeting = "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50";
const session = "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64";
const participant = "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658";
const peer = "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70";
const ids = { account_id: accountId, app_id: appId };
const filters = Object.values(ParticipantFilter);
const selection = { participant_ids: [participant], custom_participant_ids: ["customer-2077"], ...ids };
const person = {
  custom_participant_id: "customer-1042",
  preset_name: "webinar_presenter",
  name: "Ada",
  picture: "https://example.com/ada.png",
  ...ids,
};

interface Call {
  readonly withResponse: () => Promise<ApiReply<object>>;
}

let mock: Mock;
let client: RealtimeKit;
beforeAll(async () => {
  mock = await startMock();
  client = new RealtimeKit({ apiToken: "secret", baseUrl: mock.url, maxRetries: 0 });
});
afterAll(() => mock.stop());

describe("an independent server finds nothing wrong with", () => {
  const operations: Readonly<Record<string, () => Call>> = {
    getSessions: () =>
      client.sessions.getSessions({
        associated_id: meeting,
        end_time: "2026-03-05T00:00:00Z",
        page_no: 1,
        per_page: 50,
        participants: "1:10",
        search: "Weekly & co, 100 %",
        sort_by: "createdAt",
        sort_order: "DESC",
        start_time: "2026-03-04T00:00:00Z",
        status: "ENDED",
        ...ids,
      }),
    getSessionDetails: () =>
      client.sessions.getSessionDetails(session, { include_breakout_rooms: true, ...ids }),
    getSessionParticipants: () =>
      client.sessions.getSessionParticipants(session, {
        include_peer_events: true,
        page_no: 1,
        per_page: 200,
        search: "Ada & Co, 100 %",
        sort_by: "duration",
        sort_order: "ASC",
        view: "raw",
        ...ids,
      }),
    getSessionParticipantDetails: () =>
      client.sessions.getSessionParticipantDetails(session, peer, {
        filters,
        include_peer_events: false,
        ...ids,
      }),
    getParticipantDataFromPeerId: () =>
      client.sessions.getParticipantDataFromPeerId(peer, { filters, include_peer_events: true, ...ids }),
    getMeetingParticipants: () =>
      client.meetings.getMeetingParticipants(meeting, { page_no: 0, per_page: 50, ...ids }),
    addParticipant: () => client.meetings.addParticipant(meeting, person),
    getMeetingParticipant: () => client.meetings.getMeetingParticipant(meeting, participant, ids),
    editParticipant: () =>
      client.meetings.editParticipant(meeting, participant, {
        name: null,
        picture: null,
        preset_name: "guest",
        ...ids,
      }),
    replaceParticipant: () => client.meetings.replaceParticipant(meeting, participant, person),
    deleteMeetingParticipant: () => client.meetings.deleteMeetingParticipant(meeting, participant, ids),
    refreshParticipantToken: () => client.meetings.refreshParticipantToken(meeting, participant, ids),
    getActiveSession: () => client.activeSession.getActiveSession(meeting, ids),
    kickParticipants: () => client.activeSession.kickParticipants(meeting, selection),
    kickAllParticipants: () => client.activeSession.kickAllParticipants(meeting, ids),
    muteParticipants: () => client.activeSession.muteParticipants(meeting, selection),
    muteAllParticipants: () =>
      client.activeSession.muteAllParticipants(meeting, { allow_unmute: true, ...ids }),
  };
  test.each(Object.entries(operations))("%s, and the client nothing with its answer", async (_, call) => {
    const { data, response } = await call().withResponse();

    expect(findings(response)).toEqual({ "x-steady-error-count": "0", "x-steady-request-valid": "true" });
    expect(data).toHaveProperty("success", true);
    expect(data).toHaveProperty("data");
  });

  test("every operation of the document, which are all called", () => {
    expect(Object.keys(operations).toSorted()).toEqual(operationIds);
  });
});

describe("the same server finds", () => {
  // Sent past the types, which refuse all of these.
  const wrong: Readonly<Record<string, readonly [string, RequestInit & { readonly path: string }]>> = {
    "an unknown param": ["query.colour", { path: `sessions/${session}/participants?colour=red` }],
    "a filter that does not exist": [
      "query.filters",
      { path: `sessions/peer-report/${peer}?filters=device_info,colour` },
    ],
    "a sort order in lower case": [
      "query.sort_order",
      { path: `sessions/${session}/participants?sort_order=asc` },
    ],
    "a page size beyond the limit": [
      "query.per_page",
      { path: `sessions/${session}/participants?per_page=201` },
    ],
    "a status in lower case": ["query.status", { path: "sessions?status=live" }],
    "an order of the other list": ["query.sort_by", { path: "sessions?sort_by=joinedAt" }],
    "a boolean that is none": [
      "query.include_peer_events",
      { path: `sessions/${session}/participants?include_peer_events=yes` },
    ],
    "a missing field of a body": [
      "body",
      { path: `meetings/${meeting}/participants`, method: "POST", body: '{"custom_participant_id":"1"}' },
    ],
    "a selection of nobody": [
      "body",
      { path: `meetings/${meeting}/active-session/kick`, method: "POST", body: "{}" },
    ],
    "a selection by an empty list": [
      "body",
      { path: `meetings/${meeting}/active-session/mute`, method: "POST", body: '{"participant_ids":[]}' },
    ],
    "a missing body": ["body", { path: `meetings/${meeting}/active-session/mute-all`, method: "POST" }],
    "an unknown path": ["/people", { path: `sessions/${session}/people` }],
  };
  test.each(Object.entries(wrong))("%s", async (_, [where, { path, ...init }]) => {
    const headers = { authorization: "Bearer secret", "content-type": "application/json" };
    const address = `${mock.url}/accounts/${accountId}/realtime/kit/${appId}/${path}`;

    const response = await fetch(address, { headers, ...init });
    await response.body?.cancel();

    expect(Number(response.headers.get("x-steady-error-count"))).toBeGreaterThan(0);
    expect(response.headers.get("x-steady-error-1-path")).toContain(where);
  });
});

/** What the mock says about a request, in its headers. */
function findings(response: Response): Record<string, string> {
  const wanted = /^x-steady-(error|request-valid)/;
  return Object.fromEntries([...response.headers].filter(([name]) => wanted.test(name)));
}
