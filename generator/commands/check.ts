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
  const found = { ...findings(settings, generated), result: comparison };
  return isUpToDate(comparison)
    ? { code: 0, ...found, lines: [`${out} is up to date, ${elapsed(settings)}`] }
    : { code: 1, ...found, lines: printComparison(out, comparison) };
}
