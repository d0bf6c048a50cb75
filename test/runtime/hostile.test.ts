import { getEventListeners } from "node:events";
import { createServer as createSecureServer } from "node:https";
import { createServer as createPlainServer, type Server } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ErrorKind } from "../../templates/src/runtime/errors.ts";
import { answer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { selfSigned } from "./support/selfSigned.ts";
import { type Answer, serve } from "./support/serve.ts";
import { thingsAt, type ThingsOptions } from "./support/things.ts";

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
const head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
const many = Array.from({ length: 10_000 }, (_, index) => `x-${index}: 1\r\n`).join("");
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

function encoded(body: string, times: number): Buffer {
  let bytes = Buffer.from(body);
  for (let count = 0; count < times; count++) bytes = gzipSync(bytes);
  const encodings = Array.from({ length: times }, () => "gzip").join(", ");
  return Buffer.concat([
    Buffer.from(`${head}content-encoding: ${encodings}\r\ncontent-length: ${bytes.length}\r\n\r\n`),
    bytes,
  ]);
}

/** Waits for a call to fail; nothing of it may be left, and it must have settled long before a test times out. */
async function failsWith(kind: ErrorKind, url: string, options: ThingsOptions = {}): Promise<void> {
  const { signal } = new AbortController();
  const before = timers();
  const startedAt = performance.now();
  const things = thingsAt(url, { timeoutMs: 300, maxRetries: 0, maxResponseBytes: 10_000, ...options });
  const error = await failure(things.get("a", {}, { signal }));
  expect(error).toMatchObject({ kind, name: `${kind}Error`, operation: "getThing", attempts: 1 });
  expect(performance.now() - startedAt).toBeLessThan(4000);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  // One may be the platform's own.
  expect(timers()).toBeLessThanOrEqual(before + 1);
}

describe("a hostile server", () => {
  it.each<[string, ErrorKind, Answer]>([
    ["closes at once", "Connection", ""],
    ["resets at once", "Connection", (socket) => void socket.resetAndDestroy()],
    ["says nothing", "Timeout", () => {}],
    ["stops in the status line", "Timeout", (socket) => void socket.write("HTTP/1.")],
    ["closes in the status line", "Connection", "HTTP/1."],
    ["stops in the headers", "Timeout", (socket) => void socket.write(head)],
    ["closes in the headers", "Connection", head],
    ["stops in the body", "Timeout", (socket) => void socket.write(`${head}content-length: 9\r\n\r\n{`)],
    ["closes in the body", "Connection", `${head}content-length: 9\r\n\r\n{`],
    [
      "stops in a chunk",
      "Timeout",
      (socket) => void socket.write(`${head}transfer-encoding: chunked\r\n\r\n5\r\n{`),
    ],
    ["closes in a chunk", "Connection", `${head}transfer-encoding: chunked\r\n\r\n5\r\n{`],
    [
      "sends a chunk size that is none",
      "Connection",
      `${head}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`,
    ],
    ["leaves the last chunk out", "Connection", `${head}transfer-encoding: chunked\r\n\r\n${chunk("{}")}`],
    ["does not speak HTTP", "Connection", "SSH-2.0-OpenSSH_9.9\r\n"],
    ["sends 10,000 headers", "Connection", `${head}${many}content-length: 2\r\n\r\n{}`],
    ["sends one endless header", "Connection", `${head}x: ${"x".repeat(1_000_000)}\r\n\r\n{}`],
    ["sends two lengths", "Connection", `${head}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`],
    ["sends a negative length", "Connection", `${head}content-length: -1\r\n\r\n{}`],
    ["lies about the encoding", "Connection", `${head}content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}`],
    ["sends a bomb", "ResponseTooLarge", encoded(" ".repeat(20_000_000), 1)],
    ["sends a bomb in a bomb", "ResponseTooLarge", encoded(" ".repeat(20_000_000), 2)],
    ["sends deep JSON", "ResponseParse", answer(200, "[".repeat(9000))],
    ["sends a page for people", "ResponseParse", answer(200, "<html>", { "content-type": "text/html" })],
    ["redirects to itself", "Redirect", answer(302, "", { location: "/v4/accounts/acc/things/a" })],
    ["fails without a word", "InternalServer", "HTTP/1.1 500\r\n\r\n"],
    ["answers twice", "NotFound", answer(404, "{}") + answer(200, "{}")],
  ])("that %s: %s", async (_name, kind, given) => {
    await failsWith(kind, (await serve(given)).url);
  });

  it("that encodes twice is understood", async () => {
    const server = await serve(encoded('{"id":"1"}', 2));
    expect(await thingsAt(server.url).get("a")).toEqual({ id: "1" });
  });
});

describe("a server that cannot be reached", () => {
  it("has a certificate that nobody trusts", async () => {
    const server = createSecureServer(selfSigned, (_request, response) => response.end("{}"));
    const url = `https://localhost:${await listen(server)}`;
    await failsWith("Connection", url, { timeoutMs: 3000 });
    const error = await failure(thingsAt(url).add());
    expect(error).toMatchObject({ kind: "Connection", code: "DEPTH_ZERO_SELF_SIGNED_CERT", attempts: 1 });
  });

  it("does not speak TLS", async () => {
    const server = createPlainServer((socket) => socket.end("HTTP/1.1 400 No\r\n\r\n").on("error", () => {}));
    await failsWith("Connection", `https://localhost:${await listen(server)}`, { timeoutMs: 3000 });
  });

  it("has a name that does not resolve", async () => {
    const call = thingsAt("https://nowhere.invalid", { maxRetries: 0 }).add();
    expect(await failure(call)).toMatchObject({
      kind: "Connection",
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
    });
  });
});

/** The port it listens on until the end of the test. */
async function listen(server: Server): Promise<number | undefined> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
}
