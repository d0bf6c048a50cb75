import { describe, expect, test } from "vitest";
import { follow } from "./follow.ts";
import { listOf, objectOf } from "./json.ts";
import { listOperations, type SpecOperation } from "./listOperations.ts";
import { readSpec } from "./readSpec.ts";

const document = readSpec();
const operations = listOperations(document);

/** Method, path below the app, operationId, success status, query parameters and body fields; `!` marks required ones. */
const wanted: readonly (readonly [string, string, string, string, string])[] = [
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

const failures: readonly [string, readonly string[]][] = [
  ["getMeetingParticipants", ["500", "default"]],
  ["addParticipant", ["500", "default"]],
  ["getMeetingParticipant", ["500", "default"]],
  ["editParticipant", ["500", "default"]],
  ["replaceParticipant", ["500", "default"]],
  ["deleteMeetingParticipant", ["500", "default"]],
  ["refreshParticipantToken", ["500", "default"]],
  ["kickParticipants", ["404", "default"]],
  ["kickAllParticipants", ["default"]],
];
test.each(failures)("%s declares the failures %j", (id, statuses) => {
  const operation = operations.find((candidate) => candidate.id === id);
  expect([...(operation?.responses.keys() ?? [])].filter((key) => !key.startsWith("2"))).toEqual(statuses);
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

  test("answers any other failure with one of the two error bodies", () => {
    expect(responses.get("default")).toHaveProperty("schema.$ref", "#/components/schemas/ErrorBody");
  });
});

test("ids of operations are unique", () => {
  const ids = operations.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
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
