import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { accept } from "../../templates/src/runtime/accept.ts";
import type { ApiCall } from "../../templates/src/runtime/call.ts";
import { connect } from "../../templates/src/runtime/connect.ts";
import { json } from "../../templates/src/runtime/json.ts";
import type { Operation, StreamReader } from "../../templates/src/runtime/operation.ts";
import type { RequestOptions } from "../../templates/src/runtime/options.ts";
import {
  jsonEvents,
  jsonLines,
  jsonRecords,
  textEvents,
  wholeEvents,
  wholeJsonEvents,
} from "../../templates/src/runtime/read-stream.ts";
import { callOrStream, stream, type StreamCall } from "../../templates/src/runtime/stream.ts";
import { jsonAnswer } from "./support/answers.ts";
import { collect } from "./support/collect.ts";
import { failure } from "./support/failure.ts";
import { type Answer, type Server, serve } from "./support/serve.ts";
import { enveloped, secret, service, type ThingsOptions } from "./support/things.ts";
import { within } from "./support/within.ts";

const types = {
  lines: "application/x-ndjson",
  records: "application/json-seq",
  events: "text/event-stream; charset=utf-8",
};

/**
 * Sends each chunk on its own, so that the other side sees them one by one, then ends the body. Without `connection: close`: Node 20
 * takes a body that is cut off for a whole one where the server has said that it will close.
 */
