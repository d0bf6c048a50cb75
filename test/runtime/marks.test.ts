import { describe, expect, it } from "vitest";
import { connect } from "../../templates/src/runtime/connect.ts";
import { followCursors, followOffsets } from "../../templates/src/runtime/follow-marks.ts";
import type { Pagination } from "../../templates/src/runtime/operation.ts";
import { page as listPage, type PageCall } from "../../templates/src/runtime/pages.ts";
import { form } from "../../templates/src/runtime/query.ts";
import { jsonAnswer } from "./support/answers.ts";
import { collect } from "./support/collect.ts";
import { failure } from "./support/failure.ts";
import { type Server, serveEach } from "./support/serve.ts";
import { secret, service, type ThingsOptions } from "./support/things.ts";

type Body = Readonly<Record<string, unknown>>;

/** A server that answers each request by the query of it. */
function serveQueries(bodyOf: (query: URLSearchParams) => Body): Promise<Server> {
  return serveEach(({ target }) => jsonAnswer(200, bodyOf(new URL(target, "http://x").searchParams)));
}

const kinds = { cursor: followCursors, offset: followOffsets };

/** A call for a list by `after` or `offset`. */
function list(
  { url }: Server,
  kind: keyof typeof kinds,
  rest: Partial<Pagination>,
  params?: Body,
): PageCall<Body, unknown> {
  const options: ThingsOptions = { apiToken: secret, baseUrl: url };
  const client = connect(service, options);
  const page = kind === "cursor" ? "after" : "offset";
  const operation = {
    id: "listThings",
    method: "GET",
    path: "/things",
    params: { [page]: form, size: form },
    pagination: { page, items: "items", follow: kinds[kind], ...rest },
  };
  return listPage(client, operation, [], params);
}

const queries = ({ requests }: Server): string[] =>
  requests.map(({ target }) => decodeURIComponent(new URL(target, "http://x").search));

