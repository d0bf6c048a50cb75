import { describe, expect, it } from "vitest";
import type { ClientEvent } from "../../templates/src/runtime/events.ts";
import type { ClientOptions, RequestOptions } from "../../templates/src/runtime/options.ts";
import type { Service } from "../../templates/src/runtime/service.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { serve } from "./support/serve.ts";
import { others, service, type Things, thingsAt } from "./support/things.ts";

const ok = jsonAnswer(200, { id: "1" });
const refused = expect.objectContaining({ kind: "InvalidArgument" });

describe("numbers and booleans that are none", () => {
  it.each<ClientOptions>([
    { maxRetries: NaN },
    { maxRetries: -1 },
    { maxRetries: null as unknown as number },
    { maxResponseBytes: NaN },
    { retry: { maxRetryAfterMs: NaN } },
    { retry: { maxRetryAfterMs: -1 } },
    { retry: { budget: NaN } },
    { retry: { budget: "x" as unknown as number } },
    { retry: { unsafe: "false" as unknown as boolean } },
    { pace: "no" as unknown as boolean },
  ])("%o is refused by the client, and for a call", async (options) => {
    expect(() => thingsAt("https://things.example", options)).toThrow(refused);
    const server = await serve(ok);
    const error = await failure(thingsAt(server.url).get("a", {}, options as RequestOptions));
    expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0, operation: "getThing" });
    expect(server.requests).toEqual([]);
  });
  it("text of a number is one, and Infinity is no limit", async () => {
    const server = await serve(ok);
    const maxRetries = "3" as unknown as number;
    const things = thingsAt(server.url, { maxRetries, retry: { budget: Infinity, maxRetryAfterMs: 0 } });
    expect(await things.get("a")).toEqual({ id: "1" });
  });
});

describe("headers that are none", () => {
  it.each(["x-a: 1", 5, true, [5]])("%j are refused by the client, and for a call", async (given) => {
    const headers = given as unknown as Record<string, string>;
    expect(() => thingsAt("https://things.example", { headers })).toThrow(refused);
    const error = await failure(thingsAt("https://things.example").get("a", {}, { headers }));
    expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
  });
  it.each([{ "x a": "1" }, { "x-a": "a\nb" }])("%j cannot be sent, so there is no client", (headers) => {
    expect(() => thingsAt("https://things.example", { headers })).toThrow(refused);
  });
});

describe("params that are none", () => {
  it.each(["x", 1, true, [1], () => {}])("%j: nothing is sent", async (params) => {
    const server = await serve(ok);
    const given = params as unknown as Record<string, unknown>;
    for (const call of [thingsAt(server.url).add(given), thingsAt(server.url).get("a", given)])
      expect(await failure(call)).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    expect(server.requests).toEqual([]);
  });
  it.each([true, false])("a boolean where an id belongs: %s", async (id) => {
    const error = await failure(thingsAt("https://things.example").get(id as unknown as string));
    expect(error).toMatchObject({ kind: "InvalidArgument", message: expect.stringContaining("thing_id") });
  });
});

describe("an operation that must name somebody", () => {
  const kick = { ...others.repeatable, atLeastOne: ["ids", "own_ids"] };
  it.each([undefined, {}, { ids: [] }, { ids: [], own_ids: null }, { other: ["a"] }, { ids: "" }])(
    "%j names nobody, and is not sent",
    async (params) => {
      const server = await serve(ok);
      const error = await failure(thingsAt(server.url).send(kick, params));
      expect(error.message).toBe("ids or own_ids must be given [touchThing]");
      expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
      expect(server.requests).toEqual([]);
    },
  );
  it.each([{ ids: ["a"] }, { own_ids: ["a"], ids: [] }, { ids: "a" }, { ids: 0 }])(
    "%j is sent",
    async (params) => {
      const server = await serve(ok);
      await thingsAt(server.url).send(kick, params);
      expect(server.requests[0]?.body).toBe(JSON.stringify(params));
    },
  );
});

describe("names that do not exist", () => {
  const known: Service = { ...service, options: ["apiToken", "accountId"] };
  const typo = { timeout: 5 } as RequestOptions;
  it.each<[string, (things: Things) => Promise<unknown>, object, Service, wanted: string[]]>([
    [
      "an option of the client",
      (things) => things.get("a"),
      typo,
      known,
      ["client: timeout is no option of a client"],
    ],
    [
      "an option of calls, told once",
      (things) => Promise.all([things.get("a", {}, typo), things.get("b", {}, typo)]),
      {},
      known,
      ["getThing: timeout is no option of a call"],
    ],
    [
      "params",
      (things) => things.get("a", { from: 1, thing_id: "b" }),
      {},
      known,
      ["getThing: from is no parameter of getThing", "getThing: thing_id is no parameter of getThing"],
    ],
    ["but fields of a body are the server's to judge", (things) => things.add({ any: 1 }), {}, known, []],
    [
      "all that exist",
      (things) => things.get("a", { form: 1, account_id: "b" }, { timeoutMs: 5000, signal: undefined }),
      {
        retry: { budget: 5, unsafe: false },
        gate: false,
        middleware: [],
        fetchOptions: {},
        headers: {},
        allowInsecure: true,
      },
      known,
      [],
    ],
    ["none where the service does not tell its options", (things) => things.get("a"), { x: 1 }, service, []],
  ])("%s", async (_name, use, options, api, wanted) => {
    const events: ClientEvent[] = [];
    const server = await serve(ok);
    const given = { ...options, onEvent: (event: ClientEvent) => void events.push(event) };
    await use(thingsAt(server.url, given, api));
    const warnings = events.flatMap((event) =>
      event.type === "warning" ? [`${event.operation ?? "client"}: ${event.message}`] : [],
    );
    expect(warnings).toEqual(wanted);
  });
});
