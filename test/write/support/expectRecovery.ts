import { expect } from "vitest";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { withManifest } from "../../../generator/write/manifest.ts";
import { hashFiles } from "../../../generator/write/hashes.ts";
import { printRecord, recordName } from "../../../generator/write/record.ts";
import { sealOf } from "../../../generator/write/seal.ts";
import { writeFiles } from "../../../generator/write/writeFiles.ts";
import { expectPackage } from "./expectPackage.ts";
import { readTree } from "./readTree.ts";

/** What every test of a broken run puts into the output folder as the user's own. */
export const userFiles = { "keep.txt": "mine", "src/mine.ts": "mine" };

const bookkeeping = /^\.sdkgen(?:\.lock$|-)/;

/**
 * Asserts what must hold after a run from one version to another ended in any way: each file is the whole
 * old or the whole new one, the user's files are as they were, and the next run, of a third version and
 * without force, succeeds and leaves exactly its files.
 */
export function expectRecovery(
  out: string,
  versions: readonly (readonly TextFile[])[],
  next: readonly TextFile[],
): void {
  const allowed = new Map<string, Set<string>>();
  const records = versions.map((files) => ({
    path: recordName,
    text: printRecord(out, hashFiles(files), undefined),
  }));
  for (const { path, text } of [...versions.flatMap(withManifest), ...records]) {
    allowed.set(path, (allowed.get(path) ?? new Set()).add(text));
  }
  const tree = readTree(out);
  for (const [path, text] of Object.entries(tree)) {
    if (bookkeeping.test(path) || path in userFiles || path === sealOf(recordName)) continue;
    if (text === "/") continue;
    expect([...(allowed.get(path) ?? [])], path).toContain(text);
  }
  expect(tree).toMatchObject(userFiles);
  expect(writeFiles(out, next, { inputs: [], force: false }).problems).toEqual([]);
  expectPackage(out, next, userFiles);
}
