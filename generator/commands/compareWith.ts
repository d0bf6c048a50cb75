import { readFileSync } from "node:fs";
import { phase } from "../ground/trace.ts";
import type { ReadApi } from "../readApi.ts";
import type { Diff, Protected, Side } from "../review/diff/change.ts";
import { diffApis, withProtection, withVerdicts } from "../review/diff/diffApis.ts";
import { listWitnesses } from "../review/diff/proof/listWitnesses.ts";
import { proveBy, rootName } from "../review/diff/proof/proveChanges.ts";
import { findImpact } from "./findImpact.ts";
import { failure, type Outcome } from "./outcome.ts";
import { readBase } from "./readBase.ts";
import type { Settings } from "./settings.ts";

/** What a document is compared with, and whom its package protects. */
export interface Comparison {
  /** As `chooseBase` takes it. */
  readonly base: string | undefined;
  /** What people call the document as it is. */
  readonly label: string;
  readonly protect: readonly Protected[];
  /** Projects in which call sites that break are looked for. */
  readonly impact?: readonly string[];
}

/** The whole way to a diff, the compiler's part included; or what to say because one of the documents cannot be read. */
export async function compareWith(
  settings: Settings,
  head: ReadApi,
  { base, label, protect, impact = [] }: Comparison,
): Promise<{ readonly diff: Diff } | { readonly outcome: Outcome }> {
  const { api, document } = head;
  if (!api || !document) return { outcome: failure(settings, head) };
  const before = await readBase(settings, base);
  if ("outcome" in before) return before;
  const sides: [Side, Side] = [before.side, { api, document, label }];
  const found = withProtection(await proveDiff(diffApis(...sides), sides, settings), protect);
  const measured = await findImpact(found, sides, settings, impact);
  return "outcome" in measured ? measured : { diff: measured };
}

/** Asks the compiler, with programs that use what has changed. Where it cannot judge, that is said, and the rules stand. */
async function proveDiff(found: Diff, [before, after]: [Side, Side], { runtime }: Settings): Promise<Diff> {
  const names = new Set(found.changes.map(rootName));
  const witnesses = listWitnesses(before.api, (name) => names.has(name));
  if (witnesses.length === 0) return found;
  const { createJudge } = await import("../generate.ts");
  try {
    const judge = createJudge(JSON.parse(readFileSync(runtime, "utf8")));
    const testimonies = phase("prove", () => judge.hear(before.api, after.api, witnesses), countPrograms);
    return withVerdicts(found, proveBy(found.changes, testimonies));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...found, unproved: cause instanceof Error ? cause.message : String(cause) };
  }
}

function countPrograms(programs: readonly object[]): Record<string, number> {
  return { programs: programs.length };
}
