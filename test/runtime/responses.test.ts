import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { anyScheme } from "../../templates/src/runtime/any-scheme.ts";
import { binary, mixed, orNothing, text } from "../../templates/src/runtime/read.ts";
import { basic, queryKey } from "../../templates/src/runtime/security.ts";
import type { SecurityScheme } from "../../templates/src/runtime/service.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Answer, serve } from "./support/serve.ts";
import { enveloped, others, secret, service, Things, thingsAt } from "./support/things.ts";

const bytes = (body: Buffer, headers = "content-type: application/json"): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ]);

describe("a JSON success", () => {
  it.each<[string, Answer, unknown]>([
    ["plain", answer(200, '{"a":1}'), { a: 1 }],
    ["any 2xx", answer(207, '{"a":1}'), { a: 1 }],
    ["null", answer(200, "null"), null],
    ["charset", answer(200, "[1]", { "content-type": "Application/JSON; charset=utf-8" }), [1]],
    ["a suffix", answer(200, "[1]", { "content-type": "application/problem+json" }), [1]],
    ["two types", answer(200, "[1]", { "content-type": "application/json, text/html" }), [1]],
    ["no type", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n[1]", [1]],
    ["a byte order mark", answer(200, "\ufeff[1]"), [1]],
    ["gzip", bytes(gzipSync("[1]"), "content-type: application/json\r\ncontent-encoding: gzip"), [1]],
    ["one byte at a time", (socket) => drip(socket, bytes(Buffer.from('{"é":"😀"}'))), { é: "😀" }],
    [
      "__proto__ and constructor",
      answer(200, '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'),
      expect.anything(),
    ],
    ["then", answer(200, '{"then":"x"}'), JSON.parse('{"then":"x"}')],
  ])("%s", async (_name, given, wanted) => {
    const server = await serve(given);
    expect(await thingsAt(server.url).get("a")).toEqual(wanted);
    expect({}).not.toHaveProperty("x");
  });

  it.each<[string, Answer]>([
    ["HTML", answer(200, "<html>", { "content-type": "text/html" })],
    ["text", answer(200, "[1]", { "content-type": "text/plain" })],
    ["ndjson", answer(200, "[1]", { "content-type": "application/x-ndjson" })],
    ["cut off", answer(200, '{"a":')],
    ["empty", answer(200, "")],
    [
      "empty and chunked",
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["204", "HTTP/1.1 204 No Content\r\n\r\n"],
    ["205", "HTTP/1.1 205 Reset Content\r\ncontent-length: 0\r\n\r\n"],
    ["UTF-16", bytes(Buffer.from('{"a":1}', "utf16le"))],
    ["malformed UTF-8", bytes(Buffer.from([0x22, 0xff, 0x22]))],
    ["close-delimited and cut off", "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[1,2"],
  ])("is never made up: %s", async (_name, given) => {
    const server = await serve(given);
    const error = await failure(thingsAt(server.url).get("a"));
    expect(error).toMatchObject({
      kind: "ResponseParse",
      attempts: 1,
      operation: "getThing",
      path: "/accounts/acc/things/a",
    });
    expect(server.requests.length).toBe(1);
  });

  it("tells what it got, but not in the message", async () => {
    const server = await serve(
      answer(200, "<html>private", { "content-type": "text/html", "cf-ray": "ray1" }),
    );
    const error = await failure(thingsAt(server.url).get("a"));
    expect(error.message).toBe("200 body is not what was declared: text/html [getThing ray1]");
    expect(error).toMatchObject({
      status: 200,
      contentType: "text/html",
      snippet: "<html>private",
      requestId: "ray1",
    });
    expect(Object.keys(error)).not.toContain("snippet");
  });

  it("may be empty where that is declared", async () => {
    const server = await serve("HTTP/1.1 204 No Content\r\n\r\n");
    expect(await thingsAt(server.url).send(others.empty)).toBeUndefined();
  });
});

describe("other successes", () => {
  it("text", async () => {
    const server = await serve(answer(200, "héllo", { "content-type": "text/plain" }));
    expect(await thingsAt(server.url).send(others.text)).toBe("héllo");
    expect(server.requests[0]?.headers.get("accept")).toBe("text/plain");
  });
  it("bytes", async () => {
    const server = await serve(bytes(Buffer.from([0, 255, 1]), "content-type: image/png"));
    const blob = await thingsAt(server.url).send(others.binary);
    expect(blob).toMatchObject({ type: "image/png", size: 3 });
  });
  it.each<[string, string, unknown]>([
    ["application/json", '{"a":1}', { a: 1 }],
    ["application/problem+json; charset=utf-8", "[1]", [1]],
    ["text/plain", "héllo", "héllo"],
    ["application/xml", "<a/>", "<a/>"],
    ["image/svg+xml", "<svg/>", new Blob(["<svg/>"], { type: "image/svg+xml" })],
    ["application/json-seq", "[1]", new Blob(["[1]"], { type: "application/json-seq" })],
    ["application/pdf", "%PDF", new Blob(["%PDF"], { type: "application/pdf" })],
  ])("of several types, as the one that comes: %s", async (type, body, wanted) => {
    const server = await serve(answer(200, body, { "content-type": type }));
    const result = await thingsAt(server.url).send({ ...others.text, read: mixed });
    expect(result).toEqual(wanted);
    if (wanted instanceof Blob) expect(await (result as Blob).text()).toBe(body);
  });
  it.each(["{", "\xff"])("of several types, but broken: %j", async (body) => {
    const server = await serve(bytes(Buffer.from(body, "latin1")));
    const error = await failure(thingsAt(server.url).send({ ...others.text, read: mixed }));
    expect(error).toMatchObject({ kind: "ResponseParse", status: 200 });
  });
  it.each([text, mixed, binary])("none at all, where that is declared: %#", async (read) => {
    const server = await serve("HTTP/1.1 204 No Content\r\n\r\n");
    expect(await thingsAt(server.url).send({ ...others.text, read: orNothing(read) })).toBeUndefined();
  });
  it("nothing", async () => {
    const server = await serve("HTTP/1.1 204 No Content\r\n\r\n");
    expect(await thingsAt(server.url).send(others.none)).toBeUndefined();
  });
  it("HEAD", async () => {
    const server = await serve(
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n",
    );
    expect(await thingsAt(server.url).send(others.head)).toBeUndefined();
  });
});

describe("size", () => {
  const big = `"${"x".repeat(5000)}"`;
  it.each<[string, Answer]>([
    ["with its length", answer(200, big)],
    [
      "chunked",
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`,
    ],
    ["compressed", bytes(gzipSync(big), "content-type: application/json\r\ncontent-encoding: gzip")],
    [
      "endless",
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n");
        const timer = setInterval(() => socket.write("x".repeat(500)), 5);
        socket.on("close", () => clearInterval(timer));
      },
    ],
  ])("a body that is too large: %s", async (_name, given) => {
    const server = await serve(given);
    const error = await failure(thingsAt(server.url, { maxResponseBytes: 4000 }).get("a"));
    expect(error).toMatchObject({ kind: "ResponseTooLarge", status: 200, limit: 4000 });
    expect(server.requests.length).toBe(1);
  });

  it("a body of exactly the limit", async () => {
    const server = await serve(answer(200, big));
    expect(await thingsAt(server.url, { maxResponseBytes: big.length }).get("a")).toBe(big.slice(1, -1));
    expect(await failure(thingsAt(server.url, { maxResponseBytes: big.length - 1 }).get("a"))).toMatchObject({
      limit: big.length - 1,
    });
  });

  it("a large error body is cut and keeps its status", async () => {
    const server = await serve(answer(404, "x".repeat(1_000_000), { "content-type": "text/plain" }));
    const error = await failure(thingsAt(server.url).get("a"));
    expect(error).toMatchObject({ kind: "NotFound", status: 404 });
    expect(error).toHaveProperty("text.length", 2 ** 16);
  });
});

describe("raw", () => {
  it("leaves the body to the caller", async () => {
    const server = await serve(answer(200, "<html>", { "content-type": "text/html" }));
    const response = await thingsAt(server.url).get("a").raw();
    expect([response.status, await response.text()]).toEqual([200, "<html>"]);
  });
  it("throws for failures, after retries", async () => {
    const server = await serve(jsonAnswer(404, { error: { message: "gone" } }));
    expect(await failure(thingsAt(server.url).get("a").raw())).toMatchObject({
      kind: "NotFound",
      body: { error: { message: "gone" } },
    });
  });
  it("does not mix with awaiting", async () => {
    const server = await serve(jsonAnswer(200, {}));
    const call = thingsAt(server.url).get("a");
    await call;
    const context = { operation: "getThing", method: "GET", path: "/accounts/acc/things/a" };
    expect(await failure(call.raw())).toMatchObject({ kind: "InvalidArgument", ...context });
    const raw = thingsAt(server.url).get("a");
    await (await raw.raw()).text();
    expect(await failure(raw)).toMatchObject({ kind: "InvalidArgument", ...context });
    expect(server.requests.length).toBe(2);
  });
});

describe("a server that repeats the credentials", () => {
  it.each<[string, Answer]>([
    ["in an error", jsonAnswer(403, { error: { code: 1, message: `bad token ${secret}` } })],
    ["in text", answer(500, `token ${secret}`, { "content-type": "text/plain" })],
    ["with success: false", jsonAnswer(200, { success: false, errors: [{ message: secret }] })],
    ["without success", jsonAnswer(200, { errors: [{ message: secret }] })],
    ["in the status line", `HTTP/1.1 418 ${secret}\r\ncontent-length: 0\r\n\r\n`],
    ["in the content type", answer(200, "x", { "content-type": secret })],
    ["in the request id", answer(404, "{}", { "cf-ray": `Bearer ${secret}` })],
    ["in the redirect", answer(302, "", { location: `https://evil.example/${secret}` })],
  ])("%s", async (_name, given) => {
    const server = await serve(given);
    await failure(thingsAt(server.url, { maxRetries: 0 }, enveloped).get("a"));
  });
});

describe("a server that repeats the credentials in other words", () => {
  const spelled = 'tok/"s3cret"';
  const body = (text: string): string => `{"error":{"message":${text}}}`;
  const basicScheme = { use: basic, options: ["user", "apiToken"] };
  const queryScheme = { use: queryKey, options: ["apiToken"], name: "key" };
  it.each<[string, SecurityScheme, string]>([
    ["escaped", basicScheme, body('"bad tok\\/\\u0022s3cret\\u0022"')],
    ["as the header had it", basicScheme, body(`"Basic ${btoa(`me:${spelled}`)}"`)],
    ["as the query had it", queryScheme, body(`"GET /x?key=${encodeURIComponent(spelled)}"`)],
  ])("%s", async (_name, scheme, text) => {
    const server = await serve(answer(403, text));
    const options = { apiToken: spelled, user: "me", accountId: "acc", baseUrl: server.url };
    const error = await failure(
      new Things(options, { ...service, authorize: anyScheme([[scheme]]) }).get("a"),
    );
    expect(error.message).toContain("***");
    for (const shown of [error.message, JSON.stringify(error), inspect(error)]) {
      expect(shown).not.toContain("s3cret");
      expect(shown).not.toContain(btoa(`me:${spelled}`));
    }
  });
});

it("a body that is not made of bytes is a ConnectionError", async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(1);
      controller.close();
    },
  });
  const response = new Response("", { headers: { "content-type": "application/json" } });
  Object.defineProperty(response, "body", { value: body });
  const fetch = (): Promise<Response> => Promise.resolve(response);
  const error = await failure(thingsAt("https://things.example", { fetch, maxRetries: 0 }).get("a"));
  expect(error).toMatchObject({ kind: "Connection", cause: { name: "TypeError" } });
});

function drip(socket: Parameters<Extract<Answer, (socket: never) => void>>[0], data: Buffer): void {
  for (const [index, byte] of data.entries())
    setTimeout(
      () => void (index === data.length - 1 ? socket.end(Buffer.of(byte)) : socket.write(Buffer.of(byte))),
      index,
    );
}
