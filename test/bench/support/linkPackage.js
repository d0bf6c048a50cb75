import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the package importable by name from a folder.
 *
 * @param {string} folder where programs that import it stand
 * @param {string} target absolute path of the package
 */
export function linkPackage(folder, target) {
  const link = join(folder, "node_modules/realtimekit-participants");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(target, link, "junction");
}
