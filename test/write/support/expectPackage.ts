import { expect } from "vitest";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { withManifest } from "../../../generator/write/manifest.ts";
import { hashFiles } from "../../../generator/write/hashes.ts";
import { printRecord, readRecord, recordFiles, recordName } from "../../../generator/write/record.ts";
import { readTree } from "./readTree.ts";

/**
 * Asserts that a folder holds exactly these files, their list, the record of the run (with a seal that holds) and the user's files: no
 * staging, no lock, no empty folder.
 */
export function expectPackage(
  folder: string,
  files: readonly TextFile[],
  userFiles: Readonly<Record<string, string>> = {},
): void {
  const ours = withManifest(files).map(({ path, text }) => [path, text]);
  const record = Object.fromEntries(recordFiles.map((path) => [path, expect.any(String)]));
  expect(readTree(folder)).toEqual({
    ...Object.fromEntries(ours),
    ...record,
    [recordName]: printRecord(folder, hashFiles(files), undefined),
    ...userFiles,
  });
  expect(readRecord(folder)).toBeDefined();
}
