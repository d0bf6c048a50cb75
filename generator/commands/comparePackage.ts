import { longPhase } from "../ground/trace.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { Comparison } from "../write/compareFiles.ts";
import type { RunInput } from "../write/record.ts";
import type { Settings } from "./settings.ts";

/** Compares the package on disk and in git with the files of a fresh one. */
export async function comparePackage(
  { out }: Settings,
  files: readonly TextFile[],
  inputs: readonly RunInput[],
): Promise<Comparison> {
  const { compareFiles } = await import("../write/compareFiles.ts");
  return longPhase(
    "compare",
    () => compareFiles(out, files, inputs),
    ({ diffs }) => ({ files: files.length, diffs: diffs.length }),
  );
}
