import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringNode } from "./bringNode.js";
import { bringPackages } from "./bringPackages.js";
import { nodeVersions, peerVersions } from "./versions.js";

/**
 * Writes the client that @hey-api/openapi-ts makes of the project's own document. Throws with its words when it fails.
 *
 * @returns {string} absolute path of the folder with `sdk.gen.ts` and `client.gen.ts`
 */
export function generateHeyApi() {
  const folder = bringPackages("hey-api", {
    "@hey-api/openapi-ts": peerVersions["@hey-api/openapi-ts"],
    typescript: "5.9.3",
  });
  const out = join(folder, "client");
  const program = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js");
  const { status, stdout, stderr } = spawnSync(
    bringNode(nodeVersions[24]),
    [program, "--input", "./spec/participants.openapi.yaml", "--output", out, "--no-log-file"],
    { cwd: fileURLToPath(new URL("../../..", import.meta.url)), encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`@hey-api/openapi-ts failed:\n${stdout}${stderr}`);
  return out;
}
