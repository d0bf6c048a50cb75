import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../ground/textFile.ts";

/**
 * Reads the files that are copied into every package as they are.
 *
 * @param folder absolute path of the templates
 * @returns the files sorted by path, with the path that they get in the package
 */
export function readTemplates(folder: string): TextFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) =>
    join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/"),
  );
  return paths
    .map((path) => path.replace(/^\/+/, ""))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
