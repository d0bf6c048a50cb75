import { longPhase } from "../ground/trace.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { SourceFile } from "../problems/problem.ts";
import type { Comparison } from "../write/compareFiles.ts";
import type { Settings } from "./settings.ts";

/** Compares the package on disk and in git with the files of a fresh one. */
export async function comparePackage(
  { out }: Settings,
  files: readonly TextFile[],
  inputs: readonly SourceFile[],
): Promise<Comparison> {
  const { compareFiles } = await import("../write/compareFiles.ts");
  return longPhase(
    "compare",
    () => compareFiles(out, files, inputs),
    ({ diffs }) => ({ files: files.length, diffs: diffs.length }),
  );
}
