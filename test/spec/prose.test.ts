import { describe, expect, test } from "vitest";
import { findExamples } from "./findExamples.ts";
import { findProse } from "./findProse.ts";
import { follow } from "./follow.ts";
import { isObject, objectOf } from "./json.ts";
import { readSpec } from "./readSpec.ts";

const document = readSpec();
const prose = findProse(document).map(({ pointer, text }) => ({
  pointer,
  text: text.replaceAll(/`[^`]*`/g, "``"),
}));

describe("the words of the document", () => {
  test("are found where people read them", () => {
    expect(prose.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        "#/info/summary",
        "#/components/schemas/SortOrder/x-enum-descriptions/1",
        "#/components/schemas/Paging/properties/total_count/description",
        "#/components/examples/NoLiveSession/summary",
      ]),
    );
  });

  const slips: readonly [string, RegExp][] = [
    ["ID in lower case", /\b(Ids?|ids?)\b/],
    ["email with a hyphen", /e-mail/i],
    [
      "British spelling",
      /(colo|behavio|favo|hono|neighbo)ur|(organ|recogn|normal|initial)is|licence|catalogue|centre/i,
    ],
  ];
  test.each(slips)("have no %s", (_, slip) => {
    expect(prose.filter(({ text }) => slip.test(text))).toEqual([]);
  });

  test("end each description with a full stop", () => {
    const open = prose.filter(({ pointer, text }) => pointer.endsWith("/description") && !text.endsWith("."));
    expect(open).toEqual([]);
  });

  test("claim no license of the API", () => {
    expect(document).toHaveProperty("info.license", {
      name: expect.stringContaining("not for the API"),
      identifier: "MIT",
    });
  });
});

const said: readonly [string, string, RegExp][] = [
  ["AudioProducerSample", "mos_quality", /from 0 to 1/],
  ["VideoConsumerSample", "mos_quality", /from 0 to 1/],
  ["AudioConsumerSummary", "quality_mos", /from 0 to 1/],
  ["LatencySpread", "avg", /milliseconds/],
  ["AudioProducerSample", "rtt", /in seconds/],
  ["AudioProducerSample", "packets_sent", /since the previous sample/],
  ["VideoProducerSample", "frames_encoded", /since the previous sample/],
  ["PeerEvent", "minutes_consumed", /belong to this event/],
  ["ParticipantSelectionBody", "participant_ids", /Not peer IDs/],
];
test.each(said)("of %s.%s the document says %s", (name, property, words) => {
  const { properties } = follow(document, { $ref: `#/components/schemas/${name}` });
  expect(objectOf(objectOf(properties)[property])["description"]).toMatch(words);
});

test("the scores of the examples are from 0 to 1", () => {
  const scores = findExamples(document).flatMap(({ value }) => scoresIn(value));
  expect(scores.length).toBeGreaterThan(0);
  expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
});

function scoresIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(scoresIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === "mos_quality") return [Number(item)];
    return key === "quality_mos" ? Object.values(objectOf(item)).map(Number) : scoresIn(item);
  });
}
