import { recordFileProblem } from "../problems/printProblems.ts";
import { readApi } from "../readApi.ts";
import { withRelease } from "../review/diff/diffApis.ts";
import { compareWith, lazyJudge } from "./compareWith.ts";
import type { DiffCall, Found } from "./diffCall.ts";
import { explainDiff } from "./explainDiff.ts";
import { findings, type Outcome, refusal } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/**
 * Compares a document with what it was: reads and models both.
 *
 * @param isOnly whether it is the only document, which alone can be compared with another one
 */
export async function diffAnew(
  settings: Settings,
  { base, since, protect, impact }: Pick<DiffCall, "base" | "since" | "protect" | "impact">,
  isOnly: boolean,
): Promise<Found | { readonly outcome: Outcome }> {
  const head = await readApi(settings);
  const label = base === undefined ? "working tree" : settings.spec;
  const comparison = { label, protect, judge: lazyJudge(settings) };
  const compared = await compareWith(settings, head, { ...comparison, base });
  if ("outcome" in compared) return compared;
  if (!isOnly && compared.before.base.commit === undefined) {
    const message = `${base} is one document, and there are several here: choose one of them with --spec`;
    return { outcome: refusal([recordFileProblem({ path: settings.spec, rule: "diff-base", message })]) };
  }
  const explained = await explainDiff(settings, compared, impact);
  if ("outcome" in explained) return explained;
  const said = findings(settings, head);
  if (since === undefined) return { ...said, diff: explained.diff };
  const released = await compareWith(settings, head, { ...comparison, base: since });
  return "outcome" in released ? released : { ...said, diff: withRelease(explained.diff, released.diff) };
}
