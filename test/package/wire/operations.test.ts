import { describe, expect, test } from "vitest";
import type { RealtimeKit } from "../../../generated/dist/index.js";
import { operationIds } from "../../spec/operationIds.ts";
import { makeClient, prefix } from "../support/makeClient.ts";
import { readFixture } from "../support/readFixture.ts";
import { startServer } from "../support/startServer.ts";

const meeting = "a05c7e3d-2b81-4f69-9d34-8e6f1a2b7c50";
const session = "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64";
const participant = "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658";
const peer = "7d1f0c52-6a3e-4b8d-9f21-3c5e8a4b6d70";

const record = {
  id: participant,
  custom_participant_id: "customer-1042",
  preset_name: "webinar_presenter",
  created_at: "2026-03-01T14:20:00.000Z",
  updated_at: "2026-03-01T14:20:00.000Z",
  name: null,
};
const action = {
  success: true,
  data: { action: "kick", participants: [{ id: participant, created_at: "2026", updated_at: "2026" }] },
};
const report = {
  success: true,
  data: {
    participant: { id: peer, role: "webinar_presenter", peer_report: { quality: { audio_producer: [] } } },
  },
};

interface Operation {
  readonly call: (client: RealtimeKit) => PromiseLike<unknown>;
  readonly method: string;
  /** Below the path of account and app, with the query. */
  readonly target: string;
  /** The JSON of the request body; absent: no body at all. */
  readonly body?: unknown;
  readonly status?: number;
  readonly answer: unknown;
}

const live = {
  id: session,
  associated_id: meeting,
  meeting_display_name: "Weekly webinar",
  type: "meeting",
  status: "LIVE",
  live_participants: 1,
  max_concurrent_participants: 2,
  minutes_consumed: 2.5,
  organization_id: "5b0c1f6e-3d52-4f0a-9a3b-7c2f8e4d6a10",
  started_at: "2026-03-04T09:00:12.400Z",
  created_at: "2026-03-04T09:00:11.950Z",
  updated_at: "2026-03-04T09:00:12.409Z",
};

