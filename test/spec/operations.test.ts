import { describe, expect, test } from "vitest";
import { follow } from "./follow.ts";
import { listOf, objectOf } from "./json.ts";
import { listOperations, type SpecOperation } from "./listOperations.ts";
import { operationIds } from "./operationIds.ts";
import { readSpec } from "./readSpec.ts";

const document = readSpec();
const operations = listOperations(document);

/** Method, path below the app, operationId, success status, query parameters and body fields; `!` marks required ones. */
const wanted: readonly (readonly [string, string, string, string, string])[] = [
  [
    "GET",
    "/sessions",
    "getSessions",
    "200",
    "page_no per_page sort_by sort_order start_time end_time participants status search associated_id",
  ],
  ["GET", "/sessions/{session_id}", "getSessionDetails", "200", "include_breakout_rooms"],
  [
    "GET",
    "/sessions/{session_id}/participants",
    "getSessionParticipants",
    "200",
    "page_no per_page search sort_by sort_order view include_peer_events",
  ],
  [
    "GET",
    "/sessions/{session_id}/participants/{participant_id}",
    "getSessionParticipantDetails",
    "200",
    "filters include_peer_events",
  ],
  [
    "GET",
    "/sessions/peer-report/{peer_id}",
    "getParticipantDataFromPeerId",
    "200",
    "filters include_peer_events",
  ],
  ["GET", "/meetings/{meeting_id}/participants", "getMeetingParticipants", "200", "page_no per_page"],
  [
    "POST",
    "/meetings/{meeting_id}/participants",
    "addParticipant",
    "201",
    "custom_participant_id! preset_name! name picture",
  ],
  ["GET", "/meetings/{meeting_id}/participants/{participant_id}", "getMeetingParticipant", "200", ""],
  [
    "PATCH",
    "/meetings/{meeting_id}/participants/{participant_id}",
    "editParticipant",
    "200",
    "preset_name name picture",
  ],
  [
    "PUT",
    "/meetings/{meeting_id}/participants/{participant_id}",
    "replaceParticipant",
    "200",
    "custom_participant_id! preset_name! name picture",
  ],
  ["DELETE", "/meetings/{meeting_id}/participants/{participant_id}", "deleteMeetingParticipant", "200", ""],
  [
    "POST",
    "/meetings/{meeting_id}/participants/{participant_id}/token",
    "refreshParticipantToken",
    "200",
    "",
  ],
  ["GET", "/meetings/{meeting_id}/active-session", "getActiveSession", "200", ""],
  [
    "POST",
    "/meetings/{meeting_id}/active-session/kick",
    "kickParticipants",
    "200",
    "participant_ids custom_participant_ids",
  ],
  ["POST", "/meetings/{meeting_id}/active-session/kick-all", "kickAllParticipants", "200", ""],
  [
    "POST",
    "/meetings/{meeting_id}/active-session/mute",
    "muteParticipants",
    "200",
    "participant_ids custom_participant_ids",
  ],
  ["POST", "/meetings/{meeting_id}/active-session/mute-all", "muteAllParticipants", "200", "allow_unmute!"],
];

test.each(wanted)("%s %s is %s", (method, path, id, status, fields) => {
  const operation = operations.find((candidate) => candidate.id === id);
  expect({
    method: operation?.method,
    path: operation?.path,
    status: [...(operation?.responses.keys() ?? [])].filter((key) => key.startsWith("2")),
    fields: operation === undefined ? [] : [...queryNames(operation), ...bodyNames(operation)],
  }).toEqual({
    method,
    path: `/accounts/{account_id}/realtime/kit/{app_id}${path}`,
    status: [status],
    fields: fields === "" ? [] : fields.split(" "),
  });
});

test("there is a row for each operation", () => {
  expect(wanted.map(([, , id]) => id).toSorted()).toEqual(operationIds);
});

/** The failures that an operation declares; an operation that is not listed has those of the gateway alone. */
const ofMeeting = ["401", "403", "429", "500", "default"];
const ofLiveSession = ["401", "403", "404", "429", "default"];
const failures: Readonly<Record<string, readonly string[]>> = {
  getMeetingParticipants: ofMeeting,
  addParticipant: ofMeeting,
  getMeetingParticipant: ofMeeting,
  editParticipant: ofMeeting,
  replaceParticipant: ofMeeting,
  deleteMeetingParticipant: ofMeeting,
  refreshParticipantToken: ofMeeting,
  getActiveSession: ofLiveSession,
  kickParticipants: ofLiveSession,
  kickAllParticipants: ofLiveSession,
};
test.each(operations)("the failures that $id declares", ({ id, responses }) => {
  const statuses = failures[id] ?? ["401", "403", "429", "default"];
  expect([...responses.keys()].filter((key) => !key.startsWith("2"))).toEqual(statuses);
});

