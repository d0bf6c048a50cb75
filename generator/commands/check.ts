import { briefDiff, printBriefDiff } from "./briefDiff.ts";
import { comparePackage } from "./comparePackage.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, findings, type Outcome } from "./outcome.ts";
import { isUpToDate, printComparison } from "./printRun.ts";
import type { Settings } from "./settings.ts";

/** Compares the package on disk and in git with a fresh one; writes nothing. */
export async function check(settings: Settings): Promise<Outcome> {
  const { out } = settings;
  const generated = await makePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const comparison = await comparePackage(settings, generated.files, generated.inputs);
  const found = findings(settings, generated);
  if (isUpToDate(comparison))
    return {
      code: 0,
      ...found,
      result: comparison,
      lines: [`${out} is up to date, ${elapsed(settings)}`],
    };
  const diff = await briefDiff(settings, generated);
  return {
    code: 1,
    ...found,
    result: { ...comparison, ...(diff && { diff }) },
    lines: [...printComparison(out, comparison), ...printBriefDiff(diff)],
  };
}
