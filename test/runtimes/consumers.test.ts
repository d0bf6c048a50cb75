import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumerPrograms } from "../package/support/consumerPrograms.ts";
import { generatedFolder } from "../package/support/generatedFolder.ts";
import { packPackage } from "../package/support/packPackage.ts";
import { type Outcome, run } from "../package/support/run.ts";
import { type Answer, type ReceivedRequest, startServer } from "../package/support/startServer.ts";
import { makeFolder } from "../support/makeFolder.ts";

/*
 * What the README says about testing and proxies, and the oldest Node releases that can require(): with the tools themselves, which
 * are fetched on demand.
 */

/** What the benches bring, which are JavaScript without types. */
interface Bench {
  bringNode(version: string): string;
  bringPackages(name: string, packages: Readonly<Record<string, string>>): string;
}
const bench = (module: string): Promise<Bench> =>
  import(new URL(`../bench/support/${module}.js`, import.meta.url).href);
const { bringNode } = await bench("bringNode");
const { bringPackages } = await bench("bringPackages");

/** The tools with which users of the package test it, and what these need. */
const versions = {
  "@babel/plugin-transform-modules-commonjs": "7.29.14",
  jest: "30.5.2",
  "jest-environment-jsdom": "30.5.2",
  msw: "2.15.0",
  "ts-jest": "29.4.15",
  typescript: "5.9.3",
  undici: "6.29.1",
};

const folder = makeFolder(afterAll);

const options = `{ apiToken: "secret", accountId: "a1", appId: "b2", baseUrl: process.env.TEST_SERVER, maxRetries: 0 }`;

/** Tests of somebody's program, by file name. */
const programs: Readonly<Record<string, string>> = {
  "required.test.js": `
const { RealtimeKit } = require("realtimekit-participants");
const { Sessions } = require("realtimekit-participants/sessions");
test("a fetch that is given, in CommonJS", async () => {
  const fetch = async () => Response.json({ success: true, data: { id: "1" } });
  for (const sessions of [new RealtimeKit({ ...${options}, fetch }).sessions, new Sessions({ ...${options}, fetch })])
    expect((await sessions.getSessionDetails("s")).data.id).toBe("1");
});`,
  "imported.test.js": `
import { RealtimeKit } from "realtimekit-participants";
const client = new RealtimeKit({ ...${options}, baseUrl: undefined });
test("spies that come after the client", async () => {
  const spy = jest.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ success: true, data: { id: "2" } }));
  expect((await client.sessions.getSessionDetails("s")).data.id).toBe("2");
  expect(spy).toHaveBeenCalledTimes(1);
  spy.mockImplementation(async () => new Response('{"success":true}'));
  await expect(client.sessions.getSessionDetails("s")).rejects.toMatchObject({ kind: "ResponseParse" });
  jest.spyOn(client.sessions, "getSessionDetails").mockResolvedValue("mine");
  expect(await client.sessions.getSessionDetails("s")).toBe("mine");
});`,
  "typed.test.ts": `
import { RealtimeKit } from "realtimekit-participants";
import { Sessions } from "realtimekit-participants/sessions";
declare const test: (name: string, run: () => Promise<void>) => void;
declare const expect: (value: unknown) => { toBe(wanted: unknown): void };
test("TypeScript", async () => {
  const fetch = async (): Promise<Response> => Response.json({ success: true, data: { id: "3" } });
  const sessions: Sessions = new RealtimeKit({ apiToken: "x", accountId: "a", appId: "b", fetch }).sessions;
  expect((await sessions.getSessionDetails("s")).data?.id).toBe("3");
});`,
  "dom.test.js": `
const { RealtimeKit } = require("realtimekit-participants");
test("looks like a browser", () => {
  globalThis.Headers ??= class { set() {} };
  expect(() => new RealtimeKit(${options})).toThrow(/dangerouslyAllowBrowser/);
});`,
  "msw.mjs": `
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { RealtimeKit } from "realtimekit-participants";
const client = new RealtimeKit({ ...${options}, baseUrl: undefined });
const server = setupServer(http.get("https://api.cloudflare.com/*", () => HttpResponse.json({ success: true, data: { id: "4" } })));
server.listen();
console.log((await client.sessions.getSessionDetails("s")).data.id);
server.use(http.get("https://api.cloudflare.com/*", () => HttpResponse.json({ success: false }, { status: 404 })));
console.log((await client.sessions.getSessionDetails("s").safe()).error.kind);
server.close();`,
  "proxy.mjs": `
import { createServer } from "node:http";
import { connect } from "node:net";
import { EnvHttpProxyAgent } from "undici";
import { RealtimeKit } from "realtimekit-participants";
let tunnels = 0;
const proxy = createServer().on("connect", (request, socket) => {
  tunnels++;
  const { hostname, port } = new URL("http://" + request.url);
  const onward = connect(Number(port), hostname, () => {
    socket.write("HTTP/1.1 200 OK\\r\\n\\r\\n");
    onward.pipe(socket).pipe(onward);
  });
});
await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
process.env.HTTP_PROXY = "http://127.0.0.1:" + proxy.address().port;
const dispatcher = new EnvHttpProxyAgent();
const client = new RealtimeKit({ ...${options}, fetchOptions: { dispatcher } });
console.log((await client.sessions.getSessionDetails("s")).data.id, tunnels);
process.exit();`,
  "required.cjs": consumerPrograms["required.cjs"] ?? "",
};