describe("cursors", () => {
  /** Pages by the cursor that asks for them; that of the first is empty. */
  type Pages = Readonly<Record<string, Body>>;

  it.each<[string, Pages, Partial<Pagination>, Body, unknown[], string[]]>([
    [
      "until none is named",
      { "": { items: [1, 2], next: "a=" }, "a=": { items: [3], next: null } },
      { next: "next" },
      {},
      [1, 2, 3],
      ["", "?after=a="],
    ],
    [
      "until an empty one",
      { "": { items: [1], meta: { next: "b" } }, b: { items: [2], meta: { next: "" } } },
      { next: "meta.next" },
      {},
      [1, 2],
      ["", "?after=b"],
    ],
    [
      "from one's own, with the other params",
      { b: { items: [2], next: "c" }, c: { items: [3] } },
      { next: "next" },
      { after: "b", size: 1 },
      [2, 3],
      ["?after=b&size=1", "?after=c&size=1"],
    ],
    [
      "over a page without items, and pages that are alike",
      {
        "": { items: [1], next: "b" },
        b: { items: [], next: "c" },
        c: { items: [1], next: "d" },
        d: { items: [1] },
      },
      { next: "next" },
      {},
      [1, 1, 1],
      ["", "?after=b", "?after=c", "?after=d"],
    ],
    [
      "until there are no more",
      { "": { items: [1], next: "b", more: true }, b: { items: [2], next: "c", more: false } },
      { next: "next", more: "more" },
      {},
      [1, 2],
      ["", "?after=b"],
    ],
    [
      "in URLs, whole or not",
      {
        "": { items: [1], next: "https://api.example/things?size=1&after=b%2Fc" },
        "b/c": { items: [2], next: "/things?after=d" },
        d: { items: [3], next: null },
      },
      { next: "next" },
      {},
      [1, 2, 3],
      ["", "?after=b/c", "?after=d"],
    ],
    [
      "that are numbers",
      { "": { items: [1], next: 0 }, "0": { items: [2], next: 7 }, "7": { items: [3] } },
      { next: "next" },
      {},
      [1, 2, 3],
      ["", "?after=0", "?after=7"],
    ],
    [
      "in the last item",
      { "": { items: [{ id: "a" }, { id: "b" }] }, b: { items: [{ id: "c" }] }, c: { items: [] } },
      { last: "id" },
      {},
      [{ id: "a" }, { id: "b" }, { id: "c" }],
      ["", "?after=b", "?after=c"],
    ],
    [
      "in the last item, until there are no more",
      { "": { items: [{ id: "a" }], more: true }, a: { items: [{ id: "b" }], more: false } },
      { last: "id", more: "more" },
      {},
      [{ id: "a" }, { id: "b" }],
      ["", "?after=a"],
    ],
    ["that are no text", { "": { items: [1], next: { a: 1 } } }, { next: "next" }, {}, [1], [""]],
  ])("%s", async (_name, pages, rest, params, items, requests) => {
    for (const prefetch of [false, true]) {
      const server = await serveQueries((query) => pages[query.get("after") ?? ""] ?? { items: ["unasked"] });
      expect(await collect(list(server, "cursor", rest, params).items({ prefetch }))).toEqual(items);
      expect(queries(server)).toEqual(requests);
    }
  });

  it.each<[string, (after: string) => string]>([
    ["the same for ever", () => "b"],
    ["in a circle", (after) => (after === "b" ? "c" : "b")],
  ])("%s", async (_name, next) => {
    const server = await serveQueries((query) => ({ items: [1], next: next(query.get("after") ?? "") }));
    const error = await failure(collect(list(server, "cursor", { next: "next" })));
    expect([error.kind, error.message]).toEqual(["Pagination", "The server repeats a page [listThings]"]);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it("no further than the limit, and than maxPages", async () => {
    const server = await serveQueries((query) => ({ items: [1, 2], next: `${query.get("after") ?? ""}x` }));
    const call = list(server, "cursor", { next: "next" });
    expect(await collect(call.items({ limit: 3, prefetch: true }))).toEqual([1, 2, 1]);
    expect(server.requests.length).toBe(2);
    const error = await failure(collect(call.pages({ maxPages: 2 })));
    expect(error.message).toBe("The list has more than 2 pages [listThings]");
  });
});

describe("offsets", () => {
  /** A server with `total` things, which counts them from `first`. */
  const serveThings = (total: number, first: number): Promise<Server> =>
    serveQueries((query) => {
      const from = Number(query.get("offset") ?? first) - first;
      const length = Math.max(0, Math.min(2, total - from));
      return { items: Array.from({ length }, (_, index) => from + index), page: { total } };
    });
  const told = { paging: ["page"], total: "total" };

  it.each<[string, number, Partial<Pagination>, Body, number[], string[]]>([
    ["with a total", 4, told, {}, [0, 1, 2, 3], ["", "?offset=2"]],
    ["with a total in the body itself", 4, { total: "page.total" }, {}, [0, 1, 2, 3], ["", "?offset=2"]],
    ["with a total, a short page", 3, told, {}, [0, 1, 2], ["", "?offset=2"]],
    ["until a short page", 3, {}, {}, [0, 1, 2], ["", "?offset=2"]],
    ["until an empty page", 4, {}, {}, [0, 1, 2, 3], ["", "?offset=2", "?offset=4"]],
    ["nothing", 0, told, {}, [], [""]],
    ["from one's own", 5, told, { offset: 1 }, [1, 2, 3, 4], ["?offset=1", "?offset=3"]],
    ["from 1 on", 4, { ...told, first: 1 }, {}, [0, 1, 2, 3], ["", "?offset=3"]],
    [
      "from 1 on, from one's own",
      4,
      { ...told, first: 1 },
      { offset: 2 },
      [1, 2, 3],
      ["?offset=2", "?offset=4"],
    ],
  ])("%s", async (_name, total, rest, params, items, requests) => {
    for (const prefetch of [false, true]) {
      const server = await serveThings(total, rest.first ?? 0);
      expect(await collect(list(server, "offset", rest, params).items({ prefetch }))).toEqual(items);
      expect(queries(server)).toEqual(requests);
    }
  });

  it("of a body that is the list itself", async () => {
    const server = await serveEach(({ target }) => jsonAnswer(200, target.includes("offset") ? [] : [1, 2]));
    expect(await collect(list(server, "offset", { items: "" }))).toEqual([1, 2]);
    expect(queries(server)).toEqual(["", "?offset=2"]);
  });

  it("a server that does not know them", async () => {
    const server = await serveQueries(() => ({ items: [1, 2] }));
    const error = await failure(collect(list(server, "offset", {})));
    expect([error.kind, error.message]).toEqual(["Pagination", "The server repeats a page [listThings]"]);
    expect(server.requests.length).toBe(2);
  });
});
