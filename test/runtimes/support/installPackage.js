import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collect } from "./collect.js";

/**
 * Installs what `npm pack` makes of the package into a folder, and puts the smoke suite beside it.
 *
 * @param {string} target absolute path of the package
 * @param {string} folder empty
 */
export async function installPackage(target, folder) {
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }\n`);
  await npm(["pack", target, "--pack-destination", tarballs], folder);
  const [tarball] = readdirSync(tarballs);
  await npm(["install", "--no-audit", "--no-fund", "--offline", join(tarballs, tarball)], folder);
  copyFileSync(fileURLToPath(new URL("../smoke.js", import.meta.url)), join(folder, "smoke.js"));
}

function npm(args, cwd) {
  return collect(process.platform === "win32" ? "npm.cmd" : "npm", [...args, "--loglevel", "error"], { cwd });
}
