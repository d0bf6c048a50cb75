import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { follow } from "./follow.ts";
import { isObject, type JsonObject, listOf, objectOf } from "./json.ts";
import { listOperations } from "./listOperations.ts";
import { listSchemas } from "./listSchemas.ts";
import { readSpec } from "./readSpec.ts";

const document = readSpec();
const schemas = listSchemas(document);
const components = objectOf(document["components"]);
const enums = schemas.filter(({ schema }) => "enum" in schema);

test("every component is in use", () => {
  const { securitySchemes: _, ...referable } = components;
  const defined = Object.entries(referable).flatMap(([kind, members]) =>
    Object.keys(objectOf(members)).map((name) => `#/components/${kind}/${name}`),
  );
  const used = reachableRefs(document["paths"]);
  expect(defined.filter((ref) => !used.has(ref))).toEqual([]);
});

test("every object and every enum has a name", () => {
  const inline = schemas.filter(({ name, schema }) => name === undefined && needsName(schema));
  expect(inline.map(({ pointer }) => pointer)).toEqual([]);
});

test("names of schemas are in PascalCase and leave the ending Params to the generator", () => {
  const names = Object.keys(objectOf(components["schemas"]));
  expect(names.filter((name) => !/^[A-Z][a-zA-Z0-9]*(?<!Params)$/.test(name))).toEqual([]);
});

test("every named schema and every property is described, in place or by what it refers to", () => {
  const silent = schemas.filter(
    ({ name, property, schema }) =>
      (name !== undefined || property !== undefined) &&
      !("description" in schema) &&
      !("description" in follow(document, schema)),
  );
  expect(silent.map(({ pointer }) => pointer)).toEqual([]);
});

test.each(enums)(
  "the enum $name names and describes each value, and says whether more may come",
  ({ name, schema }) => {
    const count = listOf(schema["enum"]).length;
    expect(schema["x-enum-varnames"]).toHaveLength(count);
    expect(new Set(listOf(schema["x-enum-varnames"])).size).toBe(count);
    expect(schema["x-enum-descriptions"]).toHaveLength(count);
    // One that parameters and responses share says nothing: its name has the listed values, and responses may bring others.
    const isShared = name === "SessionStatus";
    expect(typeof schema["x-sdk-open-enum"]).toBe(isShared ? "undefined" : "boolean");
  },
);

const values: readonly [string, boolean | undefined, Readonly<Record<string, string>>][] = [
  ["SessionParticipantsSortBy", false, { JoinedAt: "joinedAt", Duration: "duration" }],
  ["SortOrder", false, { Asc: "ASC", Desc: "DESC" }],
  ["SessionParticipantsView", false, { Raw: "raw", Consolidated: "consolidated" }],
  [
    "ParticipantFilter",
    false,
    {
      DeviceInfo: "device_info",
      IpInformation: "ip_information",
      PrecallNetworkInformation: "precall_network_information",
      Events: "events",
      QualityStats: "quality_stats",
    },
  ],
  [
    "PeerEventName",
    true,
    { PeerCreated: "PEER_CREATED", PeerJoining: "PEER_JOINING", PeerLeaving: "PEER_LEAVING" },
  ],
  [
    "PresetViewType",
    true,
    {
      GroupCall: "GROUP_CALL",
      Webinar: "WEBINAR",
      AudioRoom: "AUDIO_ROOM",
      Livestream: "LIVESTREAM",
      Chat: "CHAT",
    },
  ],
  ["SessionsSortBy", false, { MinutesConsumed: "minutesConsumed", CreatedAt: "createdAt" }],
  ["SessionStatus", undefined, { Live: "LIVE", Ended: "ENDED" }],
  ["SessionType", true, { Meeting: "meeting", Livestream: "livestream", Participant: "participant" }],
  ["QualityLimitationReason", true, { Cpu: "cpu", Bandwidth: "bandwidth", None: "none", Other: "other" }],
];
test.each(values)("the values of %s (open: %s)", (name, open, members) => {
  const schema = follow(document, { $ref: `#/components/schemas/${name}` });
  const names = listOf(schema["x-enum-varnames"]);
  const found = listOf(schema["enum"]).map((value, index) => [names[index], value]);
  expect({ open: schema["x-sdk-open-enum"], members: Object.fromEntries(found) }).toEqual({ open, members });
});