function chunked(type: string, chunks: readonly (string | Buffer)[], end = "0\r\n\r\n", pauseMs = 4): Answer {
  return (socket) => {
    socket.setNoDelay(true);
    void (async () => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\n\r\n`);
      for (const chunk of chunks) {
        await sleep(pauseMs);
        const bytes = Buffer.from(chunk);
        socket.write(
          Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]),
        );
      }
      await sleep(4);
      if (end === "") socket.destroy();
      else if (end !== "open") socket.end(end);
    })();
  };
}

function read(
  { url }: Pick<Server, "url">,
  reader: StreamReader,
  options?: RequestOptions,
  more: Partial<ThingsOptions> = {},
  api = service,
): StreamCall<unknown> {
  const client = connect(api, { apiToken: secret, accountId: "acc", baseUrl: url, ...more } as ThingsOptions);
  const operation: Operation = {
    id: "streamThings",
    method: "GET",
    path: "/things",
    accept: accept("text/event-stream"),
    stream: reader,
  };
  return stream(client, operation, [], undefined, options);
}

const dataOf = (...texts: string[]): string => texts.map((text) => `data: ${text}\n\n`).join("");

describe("items", () => {
  const snowman = Buffer.from('{"a":"☃"}\n{"a":2}\n');
  it.each<[string, StreamReader, string, readonly (string | Buffer)[], unknown[]]>([
    ["lines", jsonLines, types.lines, ['{"a":1}\n{"a":2}\n'], [{ a: 1 }, { a: 2 }]],
    ["lines without a last end", jsonLines, types.lines, ["1\n2"], [1, 2]],
    [
      "lines that end in CR LF, cut between the two",
      jsonLines,
      types.lines,
      ["1\r", "\n2\r\n", "\r\n3"],
      [1, 2, 3],
    ],
    ["a line in many chunks", jsonLines, types.lines, ['{"a', '":', "1", "}", "\n"], [{ a: 1 }]],
    [
      "chunks that end within a character",
      jsonLines,
      types.lines,
      [snowman.subarray(0, 7), snowman.subarray(7, 8), snowman.subarray(8)],
      [{ a: "☃" }, { a: 2 }],
    ],
    ["a byte order mark", jsonLines, types.lines, ["\u{feff}1\n"], [1]],
    ["empty lines and null", jsonLines, types.lines, ["\n\n1\n \nnull\n\n"], [1, null]],
    ["nothing", jsonLines, types.lines, [], []],
    ["lines that are called JSON", jsonLines, "application/json", ["1\n2\n"], [1, 2]],
    ["lines that are called text", jsonLines, "text/plain", ["1\n"], [1]],
    ["events where lines are declared", jsonLines, types.events, [dataOf("1", "2")], [1, 2]],
    ["lines where events are declared", jsonEvents, "application/jsonl", ["1\n2\n"], [1, 2]],
    ["records", jsonRecords, types.records, ['\u001e{"a":1}\n\u001e[2]\n'], [{ a: 1 }, [2]]],
    [
      "records of several lines",
      jsonRecords,
      types.records,
      ['\u001e{\n"a":\n1}\n', "\u001e2\n"],
      [{ a: 1 }, 2],
    ],
    ["records without line ends", jsonRecords, types.records, ["\u001e[1]\u001e", '"b"'], [[1], "b"]],
    ["events", jsonEvents, types.events, [dataOf('{"a":1}', "2")], [{ a: 1 }, 2]],
    ["events of several lines", jsonEvents, types.events, ['data: {"a":\ndata: 1}\n\n'], [{ a: 1 }]],
    ["events that end in CR", jsonEvents, types.events, ["data: 1\r\rdata: 2\r\r"], [1, 2]],
    [
      "events that end in CR LF, cut anywhere",
      jsonEvents,
      types.events,
      ["data: 1\r", "\n\r", "\ndata: 2\r\n\r\n"],
      [1, 2],
    ],
    ["an event without an empty line at the end", jsonEvents, types.events, ["data: 1\n\ndata: 2"], [1, 2]],
    [
      "comments, names, ids and retries",
      jsonEvents,
      types.events,
      [": hello\n\nevent: x\nid: 1\nretry: 5\ndata:1\n\n:\n\n"],
      [1],
    ],
    ["an event without data", jsonEvents, types.events, ["event: ping\n\ndata:\n\ndata: 1\n\n"], [1]],
    ["what comes before [DONE]", jsonEvents, types.events, [dataOf("1", "[DONE]", "2")], [1]],
    ["a byte order mark before events", jsonEvents, types.events, ["\u{feff}data: 1\n\n"], [1]],
    ["texts", textEvents, types.events, [dataOf("a b", " c"), "data: d\ndata\n\n"], ["a b", " c", "d\n"]],
    [
      "whole events",
      wholeEvents,
      types.events,
      [
        "event: a\nid: 7\ndata: x\n\ndata: y\n\nid\nretry: 9\nretry: z\nevent: error\ndata: z\nid: 8\0\nfoo: bar\n\n",
      ],
      [
        { event: "a", id: "7", data: "x" },
        { id: "7", data: "y" },
        { event: "error", id: "", retry: 9, data: "z" },
      ],
    ],
    [
      "whole events with JSON",
      wholeJsonEvents,
      types.events,
      ["event: a\ndata: [1]\n\n"],
      [{ event: "a", data: [1] }],
    ],
  ])("%s", async (_, reader, type, chunks, items) => {
    expect(await collect(read(await serve(chunked(type, chunks)), reader))).toEqual(items);
  });

  it("come as soon as they are there", async () => {
    let socket: Socket | undefined;
    const server = await serve((opened) => {
      socket = opened;
      opened.write(`HTTP/1.1 200 OK\r\ncontent-type: ${types.events}\r\n\r\n${dataOf("1")}`);
    });
    const items = read(server, jsonEvents).items();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    socket?.write(dataOf("2"));
    expect(await items.next()).toEqual({ done: false, value: 2 });
    socket?.end();
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("are asked for by their media type", async () => {
    const server = await serve(chunked(types.events, []));
    await collect(read(server, jsonEvents));
    expect(server.requests[0]?.headers.get("accept")).toBe("text/event-stream");
  });

  it("stay whole at a million in one line of bytes", async () => {
    const long = "x".repeat(1_000_000);
    expect(await collect(read(await serve(chunked(types.lines, [`"${long}"`, "\n1\n"])), jsonLines))).toEqual(
      [long, 1],
    );
  });
});

describe("a stream that goes wrong", () => {
  it.each<[string, StreamReader, string, readonly (string | Buffer)[], string, RegExp, unknown[]]>([
    [
      "no JSON",
      jsonLines,
      types.lines,
      ["1\n\n{oops}\n"],
      "ResponseParse",
      /^200 item 2 \(line 3\) is not JSON/,
      [1],
    ],
    [
      "no JSON in an event",
      jsonEvents,
      types.events,
      ["data: 1\n\ndata: {oops}\n\n"],
      "ResponseParse",
      /^200 item 2 \(line 3\) is not JSON/,
      [1],
    ],
    ["half a line", jsonLines, types.lines, ['1\n{"a":'], "ResponseParse", /item 2 \(line 2\)/, [1]],
    [
      "no UTF-8",
      jsonLines,
      types.lines,
      ["1\n", Buffer.from([0x22, 0xff, 0x22])],
      "ResponseParse",
      /not UTF-8/,
      [1],
    ],
    [
      "half a character",
      jsonLines,
      types.lines,
      ["1\n", Buffer.from([0xe2])],
      "ResponseParse",
      /not UTF-8/,
      [1],
    ],
    ["a page", jsonLines, "text/html", ["<html>"], "ResponseParse", /no stream: text\/html/, []],
    ["an answer as a whole", jsonEvents, "application/json", ["{}"], "ResponseParse", /no stream/, []],
    [
      "an event that says so",
      jsonEvents,
      types.events,
      ['data: 1\n\nevent: error\ndata: {"error":{"message":"Overloaded","code":"busy"}}\n\n'],
      "Api",
      /^200 Overloaded \(busy\)/,
      [1],
    ],
  ])("%s", async (_, reader, type, chunks, kind, message, before) => {
    const events: unknown[] = [];
    const server = await serve(chunked(type, chunks));
    const seen: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const item of read(server, reader, {}, { onEvent: (event) => events.push(event.type) }))
          seen.push(item);
      })(),
    );
    expect([error.kind, seen]).toEqual([kind, before]);
    expect(error.message).toMatch(message);
    expect(events.at(-1)).toBe("error");
  });

  it("an item that says that the call failed", async () => {
    const server = await serve(
      chunked(types.lines, ['{"success":true}\n{"success":false,"errors":[{"message":"No"}]}\n']),
    );
    expect((await failure(collect(read(server, jsonLines, {}, {}, enveloped)))).message).toMatch(/^200 No/);
  });

  it("a connection that breaks", async () => {
    const error = await failure(collect(read(await serve(chunked(types.lines, ["1\n"], "")), jsonLines)));
    expect(error.kind).toBe("Connection");
  });

  it("an item above the limit, however it comes", async () => {
    const parts = Array.from({ length: 40 }, () => "x".repeat(10));
    for (const [reader, type, chunks] of [
      [jsonLines, types.lines, ['"', ...parts]],
      [jsonRecords, types.records, ["\u001e", ...parts]],
      [jsonEvents, types.events, parts.map((part) => `data: ${part}\n`)],
    ] as const) {
      const call = read(await serve(chunked(type, chunks, "open")), reader);
      const error = await failure(collect(call.items({ maxItemLength: 100 })));
      expect([error.kind, error.message.slice(0, 31)]).toEqual([
        "ResponseTooLarge",
        "Item 1 exceeds 100 characters [".slice(0, 31),
      ]);
    }
  });

  it("a credential in it stays hidden", async () => {
    const server = await serve(chunked(types.lines, [`{${secret}}\n`]));
    const error = await failure(collect(read(server, jsonLines)));
    expect("snippet" in error && error.snippet).toBe("{***}");
  });

  it("a failure before it begins is tried again, and none after that", async () => {
    const server = await serve(
      jsonAnswer(503, {}, { "retry-after": "0" }),
      chunked(types.lines, ["1\n"], ""),
      chunked(types.lines, ["2\n"]),
    );
    expect((await failure(collect(read(server, jsonLines)))).kind).toBe("Connection");
    expect(server.requests).toHaveLength(2);
  });
});

/** A server that sends an item, and then nothing; and whether its connection was closed by the other side. */
async function serveOne(): Promise<{ server: Server; closed: Promise<void> }> {
  let close: () => void = () => {};
  const closed = new Promise<void>((resolve) => (close = resolve));
  const server = await serve((socket) => {
    socket.on("close", close);
    socket.write(`HTTP/1.1 200 OK\r\ncontent-type: ${types.lines}\r\n\r\n1\n2\n3\n`);
  });
  return { server, closed };
}

describe("the connection is closed", () => {
  it("by break", async () => {
    const { server, closed } = await serveOne();
    for await (const _ of read(server, jsonLines)) break;
    await within(2_000, closed);
  });

  it("by a limit", async () => {
    const { server, closed } = await serveOne();
    expect(await collect(read(server, jsonLines).items({ limit: 2 }))).toEqual([1, 2]);
    await within(2_000, closed);
  });

  it("by the error of whoever reads", async () => {
    const { server, closed } = await serveOne();
    const reading = (async () => {
      for await (const _ of read(server, jsonLines)) throw new Error("mine");
    })();
    await expect(reading).rejects.toThrow("mine");
    await within(2_000, closed);
  });

  it("by silence, comments being none", async () => {
    const { server, closed } = await serveOne();
    const error = await failure(collect(read(server, jsonLines).items({ silenceMs: 60 })));
    expect([error.kind, error.message.split(" [")[0]]).toEqual(["Timeout", "Silence for 60 ms"]);
    await within(2_000, closed);
    const alive = await serve(
      chunked(types.events, Array.from({ length: 60 }, () => ": alive\n").concat(dataOf("1"))),
    );
    expect(await collect(read(alive, jsonEvents).items({ silenceMs: 150 }))).toEqual([1]);
  });

  it("by the signal, without a listener that stays", async () => {
    const { server, closed } = await serveOne();
    const controller = new AbortController();
    const seen: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const item of read(server, jsonLines, { signal: controller.signal })) {
          seen.push(item);
          if (seen.length === 3) setTimeout(() => controller.abort("enough"), 20);
        }
      })(),
    );
    expect([error.kind, error.cause, seen]).toEqual(["Abort", "enough", [1, 2, 3]]);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await within(2_000, closed);
  });

  it("never, because it was never opened, if nobody asks for an item", async () => {
    const { server } = await serveOne();
    const call = read(server, jsonLines);
    call.items();
    call[Symbol.asyncIterator]();
    expect(await collect(call.items({ limit: 0 }))).toEqual([]);
    await sleep(30);
    expect(server.requests).toEqual([]);
  });
});

it("a stream is read once", async () => {
  const server = await serve(chunked(types.lines, ["1\n"]));
  const call = read(server, jsonLines);
  expect(await collect(call)).toEqual([1]);
  expect((await failure(collect(call))).message).toBe("A stream is read once [streamThings]");
  expect((await failure(call.raw())).kind).toBe("InvalidArgument");
  expect(server.requests).toHaveLength(1);
});

it("a stream outlives the time-outs of its call", async () => {
  const chunks = Array.from({ length: 50 }, (_, index) => `${index}\n`);
  const server = await serve(chunked(types.lines, chunks));
  const items = read(server, jsonLines, { timeoutMs: 100, totalTimeoutMs: 100 }).items({ silenceMs: 1_000 });
  expect(await collect(items)).toHaveLength(50);
});

it("the response is there before the items, or unread", async () => {
  const server = await serve(chunked(types.lines, ["1\n"]));
  const reply = await read(server, jsonLines).withResponse();
  expect([reply.status, reply.attempts, await collect(reply.data)]).toEqual([200, 1, [1]]);
  expect(await (await read(server, jsonLines).raw()).text()).toBe("1\n");
});

describe("a stream whose response was looked at", () => {
  it("is closed when nobody reads it in time, and says so to who comes late", async () => {
    const { server, closed } = await serveOne();
    const { data } = await read(server, jsonLines, { timeoutMs: 200 }).withResponse();
    await within(5_000, closed);
    expect(await failure(collect(data))).toMatchObject({
      kind: "Timeout",
      timeoutMs: 200,
      operation: "streamThings",
    });
  });

  it("stays open for who reads it, however long that takes", async () => {
    const server = await serve(chunked(types.lines, ["1\n", "2\n"], undefined, 400));
    const { data } = await read(server, jsonLines, { timeoutMs: 300 }).withResponse();
    expect(await collect(data.items({ silenceMs: 5_000 }))).toEqual([1, 2]);
  });

  it("stays open for who reads the body of the response", async () => {
    const server = await serve(chunked(types.lines, ["1\n", "2\n"], undefined, 400));
    const { response } = await read(server, jsonLines, { timeoutMs: 300 }).withResponse();
    expect(await response.text()).toBe("1\n2\n");
  });
});

it.each([
  ["limit", { limit: NaN }],
  ["silenceMs", { silenceMs: -1 }],
  ["maxItemLength", { maxItemLength: NaN }],
])("%s out of range is refused", async (name, options) => {
  const { server, closed } = await serveOne();
  const error = await failure(collect(read(server, jsonLines).items(options)));
  expect([error.kind, error.message.split(" [")[0]]).toEqual(["InvalidArgument", `${name} is out of range`]);
  await within(2_000, closed);
});

describe("a field of the params", () => {
  const operation = (field: string, byDefault: boolean): Operation => ({
    id: "chat",
    method: "POST",
    path: "/chats",
    body: json,
    stream: jsonEvents,
    streamed: { field, byDefault, accept: accept("text/event-stream") },
  });

  it.each<[string, boolean, object, boolean]>([
    ["stream", false, { stream: true }, true],
    ["stream", false, { stream: false }, false],
    ["stream", false, {}, false],
    ["stream", false, { stream: null }, false],
    ["stream", true, {}, true],
    ["stream", true, { stream: undefined }, true],
    ["stream", true, { stream: false }, false],
    ["body.stream", false, { body: { stream: true } }, true],
  ])("%s, by default %s, decides for %j: %s", async (field, byDefault, params, isStream) => {
    const server = await serve(isStream ? chunked(types.events, [dataOf("1")]) : jsonAnswer(200, { id: 1 }));
    const client = connect(service, {
      apiToken: secret,
      accountId: "acc",
      baseUrl: server.url,
    } as ThingsOptions);
    const made = callOrStream<StreamCall<unknown> | ApiCall<unknown>>(
      client,
      operation(field, byDefault),
      [],
      params,
    );
    const result = Symbol.asyncIterator in made ? await collect(made) : await made;
    expect(result).toEqual(isStream ? [1] : { id: 1 });
    expect(server.requests[0]?.headers.get("accept")).toBe(
      isStream ? "text/event-stream" : "application/json",
    );
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual(JSON.parse(JSON.stringify(params)));
  });
});
