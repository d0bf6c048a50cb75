import { fc } from "../support/properties.ts";
import { describe, expect, it } from "vitest";
import type { HeaderOptions } from "../../templates/src/runtime/options.ts";
import { anyScheme } from "../../templates/src/runtime/any-scheme.ts";
import { noScheme, oneScheme } from "../../templates/src/runtime/one-scheme.ts";
import { basic, cookieKey, headerKey, queryKey } from "../../templates/src/runtime/security.ts";
import type { SecurityRequirement, SecurityScheme, Service } from "../../templates/src/runtime/service.ts";
import { answer, jsonAnswer } from "./support/answers.ts";
import { failure } from "./support/failure.ts";
import { type Received, serve } from "./support/serve.ts";
import { others, secret, service, Things, thingsAt, type ThingsOptions } from "./support/things.ts";

const ok = jsonAnswer(200, {});
const urlOf = ({ target }: Received): URL => new URL(target, "http://x");

describe("path parameters", () => {
  it.each([
    "%2e%2e",
    "%2E.",
    "..;",
    "../",
    "..\\",
    "/",
    "//",
    "\\",
    "?",
    "#",
    "%",
    "%zz",
    "%2f",
    "a/b",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "é",
    "😀",
    "．．",
    "{x}",
    "$&",
    "~",
    ":",
    "@",
    ";",
    ",",
    "*",
    "'",
    "()",
    "...",
    ".a",
    "null",
    "__proto__",
    "x".repeat(9000),
  ])("%j arrives as one segment", async (id) => {
    const server = await serve(ok);
    await thingsAt(server.url).get(id);
    const [request] = server.requests;
    const segments = request ? urlOf(request).pathname.split("/") : [];
    expect(segments.length).toBe(6);
    expect(decodeURIComponent(segments[5] ?? "")).toBe(id);
  });

  it.each([
    "",
    ".",
    "..",
    null,
    undefined,
    NaN,
    Infinity,
    {},
    [],
    [".."],
    "\ud800",
    () => "x",
    Symbol("x"),
    { toString: () => "x" },
    Object.create(null),
    new Date(NaN),
  ])("%o is refused before anything is sent", async (id) => {
    const server = await serve(ok);
    const error = await failure(thingsAt(server.url).get(id as string));
    expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0, operation: "getThing" });
    expect(server.requests).toEqual([]);
  });

  it("two that make a dot segment together are refused", async () => {
    const path = "/a/{account_id}{account_id}/b";
    const things = thingsAt("http://localhost", { accountId: "." });
    const error = await failure(things.send({ id: "x", method: "GET", path }));
    expect(error.message).toContain("dot segment");
    expect(error.kind).toBe("InvalidArgument");
  });

  it.each<[string | undefined, Record<string, unknown>, string | undefined]>([
    ["acc", {}, "acc"],
    ["acc", { account_id: "other" }, "other"],
    [undefined, { account_id: "other" }, "other"],
    ["acc", { account_id: undefined }, "acc"],
    [undefined, {}, undefined],
    ["", {}, undefined],
  ])("of the client: %j, of the call: %j", async (accountId, params, wanted) => {
    const server = await serve(ok);
    const call = thingsAt(server.url, { accountId }).get("a", params);
    if (wanted) {
      await call;
      expect(server.requests[0]?.target).toBe(`/v4/accounts/${wanted}/things/a`);
    } else {
      const error = await failure(call);
      expect(error.message).toContain(
        "account_id is missing; give it in the params or as accountId of the client",
      );
      expect(server.requests).toEqual([]);
    }
  });
});

