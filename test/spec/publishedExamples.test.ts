import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breakEachLeaf } from "./breakEachLeaf.ts";
import { componentSchema } from "./componentSchema.ts";
import { readSpec } from "./readSpec.ts";
import { schemaValidator } from "./schemaValidator.ts";
import { undeclaredFields } from "./undeclaredFields.ts";

const document = readSpec();
const validate = schemaValidator(document);

/** Published example answers, as printed, with the schema of the answer; `spec/README.md` names where. */
const published: readonly [string, string][] = [
  ["sessionParticipants", "SessionParticipantList"],
  ["sessionParticipantsWithPeerEvents", "SessionParticipantList"],
  ["sessionParticipantDetails", "SessionParticipantDetails"],
  ["meetingParticipants", "MeetingParticipantList"],
  ["activeSession", "SessionDetails"],
  ["noActiveSession", "ErrorBody"],
  ["forbidden", "ErrorBody"],
];

describe.each(published)("the published example %s", (fixture, schema) => {
  const value = readFixture(fixture);

  test(`is a valid ${schema}`, () => {
    expect(validate(componentSchema(schema), value)).toEqual([]);
  });

  test("has no field that we do not declare", () => {
    expect(undeclaredFields(document, componentSchema(schema), value)).toEqual([]);
  });

  test("turns invalid when any leaf is broken", () => {
    const accepted = breakEachLeaf(value).filter(
      (broken) => validate(componentSchema(schema), broken.value).length === 0,
    );
    expect(accepted.map(({ pointer }) => pointer)).toEqual([]);
  });
});

test("the stray quote of the published lists is in the fixture", () => {
  expect(readFixture("sessionParticipants")).toHaveProperty(
    "data.participants.1.joined_at",
    '2023-02-01T10:50:36.846Z"',
  );
});

test("the live session of the published example has ended at a text, and neither a title nor an app", () => {
  const value = readFixture("activeSession");
  expect(value).toHaveProperty("data.ended_at", "null");
  expect(value).not.toHaveProperty("data.meeting_display_name");
  expect(value).not.toHaveProperty("data.organization_id");
});

const record = {
  id: "2b9e6f14-8c3d-4a57-b0e2-91d4f7a3c658",
  custom_participant_id: "customer-1042",
  preset_name: "webinar_presenter",
  created_at: "2026-03-01T14:20:00.000Z",
  updated_at: "2026-03-01T14:20:00.000Z",
};

const session = {
  id: "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64",
  associated_id: "abcdef-ghijkl",
  type: "meeting",
  status: "LIVE",
  live_participants: 1,
  max_concurrent_participants: 2,
  minutes_consumed: 2.3434,
  started_at: "2026-03-04T09:00:12.400Z",
  created_at: "2026-03-04T09:00:11.950Z",
  updated_at: "2026-03-04T09:00:12.409Z",
};

/** Answers that a server may well send, and that a stricter schema would refuse. */
const tolerated: readonly [string, string, unknown][] = [
  ["a session answer that says nothing", "SessionParticipantList", {}],
  ["a list without paging", "SessionParticipantList", { success: true, data: { participants: [] } }],
  ["paging beside data as well", "SessionParticipantList", { paging: { total_count: 0, start_offset: 0 } }],
  ["a participant who has not left", "SessionParticipant", { left_at: null }],
  ["an id that is no UUID in a session list", "SessionParticipant", { id: "peer" }],
  [
    "statistics of an older server",
    "SessionParticipantDetails",
    { data: { participant: { peer_stats: {} } } },
  ],
  ["an event without any detail", "PeerEvent", { preset_view_type: null, session_id: null }],
  ["unknown WebGL support", "BrowserMetadata", { webgl_support: null }],
  ["empty summaries", "PeerReportQuality", { audio_producer: [], audio_producer_cumulative: {} }],
  ["a record without name and picture", "MeetingParticipant", record],
  ["a record with both null", "MeetingParticipant", { ...record, name: null, picture: null }],
  ["an edit without a token", "EditParticipantResult", { success: true, data: record }],
  ["an edit without data", "EditParticipantResult", { success: true }],
  ["a gateway failure with nothing else to say", "GatewayError", { success: false, errors: [] }],
  [
    "the code of the rate limit, which is below the published minimum",
    "ErrorBody",
    { success: false, errors: [{ code: 971, message: "Please wait" }] },
  ],
  [
    "a gateway failure that points at its cause",
    "GatewayError",
    { success: false, errors: [{ code: 7003, message: "Could not route", source: { pointer: "/app_id" } }] },
  ],
  ["a list of sessions that says nothing", "SessionList", {}],
  ["a list of sessions with an incomplete paging", "SessionList", { paging: { total_count: 1 } }],
  ["a live session", "Session", session],
  ["a live session whose end is null", "Session", { ...session, ended_at: null }],
  ["a session with breakout rooms", "Session", { ...session, breakout_rooms: [session] }],
];
test.each(tolerated)("%s is a valid %s", (_, schema, value) => {
  expect(validate(componentSchema(schema), value)).toEqual([]);
});

const refused: readonly [string, string, unknown][] = [
  ["paging without a total", "Paging", { start_offset: 1, end_offset: 2 }],
  ["a negative total", "Paging", { total_count: -1, start_offset: 1, end_offset: 2 }],
  ["a meeting list without paging", "MeetingParticipantList", { success: true, data: [] }],
  ["a record without an id", "MeetingParticipant", { ...record, id: undefined }],
  ["a record whose id is no UUID", "MeetingParticipant", { ...record, id: "ada" }],
  ["a record with a time that is none", "MeetingParticipant", { ...record, created_at: "yesterday" }],
  ["an added participant without a token", "AddedParticipant", record],
  ["a new participant without a preset", "AddParticipantBody", { custom_participant_id: "customer-1042" }],
  ["mute all without allow_unmute", "MuteAllParticipantsBody", {}],
  ["a filter that does not exist", "ParticipantFilter", "device_info,events"],
  ["a sort order in lower case", "SortOrder", "asc"],
  ["a RealtimeKit failure without a message", "ErrorBody", { success: false, error: { code: 404 } }],
  [
    "a gateway failure with a text as its code",
    "ErrorBody",
    { success: false, errors: [{ code: "404", message: "" }] },
  ],
  ["a session without an id", "Session", { ...session, id: undefined }],
  ["a session without a status", "Session", { ...session, status: undefined }],
  ["a breakout room that is none", "Session", { ...session, breakout_rooms: [{}] }],
  ["a status that a session cannot have", "SessionStatus", "live"],
  ["a selection of nobody", "ParticipantSelectionBody", {}],
  ["a selection by an empty list", "ParticipantSelectionBody", { participant_ids: [] }],
  ["a selection by an empty list of own ids", "ParticipantSelectionBody", { custom_participant_ids: [] }],
  [
    "a selection by a list that is not empty and one that is",
    "ParticipantSelectionBody",
    { participant_ids: ["7"], custom_participant_ids: [] },
  ],
];
test.each(refused)("%s is no valid %s", (_, schema, value) => {
  expect(validate(componentSchema(schema), value)).not.toEqual([]);
});

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8"));
}
