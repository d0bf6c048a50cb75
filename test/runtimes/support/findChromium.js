import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The executable of Chromium: `CHROMIUM` names it, or it is on the PATH. Too large, and too dependent on the system's libraries, to be
 * brought.
 *
 * @returns {string}
 * @throws Error if there is none
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const file = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  if (!file)
    throw new Error("no Chromium on the PATH: install it (Debian: apt-get install chromium) or set CHROMIUM");
  return file;
}