describe("query, headers and cookies", () => {
  it.each<[Record<string, unknown>, string]>([
    [{ form: "a b&c=d+é" }, "?form=a%20b%26c%3Dd%2B%C3%A9"],
    [{ form: ["a", "b"] }, "?form=a&form=b"],
    [{ form: [] }, ""],
    [{ form: "" }, "?form="],
    [{ form: 0 }, "?form=0"],
    [{ form: false }, "?form=false"],
    [{ form: 12n }, "?form=12"],
    [{ form: new Date(0) }, "?form=1970-01-01T00%3A00%3A00.000Z"],
    [{ form: undefined, csv: null }, ""],
    [{ form: ["a", null, undefined] }, "?form=a"],
    [{ csv: ["a", "b,c"] }, "?csv=a,b%2Cc"],
    [{ csv: "a" }, "?csv=a"],
    [{ csv: [] }, ""],
    [{ csv: { x: 1, y: undefined, z: 2 } }, "?csv=x,1,z,2"],
    [{ spaces: ["a", "b"] }, "?spaces=a%20b"],
    [{ pipes: ["a", "b"] }, "?pipes=a%7Cb"],
    [{ deep: { "k y": 1, z: [1, 2] } }, "?deep%5Bk%20y%5D=1&deep%5Bz%5D=1&deep%5Bz%5D=2"],
    [{ object: { a: 1, b: "x" } }, "?a=1&b=x"],
    [{ content: { a: [1] } }, "?content=%7B%22a%22%3A%5B1%5D%7D"],
    [{ unknown: 1, toString: 1 }, ""],
    [Object.create({ form: "inherited" }) as Record<string, unknown>, ""],
  ])("%o → %s", async (params, wanted) => {
    const server = await serve(ok);
    await thingsAt(server.url).get("a", params);
    expect(server.requests[0]?.target).toBe(`/v4/accounts/acc/things/a${wanted}`);
  });

  it.each([
    { form: {} },
    { form: [{}] },
    { form: NaN },
    { form: "\udc00" },
    { csv: [[1]] },
    { deep: { a: [{}] } },
    { deep: 1 },
    { content: { a: 1n } },
    { "X-Thing": {} },
    { "X-Thing": "a\r\nb: c" },
    { "X-Thing": "é😀" },
    { taste: {} },
  ])("%o is refused", async (params) => {
    const server = await serve(ok);
    expect(await failure(thingsAt(server.url).get("a", params))).toMatchObject({
      kind: "InvalidArgument",
      attempts: 0,
    });
    expect(server.requests).toEqual([]);
  });

  it("header and cookie parameters", async () => {
    const server = await serve(ok);
    await thingsAt(server.url).get("a", { "X-Thing": ["a", 1], taste: "sweet; sour" });
    const headers = server.requests[0]?.headers;
    expect([headers?.get("x-thing"), headers?.get("cookie")]).toEqual(["a,1", "taste=sweet%3B%20sour"]);
  });

  it("a header called Cookie and cookie parameters are one header, in whatever order they are given", async () => {
    const server = await serve(ok);
    const client = thingsAt(server.url);
    await client.get("a", { Cookie: "a=1; b=2", taste: "sweet" });
    await client.get("a", { taste: "sweet", Cookie: "a=1; b=2" });
    await client.get("a", { Cookie: "a=1", taste: null });
    expect(server.requests.map(({ headers }) => headers.get("cookie")?.split("; ").sort())).toEqual([
      ["a=1", "b=2", "taste=sweet"],
      ["a=1", "b=2", "taste=sweet"],
      ["a=1"],
    ]);
    await expect(client.get("a", { Cookie: ["a=1"] })).rejects.toThrow(/Cookie must be text/);
  });

  it("properties: every value arrives as itself, or nothing is sent", async () => {
    const sent: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      sent.push(url);
      return Promise.resolve(Response.json({}));
    };
    const things = thingsAt("https://things.example", { fetch });
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(".", "..", "\ud800", "%2e", "/.."),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.array(value), async (id, list) => {
        sent.length = 0;
        const result = await things.get(id, { form: list }).safe();
        const [url] = sent.map((text) => new URL(text));
        if (!url) return !result.ok && result.error.kind === "InvalidArgument";
        const segments = url.pathname.split("/");
        expect([segments.length, decodeURIComponent(segments[5] ?? "")]).toEqual([6, id]);
        expect(url.searchParams.getAll("form")).toEqual(list);
        return url.origin === "https://things.example";
      }),
    );
  });
});

