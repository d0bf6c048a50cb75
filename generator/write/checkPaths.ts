import type { TextFile } from "../read/textFile.ts";
import { isOwnPath } from "./isOwnPath.ts";

/**
 * Throws if a path is not one that we may write, or if two paths (folders included) would be one on a
 * file system that ignores case. Names are made by the model, so either is a bug.
 */
export function checkPaths(files: readonly TextFile[]): void {
  const spellings = new Map<string, string>();
  const filePaths = new Set<string>();
  for (const { path } of files) {
    if (!isOwnPath(path)) throw new Error(`${JSON.stringify(path)} is not a path for an emitted file.`);
    if (filePaths.has(path.toLowerCase())) throw new Error(`Two emitted files are called ${path}.`);
    filePaths.add(path.toLowerCase());
    for (const folder of foldersOf(path)) {
      const other = spellings.get(folder.toLowerCase());
      if (other !== undefined && other !== folder) {
        throw new Error(`The emitted folders ${other} and ${folder} differ only by case.`);
      }
      spellings.set(folder.toLowerCase(), folder);
    }
  }
  for (const path of filePaths) {
    if (spellings.has(path)) throw new Error(`${path} is both an emitted file and an emitted folder.`);
  }
}

function foldersOf(path: string): string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}
