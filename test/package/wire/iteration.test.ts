import { describe, expect, test } from "vitest";
import type { PageOptions } from "../../../generated/dist/index.js";
import { answerList } from "../support/answerList.ts";
import { caught } from "../support/caught.ts";
import { makeClient } from "../support/makeClient.ts";
import { pageNumbers } from "../support/pageNumbers.ts";
import { readIds } from "../support/readIds.ts";
import { startServer } from "../support/startServer.ts";

const session = "41f6d2a8-93b7-4c05-8e1f-5a7d0b3c9e64";

describe("stopping", () => {
  test("break within the first page sends no further request", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    for await (const { id } of makeClient(server).sessions.getSessionParticipants(session)) {
      if (id === "2") break;
    }

    expect(pageNumbers(server)).toEqual([""]);
  });

  test("break within the second page sends no third request", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    for await (const { id } of makeClient(server).sessions.getSessionParticipants(session)) {
      if (id === "3") break;
    }

    expect(pageNumbers(server)).toEqual(["", "2"]);
  });

  const limits: readonly [number, number, number][] = [
    [0, 0, 0],
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 2],
    [99, 9, 5],
  ];
  test.each(limits)("limit %i gives %i items with %i requests", async (limit, items, requests) => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    const ids = await readIds(makeClient(server).sessions.getSessionParticipants(session).items({ limit }));

    expect([ids.length, server.requests.length]).toEqual([items, requests]);
  });

  test("an aborted signal ends the iteration without a further request", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));
    const controller = new AbortController();
    const seen: unknown[] = [];

    const error = await caught(
      (async () => {
        const { signal } = controller;
        const list = makeClient(server).sessions.getSessionParticipants(session, {}, { signal });
        for await (const { id } of list) {
          seen.push(id);
          if (id === "2") controller.abort();
        }
      })(),
    );

    expect(error).toMatchObject({ kind: "Abort" });
    expect([seen, server.requests.length]).toEqual([["1", "2"], 1]);
  });

  test("a failure of the second page comes after the items of the first", async () => {
    const server = await startServer((request) =>
      !request.target.includes("page_no=")
        ? answerList({ total: 9, size: 2 })(request)
        : { status: 404, body: { success: false, error: { code: 404, message: "Session ended" } } },
    );
    const seen: unknown[] = [];

    const error = await caught(
      (async () => {
        for await (const { id } of makeClient(server).sessions.getSessionParticipants(session)) seen.push(id);
      })(),
    );

    expect(error).toMatchObject({ kind: "NotFound" });
    expect(seen).toEqual(["1", "2"]);
  });
});

describe("pages", () => {
  test("are the answers as they came", async () => {
    const list = answerList({ total: 3, size: 2 });
    const server = await startServer(list);
    const pages: unknown[] = [];

    for await (const page of makeClient(server).sessions.getSessionParticipants(session).pages())
      pages.push(page);

    expect(pages).toEqual(server.requests.map((request) => list(request).body));
    expect(pages).toHaveLength(2);
  });

  test("prefetch asks for one page ahead, and for none beyond the last", async () => {
    const server = await startServer(answerList({ total: 5, size: 2 }));

    const ids = await readIds(
      makeClient(server).sessions.getSessionParticipants(session).items({ prefetch: true }),
    );

    expect(ids).toEqual(["1", "2", "3", "4", "5"]);
    expect(pageNumbers(server)).toEqual(["", "2", "3"]);
  });
});

describe("options of iteration", () => {
  const rows: readonly [string, PageOptions, number, number][] = [
    ["limit within the first page, with prefetch", { limit: 2, prefetch: true }, 2, 1],
    ["limit within the second page, with prefetch", { limit: 3, prefetch: true }, 3, 2],
    ["as many pages as maxPages, with prefetch", { maxPages: 5, prefetch: true }, 9, 5],
  ];
  test.each(rows)("%s", async (_, options, items, requests) => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    const ids = await readIds(makeClient(server).sessions.getSessionParticipants(session).items(options));

    expect([ids.length, server.requests.length]).toEqual([items, requests]);
  });

  test("maxPages holds for prefetch too", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    const list = makeClient(server).sessions.getSessionParticipants(session);
    const error = await caught(readIds(list.items({ maxPages: 1, prefetch: true })));

    expect(error).toMatchObject({ kind: "Pagination" });
    expect(pageNumbers(server)).toEqual([""]);
  });

  test("limit ends pages after the page with the last item", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));
    const pages: unknown[] = [];

    const list = makeClient(server).sessions.getSessionParticipants(session);
    for await (const page of list.pages({ limit: 3 })) pages.push(page);

    expect([pages.length, server.requests.length]).toEqual([2, 2]);
  });

  test("an iterator that nobody asks for items sends no request", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));
    const { sessions } = makeClient(server);

    sessions.getSessionParticipants(session).items();
    sessions.getSessionParticipants(session).pages();
    await sessions.getSessionParticipantDetails(session, "p");

    expect(server.requests.map(({ target }) => target.split("/").at(-1))).toEqual(["p"]);
  });
});

describe("one call, several uses", () => {
  test("awaiting gives the first page with one request", async () => {
    const server = await startServer(answerList({ total: 9, size: 2 }));

    const page = await makeClient(server).sessions.getSessionParticipants(session);

    expect(page.data?.participants?.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(server.requests).toHaveLength(1);
  });

  test("the first page is requested once for awaiting and iterating", async () => {
    const server = await startServer(answerList({ total: 3, size: 2 }));
    const list = makeClient(server).sessions.getSessionParticipants(session);

    await list;
    await readIds(list);

    expect(pageNumbers(server)).toEqual(["", "2"]);
  });

  test("a list is not requested before somebody wants it, and then once", async () => {
    const server = await startServer(answerList({ total: 2, size: 2 }));
    const client = makeClient(server);
    const list = client.sessions.getSessionParticipants(session);

    await client.meetings.getMeetingParticipant(session, session);
    expect(server.requests).toHaveLength(1);

    await readIds(list);
    await list;
    expect(server.requests).toHaveLength(2);
  });
});
