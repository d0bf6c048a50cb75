import { lstatSync, readFileSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import type { OutputFolder } from "./checkOutputFolder.ts";
import type { WriteProblem } from "./files.ts";

/** What is at a path inside the output folder. Links are looked at, never followed. */
export type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "file"; readonly bytes: Buffer; readonly modified: Date }
  /** A link, or a folder where a file belongs, or a file where a folder belongs: at `path`, which may be a parent. */
  | { readonly kind: "link" | "folder" | "other"; readonly path: string };

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
    if (isLast && stats.isFile()) {
      return { kind: "file", bytes: readFileSync(join(root, path)), modified: stats.mtime };
    }
    if (isLast || !stats.isDirectory()) return { kind: obstacleKind(stats), path: here };
  }
  return { kind: "nothing" };
}

function obstacleKind(stats: Stats): "link" | "folder" | "other" {
  if (stats.isSymbolicLink()) return "link";
  return stats.isDirectory() ? "folder" : "other";
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
  const message = kind === "folder" ? "is a folder where a file belongs" : "is a file where a folder belongs";
  return { rule: "write-blocked", message: `${message}; move it`, path: shown };
}
