// Bundles and minifies a program that makes one call and prints what of it is sent over the wire, beside other clients.
//
//   npm run size [-- --package DIR]
//
// Exit code 1 when ours is above the limits.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bringPackages } from "./support/bringPackages.js";
import { bundle } from "./support/bundle.js";
import { findPackage } from "./support/findPackage.js";
import { formatTable } from "./support/formatTable.js";
import { generateHeyApi } from "./support/generateHeyApi.js";
import { linkPackage } from "./support/linkPackage.js";
import { peerVersions } from "./support/versions.js";

/** Bytes after gzip: what we want, and what fails the run, so that no change adds to it unseen. */
const goals = {
  "ours, one call": { goal: 5600, limit: 6880 },
  "ours, one list with its iterators": { goal: 6700, limit: 8400 },
};
const operationGoal = 60;

const options = `{ apiToken: "token", accountId: "account", appId: "app" }`;
const url = "https://api.cloudflare.com/client/v4";
const path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants";

/** @type {Record<string, string>} */
const programs = {
  // A class without lists: five operations, of which one is called.
  "ours, one call": `
    import { ActiveSession } from "realtimekit-participants/active-session";
    console.log(await new ActiveSession(${options}).kickAllParticipants("meeting"));`,
  // Five operations, two of them lists.
  "ours, one list with its iterators": `
    import { Sessions } from "realtimekit-participants/sessions";
    for await (const item of new Sessions(${options}).getSessionParticipants("session")) console.log(item);`,
  "ours, root class, all 17 operations": `
    import { RealtimeKit } from "realtimekit-participants";
    for await (const item of new RealtimeKit(${options}).sessions.getSessionParticipants("session")) console.log(item);`,
  [`openapi-fetch ${peerVersions["openapi-fetch"]}`]: `
    import createClient from "openapi-fetch";
    const client = createClient({ baseUrl: "${url}", headers: { Authorization: "Bearer token" } });
    const params = { path: { account_id: "account", app_id: "app", session_id: "session" } };
    console.log(await client.GET("${path}", { params }));`,
  [`hey-api client-fetch ${peerVersions["@hey-api/openapi-ts"]}`]: `
    import { getSessionParticipants } from "hey-api-client/sdk.gen.ts";
    const path = { account_id: "account", app_id: "app", session_id: "session" };
    console.log(await getSessionParticipants({ auth: "token", path }));`,
  [`ky ${peerVersions.ky}`]: `
    import ky from "ky";
    const headers = { Authorization: "Bearer token" };
    console.log(await ky.get("${url}/accounts/account/realtime/kit/app/sessions/session/participants", { headers }).json());`,
  [`cloudflare ${peerVersions.cloudflare}, tree-shakable`]: `
    import { createClient } from "cloudflare/tree-shakable";
    import { BaseSessions } from "cloudflare/resources/realtime-kit/sessions";
    const client = createClient({ apiToken: "token", resources: [BaseSessions] });
    const params = { account_id: "account", app_id: "app" };
    console.log(await client.realtimeKit.sessions.getSessionParticipants("session", params));`,
  [`cloudflare ${peerVersions.cloudflare}`]: `
    import Cloudflare from "cloudflare";
    const params = { account_id: "account", app_id: "app" };
    const client = new Cloudflare({ apiToken: "token" });
    console.log(await client.realtimeKit.sessions.getSessionParticipants("session", params));`,
};

const folder = mkdtempSync(join(tmpdir(), "bench-size-"));
try {
  linkPackage(folder, findPackage());
  const heyApi = generateHeyApi();
  const peers = ["openapi-fetch", "ky", "cloudflare"].map((name) =>
    join(bringPackages(name, { [name]: peerVersions[name] }), "node_modules"),
  );
  const sizes = new Map();
  for (const [name, program] of Object.entries(programs))
    sizes.set(name, await bundle(program, folder, { alias: { "hey-api-client": heyApi }, nodePaths: peers }));
  process.exitCode = report(sizes) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {Map<string, { minified: number, gzipped: number }>} sizes
 * @returns {boolean} whether ours is within the limits
 */
function report(sizes) {
  const rows = [["one call, esbuild", "minified B", "gzip B", "goal", "limit"]];
  let passed = true;
  for (const [name, { minified, gzipped }] of sizes) {
    const { goal, limit } = goals[name] ?? {};
    if (gzipped > limit) passed = false;
    rows.push([name, ...[minified, gzipped, goal, limit].map((value) => value?.toLocaleString("en") ?? "")]);
  }
  process.stdout.write(`${formatTable(rows)}\n`);
  const list = sizes.get("ours, one list with its iterators").gzipped;
  const root = sizes.get("ours, root class, all 17 operations").gzipped;
  const each = Math.round((root - list) / 12);
  process.stdout.write(
    `each further operation: ${each} B (12 operations and the root class; goal ${operationGoal} B)\n`,
  );
  if (!passed) process.stdout.write("ours is above its limit\n");
  return passed;
}
