import { existsSync } from "node:fs";
import { join } from "node:path";
import { bringPackages } from "./bringPackages.js";

/**
 * Brings a release of Node for this platform. Throws when there is none.
 *
 * @param {string} version exact version, such as `24.21.0`
 * @returns {string} absolute path of its executable
 */
export function bringNode(version) {
  // What the package `node` installs by a script, without the script.
  const id = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = bringPackages(`node-${version}`, { [id]: version });
  const path = join(folder, "node_modules", id, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(path)) throw new Error(`${id}@${version} holds no executable at ${path}`);
  return path;
}
