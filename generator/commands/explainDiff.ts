import type { Base } from "../review/diff/base/chooseBase.ts";
import { deprecatedSince } from "../review/diff/base/deprecatedSince.ts";
import type { Change, Diff } from "../review/diff/change.ts";
import type { Compared } from "./compareWith.ts";
import { findGeneratorChanges } from "./findGeneratorChanges.ts";
import { findImpact } from "./findImpact.ts";
import type { Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/**
 * Adds what only whoever reads a diff needs, and no version: since when removed things were deprecated, which call sites break, and what
 * the generator makes otherwise.
 *
 * @param impact projects in which call sites that break are looked for
 */
export async function explainDiff(
  settings: Settings,
  { before, after, diff }: Compared,
  impact: readonly string[],
): Promise<{ readonly diff: Diff } | { readonly outcome: Outcome }> {
  const told = sayDeprecations(diff, before.base);
  const measured = await findImpact(told, [before.was, after], settings, impact);
  if ("outcome" in measured) return measured;
  const generator = await findGeneratorChanges(settings, before, after, measured);
  return { diff: { ...measured, ...(generator && { generator }) } };
}

/** Asking git takes a moment for each. */
const mostAsked = 20;

/** Says of deprecated things that are removed since when they were: as far as git knows, else that they were. */
function sayDeprecations(found: Diff, { commit, label }: Base): Diff {
  const asked = new Set(found.changes.filter(({ deprecated }) => deprecated).slice(0, mostAsked));
  const changes = found.changes.map((change): Change => {
    const { deprecated, note } = change;
    if (!deprecated) return change;
    const since = commit !== undefined && asked.has(change) ? deprecatedSince(commit, deprecated) : undefined;
    const said =
      since === undefined ? `was deprecated in ${label}` : `was deprecated, at the latest since ${since}`;
    return { ...change, note: note === undefined ? said : `${said}; ${note}` };
  });
  return { ...found, changes };
}
