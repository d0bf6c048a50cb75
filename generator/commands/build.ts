import { comparePackage } from "./comparePackage.ts";
import { makePackage } from "./makePackage.ts";
import { failure, findings, type Outcome } from "./outcome.ts";
import { isUpToDate, printComparison } from "./printRun.ts";
import type { Settings } from "./settings.ts";
import { writePackage } from "./writePackage.ts";

/** For a clone: what is committed must be right, and what is built, which is not, is written beside it. */
export async function build(settings: Settings): Promise<Outcome> {
  const generated = await makePackage(settings);
  const { files } = generated;
  if (!files) return failure(settings, generated);
  const comparison = { ...(await comparePackage(settings, files, generated.inputs)), built: [] };
  if (isUpToDate(comparison)) return writePackage(settings, generated, files);
  const lines = [...printComparison(settings.out, comparison), "nothing was written"];
  return { code: 1, ...findings(settings, generated), result: comparison, lines };
}
