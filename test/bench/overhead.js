// What a call costs beside a bare fetch: several clients in turns, first on one loopback server, one call after another and 64
// at a time, then on a fetch that answers at once, which shows the client's own work without the noise of the network. Counted
// is the CPU time of this process: the server is another one, and what else the machine does is not in it.
//
//   npm run bench:overhead [-- --rounds 15] [-- --package DIR]
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bringPackages } from "./support/bringPackages.js";
import { findPackage } from "./support/findPackage.js";
import { formatTable } from "./support/formatTable.js";
import { generateHeyApi } from "./support/generateHeyApi.js";
import { linkPackage } from "./support/linkPackage.js";
import { median } from "./support/median.js";
import { startListServer } from "./support/startListServer.js";
import { peerVersions } from "./support/versions.js";

/** Each maker takes the base URL and a fetch, and gives the function that makes one call and returns its body. */
const makers = `
import { RealtimeKit } from "realtimekit-participants";
import Cloudflare from "cloudflare";
import createOpenApiFetch from "openapi-fetch";
import ky from "ky";
import { createClient, createConfig } from "hey-api-client/client/index.ts";
import { getSessionParticipants } from "hey-api-client/sdk.gen.ts";
import { request as octokit } from "@octokit/request";

const ids = { account_id: "account", app_id: "app", session_id: "session" };
const query = { page_no: 1, per_page: 20 };
const template = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants";
const path = "accounts/account/realtime/kit/app/sessions/session/participants";
export const makers = {
  "raw fetch": (baseUrl, fetch) => {
    const headers = { Authorization: "Bearer token", Accept: "application/json" };
    const url = \`\${baseUrl}/\${path}?page_no=1&per_page=20\`;
    return async () => {
      const response = await fetch(url, { headers });
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    };
  },
  ours: (baseUrl, fetch) => {
    const client = new RealtimeKit({ apiToken: "token", accountId: "account", appId: "app", baseUrl, fetch });
    return () => client.sessions.getSessionParticipants("session", query);
  },
  "openapi-fetch": (baseUrl, fetch) => {
    const client = createOpenApiFetch({ baseUrl, fetch, headers: { Authorization: "Bearer token" } });
    return async () => (await client.GET(template, { params: { path: ids, query } })).data;
  },
  "hey-api": (baseUrl, fetch) => {
    const client = createClient(createConfig({ baseUrl, fetch, auth: "token" }));
    return async () => (await getSessionParticipants({ client, path: ids, query })).data;
  },
  ky: (baseUrl, fetch) => {
    const client = ky.create({ prefix: baseUrl, fetch, headers: { Authorization: "Bearer token" } });
    return () => client.get(path, { searchParams: query }).json();
  },
  "@octokit/request": (baseUrl, fetch) => {
    const client = octokit.defaults({ baseUrl, headers: { authorization: "Bearer token" }, request: { fetch } });
    return async () => (await client(\`GET \${template}\`, { ...ids, ...query })).data;
  },
  cloudflare: (baseURL, fetch) => {
    const client = new Cloudflare({ apiToken: "token", baseURL, fetch });
    const params = { account_id: "account", app_id: "app", ...query };
    return () => client.realtimeKit.sessions.getSessionParticipants("session", params);
  },
};`;

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "15" } },
  strict: false,
});
const rounds = Number(flags.rounds);
setFlagsFromString("--expose-gc");
// A server has been running for long: a collection must not throw compiled code away.
setFlagsFromString("--no-flush-bytecode");
// As servers run; in development, clients look after mistakes.
process.env.NODE_ENV = "production";
const collectGarbage = runInNewContext("gc");
const folder = mkdtempSync(join(tmpdir(), "bench-overhead-"));
const server = await startListServer();
try {
  const clients = await loadMakers();
  const page = await readFile(new URL("support/participants.json", import.meta.url), "utf8");
  const headers = { "content-type": "application/json", "cf-ray": "8f1c2d3e4f5a6b7c-FRA" };
  const answer = async () => new Response(page, { headers });
  process.stdout.write(`Node ${process.versions.node}, ${rounds} rounds in turns\n`);
  await compare("loopback, one after another", clients, globalThis.fetch, 1, 400);
  await compare("loopback, 64 at a time", clients, globalThis.fetch, 64, 640);
  await compare("stubbed fetch: the client alone", clients, answer, 1, 2000);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<[name: string, make: (baseUrl: string, fetch: typeof globalThis.fetch) => () => Promise<any>][]>} */
async function loadMakers() {
  linkPackage(folder, findPackage());
  const peers = ["openapi-fetch", "ky", "@octokit/request", "cloudflare"].map((name) =>
    join(bringPackages(name.replace(/\W+/g, "-"), { [name]: peerVersions[name] }), "node_modules"),
  );
  const outfile = join(folder, "makers.mjs");
  await build({
    stdin: { contents: makers, resolveDir: folder, sourcefile: "makers.js" },
    alias: { "hey-api-client": generateHeyApi() },
    nodePaths: peers,
    bundle: true,
    outfile,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
  });
  return Object.entries((await import(pathToFileURL(outfile).href)).makers);
}

/**
 * Prints µs of CPU time per call of every client, and the median of its ratios to the bare fetch of the same round.
 *
 * @param {string} title
 * @param {Awaited<ReturnType<typeof loadMakers>>} clients
 * @param {typeof globalThis.fetch} fetch
 * @param {number} width calls at a time
 * @param {number} calls per client and round
 */
async function compare(title, clients, fetch, width, calls) {
  const contestants = clients.map(([name, make]) => {
    return { name, call: make(`${server.origin}/client/v4`, fetch), times: /** @type {number[]} */ ([]) };
  });
  for (const { name, call } of contestants) {
    const count = (await call())?.data?.participants?.length;
    if (count !== 3) throw new Error(`${name} does not return the page`);
    await time(call, width, calls);
  }
  for (let round = 0; round < rounds; round++) {
    // Another one starts each round, so that none always runs behind the same neighbour.
    const turn = round % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      collectGarbage();
      await time(contestant.call, width, calls / 4);
      contestant.times.push(await time(contestant.call, width, calls));
    }
  }
  const [raw] = contestants;
  const rows = [[title, "median µs of CPU", "min", "max", "of raw fetch", "quartiles"]];
  for (const { name, times } of contestants) {
    const ratios = times.map((value, round) => value / raw.times[round]).sort((a, b) => a - b);
    const quartiles = [0.25, 0.75].map((part) => ratios[Math.floor(part * (ratios.length - 1))].toFixed(2));
    const numbers = [median(times), Math.min(...times), Math.max(...times)];
    rows.push([
      name,
      ...numbers.map((us) => us.toFixed(1)),
      `${median(ratios).toFixed(2)}x`,
      quartiles.join("–"),
    ]);
  }
  process.stdout.write(`\n${formatTable(rows)}\n`);
}

/**
 * @param {() => Promise<unknown>} call
 * @param {number} width calls at a time
 * @param {number} calls in all
 * @returns {Promise<number>} µs of CPU time per call
 */
async function time(call, width, calls) {
  const started = process.cpuUsage();
  const lane = async () => {
    for (let at = 0; at < calls / width; at++) await call();
  };
  await Promise.all(Array.from({ length: width }, lane));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / calls;
}
