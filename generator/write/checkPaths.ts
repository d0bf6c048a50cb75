import { deviceNames } from "../ground/paths.ts";
import type { TextFile } from "../ground/textFile.ts";

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

const segmentPattern = /^[A-Za-z0-9_.-]{1,100}$/;
const reservedName = /^(?:\.git|node_modules|\.sdkgen.*)$/i;

/**
 * Whether we would ever write a file under this path: relative, forward slashes, ASCII, a legal name on
 * every file system, and nothing that belongs to git, npm or the bookkeeping of this room.
 * Both plans and manifests must pass: a manifest comes from the checkout and may be hostile.
 */
export function isOwnPath(path: string): boolean {
  return path.split("/").every(isOwnSegment);
}

function isOwnSegment(segment: string): boolean {
  return (
    segmentPattern.test(segment) &&
    !segment.endsWith(".") &&
    !deviceNames.has(segment.toLowerCase().replace(/\..*/, "")) &&
    !reservedName.test(segment)
  );
}