describe("bodies", () => {
  it("are made of the params that go nowhere else", async () => {
    const server = await serve(ok);
    const params: Record<string, unknown> = JSON.parse(
      '{"name":"é","account_id":"b","none":null,"__proto__":{"x":1}}',
    );
    await thingsAt(server.url).add({ ...params, left: undefined, ["__proto__"]: 1 });
    const [request] = server.requests;
    expect(request?.target).toBe("/v4/accounts/b/things");
    expect(Buffer.from(request?.body ?? "", "latin1").toString()).toBe(
      '{"name":"é","none":null,"__proto__":1}',
    );
    expect(request?.headers.get("content-type")).toBe("application/json");
  });
  it("or one param as a whole", async () => {
    const server = await serve(ok);
    await thingsAt(server.url).send(others.put, { body: [1] });
    await thingsAt(server.url).send(others.put);
    expect(server.requests.map(({ body, headers }) => [body, headers.get("content-type")])).toEqual([
      ["[1]", "application/json"],
      ["", undefined],
    ]);
  });
  it("of another media type go as they are", async () => {
    const server = await serve(ok);
    await thingsAt(server.url).send(others.upload, { body: "text" });
    expect(server.requests[0]).toMatchObject({ body: "text" });
    expect(server.requests[0]?.headers.get("content-type")).toBe("text/plain");
  });
  it.each([
    [{ a: 1n }],
    [
      {
        toJSON: () => {
          throw new Error(secret);
        },
      },
    ],
  ])("refuses what is not JSON: %o", async (params) => {
    const server = await serve(ok);
    expect(await failure(thingsAt(server.url).add(params))).toMatchObject({ kind: "InvalidArgument" });
    expect(server.requests).toEqual([]);
  });
});

describe("headers", () => {
  it("its own", async () => {
    const server = await serve(ok);
    await thingsAt(server.url).get("a");
    const headers = server.requests[0]?.headers;
    expect(headers?.get("user-agent")).toBe("things/1.2.3");
    expect(headers?.get("accept")).toBe("application/json");
    expect(headers?.get("authorization")).toBe(`Bearer ${secret}`);
    expect(headers?.has("content-type")).toBe(false);
  });
  it.each<[client: HeaderOptions, call: HeaderOptions, wanted: string | undefined]>([
    [{ "x-a": "1" }, {}, "1"],
    [{ "x-a": "1" }, { "X-A": "2" }, "2"],
    [{ "x-a": "1" }, { "X-A": null }, undefined],
    [{ "x-a": "1" }, { "X-A": undefined }, "1"],
  ])("of the client %j, of the call %j", async (client, call, wanted) => {
    const server = await serve(ok);
    await thingsAt(server.url, { headers: client }).get("a", {}, { headers: call });
    expect(server.requests[0]?.headers.get("x-a")).toBe(wanted);
  });
  it.each([
    { "x-a": `${secret}\r\nx-b: 1` },
    { "x-a": `${secret}\n` },
    { "x-a": `${secret}\0` },
    { "x-a": `${secret}😀` },
    { "x a": secret },
    { "": secret },
  ])("%j is refused without being quoted", async (headers) => {
    const server = await serve(ok);
    const error = await failure(thingsAt(server.url).get("a", {}, { headers }));
    expect(error).toMatchObject({ kind: "InvalidArgument", attempts: 0 });
    expect(error.cause).toBeUndefined();
    expect(server.requests).toEqual([]);
  });
  it("may be what else fetch takes, in programs without types", async () => {
    const server = await serve(ok);
    for (const headers of [new Headers({ "X-A": "1" }), [["x-a", "1"]]])
      await thingsAt(server.url).get("a", {}, { headers: headers as unknown as HeaderOptions });
    expect(server.requests.map(({ headers }) => headers.get("x-a"))).toEqual(["1", "1"]);
  });
});

describe("baseUrl", () => {
  it.each([
    "http://api.example.com",
    "https://u:p@api.example.com",
    "https://api.example.com?x",
    "https://api.example.com/#x",
    "/v4",
    "//evil",
    "",
    "javascript:alert(1)",
    "data:,x",
    "file:///etc",
    "http://localhost.evil.example",
    "http://127.0.0.1@evil.example",
  ])("%j is refused", (baseUrl) => {
    expect(() => new Things({ baseUrl })).toThrow(expect.objectContaining({ kind: "InvalidArgument" }));
  });
  it.each<[ThingsOptions, string]>([
    [{}, "https://api.example.com/v4/"],
    [{ baseUrl: "https://h/a/b///" }, "https://h/a/b/"],
    [{ baseUrl: " https://h " }, "https://h/"],
    [{ baseUrl: "http://localhost:1234" }, "http://localhost:1234/"],
    [{ baseUrl: "http://[::1]:1234/x" }, "http://[::1]:1234/x/"],
    [{ baseUrl: "http://inside.example", allowInsecure: true }, "http://inside.example/"],
  ])("%j", async (options, wanted) => {
    const urls: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      urls.push(url);
      return Promise.resolve(Response.json({}));
    };
    await new Things({ apiToken: secret, accountId: "b", fetch, ...options }).get("a");
    expect(urls).toEqual([`${wanted}accounts/b/things/a`]);
  });
});

