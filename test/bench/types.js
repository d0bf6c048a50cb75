// What importing one resource costs the TypeScript compiler of its user: files and memory beyond an empty program, beside the
// official SDK.
//
//   npm run bench:types [-- --package DIR]
//   npm run bench:types -- --documents    two calls of GitHub's API, in ../shared/specs, beside hey-api and openapi-typescript
//
// Exit code 1 when ours is above the limits.
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchLargeTypes } from "./support/benchLargeTypes.js";
import { bringPackages } from "./support/bringPackages.js";
import { findPackage } from "./support/findPackage.js";
import { linkPackage } from "./support/linkPackage.js";
import { measureTypes, prepareTypes, tabulateTypes } from "./support/measureTypes.js";
import { peerVersions } from "./support/versions.js";

const goal = { files: 30, megabytes: 60 };
const github = fileURLToPath(new URL("../../../shared/specs/github/api.github.com.json", import.meta.url));
const ours = "ours, realtimekit-participants/sessions";

/** @type {Record<string, string>} */
const programs = {
  "an empty program": "export {};",
  [ours]: `
    import { Sessions } from "realtimekit-participants/sessions";
    const options = { apiToken: "token", accountId: "account", appId: "app" };
    export const call = new Sessions(options).getSessionParticipants("session");`,
  "ours, the root class": `
    import { RealtimeKit } from "realtimekit-participants";
    const options = { apiToken: "token", accountId: "account", appId: "app" };
    export const call = new RealtimeKit(options).sessions.getSessionParticipants("session");`,
  [`cloudflare ${peerVersions.cloudflare}, tree-shakable`]: `
    import { createClient } from "cloudflare/tree-shakable";
    import { BaseSessions } from "cloudflare/resources/realtime-kit/sessions";
    const params = { account_id: "account", app_id: "app" };
    const client = createClient({ apiToken: "token", resources: [BaseSessions] });
    export const call = client.realtimeKit.sessions.getSessionParticipants("session", params);`,
  [`cloudflare ${peerVersions.cloudflare}`]: `
    import Cloudflare from "cloudflare";
    const params = { account_id: "account", app_id: "app" };
    const client = new Cloudflare({ apiToken: "token" });
    export const call = client.realtimeKit.sessions.getSessionParticipants("session", params);`,
};

const folder = mkdtempSync(join(tmpdir(), "bench-types-"));
try {
  if (process.argv.includes("--documents")) process.stdout.write(`${benchLargeTypes(github, folder)}\n`);
  else process.exitCode = benchOwn() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {boolean} whether ours is within the limits */
function benchOwn() {
  const official = bringPackages("cloudflare", { cloudflare: peerVersions.cloudflare });
  prepareTypes(folder);
  linkPackage(folder, findPackage());
  symlinkSync(join(official, "node_modules/cloudflare"), join(folder, "node_modules/cloudflare"), "junction");
  const measured = measureTypes(folder, programs);
  process.stdout.write(
    `${tabulateTypes("tsc, one resource imported", measured)}\ngoals: under ${goal.files} files, under ${goal.megabytes} MB more\n`,
  );
  const [base] = measured.values();
  const one = measured.get(ours);
  return one.files - base.files < goal.files && one.megabytes - base.megabytes < goal.megabytes;
}
