import { longPhase } from "../ground/trace.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, findings, type Outcome } from "./outcome.ts";
import { printList } from "./printRun.ts";
import type { Settings } from "./settings.ts";

/** Compares the package on disk with a fresh one; writes nothing. */
export async function check(settings: Settings): Promise<Outcome> {
  const { out } = settings;
  const generated = await makePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const { compareFiles } = await import("../write/compareFiles.ts");
  const { files } = generated;
  const comparison = await longPhase(
    "compare",
    () => compareFiles(out, files),
    ({ diffs }) => ({ files: files.length, diffs: diffs.length }),
  );
  const { stale, missing, superfluous, diffs } = comparison;
  const isStale = stale.length + missing.length + superfluous.length > 0;
  const verdict = isStale
    ? `${out} is stale; run sdkgen generate and commit the result`
    : `${out} is up to date, ${elapsed(settings)}`;
  const lines = [
    ...printList("changed", stale),
    ...printList("missing", missing),
    ...printList("no longer generated", superfluous),
    ...diffs,
    verdict,
  ];
  return { code: isStale ? 1 : 0, ...findings(settings, generated), result: comparison, lines };
}
