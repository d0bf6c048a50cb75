import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/**
 * Loads a large CommonJS script, with the compiled code that an earlier run left if there is a folder to keep it in: compiling a
 * compiler takes a quarter of a cold run. Most functions are compiled when they are called, so the first process that ends well leaves
 * what it compiled, for this version of Node. V8 refuses code that does not belong to its version, its flags or the
 * script; then it compiles, and that result replaces the file.
 *
 * @param path absolute path of the script, which has ASCII characters only: those are read twice as fast
 * @param codeFolder absolute path; without such a folder, if it cannot be written, or if source maps are asked for, which only
 * Node's own loader reads, the script is loaded like any other
 * @returns what the script exports
 */
export function loadScript<Exports>(path: string, codeFolder: string): Exports {
  const require = createRequire(path);
  if (process.sourceMapsEnabled || !isWritable(codeFolder)) return require(path);
  const codePath = join(codeFolder, `${basename(path)}.${process.version}-${process.arch}`);
  const cachedData = readCode(codePath);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "latin1")}\nreturn module.exports;})`;
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) {
    process.once("exit", (exitCode) => {
      if (exitCode === 0) writeCode(codePath, script.createCachedData());
    });
  }
  const module = { exports: {} };
  return script.runInThisContext()(module.exports, require, module, path, dirname(path));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The code that an earlier run left; nothing if there is no such file. */
function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** By a rename, because half a file would not be noticed. Without the file the next run is slower, that is all. */
function writeCode(path: string, code: Buffer): void {
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, code, { flag: "wx" });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
