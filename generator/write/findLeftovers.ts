import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Hashes, parseHashes } from "./hashes.ts";
import { readSealed } from "./seal.ts";

/** Staging folders are called this and six characters from `mkdtemp`. */
export const stagingPrefix = ".sdkgen-";

/** In a staging folder: what the folder will hold and what it held, as sealed hashes. Both are there before the first move. */
export const stagedLists = ["new.json", "old.json"] as const;

const stagingName = /^\.sdkgen-[A-Za-z0-9]{6}$/;
const stagedName = /^(?:\d+\.(?:new|old|gone)|(?:new|old)\.json(?:\.seal)?|record|cache|seal)$/;

/** A staging folder that a killed run left behind. */
export interface Leftover {
  readonly name: string;
  /** Of files that the killed run wrote or was about to replace; empty if it had not begun, or not on this machine. */
  readonly lists: readonly Hashes[];
}

/** The staging folders in `root`, sorted by name. A folder that holds anything else than staged files is not ours. */
export function findLeftovers(root: string): Leftover[] {
  const names = lstatSync(root, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(root) : [];
  return names
    .filter((name) => stagingName.test(name) && isStaging(join(root, name)))
    .sort()
    .map((name) => ({ name, lists: readLists(join(root, name)) }));
}

function isStaging(folder: string): boolean {
  return (
    lstatSync(folder).isDirectory() &&
    readdirSync(folder, { withFileTypes: true }).every(
      (entry) => entry.isFile() && stagedName.test(entry.name),
    )
  );
}

function readLists(folder: string): Hashes[] {
  const lists = stagedLists.map((name) => parseHashes(readSealed(folder, name)?.text ?? ""));
  return lists.every((list) => list !== undefined) ? lists : [];
}