test("no schema refuses fields that a server adds, or leaves fields out of one direction", () => {
  const found = schemas.filter(
    ({ schema }) => schema["additionalProperties"] === false || "readOnly" in schema || "writeOnly" in schema,
  );
  expect(found.map(({ pointer }) => pointer)).toEqual([]);
});

describe("extensions", () => {
  test("are those that the generator knows, and the one for what Cloudflare calls an operation", () => {
    const known = new Set([
      "x-cloudflare-operation-id",
      "x-enum-descriptions",
      "x-enum-varnames",
      "x-sdk-client",
      "x-sdk-client-option",
      "x-sdk-env",
      "x-sdk-idempotent",
      "x-sdk-open-enum",
      "x-sdk-package",
      "x-sdk-pagination",
      "x-sdk-request-id-header",
      "x-sdk-resource",
      "x-sdk-secret",
      "x-sdk-success-field",
    ]);
    expect([...extensionsIn(document)].filter((name) => !known.has(name))).toEqual([]);
  });

  test("are explained beside the document", () => {
    const readme = readFileSync(new URL("../../spec/README.md", import.meta.url), "utf8");
    expect([...extensionsIn(document)].filter((name) => !readme.includes(name))).toEqual([]);
  });

  test("mark every token in an answer as a secret", () => {
    const tokens = schemas.filter(({ property }) => property === "token");
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.filter(({ schema }) => schema["x-sdk-secret"] !== true)).toEqual([]);
  });

  test("give each tag a resource of its own", () => {
    const resources = listOf(document["tags"]).map((tag) => objectOf(tag)["x-sdk-resource"]);
    expect(resources).toEqual(expect.arrayContaining(["sessions", "meetings", "activeSession"]));
    expect(resources).toEqual([...new Set(resources)]);
  });

  const lists = listOperations(document).filter(({ source }) => "x-sdk-pagination" in source);
  test.each(lists)("page $id by parameters and fields that exist", ({ parameters, responses, source }) => {
    const pagination = objectOf(source["x-sdk-pagination"]);
    const schema = responses.get("200")?.["schema"];
    const [likeliest] = listOf(pagination["paging"]);
    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining([pagination["page"], pagination["size"]]),
    );
    expect(fieldAt(schema, pagination["items"])).toMatchObject({ type: "array" });
    expect(Object.keys(objectOf(fieldAt(schema, likeliest)["properties"]))).toEqual(
      expect.arrayContaining([pagination["start"], pagination["end"], pagination["total"]]),
    );
  });

  test("page the three lists", () => {
    const ids = lists.map(({ id }) => id);
    expect(ids).toEqual(["getSessions", "getSessionParticipants", "getMeetingParticipants"]);
  });
});

function reachableRefs(value: unknown, reached: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) reachableRefs(item, reached);
  if (!isObject(value)) return reached;
  const { $ref } = value;
  if (typeof $ref === "string" && !reached.has($ref)) {
    reached.add($ref);
    const [, , kind = "", name = ""] = $ref.split("/");
    reachableRefs(objectOf(components[kind])[name], reached);
  }
  for (const item of Object.values(value)) reachableRefs(item, reached);
  return reached;
}

function needsName(schema: JsonObject): boolean {
  return (
    "enum" in schema ||
    "properties" in schema ||
    "additionalProperties" in schema ||
    "allOf" in schema ||
    [schema["type"]].flat().includes("object")
  );
}

function extensionsIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...extensionsIn(item)]));
  if (!isObject(value)) return new Set();
  const own = Object.keys(value).filter((key) => key.startsWith("x-"));
  return new Set([...own, ...Object.values(value).flatMap((item) => [...extensionsIn(item)])]);
}

function fieldAt(schema: unknown, path: unknown): JsonObject {
  return String(path)
    .split(".")
    .reduce((found, key) => follow(document, objectOf(found["properties"])[key]), follow(document, schema));
}
