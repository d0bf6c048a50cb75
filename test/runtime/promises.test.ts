import { describe, expect, it } from "vitest";
import type { PageOptions } from "../../templates/src/runtime/walk-pages.ts";
import { jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { serve, serveEach } from "./support/serve.ts";
import { enveloped, thingsAt } from "./support/things.ts";

describe("a success that is not what was promised", () => {
  it.each([null, 42, "text", true, [], [1], {}, { data: {} }, { success: "true" }, { success: null }])(
    "has no success field: %j",
    async (body) => {
      const server = await serve(jsonAnswer(200, body));
      const error = await failure(thingsAt(server.url, {}, enveloped).get("a"));
      expect(error).toMatchObject({ kind: "ResponseParse", status: 200, attempts: 1 });
      expect(server.requests.length).toBe(1);
    },
  );

  const noList = [
    { success: true },
    { success: true, data: null },
    { success: true, data: {} },
    { success: true, data: { things: null } },
    { success: true, data: { things: { 0: { id: "1" } } } },
    { success: true, result: [{ id: "1" }] },
    null,
    42,
  ];
  it.each(noList)("has no list: %j", async (body) => {
    const server = await serve(jsonAnswer(200, body));
    const things = thingsAt(server.url, {}, enveloped);
    for (const ask of [
      () => things.list(),
      () => things.list().items().next(),
      () => things.list().pages().next(),
      () => things.list().withResponse(),
    ])
      expect(await failure(ask())).toMatchObject({ kind: "ResponseParse", operation: "listThings" });
  });

  it.each(noList)("has no list on the second page: %j", async (body) => {
    const server = await serveEach((_, index) =>
      jsonAnswer(
        200,
        index
          ? body
          : { success: true, data: { things: [{ id: "1" }], paging: { end_offset: 1, total_count: 9 } } },
      ),
    );
    const items = thingsAt(server.url, {}, enveloped).list().items();
    expect(await items.next()).toMatchObject({ value: { id: "1" } });
    expect(await failure(items.next())).toMatchObject({ kind: "ResponseParse", operation: "listThings" });
  });

  it("may have no list where the body is left to the caller", async () => {
    const server = await serve(jsonAnswer(200, {}));
    expect((await thingsAt(server.url).list().raw()).status).toBe(200);
  });
});

describe("options of an iteration", () => {
  it.each([
    { limit: NaN },
    { limit: -1 },
    { limit: null },
    { limit: "" },
    { limit: "many" },
    { maxPages: NaN },
    { maxPages: -1 },
    { maxPages: null },
  ])("%o is refused, and nothing is requested", async (options) => {
    const server = await serve(jsonAnswer(200, { data: { things: [{ id: "1" }] } }));
    const list = thingsAt(server.url).list();
    for (const walk of [list.items(options as PageOptions), list.pages(options as PageOptions)])
      expect(await failure(walk.next())).toMatchObject({
        kind: "InvalidArgument",
        operation: "listThings",
        message: expect.stringContaining(Object.keys(options)[0] ?? ""),
      });
    expect(server.requests).toEqual([]);
  });
});

describe("a list without any word of its length", () => {
  const page = (size: number): string =>
    jsonAnswer(200, { data: { things: Array.from({ length: size }, (_, index) => ({ id: `${index}` })) } });
  it("goes on after a page that is shorter than was asked: the server may have a size of its own", async () => {
    const server = await serve(
      jsonAnswer(200, { data: { things: [{ id: "1" }, { id: "2" }] } }),
      jsonAnswer(200, { data: { things: [{ id: "3" }, { id: "4" }] } }),
      jsonAnswer(200, { data: { things: [{ id: "5" }] } }),
    );
    const ids: unknown[] = [];
    for await (const { id } of thingsAt(server.url).list({ per_page: 50 })) ids.push(id);
    expect([ids.join(), server.requests.length]).toEqual(["1,2,3,4,5", 3]);
  });
  it("ends at an empty page", async () => {
    const server = await serve(page(2), page(0));
    const pages: unknown[] = [];
    for await (const body of thingsAt(server.url).list().pages()) pages.push(body);
    expect([pages.length, server.requests.length]).toEqual([2, 2]);
  });
});

it("pages too deep to be compared end at maxPages, as an error of this package", async () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const server = await serve(
    `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{"data":{"things":[${deep}]}}`,
  );
  const read = async (): Promise<void> => {
    for await (const _ of thingsAt(server.url).list().items({ maxPages: 3 }));
  };
  expect(await failure(read())).toMatchObject({ kind: "Pagination" });
});
