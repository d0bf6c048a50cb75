import { randomUUID } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isErrorCode } from "./describeFailure.ts";

/** The name of the lock in the output folder. */
export const lockName = ".sdkgen.lock";

/** A lock that was taken, or the words for who has it. */
export type Lock =
  | { readonly holder?: never; readonly release: () => void }
  | { readonly holder: string; readonly release?: never };

const pauseMilliseconds = 20;
const attempts = 10;

/**
 * Makes this process the only writer of a folder that exists. The lock of a process that is dead is taken
 * over; one of another machine cannot be judged and counts as alive. Throws what the file system throws.
 */
export function lockFolder(root: string): Lock {
  const path = join(root, lockName);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  let held = "";
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (create(path, own)) return { release: () => release(path, own) };
    held = read(path);
    const isNew = held === "" && attempt < attempts / 2; // its owner may be about to fill it
    if (isNew) pause();
    else if (isAlive(held)) return { holder: describeHolder(held) };
    else takeAway(path, held);
  }
  return { holder: describeHolder(held) };
}

function create(path: string, content: string): boolean {
  const file = openNew(path);
  if (file === undefined) return false;
  try {
    writeSync(file, content);
    return true;
  } catch (error) {
    rmSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

function openNew(path: string): number | undefined {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if (isErrorCode(error, "EEXIST")) return undefined;
    throw error;
  }
}

/** Nothing if the lock is gone, or is a link: those are not ours and are not read. */
function read(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return "";
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return "";
    throw error;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
}

function isAlive(content: string): boolean {
  const { pid, host } = parse(content);
  if (pid === undefined || host === undefined) return false;
  if (host !== hostname()) return true;
  // Writing does not yield, so a lock with our own process id is from an earlier process that had the same one.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isErrorCode(error, "ESRCH");
  }
}

function parse(content: string): { pid: number | undefined; host: string | undefined } {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === "object" && value !== null && "pid" in value && "host" in value) {
      const { pid, host } = value;
      const isPid = typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0;
      return { pid: isPid ? pid : undefined, host: typeof host === "string" ? host : undefined };
    }
  } catch {
    // torn or foreign: treated like the lock of a dead process
  }
  return { pid: undefined, host: undefined };
}

/**
 * Removes a dead lock. Two processes may do so at once, and a third may already have locked anew: what was
 * moved away is looked at, and put back if it is not what was judged dead. Throws what the file system throws.
 *
 * @param path of the lock
 * @param dead its content when it was judged
 */
export function takeAway(path: string, dead: string): void {
  const away = join(path, "..", `.sdkgen-lock-${randomUUID()}`);
  try {
    renameSync(path, away);
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return;
    throw error;
  }
  const moved = read(away);
  if (moved !== dead) create(path, moved);
  rmSync(away, { force: true });
}

/** A lock that cannot be removed now is taken over later, when this process is dead. */
function release(path: string, own: string): void {
  try {
    if (read(path) === own) rmSync(path);
  } catch {
    return;
  }
}

/** The host name comes from a file that anybody may have written, so only plain characters of it are shown. */
function describeHolder(content: string): string {
  const { pid, host } = parse(content);
  return `process ${pid ?? "unknown"} on ${(host ?? "an unknown host").replaceAll(/[^\w. -]/g, "?")}`;
}
