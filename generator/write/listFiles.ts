import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inspectPath } from "./inspectPath.ts";

/** Everything below a folder that is no folder, links included. Paths are relative to `root`. Throws what the file system throws. */
export function listFiles(root: string, folder: string): string[] {
  const found = inspectPath(root, folder);
  if (found.kind === "nothing") return [];
  if (found.kind !== "folder") return [folder];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}
