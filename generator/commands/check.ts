import { phase } from "../ground/trace.ts";
import type { Comparison } from "../write/compareFiles.ts";
import { readFreshPackage } from "../write/readFreshRun.ts";
import { comparePackage } from "./comparePackage.ts";
import { makePackage } from "./makePackage.ts";
import { elapsed, failure, findings, type Outcome } from "./outcome.ts";
import { isUpToDate, printComparison } from "./printRun.ts";
import { runKey, type Settings } from "./settings.ts";

/** Compares the package on disk and in git with a fresh one; writes nothing. */
export async function check(settings: Settings): Promise<Outcome> {
  return (await checkAgain(settings)) ?? checkAnew(settings);
}

/** If an earlier run made just this package, and all is well with it, nothing has to be made again to know it. */
async function checkAgain(settings: Settings): Promise<Outcome | undefined> {
  const fresh = phase(
    "look",
    () => readFreshPackage(settings.out, runKey(settings), settings),
    () => ({}),
  );
  if (!fresh) return undefined;
  const comparison = await comparePackage(settings, fresh.files, fresh.inputs);
  const { problems, losses } = fresh.said;
  return isUpToDate(comparison)
    ? upToDate(settings, { problems, losses: settings.losses ? losses : [] }, comparison)
    : undefined;
}

async function checkAnew(settings: Settings): Promise<Outcome> {
  const { out } = settings;
  const generated = await makePackage(settings);
  if (!generated.files) return failure(settings, generated);
  const comparison = await comparePackage(settings, generated.files, generated.inputs);
  const found = findings(settings, generated);
  if (isUpToDate(comparison)) return upToDate(settings, found, comparison);
  const { briefDiff, printBriefDiff } = await import("./briefDiff.ts"); // it is large, and seldom has anything to say
  const diff = await briefDiff(settings, generated);
  return {
    code: 1,
    ...found,
    result: { ...comparison, ...(diff && { diff }) },
    lines: [...printComparison(out, comparison), ...printBriefDiff(diff)],
  };
}

function upToDate(
  settings: Settings,
  found: Pick<Outcome, "problems" | "losses">,
  comparison: Comparison,
): Outcome {
  const lines = [`${settings.out} is up to date, ${elapsed(settings)}`];
  return { code: 0, ...found, result: comparison, lines };
}
