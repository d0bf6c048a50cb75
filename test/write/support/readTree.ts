import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Everything below a folder: path → text of a file, `-> target` of a link, `/` of an empty folder. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    listPaths(folder, "").map(({ path, stats }) => {
      if (stats.isSymbolicLink()) return [path, `-> ${readlinkSync(join(folder, path))}`];
      return [path, stats.isDirectory() ? "/" : readFileSync(join(folder, path), "utf8")];
    }),
  );
}

/** The same, with what a watcher would notice: path → inode, size and times of every file, link and folder. */
export function readStamps(folder: string): Record<string, string> {
  const stamps = listPaths(folder, "", true).map(({ path, stats }) => [
    path,
    `${stats.ino} ${stats.mtimeMs}`,
  ]);
  return Object.fromEntries(stamps);
}

interface Entry {
  readonly path: string;
  readonly stats: ReturnType<typeof lstatSync> & object;
}

function listPaths(folder: string, prefix: string, withFolders = false): Entry[] {
  const entries = readdirSync(join(folder, prefix)).sort();
  const own = { path: prefix, stats: lstatSync(join(folder, prefix)) };
  if (entries.length === 0 && prefix !== "") return [own];
  const below = entries.flatMap((name): Entry[] => {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    const stats = lstatSync(join(folder, path));
    return stats.isDirectory() ? listPaths(folder, path, withFolders) : [{ path, stats }];
  });
  return withFolders ? [own, ...below] : below;
}