beforeAll(async () => {
  const brought = join(bringPackages("consumers", versions), "node_modules");
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(brought).filter((entry) => !entry.startsWith(".")))
    symlinkSync(join(brought, name), join(folder, "node_modules", name), "junction");
  writeFileSync(join(folder, "package.json"), "{}");
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text.trim());
  const tarball = await packPackage(folder);
  const target = join(folder, "node_modules/realtimekit-participants");
  mkdirSync(target);
  const unpacked = await run("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"], { cwd: folder });
  expect(unpacked).toEqual({ code: 0, output: "" });
  const readme = readFileSync(`${generatedFolder}README.md`, "utf8");
  const [, config = ""] = /^```js\n(\/\/ jest\.config\.mjs\n.*?)^```$/ms.exec(readme) ?? [];
  writeFileSync(join(folder, "jest.config.mjs"), config);
  // As the README says it.
  expect(readme).toContain('`"\\\\.tsx?$": "ts-jest",`');
  const withTypes = config.replace("transform: {", 'transform: { "\\\\.tsx?$": "ts-jest",');
  writeFileSync(join(folder, "jest.typed.config.mjs"), withTypes);
}, 600_000);

describe("jest in its default mode, with the lines of the README", () => {
  test.each([
    ["required.test.js", "jest.config.mjs", "node"],
    ["imported.test.js", "jest.config.mjs", "node"],
    ["typed.test.ts", "jest.typed.config.mjs", "node"],
    ["dom.test.js", "jest.config.mjs", "jsdom"],
  ])("%s", async (file, config, environment) => {
    const server = await startServer(answer);
    const args = [
      "node_modules/jest/bin/jest.js",
      "--config",
      config,
      "--no-cache",
      `--env=${environment}`,
      file,
    ];
    const outcome = await execute(process.execPath, args, server.url);
    expect(outcome.code, outcome.output).toBe(0);
    expect(outcome.output).toMatch(/Tests: +1 passed, 1 total/);
  });
});

test("MSW, which comes after the client", async () => {
  expect(await execute(process.execPath, ["msw.mjs"], "")).toEqual({ code: 0, output: "4\nNotFound\n" });
});

test("a proxy of the environment, through a dispatcher", async () => {
  const server = await startServer(() => ({ body: { success: true, data: { id: "5" } } }));
  expect(await execute(process.execPath, ["proxy.mjs"], server.url)).toEqual({ code: 0, output: "5 1\n" });
});

test.each(["20.19.0", "22.12.0"])("require() on Node %s", async (version) => {
  const server = await startServer(answer);
  const outcome = await execute(bringNode(version), ["required.cjs"], server.url);
  expect(outcome).toEqual({ code: 0, output: '[["1"],1,true]\n' });
});

function execute(program: string, args: readonly string[], url: string): Promise<Outcome> {
  const env = { TEST_SERVER: url, NODE_NO_WARNINGS: "1", NODE_ENV: "test" };
  return run(program, args, { cwd: folder, env });
}

function answer({ target }: ReceivedRequest): Answer {
  if (target.includes("/meetings/")) return { status: 404, body: { success: false } };
  const paging = { start_offset: 1, end_offset: 1, total_count: 1 };
  return { body: { success: true, data: { participants: [{ id: "1" }], paging } } };
}
