import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const builds = join(root, ".build");

/**
 * Makes sure that a checkout has a build of its sources as they are now. Several processes may do so at once.
 *
 * @returns {Promise<string>} absolute path of the folder that holds it, see `build()`
 * @throws Error if the sources cannot be built, or the folder cannot be written
 */
export async function findBuild() {
  const hash = hashSources();
  const name = hash.slice(0, 16);
  const folder = join(builds, name);
  if (existsSync(folder)) return folder;
  const patience = setTimeout(
    () => process.stderr.write("sdkgen is built before its first run; this takes some seconds\n"),
    1000,
  );
  const staging = join(builds, `new-${randomUUID()}`);
  try {
    const { build } = await import("./build.js");
    mkdirSync(staging, { recursive: true });
    await build(staging, hash);
    moveTo(folder, staging);
  } finally {
    clearTimeout(patience);
    rmSync(staging, { recursive: true, force: true });
  }
  removeOthers(name);
  return folder;
}

/**
 * Hash over everything that the output of the generator depends on beside its input: code, templates, versions of libraries.
 *
 * @returns {string} sha256 in hex
 */
function hashSources() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package.json")));
  for (const folder of ["generator", "templates"]) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {string} staging
 */
function moveTo(folder, staging) {
  try {
    renameSync(staging, folder);
  } catch (error) {
    // Another process may have been faster: its build is the same.
    if (!existsSync(folder)) throw error;
  }
}

/** @param {string} kept */
function removeOthers(kept) {
  const others = readdirSync(builds).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== kept);
  for (const name of others) rmSync(join(builds, name), { recursive: true, force: true });
}
