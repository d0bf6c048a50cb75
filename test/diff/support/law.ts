import type { Side } from "../../../generator/review/diff/change.ts";
import { diffApis, withVerdicts } from "../../../generator/review/diff/diffApis.ts";
import type { Hearing, Judge } from "../../../generator/review/diff/proof/compileWitnesses.ts";
import { listWitnesses } from "../../../generator/review/diff/proof/listWitnesses.ts";
import { proveBy } from "../../../generator/review/diff/proof/proveChanges.ts";

/** What breaks the law of verdicts. */
export interface Breaches {
  /** What fails although nothing breaks, or nothing of what it is about does. */
  readonly missed: readonly string[];
  /** What breaks, and no program fails. */
  readonly unseen: readonly string[];
}

/** A package, and programs that use everything of it. */
export interface Used {
  readonly side: Side;
  readonly hearing: Hearing;
}

/** Uses everything of a package. */
export function useAll(side: Side, judge: Judge): Used {
  return {
    side,
    hearing: judge.prepare(
      side.api,
      listWitnesses(side.api, () => true),
    ),
  };
}

/**
 * What breaks the law of verdicts between two documents: where no change breaks compiling, no program of those who are protected fully
 * fails, and where one does, one fails.
 */
export function breachesOf({ side: before, hearing }: Used, after: Side): Breaches {
  const testimonies = hearing.against(after.api);
  const byRule = diffApis(before, after);
  const proved = withVerdicts(byRule, proveBy(byRule.changes, testimonies));
  const failed = testimonies.filter(({ witness, error }) => witness.level === "full" && error);
  const breaks = byRule.changes.filter(({ verdicts }) => verdicts.compile.verdict === "breaks");
  if (breaks.length === 0)
    return {
      missed: failed.map(({ witness, error }) => `nothing breaks, but ${witness.subject}: ${error?.message}`),
      unseen: [],
    };
  // No program goes into objects that are written out inside others.
  const isSeen = ({ subject }: { readonly subject: string }): boolean => !/^[A-Z][^.]*\..*\./.test(subject);
  const unseen =
    failed.length === 0
      ? breaks.filter(isSeen).map(({ subject, rule }) => `${subject} ${rule} breaks no program`)
      : [];
  const raised = proved.changes.filter(({ verdicts, subject, rule }) => {
    const old = byRule.changes.find((each) => each.subject === subject && each.rule === rule);
    return verdicts.compile.verdict !== old?.verdicts.compile.verdict;
  });
  return { missed: raised.map(({ subject, rule }) => `${subject} ${rule} is worse than its rule`), unseen };
}
