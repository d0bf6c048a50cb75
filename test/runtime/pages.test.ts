import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { jsonAnswer } from "./support/answers.ts";
import { collect } from "./support/collect.ts";
import { failure } from "./support/failure.ts";
import { type Received, type Server, serveEach } from "./support/serve.ts";
import { thingsAt } from "./support/things.ts";
import { within } from "./support/within.ts";

/** A server with `total` things, `size` per page; how it deals with pages can differ from RealtimeKit's. */
async function serveList(
  total: number,
  {
    size = 2,
    base = 1,
    place = "data",
  }: { size?: number; base?: number; place?: "data" | "top" | "none" } = {},
): Promise<Server> {
  return serveEach((request) => {
    const start = (pageOf(request, base) - base) * size;
    const things = Array.from({ length: Math.max(0, Math.min(size, total - start)) }, (_, index) => ({
      id: `${start + index + 1}`,
    }));
    const paging = { start_offset: start + 1, end_offset: start + things.length, total_count: total };
    return jsonAnswer(200, {
      success: true,
      data: { things, ...(place === "data" ? { paging } : {}) },
      ...(place === "top" ? { paging } : {}),
    });
  });
}

function pageOf({ target }: Received, base: number): number {
  return Number(new URL(target, "http://x").searchParams.get("page_no") ?? base);
}

const targets = ({ requests }: Server): string[] =>
  requests.map(({ target }) => new URL(target, "http://x").search);
const ids = async (things: AsyncIterable<{ readonly id?: string }>): Promise<string> =>
  (await collect(things)).map(({ id }) => id).join(" ");

describe("exact requests", () => {
  it.each<[string, number, Parameters<typeof serveList>[1], Record<string, unknown>, string, string[]]>([
    ["three full pages", 6, {}, {}, "1 2 3 4 5 6", ["", "?page_no=2", "?page_no=3"]],
    ["a last page that is not full", 5, {}, {}, "1 2 3 4 5", ["", "?page_no=2", "?page_no=3"]],
    ["one page", 2, {}, {}, "1 2", [""]],
    ["nothing", 0, {}, {}, "", [""]],
    ["paging at the top", 4, { place: "top" }, {}, "1 2 3 4", ["", "?page_no=2"]],
    ["from page 2", 6, {}, { page_no: 2 }, "3 4 5 6", ["?page_no=2", "?page_no=3"]],
    [
      "a server that counts from 0, without a page of one's own",
      6,
      { base: 0 },
      { page_no: null },
      "1 2 3 4 5 6",
      ["", "?page_no=2", "?page_no=1", "?page_no=2"],
    ],
    [
      "a server that counts from 0",
      6,
      { base: 0 },
      {},
      "1 2 3 4 5 6",
      ["", "?page_no=2", "?page_no=1", "?page_no=2"],
    ],
    [
      "no paging, a short page",
      3,
      { place: "none" },
      { per_page: 2 },
      "1 2 3",
      ["?per_page=2", "?page_no=2&per_page=2"],
    ],
    [
      "no paging, no size, until an empty page",
      4,
      { place: "none" },
      {},
      "1 2 3 4",
      ["", "?page_no=2", "?page_no=3"],
    ],
  ])("%s", async (_name, total, kind, params, wanted, requests) => {
    const server = await serveList(total, kind);
    expect(await ids(thingsAt(server.url).list(params))).toBe(wanted);
    expect(targets(server)).toEqual(requests);
  });

  it("iterating and awaiting share the first request", async () => {
    const server = await serveList(4);
    const list = thingsAt(server.url).list();
    expect(await list).toMatchObject({ data: { things: [{ id: "1" }, { id: "2" }] } });
    expect(await ids(list)).toBe("1 2 3 4");
    expect(server.requests.length).toBe(2);
  });

  it("is lazy, and ends where the caller does", async () => {
    const server = await serveList(100);
    for await (const thing of thingsAt(server.url).list()) if (thing.id === "3") break;
    expect(server.requests.length).toBe(2);
  });

  it.each([
    [0, "", 0],
    [1, "1", 1],
    [2, "1 2", 1],
    [3, "1 2 3", 2],
  ])("limit %d", async (limit, wanted, requests) => {
    for (const prefetch of [false, true]) {
      const server = await serveList(100);
      expect(await ids(thingsAt(server.url).list().items({ limit, prefetch }))).toBe(wanted);
      expect(server.requests.length).toBe(requests);
    }
  });

  it("pages gives whole bodies", async () => {
    const server = await serveList(3);
    const bodies = await collect(thingsAt(server.url).list().pages());
    expect(bodies.map(({ data }) => data?.things?.length)).toEqual([2, 1]);
  });

  it("prefetch asks for the next page ahead, and not beyond the last", async () => {
    const server = await serveList(4);
    const pages = thingsAt(server.url).list().pages({ prefetch: true });
    await pages.next();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.requests.length).toBe(2);
    await pages.next();
    expect(await pages.next()).toEqual({ done: true, value: undefined });
    expect(server.requests.length).toBe(2);
  });
});

