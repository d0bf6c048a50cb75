import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { collect } from "./collect.js";

/**
 * Runs the smoke suite as a program of its own, on Node, Deno or Bun.
 *
 * @param {string} file executable
 * @param {readonly string[]} args what stands before the path of the program
 * @param {{ folder: string, origin: string, closed: string }} place `folder`: where package and suite are installed
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function runProgram(file, args, { folder, origin, closed }) {
  const settings = { origin, closed, browser: false, environment: true, tellsRefusal: true };
  writeFileSync(
    join(folder, "main.js"),
    `import * as sdk from "realtimekit-participants";
import { smoke } from "./smoke.js";
console.log(JSON.stringify(await smoke(sdk, ${JSON.stringify(settings)})));
`,
  );
  const env = {
    CLOUDFLARE_API_TOKEN: " environment-token\n",
    CLOUDFLARE_ACCOUNT_ID: "environment-account",
    REALTIMEKIT_APP_ID: "environment-app",
    NO_PROXY: "127.0.0.1",
    DENO_DIR: join(folder, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    DO_NOT_TRACK: "1",
  };
  return JSON.parse(await collect(file, [...args, "main.js"], { cwd: folder, env }));
}
