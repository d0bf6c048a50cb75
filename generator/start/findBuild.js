import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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
  const sources = listSources();
  const stamp = describeSources(sources);
  const known = listBuilds().find((name) => readStamp(join(builds, name)) === stamp.text);
  if (known !== undefined) return join(builds, known);
  const hash = hashSources(sources);
  const name = hash.slice(0, 16);
  const folder = join(builds, name);
  if (existsSync(folder)) {
    writeStamp(folder, stamp);
    return folder;
  }
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
 * Everything that the output of the generator depends on beside its input: code, templates, versions of libraries.
 *
 * @returns {string[]} absolute paths, sorted
 */
function listSources() {
  const entries = ["generator", "templates"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  );
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return [join(root, "package.json"), ...paths].sort();
}

/**
 * @param {readonly string[]} sources
 * @returns {string} sha256 in hex, over their places and content
 */
function hashSources(sources) {
  const hash = createHash("sha256");
  for (const path of sources) hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** @returns {string[]} names of folders; none before the first build */
function listBuilds() {
  return existsSync(builds) ? readdirSync(builds).filter((name) => /^[0-9a-f]{16}$/.test(name)) : [];
}

/*
 * Every start would pay for reading the sources, so a build knows them by a stamp, too: what the file system says of each file. The time
 * of its last change cannot be set, so a file with the same stamp has the same content.
 */

/**
 * @typedef {object} Stamp
 * @property {string} text a line for each source
 * @property {number} changed when the last of them changed, in milliseconds
 */

/**
 * @param {readonly string[]} sources
 * @returns {Stamp}
 */
function describeSources(sources) {
  const files = sources.map((path) => ({ path, stats: statSync(path) }));
  const lines = files.map(({ path, stats }) => `${path} ${stats.ino} ${stats.size} ${stats.ctimeMs}\n`);
  return { text: lines.join(""), changed: Math.max(...files.map(({ stats }) => stats.ctimeMs)) };
}

/**
 * @param {string} folder of a build
 * @returns {string | undefined} the text of its stamp, if it has one
 */
function readStamp(folder) {
  try {
    return readFileSync(join(folder, "stamp"), "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder of a build
 * @param {Stamp} stamp of the sources that it was built from
 */
function writeStamp(folder, { text, changed }) {
  // A file may change twice within a tick of the clock, and look the same.
  if (Date.now() - changed < 1000) return;
  try {
    writeFileSync(join(folder, "stamp"), text);
  } catch {
    // The folder may belong to somebody else. Without a stamp every start is slower, that is all.
  }
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
  for (const name of listBuilds().filter((other) => other !== kept))
    rmSync(join(builds, name), { recursive: true, force: true });
}
