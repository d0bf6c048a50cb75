import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/**
 * Runs a bundled CommonJS script together with the compiled code that an earlier run left beside it. Node's own compile cache holds
 * what is compiled while a file loads; most functions are compiled later, when they are called, and again in every process. So the
 * first process that runs the script and ends well leaves all that it compiled, for this version of Node. V8 refuses code
 * that does not belong to its version, its flags or the script; then it compiles, and that result replaces the file.
 *
 * @param {string} path absolute path of the script
 * @returns {any} what the script exports
 */
export function loadScript(path) {
  const source = readFileSync(path, "utf8");
  const codePath = `${path}.${process.version}-${process.arch}.code`;
  const cachedData = readCode(codePath);
  const script = new Script(`(function (module, exports, require, __filename) {${source}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) {
    process.once("exit", (exitCode) => {
      if (exitCode === 0) writeCode(codePath, script.createCachedData());
    });
  }
  const loaded = { exports: {} };
  script.runInThisContext()(loaded, loaded.exports, createRequire(path), path);
  return loaded.exports;
}

/**
 * @param {string} path
 * @returns {Buffer | undefined} nothing if there is no such file
 */
function readCode(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * By a rename, because half a file would not be noticed. Without the file the next run is slower, that is all.
 *
 * @param {string} path
 * @param {Buffer} code
 */
function writeCode(path, code) {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, code, { flag: "wx" });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