describe("lists without an end", () => {
  const things = [{ id: "1" }, { id: "2" }];
  it.each<[string, (page: number) => object, string, number]>([
    ["the same page for ever, no paging", () => ({ data: { things } }), "repeats", 2],
    [
      "the same offsets for ever",
      () => ({ data: { things, paging: { start_offset: 1, end_offset: 2, total_count: 9 } } }),
      "repeats",
      2,
    ],
    [
      "offsets that go back",
      (page) => ({
        data: { things, paging: { start_offset: 1, end_offset: page === 1 ? 5 : 3, total_count: 9 } },
      }),
      "repeats",
      2,
    ],
  ])("%s", async (_name, body, message, requests) => {
    const server = await serveEach((request) => jsonAnswer(200, body(pageOf(request, 1))));
    const error = await failure(ids(thingsAt(server.url).list()));
    expect(error).toMatchObject({
      kind: "Pagination",
      operation: "listThings",
      message: expect.stringContaining(message),
    });
    expect(server.requests.length).toBe(requests);
  });

  it.each<[string, object]>([
    ["an empty page", { data: { things: [], paging: { start_offset: 0, end_offset: 0, total_count: 9 } } }],
    ["offsets that are no numbers", { data: { things: [], paging: { end_offset: "1", total_count: null } } }],
  ])("%s ends it", async (_name, body) => {
    const server = await serveEach(() => jsonAnswer(200, body));
    expect(await ids(thingsAt(server.url).list())).toBe("");
    expect(server.requests.length).toBe(1);
  });

  it.each<[string, object, string | undefined]>([
    ["says that there are more", { data: { things: [], paging: { total_count: 30 } } }, "missing"],
    ["says nothing", { data: { things: [] } }, "missing"],
    ["says that there are no more", { data: { things: [], paging: { total_count: 2 } } }, undefined],
  ])("an empty page that %s, after one that promised more", async (_name, empty, message) => {
    const paging = { start_offset: 1, end_offset: 2, total_count: 30 };
    const server = await serveEach((_, index) =>
      jsonAnswer(200, index ? empty : { data: { things, paging } }),
    );
    const read = ids(thingsAt(server.url).list({ page_no: 1 }));
    if (message === undefined) expect(await read).toBe("1 2");
    else
      expect(await failure(read)).toMatchObject({
        kind: "Pagination",
        message: expect.stringContaining(message),
      });
    expect(server.requests.length).toBe(2);
  });

  it("totals that are no plain numbers are not told", async () => {
    const server = await serveEach((_, index) =>
      jsonAnswer(200, {
        data: {
          things: index < 2 ? [{ id: String(index) }] : [],
          paging: { start_offset: null, end_offset: String(index + 1), total_count: "2,500" },
        },
      }),
    );
    expect(await ids(thingsAt(server.url).list())).toBe("0 1");
    expect(server.requests.length).toBe(3);
  });

  it("an empty page ends a list whose length nobody told", async () => {
    const server = await serveEach((_, index) =>
      jsonAnswer(200, {
        data: index
          ? { things: [], paging: { start_offset: 11, end_offset: 2 } }
          : { things, paging: { start_offset: 1, end_offset: 2 } },
      }),
    );
    expect(await ids(thingsAt(server.url).list())).toBe("1 2");
    expect(server.requests.length).toBe(2);
  });

  it("a gap that no other page base explains", async () => {
    const server = await serveEach((request) => {
      const start = pageOf(request, 1) * 10;
      return jsonAnswer(200, {
        data: { things, paging: { start_offset: start, end_offset: start + 1, total_count: 99 } },
      });
    });
    const error = await failure(ids(thingsAt(server.url).list({ page_no: 1 })));
    expect(error).toMatchObject({ kind: "Pagination", message: expect.stringContaining("missing") });
    expect(server.requests.length).toBe(2);
  });

  it("maxPages", async () => {
    const server = await serveList(100);
    expect(await failure(ids(thingsAt(server.url).list().items({ maxPages: 3 })))).toMatchObject({
      kind: "Pagination",
    });
    expect(server.requests.length).toBe(3);
    expect(
      await ids(
        thingsAt((await serveList(6)).url)
          .list()
          .items({ maxPages: 3 }),
      ),
    ).toBe("1 2 3 4 5 6");
  });
});

describe("aborting", () => {
  it("while a page is asked for ahead", async () => {
    const server = await serveEach((request) =>
      pageOf(request, 1) < 3
        ? jsonAnswer(200, {
            data: {
              things: [{ id: request.target }],
              paging: { end_offset: pageOf(request, 1), total_count: 9 },
            },
          })
        : () => {},
    );
    const controller = new AbortController();
    const { signal } = controller;
    const read = failure(ids(thingsAt(server.url).list({}, { signal }).items({ prefetch: true })));
    await expect.poll(() => server.requests.length).toBe(3);
    controller.abort("why");
    expect(await within(1000, read)).toMatchObject({ kind: "Abort", cause: "why" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("while a page is asked for again", async () => {
    const paging = (start: number): object => ({ start_offset: start, end_offset: start, total_count: 9 });
    const server = await serveEach((_, index) =>
      index < 2
        ? jsonAnswer(200, { data: { things: [{ id: "1" }], paging: paging(index * 4 + 1) } })
        : () => {},
    );
    const controller = new AbortController();
    const { signal } = controller;
    const read = failure(ids(thingsAt(server.url).list({}, { signal })));
    await expect.poll(() => server.requests.length).toBe(3);
    controller.abort("why");
    expect(await within(1000, read)).toMatchObject({ kind: "Abort", cause: "why" });
  });

  it.each([false, true])(
    "an iteration that nobody ends leaves no listener, prefetch %s",
    async (prefetch) => {
      const server = await serveList(6);
      const { signal } = new AbortController();
      await thingsAt(server.url).list({}, { signal }).items({ prefetch }).next();
      await expect.poll(() => getEventListeners(signal, "abort")).toEqual([]);
    },
  );

  it.each([false, true])("between pages, prefetch %s", async (prefetch) => {
    const server = await serveList(100);
    const controller = new AbortController();
    const pages = thingsAt(server.url).list({}, { signal: controller.signal }).pages({ prefetch });
    await pages.next();
    controller.abort("enough");
    const error = await failure(pages.next());
    expect(error).toMatchObject({ kind: "Abort", cause: "enough" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});
