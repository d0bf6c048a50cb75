import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../../node_modules/.cache", import.meta.url));

const quietly = ["--ignore-scripts", "--save-exact", "--no-audit", "--no-fund", "--loglevel", "error"];

/**
 * Brings npm packages at exact versions, once, into a folder of their own beside the dependencies. Throws with npm's words
 * when one cannot be brought. Their install scripts do not run.
 *
 * @param {string} name name of the folder in `node_modules/.cache`
 * @param {Readonly<Record<string, string>>} packages package name → exact version
 * @returns {string} absolute path of the folder whose `node_modules` holds them
 */
export function bringPackages(name, packages) {
  const folder = join(cache, name);
  const missing = Object.entries(packages).filter(([id, version]) => installed(folder, id) !== version);
  if (missing.length === 0) return folder;
  const wanted = missing.map(([id, version]) => `${id}@${version}`);
  process.stderr.write(`bringing ${wanted.join(", ")}\n`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), "{}\n");
  const { status, stderr } = spawnSync("npm", ["install", "--prefix", folder, ...quietly, ...wanted], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm cannot bring ${wanted.join(", ")}: ${stderr.trim()}`);
  return folder;
}

/**
 * @param {string} folder where packages are installed
 * @param {string} id name of a package
 * @returns {string | undefined} its version there
 */
function installed(folder, id) {
  const path = join(folder, "node_modules", id, "package.json");
  // Some packages of Node's own say `v20.19.0`.
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).version.replace(/^v/, "") : undefined;
}
