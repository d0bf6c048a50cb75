import { describe, expect, test } from "vitest";
import { answerList, type List } from "../support/answerList.ts";
import { caught } from "../support/caught.ts";
import { makeClient } from "../support/makeClient.ts";
import { pageNumbers } from "../support/pageNumbers.ts";
import { readFixture } from "../support/readFixture.ts";
import { readIds } from "../support/readIds.ts";
import { type Answer, startServer } from "../support/startServer.ts";

const session = "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64";

describe("request counts of the session list", () => {
  const rows: readonly [string, List, Record<string, number>, readonly string[], number][] = [
    ["three pages", { total: 5, size: 2 }, {}, ["", "2", "3"], 5],
    ["three full pages", { total: 6, size: 2 }, {}, ["", "2", "3"], 6],
    ["one page", { total: 2, size: 2 }, {}, [""], 2],
    ["a page that is not full", { total: 1, size: 20 }, {}, [""], 1],
    ["an empty list", { total: 0, size: 2 }, {}, [""], 0],
    ["per_page", { total: 5, size: 20 }, { per_page: 4 }, ["", "2"], 5],
    ["page_no", { total: 5, size: 2 }, { page_no: 2 }, ["2", "3"], 3],
    ["the last page_no", { total: 5, size: 2 }, { page_no: 3 }, ["3"], 1],
    ["a page_no beyond the end", { total: 5, size: 2 }, { page_no: 9 }, ["9"], 0],
    ["page_no 1", { total: 3, size: 2 }, { page_no: 1 }, ["1", "2"], 3],
    ["paging beside data", { total: 5, size: 2, paging: "top" }, {}, ["", "2", "3"], 5],
    [
      "no paging, and a last page that is not full",
      { total: 5, size: 20, paging: "nowhere" },
      { per_page: 2 },
      ["", "2", "3"],
      5,
    ],
    [
      "no paging, and full pages",
      { total: 4, size: 20, paging: "nowhere" },
      { per_page: 2 },
      ["", "2", "3"],
      4,
    ],
    ["neither paging nor per_page", { total: 3, size: 2, paging: "nowhere" }, {}, ["", "2"], 3],
    ["no paging, and an empty list", { total: 0, size: 2, paging: "nowhere" }, {}, [""], 0],
    ["a server that counts pages from 0", { total: 5, size: 2, first: 0 }, {}, ["", "2", "1", "2"], 5],
  ];
  test.each(rows)("%s", async (_, list, params, pages, count) => {
    const server = await startServer(answerList(list));

    const ids = await readIds(makeClient(server).sessions.getSessionParticipants(session, params));

    expect(pageNumbers(server)).toEqual(pages);
    expect(ids).toEqual(ids.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(ids).size).toBe(count);
  });

  test("all params but page_no are sent with every page", async () => {
    const server = await startServer(answerList({ total: 3, size: 2 }));

    await readIds(
      makeClient(server).sessions.getSessionParticipants(
        session,
        { per_page: 2, search: "Ada", sort_by: "duration", account_id: "a1" },
        { headers: { "x-trace": "7" } },
      ),
    );

    expect(
      server.requests.map(({ target, headers }) => [target.replace(/^.*?\?/, ""), headers["x-trace"]]),
    ).toEqual([
      ["per_page=2&search=Ada&sort_by=duration", "7"],
      ["page_no=2&per_page=2&search=Ada&sort_by=duration", "7"],
    ]);
    expect(server.requests.every(({ target }) => target.includes("/accounts/a1/"))).toBe(true);
  });

  test("data.paging that is no object gives way to paging at the top", async () => {
    const page = (id: string, end: number): Answer => ({
      body: {
        success: true,
        data: { participants: [{ id }], paging: null },
        paging: { start_offset: end, end_offset: end, total_count: 2 },
      },
    });
    const server = await startServer([page("1", 1), page("2", 2)]);

    await expect(readIds(makeClient(server).sessions.getSessionParticipants(session))).resolves.toEqual([
      "1",
      "2",
    ]);
    expect(server.requests).toHaveLength(2);
  });

  const shortAnswers: readonly [string, unknown][] = [
    ["an empty page that promises more", emptyPage(1, 0)],
    ["an empty page with odd offsets", emptyPage(0, 0)],
  ];
  test.each(shortAnswers)("%s is the end", async (_, body) => {
    const server = await startServer([{ body }]);

    await expect(readIds(makeClient(server).sessions.getSessionParticipants(session))).resolves.toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe("a list without its items is no empty list", () => {
  test.each([{ success: true }, { success: true, data: {} }, { data: { participants: [] } }, null, 42])(
    "%j",
    async (body) => {
      const server = await startServer([{ body }]);

      const error = await caught(readIds(makeClient(server).sessions.getSessionParticipants(session)));

      expect(error).toMatchObject({
        kind: "ResponseParse",
        status: 200,
        operation: "getSessionParticipants",
      });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("request counts of the meeting list", () => {
  test("the published example, whose offsets do not fit, is one page", async () => {
    const server = await startServer([{ body: readFixture("meetingParticipants") }]);

    const ids = await readIds(makeClient(server).meetings.getMeetingParticipants("m"));

    expect(ids).toEqual(["182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"]);
    expect(server.requests).toHaveLength(1);
  });

  test("three pages", async () => {
    const page = (start: number, ids: readonly string[]): Answer => ({
      body: {
        success: true,
        data: ids.map((id) => ({ id })),
        paging: { start_offset: start, end_offset: start + ids.length - 1, total_count: 5 },
      },
    });
    const server = await startServer([page(1, ["1", "2"]), page(3, ["3", "4"]), page(5, ["5"])]);

    const ids = await readIds(makeClient(server).meetings.getMeetingParticipants("m"));

    expect(ids).toEqual(["1", "2", "3", "4", "5"]);
    expect(pageNumbers(server)).toEqual(["", "2", "3"]);
  });
});

describe("request counts of the list of sessions", () => {
  test("three pages, with paging beside data", async () => {
    const page = (start: number, ids: readonly string[]): Answer => ({
      body: {
        success: true,
        data: { sessions: ids.map((id) => ({ id })) },
        paging: { start_offset: start, end_offset: start + ids.length - 1, total_count: 5 },
      },
    });
    const server = await startServer([page(1, ["1", "2"]), page(3, ["3", "4"]), page(5, ["5"])]);

    const ids = await readIds(makeClient(server).sessions.getSessions({ status: "LIVE" }));

    expect(ids).toEqual(["1", "2", "3", "4", "5"]);
    expect(pageNumbers(server)).toEqual(["", "2", "3"]);
    expect(server.requests.every(({ target }) => target.includes("status=LIVE"))).toBe(true);
  });

  const shortAnswers: readonly [string, unknown][] = [
    ["no paging, and an empty list", { success: true, data: { sessions: [] } }],
    [
      "an empty page that promises more",
      { success: true, data: { sessions: [] }, paging: { total_count: 9 } },
    ],
  ];
  test.each(shortAnswers)("%s is the end", async (_, body) => {
    const server = await startServer([{ body }]);

    await expect(readIds(makeClient(server).sessions.getSessions())).resolves.toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test("paging with some of its fields alone does not end a list", async () => {
    const page = (ids: readonly string[]): Answer => ({
      body: { success: true, data: { sessions: ids.map((id) => ({ id })) }, paging: { total_count: 3 } },
    });
    const server = await startServer([page(["1", "2"]), page(["3"]), page([])]);

    const ids = await readIds(makeClient(server).sessions.getSessions({ per_page: 2 }));

    expect(ids).toEqual(["1", "2", "3"]);
  });
});

describe("lists that do not come to an end", () => {
  test("a server that ignores page_no is an error at the second page", async () => {
    const server = await startServer([{ body: readFixture("sessionParticipants") }]);

    const error = await caught(readIds(makeClient(server).sessions.getSessionParticipants(session)));

    expect(error).toMatchObject({ kind: "Pagination", operation: "getSessionParticipants" });
    expect(server.requests).toHaveLength(2);
  });

  test("so is one without paging", async () => {
    const server = await startServer([
      { body: { success: true, data: { participants: [{ id: "1" }, { id: "2" }] } } },
    ]);

    const error = await caught(
      readIds(makeClient(server).sessions.getSessionParticipants(session, { per_page: 2 })),
    );

    expect(error).toMatchObject({ kind: "Pagination" });
    expect(server.requests).toHaveLength(2);
  });

  test("a server that leaves items out is an error", async () => {
    const page = (start: number): Answer => ({
      body: {
        success: true,
        data: {
          participants: [{ id: `${start}` }],
          paging: { start_offset: start, end_offset: start, total_count: 9 },
        },
      },
    });
    const server = await startServer([page(1), page(4)]);

    const error = await caught(
      readIds(makeClient(server).sessions.getSessionParticipants(session, { page_no: 1 })),
    );

    expect(error).toMatchObject({ kind: "Pagination" });
    expect(server.requests).toHaveLength(2);
  });

  test("more pages than maxPages are an error after those", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));
    const seen: unknown[] = [];

    const error = await caught(
      (async () => {
        const list = makeClient(server).sessions.getSessionParticipants(session);
        for await (const page of list.pages({ maxPages: 2 })) seen.push(page);
      })(),
    );

    expect(error).toMatchObject({ kind: "Pagination" });
    expect([seen.length, server.requests.length]).toEqual([2, 2]);
  });

  test("as many pages as maxPages are none", async () => {
    const server = await startServer(answerList({ total: 4, size: 2 }));

    const ids = await readIds(
      makeClient(server).sessions.getSessionParticipants(session).items({ maxPages: 2 }),
    );

    expect([ids.length, server.requests.length]).toEqual([4, 2]);
  });
});

function emptyPage(start: number, end: number): object {
  return {
    success: true,
    data: { participants: [], paging: { start_offset: start, end_offset: end, total_count: 123 } },
  };
}
