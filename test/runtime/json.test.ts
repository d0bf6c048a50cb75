import { describe, expect, it } from "vitest";
import type { JsonCodec } from "../../templates/src/runtime/json-codec.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { serve, serveEach } from "./support/serve.ts";
import { enveloped, others, thingsAt } from "./support/things.ts";

/** Integers are bigints, in both directions. */
const json: JsonCodec = {
  parse: (text) =>
    JSON.parse(text.replaceAll(/(?<=[:[,]\s*)\d+(?=\s*[,\]}])/g, '"$&n"'), (_, value: unknown) =>
      typeof value === "string" && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
    ),
  stringify: (value) =>
    JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each)).replaceAll(
      /"(\d+)n"/g,
      "$1",
    ),
};
const large = 12_345_678_901_234_567_890n;

describe("a JSON codec of the caller's", () => {
  it("writes bodies and reads successes", async () => {
    const server = await serve(answer(200, `{"id":${large}}`));
    expect(await thingsAt(server.url, { json }).add({ size: large })).toEqual({ id: large });
    expect(server.requests[0]?.body).toBe(`{"size":${large}}`);
  });

  it("writes JSON in the query", async () => {
    const server = await serve(jsonAnswer(200, {}));
    await thingsAt(server.url, { json }).get("a", { content: [large] });
    expect(server.requests[0]?.target).toContain(`content=${encodeURIComponent(`[${large}]`)}`);
  });

  it("leaves failures to the global one, so that nothing in them escapes", async () => {
    const server = await serve(jsonAnswer(404, { error: { code: 7, message: "No such thing" } }));
    const error = await failure(thingsAt(server.url, { json }).get("a"));
    expect(error).toMatchObject({ kind: "NotFound", code: 7, body: { error: { code: 7 } } });
  });

  it("sees a body that calls itself a failure", async () => {
    const server = await serve(jsonAnswer(200, { success: false, error: { code: 7, message: "No" } }));
    expect(await failure(thingsAt(server.url, { json }, enveloped).get("a"))).toMatchObject({
      kind: "Api",
      code: 7,
    });
  });

  it("that cannot read a body is a ResponseParseError", async () => {
    const server = await serve(answer(200, "1"));
    const broken: JsonCodec = { ...json, parse: () => JSON.parse("{") };
    const error = await failure(thingsAt(server.url, { json: broken }).get("a"));
    expect(error).toMatchObject({ kind: "ResponseParse", status: 200 });
  });

  it.each<[string, JsonCodec["stringify"]]>([
    ["throws", () => expect.fail("mine")],
    ["gives nothing", () => undefined],
  ])("that %s instead of a text is an InvalidArgumentError", async (_name, stringify) => {
    const server = await serve(answer(200, "1"));
    const things = thingsAt(server.url, { json: { ...json, stringify } });
    expect(await failure(things.add({ size: 1 }))).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    expect(server.requests).toEqual([]);
  });

  it.each([true, false])("does not change how a list is walked, positions told: %s", async (told) => {
    const server = await serveEach((_, index) =>
      jsonAnswer(200, {
        data: {
          things: index < 3 ? [{ id: index }] : [],
          ...(told ? { paging: { start_offset: index + 1, end_offset: index + 1, total_count: 3 } } : {}),
        },
      }),
    );
    const found: unknown[] = [];
    for await (const thing of thingsAt(server.url, { json }).list()) found.push(thing);
    expect(found).toEqual([{ id: 0n }, { id: 1n }, { id: 2n }]);
    expect(server.requests).toHaveLength(told ? 3 : 4);
  });
});

it("a codec may give objects without a prototype", async () => {
  const server = await serveEach((_, index) =>
    jsonAnswer(200, { data: { things: [{ id: index }], paging: { end_offset: index + 1, total_count: 2 } } }),
  );
  const bare: JsonCodec = {
    ...json,
    parse: (text) =>
      JSON.parse(text, (_, value: unknown) =>
        typeof value === "object" && !Array.isArray(value)
          ? Object.assign(Object.create(null), value)
          : value,
      ),
  };
  const found: unknown[] = [];
  for await (const thing of thingsAt(server.url, { json: bare }).list()) found.push(thing);
  expect(found).toHaveLength(2);
  expect(server.requests).toHaveLength(2);
});

describe("the global JSON", () => {
  it.each<[string, unknown]>([
    ["a bigint", large],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
  ])("refuses %s before anything is sent", async (_name, body) => {
    const server = await serve(answer(200, "1"));
    const error = await failure(thingsAt(server.url).send(others.put, { body }));
    expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    expect(server.requests).toEqual([]);
  });
});
