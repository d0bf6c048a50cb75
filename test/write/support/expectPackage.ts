import { expect } from "vitest";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { buildManifests } from "../../../generator/write/manifest.ts";
import { readTree } from "./readTree.ts";

/** Asserts that a folder holds exactly these files, their manifests and the user's files: no staging, no lock, no empty folder. */
export function expectPackage(
  folder: string,
  files: readonly TextFile[],
  userFiles: Readonly<Record<string, string>> = {},
): void {
  const ours = [...files, ...buildManifests(files)].map(({ path, text }) => [path, text]);
  expect(readTree(folder)).toEqual({ ...Object.fromEntries(ours), ...userFiles });
}
