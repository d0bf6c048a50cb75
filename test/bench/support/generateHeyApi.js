import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringNode } from "./bringNode.js";
import { bringPackages } from "./bringPackages.js";
import { nodeVersions, peerVersions } from "./versions.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @typedef {{ folder: string, node: string, script: string }} HeyApi where it is installed, what runs it, and what is run */

/**
 * Brings @hey-api/openapi-ts, and a Node that can run it. Throws with npm's words when one cannot be brought.
 *
 * @returns {HeyApi}
 */
export function findHeyApi() {
  const folder = bringPackages("hey-api", {
    "@hey-api/openapi-ts": peerVersions["@hey-api/openapi-ts"],
    typescript: "5.9.3",
  });
  const script = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js");
  return { folder, node: bringNode(nodeVersions[24]), script };
}

/**
 * Writes the client that @hey-api/openapi-ts makes of a document, the project's own unless another is named. Throws with its words
 * when it fails.
 *
 * @param {string} [document] path, from the project's folder
 * @param {string} [out] absolute path of the folder to write
 * @returns {string} absolute path of the folder with `sdk.gen.ts` and `client.gen.ts`
 */
export function generateHeyApi(document = "./spec/participants.openapi.yaml", out) {
  const { folder, node, script } = findHeyApi();
  const client = out ?? join(folder, "client");
  const { status, stdout, stderr } = spawnSync(
    node,
    [script, "--input", document, "--output", client, "--no-log-file"],
    { cwd: root, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`@hey-api/openapi-ts failed:\n${stdout}${stderr}`);
  return client;
}
