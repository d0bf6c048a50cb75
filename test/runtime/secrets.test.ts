import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { ClientEvent } from "../../templates/src/runtime/events.ts";
import { oneScheme } from "../../templates/src/runtime/one-scheme.ts";
import { queryKey } from "../../templates/src/runtime/security.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { serve } from "./support/serve.ts";
import { secret, service, Things, thingsAt } from "./support/things.ts";

const keyInQuery = {
  ...service,
  authorize: oneScheme({ use: queryKey, options: ["apiToken"], name: "key" }),
};

// As platforms word it: Node, Bun, Deno, a proxy.
const platforms: readonly [string, (url: string) => Error][] = [
  [
    "a field",
    (url) => Object.assign(new TypeError("fetch failed"), { path: url, code: "ConnectionRefused" }),
  ],
  ["a message", (url) => new TypeError(`error sending request for url (${url}): client error (Connect)`)],
  [
    "the message of its cause",
    (url) => new TypeError("fetch failed", { cause: new Error(`error sending request for url (${url})`) }),
  ],
  ["data of its cause", (url) => new TypeError("x", { cause: Object.assign(new Error("y"), { data: url }) })],
  ["another cause", (url) => new TypeError("x", { cause: new Error("y", { cause: new Error(url) }) })],
];

describe("a platform that puts the URL into its error, in", () => {
  it.each(platforms)("%s: neither key nor query shows", async (_name, thrown) => {
    const events: ClientEvent[] = [];
    const options = {
      apiToken: secret,
      accountId: "acc",
      baseUrl: "https://things.example/v4",
      fetch: (sent: string) => Promise.reject(thrown(sent)),
      onEvent: (event: ClientEvent) => void events.push(event),
      maxRetries: 1,
    };
    const error = await failure(new Things(options, keyInQuery).get("a", { form: "private" }));
    expect(error).toMatchObject({ kind: "Connection", cause: expect.any(Error) });
    for (const shown of [inspect(error, { depth: 9, showHidden: true }), inspect(events, { depth: 9 })]) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain("private");
    }
  });

  it("user and password of a proxy do not show, but what failed does", async () => {
    const fetch = (): Promise<never> =>
      Promise.reject(
        new TypeError("fetch failed", { cause: new Error("no http://me:pass@proxy:8080/ there") }),
      );
    const error = await failure(thingsAt("https://things.example", { fetch, maxRetries: 0 }).get("a"));
    expect(error.message).toBe("Connection failed: no http:***proxy:8080/ there [getThing]");
    expect(inspect(error)).not.toContain("pass");
  });
});

describe("what the message of a connection error says", () => {
  it.each<[string, unknown, string]>([
    [
      "a code",
      Object.assign(new Error("x"), { code: "ECONNRESET" }),
      "Connection failed: ECONNRESET [getThing]",
    ],
    [
      "words",
      new TypeError("Network connection lost."),
      "Connection failed: Network connection lost. [getThing]",
    ],
    [
      "words of a cause",
      new TypeError("x", { cause: new Error("bad port") }),
      "Connection failed: bad port [getThing]",
    ],
    ["nothing", new Error(), "Connection failed [getThing]"],
    ["undefined", undefined, "Connection failed [getThing]"],
    [
      "Deno",
      new TypeError("x", { cause: new Error("client error (Connect): dns error") }),
      "Connection failed: client error (Connect) [getThing]",
    ],
  ])("%s", async (_name, thrown, message) => {
    const fetch = (): Promise<never> => Promise.reject(thrown);
    const error = await failure(thingsAt("https://things.example", { fetch, maxRetries: 0 }).get("a"));
    expect(error.message).toBe(message);
  });
});

describe("text of the server in a message", () => {
  it.each<[string, string, string]>([
    ["line ends", "a\r\n2026-11-21 INFO fake\u2028b\u0085c", "a 2026-11-21 INFO fake b c"],
    ["control characters", "a\u001b[31mred\u0000\u007f", "a [31mred"],
    ["marks that turn it around", "a\u202egnp.exe\u2066b\u200f", "a gnp.exe b"],
    ["halves of characters", "a\ud800b", "a b"],
    ["whole characters stay", "é 😀 👨‍👩‍👧 שלום", "é 😀 👨‍👩‍👧 שלום"],
  ])("%s", async (_name, given, wanted) => {
    const server = await serve(jsonAnswer(404, { error: { message: given } }));
    const { message } = await failure(thingsAt(server.url).get("a"));
    expect(message.replace(/ +/g, " ")).toBe(`404 ${wanted} [getThing]`);
    expect(message).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202e\u2066\u200f]*$/u);
  });
  it("is cut between characters", async () => {
    const server = await serve(jsonAnswer(404, { error: { message: `a${"😀".repeat(200)}` } }));
    const { message } = await failure(thingsAt(server.url).get("a"));
    expect(message).toMatch(/^404 a(😀)+ *\[getThing\]$/u);
  });
});

describe("a short secret", () => {
  it.each<[string, string, string]>([
    ["in", "Invalid token format", "Invalid token format"],
    ["in", "Not in: in.", "Not ***: ***."],
    ["abc", "abcd xabc abc_ 'abc'", "abcd xabc abc_ '***'"],
    ["longer-one", "xlonger-onex", "x***x"],
  ])("%j in %j", async (apiToken, message, wanted) => {
    const server = await serve(jsonAnswer(403, { error: { message } }));
    const error = await failure(thingsAt(server.url, { apiToken }).get("a"));
    expect(error.message).toBe(`403 ${wanted} [getThing]`);
  });
});

it("credentials in the escapes of JSON do not show in the text of a failure", async () => {
  const spelled = secret.replace("s", "\\u0073");
  const server = await serve(answer(400, `{"error":{"message":"bad ${spelled}"},"n":1}`));
  const error = await failure(thingsAt(server.url).get("a"));
  expect(error).toHaveProperty("text", '{"error":{"message":"bad ***"},"n":1}');
  const plain = await serve(answer(400, '{ "error": "no" }'));
  expect(await failure(thingsAt(plain.url).get("a"))).toHaveProperty("text", '{ "error": "no" }');
});
