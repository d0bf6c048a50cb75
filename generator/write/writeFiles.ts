import { existsSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { isInside } from "../ground/paths.ts";
import type { TextFile } from "../ground/textFile.ts";
import { checkOutputFolder, type OutputFolder } from "./checkOutputFolder.ts";
import { checkPaths } from "./checkPaths.ts";
import { commitPlan } from "./commitPlan.ts";
import { describeFailure, isErrorCode } from "./describeFailure.ts";
import type { WriteOptions, WriteResult } from "./files.ts";
import { describeObstacle, inspectPath } from "./inspectPath.ts";
import { lockFolder, lockName } from "./lockFolder.ts";
import { planWrite, type WritePlan } from "./planWrite.ts";
import type { WriteProblem } from "./writeProblem.ts";

/**
 * Makes the output folder hold exactly these files beside the user's own: writes what differs, removes what
 * an earlier run wrote and this one does not want. All of it or nothing; what is right already is not touched.
 * Throws only for bugs, such as a path that leads out of the folder.
 */
export function writeFiles(out: string, files: readonly TextFile[], options: WriteOptions): WriteResult {
  checkPaths(files);
  try {
    const { folder, problem } = checkOutputFolder(out, options);
    return problem === undefined ? writeTo(folder, files, options) : refuse([problem]);
  } catch (error) {
    return refuse([describeFailure(failedPath(out, error), error, "nothing was changed")]);
  }
}

function refuse(problems: readonly WriteProblem[]): WriteResult {
  return { report: undefined, problems };
}

/** Looks before it locks, so that a run with nothing to do, or one that is refused, leaves no trace at all. */
function writeTo(folder: OutputFolder, files: readonly TextFile[], options: WriteOptions): WriteResult {
  const stamp = readStamp(folder.root);
  const plan = stamp === undefined ? undefined : lookUnlocked(folder, files, options);
  const isSettled = plan !== undefined && (plan.problems.length > 0 || isDone(plan));
  if (isSettled && readStamp(folder.root) === stamp) {
    return plan.isRecorded || plan.problems.length > 0
      ? toResult(plan)
      : remember(folder, files, options, plan);
  }
  const madeFolder = makeFolders(folder.root);
  let isWritten = false;
  try {
    const result = writeLocked(folder, files, options);
    isWritten = result.report !== undefined;
    return result;
  } finally {
    if (!isWritten && madeFolder !== undefined) removeFolders(folder.root, madeFolder);
  }
}

/** All is as wanted but for the record, and that is worth no failure: without it the next run is slower. */
function remember(
  folder: OutputFolder,
  files: readonly TextFile[],
  options: WriteOptions,
  plan: WritePlan,
): WriteResult {
  try {
    const result = writeLocked(folder, files, options);
    return result.report === undefined ? toResult(plan) : result;
  } catch (error) {
    describeFailure(folder.shown, error, ""); // rethrows what is a bug
    return toResult(plan);
  }
}

/** Changes whenever a run takes or releases the lock; `undefined` while one has it. */
function readStamp(root: string): bigint | undefined {
  if (lstatSync(join(root, lockName), { throwIfNoEntry: false }) !== undefined) return undefined;
  return lstatSync(root, { throwIfNoEntry: false, bigint: true })?.mtimeNs ?? 0n;
}

function lookUnlocked(
  folder: OutputFolder,
  files: readonly TextFile[],
  options: WriteOptions,
): WritePlan | undefined {
  try {
    return planWrite(folder, files, options);
  } catch {
    return undefined; // another run may be moving files about; the look under the lock says what is true
  }
}

function isDone({ changes, leftovers }: WritePlan): boolean {
  return changes.length === 0 && leftovers.length === 0;
}

function toResult({ report, problems }: WritePlan): WriteResult {
  return problems.length > 0 ? refuse(problems) : { report, problems };
}

function writeLocked(folder: OutputFolder, files: readonly TextFile[], options: WriteOptions): WriteResult {
  const found = inspectPath(folder.root, lockName);
  if (!["nothing", "file", "link"].includes(found.kind) && "path" in found)
    return refuse([describeObstacle(folder, found)]);
  const lock = lockFolder(folder.root);
  if (lock.holder !== undefined) return refuse([lockedProblem(folder, lock.holder)]);
  try {
    const plan = planWrite(folder, files, options);
    const problem = plan.problems.length > 0 ? undefined : commitPlan(folder, plan);
    return problem === undefined ? toResult(plan) : refuse([problem]);
  } finally {
    lock.release();
  }
}

function lockedProblem(folder: OutputFolder, holder: string): WriteProblem {
  return {
    rule: "write-locked",
    message: `${holder} is writing to this folder; wait for it, or remove this file if that process has ended`,
    path: posix.join(folder.shown, lockName),
  };
}

/** Gives the outermost folder that it made. The recursive form of `mkdir` hides why it failed. */
function makeFolders(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const outermost = makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (isErrorCode(error, "EEXIST")) return outermost; // another run was quicker
    throw error;
  }
  return outermost ?? path;
}

function removeFolders(innermost: string, outermost: string): void {
  for (let path = innermost; path.length >= outermost.length; path = dirname(path)) {
    try {
      rmdirSync(path);
    } catch {
      return; // somebody put something there meanwhile
    }
  }
}

/** What the file system complained about, as the caller would name it. */
function failedPath(out: string, error: unknown): string {
  if (!(error instanceof Error && "path" in error && typeof error.path === "string")) return out;
  if (!isInside(error.path, resolve(out))) return error.path;
  return posix.join(out, relative(resolve(out), error.path).replaceAll(sep, "/"));
}
