import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import type { OutputFolder } from "./checkOutputFolder.ts";
import { isErrorCode } from "./describeFailure.ts";
import type { WriteProblem } from "./writeProblem.ts";

/** What is at a path inside the output folder. Links are looked at, never followed. */
export type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly bytes: Buffer; readonly modified: Date }
  /**
   * A link, a folder where a file belongs, a file where a folder belongs, a file that is larger than any of ours, or a device, pipe or
   * socket: at `path`, which may be a parent.
   */
  | { readonly kind: "link" | "folder" | "other" | "large" | "special"; readonly path: string };

/** Nothing that we write gets near it, and reading what is larger could take all memory. */
const maximalSize = 256 * 1024 * 1024;

/**
 * Looks at `path` (relative, forward slashes) below `root`, one segment after the other, so that no
 * link on the way is followed. Throws what the file system throws (no permission, broken disk).
 */
export function inspectPath(root: string, path: string): Found {
  const segments = path.split("/");
  for (const index of segments.keys()) {
    const here = segments.slice(0, index + 1).join("/");
    const stats = lstatSync(join(root, here), { throwIfNoEntry: false });
    if (stats === undefined) return { kind: "nothing" };
    const isLast = index === segments.length - 1;
    if (isLast && stats.isFile()) return readRegular(root, path);
    if (isLast || !stats.isDirectory()) return { kind: obstacleKind(stats), path: here };
  }
  return { kind: "nothing" };
}

/** Windows knows neither. Without them, what took the place of the file meanwhile could be followed, or never end. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** A file may be gone by now: another run may have moved it, or let go of its lock. */
function readRegular(root: string, path: string): Found {
  const file = openExisting(join(root, path));
  if (file === undefined) return { kind: "nothing" };
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return { kind: "special", path };
    if (stats.size > maximalSize) return { kind: "large", path };
    return { kind: "file", bytes: readFileSync(file), modified: stats.mtime };
  } finally {
    closeSync(file);
  }
}

function openExisting(path: string): number | undefined {
  try {
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function obstacleKind(stats: Stats): "link" | "folder" | "other" | "special" {
  if (stats.isSymbolicLink()) return "link";
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? "other" : "special";
}

/** The problem of something that stands where a file or a folder of ours belongs. */
export function describeObstacle(
  folder: OutputFolder,
  { kind, path }: Extract<Found, { readonly path: string }>,
): WriteProblem {
  const shown = posix.join(folder.shown, path);
  if (kind === "link") {
    return {
      rule: "write-symlink",
      message: "is a symbolic link, and links are not followed out of the output folder; remove it",
      path: shown,
    };
  }
  return { rule: "write-blocked", message: `${obstacles[kind]}; move it`, path: shown };
}

const obstacles = {
  folder: "is a folder where a file belongs",
  other: "is a file where a folder belongs",
  large: "is a file of more than 256 MiB, which no run of this tool wrote",
  special: "is a device, a pipe or a socket where a file or folder belongs",
} as const;
