import { readFileSync } from "node:fs";
import { phase } from "../ground/trace.ts";
import type { ReadApi } from "../readApi.ts";
import type { Base } from "../review/diff/base/chooseBase.ts";
import { deprecatedSince } from "../review/diff/base/deprecatedSince.ts";
import type { Change, Diff, Protected, Side } from "../review/diff/change.ts";
import { diffApis, withProtection, withVerdicts } from "../review/diff/diffApis.ts";
import { listWitnesses } from "../review/diff/proof/listWitnesses.ts";
import { proveBy, rootName } from "../review/diff/proof/proveChanges.ts";
import { findGeneratorChanges } from "./findGeneratorChanges.ts";
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
  const before = await readBase(settings, base, head);
  if ("outcome" in before) return before;
  const sides: [Side, Side] = [before.side, { api, document, label }];
  const proved = await proveDiff(diffApis(...sides), sides, settings);
  const found = sayDeprecations(withProtection(proved, protect), before.base);
  const measured = await findImpact(found, sides, settings, impact);
  if ("outcome" in measured) return measured;
  const generator = await findGeneratorChanges(settings, before.base, sides, measured);
  return { diff: { ...measured, ...(generator && { generator }) } };
}

/** Asking git takes a moment for each. */
const mostAsked = 20;

/** Says of deprecated things that are removed since when they were: as far as git knows, else that they were. */
function sayDeprecations(found: Diff, { commit, label }: Base): Diff {
  let asked = 0;
  const changes = found.changes.map((change): Change => {
    const { deprecated, note } = change;
    if (!deprecated) return change;
    asked += 1;
    const isAsked = commit !== undefined && asked <= mostAsked;
    const since = isAsked ? deprecatedSince(commit, deprecated) : undefined;
    const said =
      since === undefined ? `was deprecated in ${label}` : `was deprecated, at the latest since ${since}`;
    return { ...change, note: note === undefined ? said : `${said}; ${note}` };
  });
  return { ...found, changes };
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
