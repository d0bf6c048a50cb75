import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextFile } from "../../../generator/ground/textFile.ts";

/** Writes files into a folder, with the folders that they need. */
export function putFiles(folder: string, files: Iterable<TextFile>): void {
  for (const { path, text } of files) {
    const absolute = join(folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}
