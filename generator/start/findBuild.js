import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const builds = join(root, ".build");

/**
 * Makes sure that a checkout has a build of its sources as they are now. Several processes may do so at once. Who may not write to the
 * checkout, or finds a build there that is not to be trusted, builds for one run.
 *
 * @returns {Promise<string>} absolute path of the folder that holds it, see `build()`
 * @throws Error if the sources cannot be built
 */
export async function findBuild() {
  const sources = listSources();
  const stamp = describeSources(sources);
  const known = listBuilds().find((name) => readStamp(join(builds, name)) === stamp.text);
  if (known !== undefined && isSound(join(builds, known))) return join(builds, known);
  const hash = hashSources(sources);
  const name = hash.slice(0, 16);
  const folder = join(builds, name);
  if (isSound(folder)) {
    writeStamp(folder, stamp);
    return folder;
  }
  const patience = setTimeout(
    () => process.stderr.write("sdkgen is built before its first run; this takes some seconds\n"),
    1000,
  );
  const staging = makeStaging();
  try {
    const { build } = await import("./build.js").catch(explainMissing);
    await build(staging, hash);
    seal(staging);
    if (!staging.startsWith(builds) || !moveTo(folder, staging)) return keepForThisRun(staging);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  } finally {
    clearTimeout(patience);
  }
  removeOthers(name);
  return folder;
}

/**
 * @param {unknown} error what kept the build from being loaded
 * @returns {never}
 */
function explainMissing(error) {
  const isMissing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
  throw isMissing ? new Error("its packages are not installed; run npm ci first", { cause: error }) : error;
}

/*
 * A build is code that will run, it can be found by its name alone, and no review of the sources shows it: a checkout may bring one along,
 * and where others can write, they may put one there. So it is run only if its files are those that a build of this machine left, which a
 * seal says: the number of each file and the nanosecond of its last change, which no clone can bring. And no one else than the owner of the
 * sources, who could change those as well, the user, or the administrator of the machine may be able to write such a file.
 */

const sealName = "seal.json";

/** The files that run. Others, such as compiled code, come later and are judged by who owns the folder. */
const sealedFile = /\.(?:c?js|json)$/;

/**
 * Makes a build readable for all users, and writable for its owner alone.
 *
 * @param {string} folder
 */
function seal(folder) {
  const names = readdirSync(folder);
  for (const name of names) chmodSync(join(folder, name), name === "code" ? 0o755 : 0o644);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, sealName), JSON.stringify(describeFiles(folder)), { mode: 0o644 });
}

/**
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function describeFiles(folder) {
  const names = readdirSync(folder).filter((name) => sealedFile.test(name) && name !== sealName);
  return Object.fromEntries(names.sort().map((name) => [name, describeFile(join(folder, name))]));
}

/** @param {string} path */
function describeFile(path) {
  const { ino, size, ctimeNs } = lstatSync(path, { bigint: true });
  return `${ino} ${size} ${ctimeNs}`;
}

/**
 * @param {string} folder
 * @returns {boolean} whether it is a build that may be run
 */
function isSound(folder) {
  try {
    const text = JSON.stringify(describeFiles(folder));
    const paths = ["", ...readdirSync(folder)].map((name) => join(folder, name));
    return (
      [realpathSync(builds), ...paths].every(isOwned) && readFileSync(join(folder, sealName), "utf8") === text
    );
  } catch {
    return false; // there is none, or not all of it
  }
}

/**
 * @param {string} path
 * @returns {boolean} whether nobody but those who could change the sources, too, can change what is there
 */
function isOwned(path) {
  const { uid, mode } = lstatSync(path);
  // Windows knows neither.
  if (process.getuid === undefined) return true;
  const owners = [0, process.getuid(), statSync(join(root, "generator/sdkgen.js")).uid];
  return owners.includes(uid) && (mode & 0o022) === 0 && (mode & 0o170000) !== 0o120000;
}

/** @returns {string} an empty folder, beside the other builds if that may be written to */
function makeStaging() {
  try {
    mkdirSync(builds, { recursive: true, mode: 0o755 });
    if (!isOwned(realpathSync(builds))) chmodSync(builds, 0o755);
    if (!isOwned(realpathSync(builds))) throw new Error("others can write there");
    const staging = join(builds, `new-${randomUUID()}`);
    mkdirSync(staging, { mode: 0o755 });
    return staging;
  } catch {
    return mkdtempSync(join(tmpdir(), "sdkgen-"));
  }
}

/**
 * @param {string} staging
 * @returns {string}
 */
function keepForThisRun(staging) {
  process.stderr.write(
    `sdkgen is built for this run alone, because ${builds} cannot be written, or others than its owner can write there\n`,
  );
  process.once("exit", () => rmSync(staging, { recursive: true, force: true }));
  return staging;
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
 * @returns {boolean} whether there is now a build that may be run
 */
function moveTo(folder, staging) {
  try {
    if (existsSync(folder) && !isSound(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  } catch {
    // Another process may have been faster: its build is the same.
    if (isSound(folder)) rmSync(staging, { recursive: true, force: true });
  }
  return isSound(folder);
}

/** @param {string} kept */
function removeOthers(kept) {
  for (const name of listBuilds().filter((other) => other !== kept))
    rmSync(join(builds, name), { recursive: true, force: true });
}
