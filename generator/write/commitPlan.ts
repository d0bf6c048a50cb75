import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, posix } from "node:path";
import { hashText } from "../ground/hash.ts";
import { replaceCache } from "./cache.ts";
import type { OutputFolder } from "./checkOutputFolder.ts";
import { isOwnPath } from "./checkPaths.ts";
import { describeFailure, isErrorCode } from "./describeFailure.ts";
import { stagedLists, stagingPrefix } from "./findLeftovers.ts";
import { describeObstacle, inspectPath } from "./inspectPath.ts";
import { type Hashes, printHashes } from "./hashes.ts";
import type { Change, WritePlan } from "./planWrite.ts";
import { removeRecord, replaceRecord } from "./record.ts";
import { writeSeal } from "./seal.ts";
import type { WriteProblem } from "./writeProblem.ts";

/**
 * Makes the changes of a plan without problems: all new content (and a copy of what it replaces) goes to
 * a staging folder inside the output folder, then each file is moved to its place by one rename. If
 * anything fails on the way, everything is moved back and the problem is returned. If the process dies on
 * the way, the lists in the staging folder tell the next run which files are ours; they go when the record can tell it.
 * Guards against a killed process; not against a power cut, which would need a sync per file.
 */
export function commitPlan(folder: OutputFolder, plan: WritePlan): WriteProblem | undefined {
  for (const { name, lists } of plan.leftovers)
    if (lists.length === 0) removeQuietly(join(folder.root, name));
  const problem = commitChanges(folder, plan);
  if (problem !== undefined) return problem;
  for (const { name } of plan.leftovers) removeQuietly(join(folder.root, name));
  return undefined;
}

function commitChanges(folder: OutputFolder, plan: WritePlan): WriteProblem | undefined {
  const moves: Move[] = [];
  let path = "";
  let staging: string | undefined;
  try {
    staging = mkdtempSync(join(folder.root, stagingPrefix));
    for (const [index, change] of plan.changes.entries()) {
      path = change.path;
      moves.push(stageChange(staging, index, change));
    }
    writeLists(staging, plan);
    for (const move of moves) {
      path = move.change.path;
      const problem = makeMove(folder, move);
      if (problem !== undefined) {
        undoMoves(folder, staging, moves);
        return problem;
      }
    }
  } catch (error) {
    const isUndone = staging === undefined || undoMoves(folder, staging, moves);
    const after = isUndone ? "nothing was changed" : "some files are already new; run again to finish";
    return describeFailure(posix.join(folder.shown, path), error, after);
  }
  if (record(folder, staging, plan)) {
    removeEmptyFolders(folder, plan); // before the lists go: if this is not finished, they tell the next run
    removeQuietly(staging);
  }
  return undefined;
}

/** All is written, so this cannot fail the run. Gives `false` if the lists in the staging folder have to stand in for the record. */
function record({ root }: OutputFolder, staging: string, plan: WritePlan): boolean {
  try {
    if (plan.record === undefined) removeRecord(root);
    else replaceRecord(root, staging, plan.record, plan.hashes);
    remember(root, staging, plan);
    return true;
  } catch (error) {
    describeFailure(root, error, ""); // rethrows what is a bug
    return false;
  }
}

/** Without it the next run is slower, that is all. */
function remember(root: string, staging: string, { cache }: WritePlan): void {
  try {
    if (cache !== undefined) replaceCache(root, staging, cache);
  } catch (error) {
    describeFailure(root, error, ""); // rethrows what is a bug
  }
}

/** A change on its way to the disk. */
interface Move {
  readonly change: Change;
  /** Where the new content waits, the copy of the old content waits, and the old file goes if it is removed. */
  readonly staged: { readonly new: string; readonly old: string; readonly gone: string };
  /** Folders that were made for it, outermost first. */
  readonly madeFolders: string[];
  isMade: boolean;
}

function stageChange(staging: string, index: number, change: Change): Move {
  const at = (kind: "new" | "old" | "gone"): string => join(staging, `${index}.${kind}`);
  const staged = { new: at("new"), old: at("old"), gone: at("gone") };
  if (change.text !== undefined) {
    writeFileSync(staged.new, change.text, { flag: "wx" });
    if (change.old !== undefined) writeFileSync(staged.old, change.old.bytes, { flag: "wx" });
  }
  return { change, staged, madeFolders: [], isMade: false };
}

/** What all files are after the run, and what the changed ones were before. The list of files needs no entry. */
function writeLists(staging: string, { changes, hashes }: WritePlan): void {
  const old = changes.flatMap(({ path, old }): [string, string][] =>
    old !== undefined && isOwnPath(path) ? [[path, hashText(old.bytes)]] : [],
  );
  const lists: Readonly<Record<(typeof stagedLists)[number], Hashes>> = {
    "new.json": hashes,
    "old.json": new Map(old),
  };
  for (const name of stagedLists) {
    writeFileSync(join(staging, name), printHashes(lists[name]), { flag: "wx" });
    writeSeal(staging, name, join(staging, "seal"));
  }
}

function makeMove(folder: OutputFolder, move: Move): WriteProblem | undefined {
  const { path, text } = move.change;
  const target = join(folder.root, path);
  const problem = makeFolders(folder, path, move.madeFolders);
  if (problem !== undefined) return problem;
  if (text === undefined) renameSync(target, move.staged.gone);
  else renameSync(move.staged.new, target);
  move.isMade = true;
  return undefined;
}

/** Makes the folders above `path`. Looks at each again, because a link may have come since the plan was made. */
function makeFolders(folder: OutputFolder, path: string, made: string[]): WriteProblem | undefined {
  const segments = path.split("/").slice(0, -1);
  for (const index of segments.keys()) {
    const parent = segments.slice(0, index + 1).join("/");
    const stats = lstatSync(join(folder.root, parent), { throwIfNoEntry: false });
    if (stats === undefined) {
      mkdirSync(join(folder.root, parent));
      made.push(join(folder.root, parent));
    } else if (!stats.isDirectory()) {
      return describeObstacle(folder, { kind: stats.isSymbolicLink() ? "link" : "other", path: parent });
    }
  }
  return undefined;
}

/** Puts everything back, last move first. Gives `false`, and keeps the staging folder, if that failed. */
function undoMoves(folder: OutputFolder, staging: string, moves: readonly Move[]): boolean {
  try {
    for (const move of moves.toReversed()) undoMove(folder, move);
  } catch {
    return false; // the file system is beyond help now; the lists in the staging folder help the next run
  }
  removeQuietly(staging);
  return true;
}

function undoMove(folder: OutputFolder, { change, staged, madeFolders, isMade }: Move): void {
  const target = join(folder.root, change.path);
  if (isMade && change.old === undefined) rmSync(target);
  if (isMade && change.old !== undefined) {
    renameSync(change.text === undefined ? staged.gone : staged.old, target);
    utimesSync(target, new Date(), change.old.modified);
  }
  for (const made of madeFolders.toReversed()) removeIfEmpty(made);
}

function removeEmptyFolders({ root }: OutputFolder, { unwanted }: WritePlan): void {
  for (const path of unwanted) {
    try {
      if (inspectPath(root, path).kind === "nothing") removeEmptyParents(root, path);
    } catch {
      continue; // cannot even be looked at, so it stays
    }
  }
}

function removeEmptyParents(root: string, path: string): void {
  let parent = posix.dirname(path);
  while (parent !== "." && removeIfEmpty(join(root, parent))) parent = posix.dirname(parent);
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return isErrorCode(error, "ENOENT"); // otherwise something else lives there
  }
}

/** What cannot be removed is found and removed by the next run. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}
