import { posix } from "node:path";
import type { OutputFolder } from "./checkOutputFolder.ts";
import type { WriteProblem } from "./files.ts";
import type { Found } from "./inspectPath.ts";

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
