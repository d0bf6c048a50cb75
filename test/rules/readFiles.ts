import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ReadResult } from "../../generator/read/document.ts";
import { readDocument } from "../../generator/read/readDocument.ts";

/**
 * Reads a document that is given as the texts (or bytes) of its files by path (a folder if that
 * ends with a slash); the first is the entry document.
 */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  roots: readonly string[] = [],
): Promise<ReadResult> {
  const folder = await mkdtemp(join(tmpdir(), "read-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(path.endsWith("/") ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
      if (!path.endsWith("/")) await writeFile(join(folder, path), content);
    }
    return await readDocument(Object.keys(files)[0] ?? "", { cwd: folder, roots });
  } finally {
    await rm(folder, { recursive: true });
  }
}
