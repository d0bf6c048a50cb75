import { lstatSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspectPath } from "./inspectPath.ts";

/*
 * A file that says what we wrote is believed only if it came to be on this machine by our hand. A clone, an archive or a copy can bring
 * its bytes, but not its number and the nanosecond of its last change, which nobody can set. Both are in a second file, the seal.
 */

/** Seals the file at `path` below `root` as it is now. `waiting` is a free path on the same disk. Throws what the file system throws. */
export function writeSeal(root: string, path: string, waiting: string): void {
  writeFileSync(waiting, readStamp(root, path), { flag: "wx" });
  renameSync(waiting, join(root, sealOf(path))); // does not follow a link that stands there
}

/** The path of the seal of a file. */
export function sealOf(path: string): string {
  return `${path}.seal`;
}

/** The text of a sealed file; `undefined` if there is no file, a link is on the way, or the seal is not of this file. */
export function readSealed(root: string, path: string): string | undefined {
  const found = inspectPath(root, path);
  const seal = inspectPath(root, sealOf(path));
  if (found.kind !== "file" || seal.kind !== "file") return undefined;
  return seal.bytes.toString() === readStamp(root, path) ? found.bytes.toString() : undefined;
}

function readStamp(root: string, path: string): string {
  const { ino, ctimeNs } = lstatSync(join(root, path), { bigint: true });
  return `${ino} ${ctimeNs}\n`;
}
