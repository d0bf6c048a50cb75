// What importing one resource costs the TypeScript compiler of its user: files and memory beyond an empty program, beside the
// official SDK.
//
//   npm run bench:types [-- --package DIR]
//
// Exit code 1 when ours is above the limits.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringPackages } from "./support/bringPackages.js";
import { findPackage } from "./support/findPackage.js";
import { formatTable } from "./support/formatTable.js";
import { linkPackage } from "./support/linkPackage.js";
import { median } from "./support/median.js";
import { peerVersions } from "./support/versions.js";

const goal = { files: 30, megabytes: 60 };
const rounds = 3;
const root = fileURLToPath(new URL("../..", import.meta.url));
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
  prepare();
  const measured = new Map();
  for (const [name, program] of Object.entries(programs)) measured.set(name, measure(program));
  process.exitCode = report(measured) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prepare() {
  const official = bringPackages("cloudflare", { cloudflare: peerVersions.cloudflare });
  linkPackage(folder, findPackage());
  symlinkSync(join(official, "node_modules/cloudflare"), join(folder, "node_modules/cloudflare"), "junction");
  mkdirSync(join(folder, "node_modules/@types"));
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
}

/**
 * @param {string} program source text
 * @returns {{ files: number, lines: number, megabytes: number, seconds: number }} medians
 */
function measure(program) {
  writeFileSync(join(folder, "program.ts"), program);
  const flags = "--noEmit --strict --target es2022 --module nodenext --types node --extendedDiagnostics";
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const runs = Array.from({ length: rounds }, () => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...flags.split(" "), "program.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`tsc refuses the program:\n${stdout}`);
    return (/** @type {RegExp} */ figure) => Number(figure.exec(stdout)?.[1] ?? NaN);
  });
  const middle = (/** @type {RegExp} */ figure) => median(runs.map((read) => read(figure)));
  return {
    files: middle(/^Files: +(\d+)/m),
    lines: middle(/^Lines of Definitions: +(\d+)/m),
    megabytes: middle(/^Memory used: +(\d+)K/m) / 1000,
    seconds: middle(/^Total time: +([\d.]+)s/m),
  };
}

/**
 * @param {Map<string, ReturnType<typeof measure>>} measured
 * @returns {boolean} whether ours is within the limits
 */
function report(measured) {
  const [base] = measured.values();
  const rows = [["tsc, one resource imported", "files", "+files", "+lines", "MB", "+MB", "s"]];
  for (const [name, { files, lines, megabytes, seconds }] of measured) {
    const added = [files - base.files, lines - base.lines].map((count) => count.toLocaleString("en"));
    const memory = [megabytes, megabytes - base.megabytes].map((count) => count.toFixed(0));
    rows.push([name, String(files), ...added, ...memory, seconds.toFixed(2)]);
  }
  process.stdout.write(
    `${formatTable(rows)}\ngoals: under ${goal.files} files, under ${goal.megabytes} MB more\n`,
  );
  const one = measured.get(ours);
  return one.files - base.files < goal.files && one.megabytes - base.megabytes < goal.megabytes;
}