const operations: Readonly<Record<string, Operation>> = {
  "sessions.getSessions": {
    call: ({ sessions }) =>
      sessions.getSessions({
        associated_id: meeting,
        end_time: "2026-03-05T00:00:00+01:00",
        page_no: 2,
        per_page: 50,
        participants: "1:10",
        search: "Weekly & co",
        sort_by: "minutesConsumed",
        sort_order: "ASC",
        start_time: "2026-03-04T00:00:00Z",
        status: "LIVE",
      }),
    method: "GET",
    target:
      `/sessions?associated_id=${meeting}&end_time=2026-03-05T00%3A00%3A00%2B01%3A00&page_no=2&participants=1%3A10` +
      "&per_page=50&search=Weekly%20%26%20co&sort_by=minutesConsumed&sort_order=ASC" +
      "&start_time=2026-03-04T00%3A00%3A00Z&status=LIVE",
    answer: {
      success: true,
      data: { sessions: [live] },
      paging: { start_offset: 51, end_offset: 51, total_count: 51 },
    },
  },
  "sessions.getSessions without params": {
    call: ({ sessions }) => sessions.getSessions(),
    method: "GET",
    target: "/sessions",
    answer: { success: true, data: { sessions: [] } },
  },
  "sessions.getSessionDetails": {
    call: ({ sessions }) => sessions.getSessionDetails(session, { include_breakout_rooms: true }),
    method: "GET",
    target: `/sessions/${session}?include_breakout_rooms=true`,
    answer: { success: true, data: { ...live, status: "ENDED", breakout_rooms: [live] } },
  },
  "activeSession.getActiveSession": {
    call: ({ activeSession }) => activeSession.getActiveSession(meeting),
    method: "GET",
    target: `/meetings/${meeting}/active-session`,
    answer: readFixture("activeSession"),
  },
  "sessions.getSessionParticipants": {
    call: ({ sessions }) =>
      sessions.getSessionParticipants(session, {
        include_peer_events: false,
        page_no: 3,
        per_page: 200,
        search: "Ada & Co",
        sort_by: "joinedAt",
        sort_order: "DESC",
        view: "consolidated",
      }),
    method: "GET",
    target:
      `/sessions/${session}/participants?include_peer_events=false&page_no=3&per_page=200` +
      "&search=Ada%20%26%20Co&sort_by=joinedAt&sort_order=DESC&view=consolidated",
    answer: readFixture("sessionParticipants"),
  },
  "sessions.getSessionParticipants with peer events": {
    call: ({ sessions }) => sessions.getSessionParticipants(session, { include_peer_events: true }),
    method: "GET",
    target: `/sessions/${session}/participants?include_peer_events=true`,
    answer: readFixture("sessionParticipantsWithPeerEvents"),
  },
  "sessions.getSessionParticipantDetails": {
    call: ({ sessions }) =>
      sessions.getSessionParticipantDetails(session, peer, {
        filters: ["device_info", "events"],
        include_peer_events: true,
      }),
    method: "GET",
    target: `/sessions/${session}/participants/${peer}?filters=device_info,events&include_peer_events=true`,
    answer: readFixture("sessionParticipantDetails"),
  },
  "sessions.getParticipantDataFromPeerId": {
    call: ({ sessions }) =>
      sessions.getParticipantDataFromPeerId(peer, {
        filters: ["quality_stats"],
        include_peer_events: false,
      }),
    method: "GET",
    target: `/sessions/peer-report/${peer}?filters=quality_stats&include_peer_events=false`,
    answer: report,
  },
  "meetings.getMeetingParticipants": {
    call: ({ meetings }) => meetings.getMeetingParticipants(meeting, { page_no: 2, per_page: 50 }),
    method: "GET",
    target: `/meetings/${meeting}/participants?page_no=2&per_page=50`,
    answer: readFixture("meetingParticipants"),
  },
  "meetings.addParticipant": {
    call: ({ meetings }) =>
      meetings.addParticipant(meeting, {
        custom_participant_id: "customer-1042",
        preset_name: "webinar_presenter",
        name: "Ada",
        picture: null,
      }),
    method: "POST",
    target: `/meetings/${meeting}/participants`,
    body: {
      custom_participant_id: "customer-1042",
      preset_name: "webinar_presenter",
      name: "Ada",
      picture: null,
    },
    status: 201,
    answer: { success: true, data: { ...record, token: "join-token" } },
  },
  "meetings.getMeetingParticipant": {
    call: ({ meetings }) => meetings.getMeetingParticipant(meeting, participant),
    method: "GET",
    target: `/meetings/${meeting}/participants/${participant}`,
    answer: { success: true, data: record },
  },
  "meetings.editParticipant": {
    call: ({ meetings }) =>
      meetings.editParticipant(meeting, participant, { name: null, preset_name: "guest" }),
    method: "PATCH",
    target: `/meetings/${meeting}/participants/${participant}`,
    body: { name: null, preset_name: "guest" },
    answer: { success: true, data: record },
  },
  "meetings.replaceParticipant": {
    call: ({ meetings }) =>
      meetings.replaceParticipant(meeting, participant, {
        custom_participant_id: "customer-1042",
        preset_name: "guest",
      }),
    method: "PUT",
    target: `/meetings/${meeting}/participants/${participant}`,
    body: { custom_participant_id: "customer-1042", preset_name: "guest" },
    answer: { success: true, data: record },
  },
  "meetings.deleteMeetingParticipant": {
    call: ({ meetings }) => meetings.deleteMeetingParticipant(meeting, participant),
    method: "DELETE",
    target: `/meetings/${meeting}/participants/${participant}`,
    answer: { success: true, data: { ...record, preset_id: "0a08343d-a9dc-45f0-9feb-6a64afcc4f81" } },
  },
  "meetings.refreshParticipantToken": {
    call: ({ meetings }) => meetings.refreshParticipantToken(meeting, participant),
    method: "POST",
    target: `/meetings/${meeting}/participants/${participant}/token`,
    answer: { success: true, data: { token: "join-token" } },
  },
  "activeSession.kickParticipants": {
    call: ({ activeSession }) =>
      activeSession.kickParticipants(meeting, {
        participant_ids: [participant],
        custom_participant_ids: ["customer-2077"],
      }),
    method: "POST",
    target: `/meetings/${meeting}/active-session/kick`,
    body: { participant_ids: [participant], custom_participant_ids: ["customer-2077"] },
    answer: action,
  },
  "activeSession.kickAllParticipants": {
    call: ({ activeSession }) => activeSession.kickAllParticipants(meeting),
    method: "POST",
    target: `/meetings/${meeting}/active-session/kick-all`,
    answer: { success: true, data: { action: "kick-all", kicked_participants_count: 3 } },
  },
  "activeSession.muteParticipants": {
    call: ({ activeSession }) => activeSession.muteParticipants(meeting, { participant_ids: [participant] }),
    method: "POST",
    target: `/meetings/${meeting}/active-session/mute`,
    body: { participant_ids: [participant] },
    answer: { ...action, data: { ...action.data, action: "mute" } },
  },
  "activeSession.muteAllParticipants": {
    call: ({ activeSession }) => activeSession.muteAllParticipants(meeting, { allow_unmute: false }),
    method: "POST",
    target: `/meetings/${meeting}/active-session/mute-all`,
    body: { allow_unmute: false },
    answer: { success: true, data: { action: "mute-all", muted_participants_count: 0 } },
  },
};

describe.each(Object.entries(operations))("%s", (_, { call, method, target, body, status = 200, answer }) => {
  test("sends one request, and returns the answer as it came", async () => {
    const server = await startServer([{ status, body: answer }]);

    await expect(call(makeClient(server))).resolves.toEqual(answer);

    const [request, ...others] = server.requests;
    expect(others).toEqual([]);
    expect([request?.method, request?.target]).toEqual([method, prefix + target]);
    expect(request?.headers).toMatchObject({
      accept: "application/json",
      authorization: "Bearer secret",
      "user-agent": expect.stringMatching(/^realtimekit-participants\/\d+\.\d+\.\d+/),
    });
    expect(request?.headers["content-type"]).toBe(body === undefined ? undefined : "application/json");
    expect(request?.body && JSON.parse(request.body)).toEqual(body ?? "");
  });
});

test("every operation of the document is tested", () => {
  const ids = Object.keys(operations).map((name) => name.split(/[ .]/)[1]);
  expect([...new Set(ids)].toSorted()).toEqual(operationIds);
});
