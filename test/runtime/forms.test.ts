import { describe, expect, it } from "vitest";
import { connect } from "../../templates/src/runtime/connect.ts";
import type { Placer } from "../../templates/src/runtime/draft.ts";
import { encodedFields, encodedParts } from "../../templates/src/runtime/encoded-form.ts";
import { deepField, deepUrlencoded, multipart, urlencoded } from "../../templates/src/runtime/form-body.ts";
import { header, headerObject, headerPairs, jsonHeader } from "../../templates/src/runtime/header.ts";
import { json, optionalJson } from "../../templates/src/runtime/json.ts";
import type { Operation } from "../../templates/src/runtime/operation.ts";
import { csv, deep, formObject, pipes, wholeJson } from "../../templates/src/runtime/query.ts";
import { typedBody } from "../../templates/src/runtime/typed-body.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Received, serve } from "./support/serve.ts";
import { service, thingsAt, type ThingsOptions } from "./support/things.ts";

type Params = Readonly<Record<string, unknown>>;

/** Sends params with one operation and gives what came over the wire. */
async function sent(operation: Partial<Operation>, params?: Params): Promise<Received> {
  const server = await serve(jsonAnswer(200, {}));
  await thingsAt(server.url).send({ id: "send", method: "POST", path: "/things", ...operation }, params);
  return server.requests[0] ?? expect.fail("no request");
}

/** Waits for params to be refused before anything is sent. */
async function refused(operation: Partial<Operation>, params: Params): Promise<void> {
  const server = await serve(jsonAnswer(200, {}));
  const call = thingsAt(server.url).send(
    { id: "send", method: "POST", path: "/things", ...operation },
    params,
  );
  expect(await failure(call)).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
  expect(server.requests).toEqual([]);
}