describe("credentials", () => {
  it.each<[string, ThingsOptions["apiToken"]]>([
    ["none", undefined],
    [
      "a function that throws",
      () => {
        throw new Error("vault is closed");
      },
    ],
    ["a function that gives nothing", () => ""],
  ])("%s: MissingAuth, and nothing is sent", async (_name, apiToken) => {
    const server = await serve(ok);
    const error = await failure(thingsAt(server.url, { apiToken }).get("a"));
    expect(error).toMatchObject({
      kind: "MissingAuth",
      attempts: 0,
      message: expect.stringContaining("apiToken"),
    });
    expect(server.requests).toEqual([]);
  });
  it("that are given, but empty, are refused with the client", () => {
    expect(() => thingsAt("https://things.example", { apiToken: "" })).toThrow(
      expect.objectContaining({ kind: "MissingAuth", message: "Missing or empty: apiToken" }),
    );
  });
  it("that every call needs are asked for at once", () => {
    const scheme: SecurityScheme = { use: basic, options: ["user", "password"] };
    const api: Service = {
      ...service,
      authorize: anyScheme([[scheme]]),
      credentials: ["user"],
      required: ["user", "password"],
    };
    const missing = (options: object): unknown =>
      expect.objectContaining({ kind: "MissingAuth", ...options });
    expect(() => new Things({}, api)).toThrow(missing({ message: "Missing or empty: user, password" }));
    expect(() => new Things({ user: "", password: "" } as ThingsOptions, api)).toThrow(
      missing({ message: "Missing or empty: user" }),
    );
  });
  it("of one scheme alone: sent, missed by name, asked for where they are used", async () => {
    const server = await serve(ok);
    const key: SecurityScheme = { use: headerKey, options: ["key"], name: "X-Key" };
    const api = { ...service, authorize: oneScheme(key), baseUrl: server.url };
    await new Things({ accountId: "a", key: "k1" } as ThingsOptions, api).get("a");
    expect(server.requests[0]?.headers.get("x-key")).toBe("k1");
    expect(await failure(new Things({ accountId: "a" }, api).get("a"))).toMatchObject({
      kind: "MissingAuth",
      message: "key is missing [getThing]",
    });
  });
  it.each(["\n", " ", "\t"])("with %j at the end are refused, not quoted", async (end) => {
    const server = await serve(ok);
    for (const apiToken of [secret + end, end])
      expect(await failure(thingsAt(server.url, { apiToken }).get("a"))).toMatchObject({
        kind: "InvalidArgument",
      });
    expect(server.requests).toEqual([]);
  });
  it("from a function: asked for each attempt, renewed once after 401", async () => {
    const asked: boolean[] = [];
    const apiToken = ({ refresh }: { refresh: boolean }): Promise<string> => {
      asked.push(refresh);
      return Promise.resolve(`token${asked.length}`);
    };
    const server = await serve(jsonAnswer(401, {}), ok);
    await thingsAt(server.url, { apiToken }).add();
    expect(asked).toEqual([false, true]);
    expect(server.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token1",
      "Bearer token2",
    ]);
    asked.length = 0;
    const shaky = await serve(jsonAnswer(401, {}), jsonAnswer(503, {}, { "retry-after": "0" }), ok);
    await thingsAt(shaky.url, { apiToken }).get("a");
    expect(asked).toEqual([false, true, false]);
    const strict = await serve(jsonAnswer(401, {}));
    expect(await failure(thingsAt(strict.url, { apiToken }).get("a"))).toMatchObject({
      kind: "Authentication",
      attempts: 2,
    });
    const fixed = await serve(jsonAnswer(401, {}));
    expect(await failure(thingsAt(fixed.url).get("a"))).toMatchObject({
      kind: "Authentication",
      attempts: 1,
    });
  });
  describe("that an operation wants", () => {
    const key: SecurityScheme = { use: headerKey, options: ["key"], name: "X-Key" };
    const user: SecurityScheme = { use: basic, options: ["user", "password"] };
    const given = { apiToken: secret, user: "ü", password: "p", key: "k1" };
    const sent = async (security: readonly SecurityRequirement[], options: object): Promise<string> => {
      const server = await serve(ok);
      const things = new Things({ accountId: "acc", ...options } as ThingsOptions, {
        ...service,
        baseUrl: server.url,
      });
      await things.send({ ...others.repeatable, authorize: anyScheme(security) });
      const { headers } = server.requests[0] ?? expect.fail("no request");
      return `${headers.get("authorization") ?? "-"} ${headers.get("x-key") ?? "-"}`;
    };
    const encoded = Buffer.from("ü:p").toString("base64");

    it.each<[string, readonly SecurityRequirement[], object, string]>([
      ["others than the service's", [[key]], given, "- k1"],
      ["none", [], given, "- -"],
      ["several together", [[user, key]], given, `Basic ${encoded} k1`],
      ["a name without a password", [[user]], { user: "k", password: "" }, "Basic azo= -"],
      ["several together, of which one is given", [[user, key]], { key: "k1" }, "- k1"],
      ["several together, or others", [[user, key], [key]], { ...given, password: undefined }, "- k1"],
      ["some or none: some", [[key], []], given, "- k1"],
      ["some or none: none", [[key], []], { apiToken: secret }, "- -"],
    ])("%s", async (_name, security, options, wanted) => {
      expect(await sent(security, options)).toBe(wanted);
    });

    it("are missed by name", async () => {
      await expect(sent([[user, key]], { user: "u" })).rejects.toMatchObject({
        kind: "MissingAuth",
        message: expect.stringContaining("password is missing"),
      });
    });

    it("are kept out of errors whole where one is part of another", async () => {
      const server = await serve(jsonAnswer(400, { error: { message: "Bad: bob123" } }));
      const options = { accountId: "acc", user: "bob", password: "bob123" } as ThingsOptions;
      const things = new Things(options, { ...service, baseUrl: server.url, authorize: anyScheme([[user]]) });
      expect((await failure(things.get("a"))).message).toContain("Bad: *** [");
    });

    it("are kept out of errors in the form in which they were sent, all of them", async () => {
      const server = await serve(jsonAnswer(400, { error: { message: `Bad: ${encoded} and k1` } }));
      const things = new Things({ accountId: "acc", ...given } as ThingsOptions, {
        ...service,
        baseUrl: server.url,
        authorize: anyScheme([[user, key]]),
      });
      expect((await failure(things.get("a"))).message).toContain("Bad: *** and ***");
    });
  });
  it("of the first scheme that is given, and of that alone", async () => {
    const server = await serve(ok);
    const security = [
      [{ use: basic, options: ["user", "password"] }],
      [{ use: headerKey, options: ["key"], name: "X-Key" }],
      [{ use: queryKey, options: ["queryKey"], name: "k" }],
      [{ use: cookieKey, options: ["cookieKey"], name: "c" }],
    ];
    const api = { ...service, authorize: anyScheme(security), baseUrl: server.url };
    for (const given of [
      { user: "ü", password: "p:w", key: "k1" },
      { key: "k1", password: "p" },
      { queryKey: "a&b" },
      { cookieKey: "a;b" },
    ])
      await new Things({ accountId: "acc", ...given } as ThingsOptions, api).get("a", {
        taste: "sweet",
        form: 1,
      });
    const seen = server.requests.map(({ headers, target }) => [
      headers.get("authorization"),
      headers.get("x-key"),
      target.split("?")[1],
      headers.get("cookie"),
    ]);
    expect(seen).toEqual([
      [`Basic ${Buffer.from("ü:p:w").toString("base64")}`, undefined, "form=1", "taste=sweet"],
      [undefined, "k1", "form=1", "taste=sweet"],
      [undefined, undefined, "form=1&k=a%26b", "taste=sweet"],
      [undefined, undefined, "form=1", "taste=sweet; c=a%3Bb"],
    ]);
  });
  it("none where the API takes none", async () => {
    const server = await serve(ok);
    const { authorize: _, ...open } = service;
    const things = new Things({ accountId: "a", baseUrl: server.url }, open);
    await things.get("a");
    await thingsAt(server.url).send({ ...others.repeatable, authorize: noScheme });
    expect(server.requests.map(({ headers }) => headers.has("authorization"))).toEqual([false, false]);
  });
});

describe("redirects", () => {
  it.each(
    [301, 302, 303, 307, 308, 300, 304].flatMap((status) =>
      ["/v4/x", "https://evil.example/", "//evil.example", "javascript:x", ""].map(
        (location) => [status, location] as const,
      ),
    ),
  )("%d to %j is an error, and not followed", async (status, location) => {
    const server = await serve(answer(status, "", { location }), ok);
    const fetchOptions = { redirect: "follow" };
    const error = await failure(thingsAt(server.url, { fetchOptions }).get("a", {}, { fetchOptions }));
    expect(error).toMatchObject({ kind: "Redirect", status });
    expect(server.requests.length).toBe(1);
  });
});