const headers: readonly [string, readonly string[]][] = [
  ["Unauthorized", ["CF-Ray"]],
  ["Forbidden", ["CF-Ray"]],
  ["ParticipantNotFound", ["CF-Ray"]],
  ["NoLiveSession", ["CF-Ray"]],
  ["TooManyRequests", ["CF-Ray", "Retry-After", "Ratelimit", "Ratelimit-Policy"]],
  ["ServerError", ["CF-Ray"]],
  ["Error", ["CF-Ray"]],
];
test.each(headers)("the response %s has the headers %j", (name, wantedHeaders) => {
  const response = follow(document, { $ref: `#/components/responses/${name}` });
  expect(Object.keys(objectOf(response["headers"]))).toEqual(wantedHeaders);
});

describe.each(operations)("$id", ({ path, parameters, responses, source }) => {
  test("has one tag that is declared, a summary and a description", () => {
    const declared = listOf(document["tags"]).map((tag) => objectOf(tag)["name"]);
    expect(listOf(source["tags"])).toHaveLength(1);
    expect(declared).toContain(listOf(source["tags"])[0]);
    expect(source).toMatchObject({
      summary: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\S/),
    });
  });

  test("declares its path parameters, in path order and each once", () => {
    const declared = parameters.filter((parameter) => parameter["in"] === "path").map(({ name }) => name);
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  test("describes its parameters", () => {
    expect(parameters.filter((parameter) => !("description" in parameter))).toEqual([]);
  });

  test("answers every failure with one of the two error bodies", () => {
    const bodies = [...responses].filter(([status]) => !status.startsWith("2"));
    expect(bodies.map(([, body]) => objectOf(body["schema"])["$ref"])).toEqual(
      bodies.map(() => "#/components/schemas/ErrorBody"),
    );
  });

  test("names what Cloudflare calls it", () => {
    expect(source["x-cloudflare-operation-id"]).toMatch(/^\w+$/);
  });
});

test("ids of operations are unique", () => {
  const ids = operations.map(({ id }) => id);
  const official = operations.map(({ source }) => source["x-cloudflare-operation-id"]);
  expect(ids).toEqual([...new Set(ids)]);
  expect(official).toEqual([...new Set(official)]);
});

const limits: readonly [string, object][] = [
  ["AccountId", { type: "string", maxLength: 32 }],
  ["AppId", { type: "string" }],
  ["SessionId", { type: "string", format: "uuid" }],
  ["SessionParticipantId", { type: "string", format: "uuid" }],
  ["PeerId", { type: "string", format: "uuid" }],
  ["MeetingId", { type: "string", format: "uuid" }],
  ["ActiveMeetingId", { type: "string" }],
  ["MeetingParticipantId", { type: "string" }],
  ["PageNo", { type: "integer", minimum: 0 }],
  ["SessionPerPage", { type: "integer", minimum: 1, maximum: 200 }],
  ["SessionsPerPage", { type: "integer", minimum: 0 }],
  ["MeetingPerPage", { type: "integer", minimum: 0 }],
  ["IncludePeerEvents", { type: "boolean", default: false }],
];
test.each(limits)("the limits of parameter %s are %j", (name, schema) => {
  expect(follow(document, { $ref: `#/components/parameters/${name}` })["schema"]).toEqual(schema);
});

test.each([
  ["getSessionParticipantDetails", true],
  ["getParticipantDataFromPeerId", undefined],
])("the filters of %s are one comma-separated value, deprecated: %s", (id, deprecated) => {
  const parameters = operations.find((operation) => operation.id === id)?.parameters ?? [];
  const filters = parameters.find(({ name }) => name === "filters");
  expect(filters).toMatchObject({ style: "form", explode: false, schema: { type: "array" } });
  expect(filters?.["deprecated"]).toBe(deprecated);
});

test("a token needs one of two permissions", () => {
  expect(document["security"]).toEqual([{ api_token: ["Realtime Admin"] }, { api_token: ["Realtime"] }]);
});

function queryNames({ parameters }: SpecOperation): unknown[] {
  return parameters
    .filter((parameter) => parameter["in"] === "query")
    .map(({ name, required }) => (required === true ? `${name}!` : name));
}

function bodyNames({ body }: SpecOperation): string[] {
  if (body === undefined) return [];
  const { properties, required } = follow(document, body["schema"]);
  return Object.keys(objectOf(properties)).map((name) =>
    listOf(required).includes(name) ? `${name}!` : name,
  );
}