/** The parts of a body as a server reads them: a text, or name, type and text of a file. */
async function partsOf(request: Received): Promise<string[][]> {
  const bytes = Buffer.from(request.body, "latin1");
  const response = new Response(bytes, {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  });
  const parts = await response.formData();
  return Promise.all(
    [...parts].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}

const asForm = (place: Placer): Placer => typedBody(place, "application/x-www-form-urlencoded");

describe("a form", () => {
  it.each<[string, Placer, Params, string]>([
    ["fields", urlencoded, { a: "b c&d", "e=": 1, f: true }, "a=b%20c%26d&e%3D=1&f=true"],
    [
      "dates and lists",
      urlencoded,
      { at: new Date(0), list: ["x", 2] },
      "at=1970-01-01T00%3A00%3A00.000Z&list=x&list=2",
    ],
    [
      "objects as JSON",
      urlencoded,
      { o: { a: 1 }, l: [{ b: 2 }] },
      `o=${encodeURIComponent('{"a":1}')}&l=${encodeURIComponent('{"b":2}')}`,
    ],
    ["nothing for undefined and null", urlencoded, { a: undefined, b: null, c: [null], d: "" }, "d="],
    [
      "deep objects",
      deepUrlencoded,
      { a: { b: { c: 1 } }, l: ["x", { y: 2 }], s: "t" },
      "a%5Bb%5D%5Bc%5D=1&l%5B0%5D=x&l%5B1%5D%5By%5D=2&s=t",
    ],
  ])("%s", async (_name, body, params, wanted) => {
    const request = await sent({ body: asForm(body) }, params);
    expect(request.body).toBe(wanted);
    expect(request.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
    expect(request.target).toBe("/v4/things");
  });

  it("beside a query", async () => {
    const request = await sent({ body: urlencoded, params: { q: formObject } }, { q: "x", a: 1 });
    expect([request.target, request.body]).toEqual(["/v4/things?q=x", "a=1"]);
  });

  it.each([urlencoded, deepUrlencoded, multipart, optionalJson])(
    "without fields is no body: %#",
    async (body) => {
      const request = await sent({ body: asForm(body) }, { a: undefined });
      expect([request.body, request.headers.get("content-type")]).toEqual(["", undefined]);
    },
  );

  it.each([NaN, Symbol("x"), "\ud800", { a: 1n }])(
    "refuses what would not arrive as itself: %s",
    async (a) => {
      await refused({ body: urlencoded }, { a });
      await refused({ body: multipart }, { a });
    },
  );
});

describe("parts", () => {
  it("are files with name and type, texts, JSON, one for each member of a list", async () => {
    const request = await sent(
      { body: multipart },
      {
        file: new File(["one"], 'a "b".txt', { type: "text/plain" }),
        more: [new Blob(["two"]), new Blob(["three"])],
        title: "é",
        count: 3,
        at: new Date(0),
        about: { a: [1] },
        none: undefined,
      },
    );
    const shown = await partsOf(request);
    expect(shown).toEqual([
      ["file", 'a "b".txt', "text/plain", "one"],
      ["more", "blob", "application/octet-stream", "two"],
      ["more", "blob", "application/octet-stream", "three"],
      ["title", "é"],
      ["count", "3"],
      ["at", "1970-01-01T00:00:00.000Z"],
      ["about", "blob", "application/json", '{"a":[1]}'],
    ]);
  });

  it("are sent again with a retry", async () => {
    const server = await serve(jsonAnswer(429, {}, { "retry-after": "0" }), jsonAnswer(200, {}));
    const operation: Operation = { id: "send", method: "POST", path: "/things", body: multipart };
    await thingsAt(server.url).send(operation, { file: new Blob(["again"]) });
    expect(server.requests.map(({ body }) => body.includes("again"))).toEqual([true, true]);
  });
});

describe("fields that are not written like the others", () => {
  it("in a form", async () => {
    const encodings = {
      ids: csv,
      words: pipes,
      range: formObject,
      filter: deepField,
      blocks: "application/json",
      __proto__: csv,
      gone: csv,
    };
    const params = {
      title: "é",
      ids: [1, 2],
      words: ["a b", "c"],
      range: { from: 1, to: 2 },
      filter: { by: ["x"] },
      blocks: [{ a: 1 }, "b"],
      constructor: "plain",
      gone: undefined,
    };
    const request = await sent({ body: asForm(encodedFields(urlencoded, encodings)) }, params);
    expect(request.body.split("&").map(decodeURIComponent)).toEqual([
      "title=é",
      "constructor=plain",
      "ids=1,2",
      "words=a b|c",
      "from=1",
      "to=2",
      "filter[by][0]=x",
      'blocks=[{"a":1},"b"]',
    ]);
  });

  it("in parts", async () => {
    const encodings = { picture: "image/png", table: "text/csv", ids: csv, count: "application/json" };
    const params = {
      title: "é",
      picture: [
        new Blob(["one"]),
        new File(["two"], "b.gif", { type: "image/gif" }),
        new File(["three"], "c"),
      ],
      table: "a,b",
      ids: [1, 2],
      count: 3,
    };
    const request = await sent({ body: encodedParts(multipart, encodings) }, params);
    expect(await partsOf(request)).toEqual([
      ["picture", "blob", "image/png", "one"],
      ["picture", "b.gif", "image/gif", "two"],
      ["picture", "c", "image/png", "three"],
      ["table", "blob", "text/csv", "a,b"],
      ["ids", "1,2"],
      ["count", "blob", "application/json", "3"],
      ["title", "é"],
    ]);
  });

  it.each([encodedFields(urlencoded, { a: csv }), encodedParts(multipart, { a: "text/csv", b: csv })])(
    "are no body when there are none: %#",
    async (body) => {
      const request = await sent({ body: asForm(body) }, { a: undefined, b: [], c: null });
      expect([request.body, request.headers.get("content-type")]).toEqual(["", undefined]);
    },
  );

  it.each([NaN, "\ud800", { a: { b: 1 } }])(
    "are refused if they would not arrive as themselves: %s",
    async (a) => {
      await refused({ body: encodedFields(urlencoded, { a: csv }) }, { a });
      await refused({ body: encodedParts(multipart, { a: "text/csv" }) }, { a: [a] });
    },
  );
});

describe("other values", () => {
  it.each<[string, Placer, unknown, string | undefined]>([
    ["a list", header, ["a", 1], "a,1"],
    ["an object", headerObject, { a: 1, b: "x", c: undefined }, "a,1,b,x"],
    ["an object, exploded", headerPairs, { a: 1, b: "x", c: null }, "a=1,b=x"],
    ["a text where an object may be", headerObject, "abc", "abc"],
    ["a list where an object may be", headerPairs, ["a", "b"], "a,b"],
    ["JSON", jsonHeader, { a: "é😀" }, '{"a":"\\u00e9\\ud83d\\ude00"}'],
    ["null", header, null, undefined],
    ["null for an object", headerPairs, null, undefined],
  ])("in a header: %s", async (_name, placer, value, wanted) => {
    const { headers } = await sent({ params: { "X-A": placer } }, { "X-A": value });
    expect(headers.get("x-a")).toBe(wanted);
  });

  it.each<[string, Placer, unknown, string]>([
    ["a list where an object may be", formObject, ["x", "y"], "?a=x&a=y"],
    ["a text where an object may be", formObject, "x", "?a=x"],
    ["an object", formObject, { b: 1, c: undefined }, "?b=1"],
    ["an object without prototype", formObject, Object.assign(Object.create(null), { b: 1 }), "?b=1"],
    [
      "objects in objects",
      deep,
      { b: { c: { d: 1 } }, e: [1, 2] },
      "?a%5Bb%5D%5Bc%5D%5Bd%5D=1&a%5Be%5D=1&a%5Be%5D=2",
    ],
    ["null", deep, null, ""],
    ["JSON that is all of it", wholeJson, { b: 1 }, "?%7B%22b%22%3A1%7D"],
  ])("in the query: %s", async (_name, placer, value, wanted) => {
    const { target } = await sent({ params: { a: placer } }, { a: value });
    expect(target).toBe(`/v4/things${wanted}`);
  });

  it("null is a JSON body where it is given", async () => {
    const request = await sent({ params: { body: json } }, { body: null });
    expect([request.body, request.headers.get("content-type")]).toEqual(["null", "application/json"]);
  });

  it.each(["/{id}?action=list", "/{id}/more", "/{id}"])(
    "no segment of a path is made of dots: %s",
    async (path) => {
      const server = await serve(jsonAnswer(200, {}));
      const things = connect(service, { baseUrl: server.url, apiToken: "token" } as ThingsOptions);
      const operation: Operation = { id: "send", method: "GET", path };
      await expect(things(operation, [".."], {}, {}, "read")).rejects.toMatchObject({
        kind: "InvalidArgument",
      });
      expect(server.requests).toEqual([]);
    },
  );

  it("a path may have a query, and &", async () => {
    const operation = { path: "/a%26b?action=list", params: { x: formObject } };
    expect((await sent(operation, { x: 1 })).target).toBe("/v4/a%26b?action=list&x=1");
    expect((await sent(operation)).target).toBe("/v4/a%26b?action=list");
  });
});
