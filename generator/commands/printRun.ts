import type { Phase } from "../ground/trace.ts";
import type { FindingCounts } from "../problems/losses.ts";
import type { ReportChanges } from "../review/compareReports.ts";
import type { Comparison } from "../write/compareFiles.ts";
import type { WriteReport } from "../write/files.ts";
import type { BriefDiff } from "./briefDiff.ts";

/** What a run did to the package on disk, and what changed in what the package exports. */
export interface RunSummary extends WriteReport, FindingCounts {
  readonly declarations: ReportChanges;
  /** What the document has become since the default branch; not there where that is nothing, or not known. */
  readonly diff?: BriefDiff;
}

const longestList = 40;

/** The summary for people: what a reviewer reads by name, what is built or copied as a number. */
export function printRun({
  written,
  removed,
  kept,
  conflicted,
  declarations,
  ...counts
}: RunSummary): string[] {
  return [
    ...printList("written", fold(written)),
    ...printList("removed", fold(removed)),
    ...printList("kept, because it was edited by hand", kept),
    ...printList("had merge conflicts, made anew", conflicted),
    ...printList("declarations added", declarations.added),
    ...printList("declarations removed", declarations.removed),
    ...printList("declarations changed", declarations.changed),
    ...printFindings(counts),
  ];
}

/** What was assumed and what was lost, for people. */
export function printFindings({ assumed, lossCounts }: FindingCounts): string[] {
  const list = (counts: Readonly<Record<string, number>>): string[] =>
    Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  return [
    ...printList("assumed where the document is wrong (the warnings say where)", list(assumed)),
    ...printList("losses (--losses lists them)", list(lossCounts)),
  ];
}

/** Whether there is nothing to do and nothing to commit. */
export function isUpToDate({ stale, missing, superfluous, uncommitted, built }: Comparison): boolean {
  return [stale, missing, superfluous, uncommitted, built].every(({ length }) => length === 0);
}

/** What is not as it should be, for people, and what to run. */
export function printComparison(
  out: string,
  { stale, missing, superfluous, uncommitted, built, diffs }: Comparison,
): string[] {
  const isStale = stale.length + missing.length + superfluous.length > 0;
  const isOnlyBuilt = !isStale && built.length > 0;
  return [
    ...printList("changed", stale),
    ...printList("missing", missing),
    ...printList("no longer generated", superfluous),
    ...printList("not in git", uncommitted),
    ...(isOnlyBuilt ? printList("built from something else", built) : []),
    ...diffs,
    ...(isStale ? [`${out} is stale; run sdkgen generate and commit the result`] : []),
    ...(isStale || uncommitted.length === 0
      ? []
      : [`${out} is not committed; run git add --all ${out}, then commit it with the document`]),
    ...(isOnlyBuilt ? [`${out}/dist is stale; run sdkgen build`] : []),
  ];
}

/** A title and its items, each on a line; nothing for no items. */
function printList(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const rest = items.length - longestList;
  const shown =
    rest > 0 ? [...items.slice(0, longestList), `and ${rest} more (--format json lists all)`] : items;
  return [`${title}:`, ...shown.map((item) => `  ${item}`)];
}

/** The paths, the files of each folder that nobody reviews as one line. */
function fold(paths: readonly string[]): string[] {
  const folders = ["dist/", "src/runtime/"];
  const counted = folders.map((folder) => ({
    folder,
    count: paths.filter((path) => path.startsWith(folder)).length,
  }));
  return [
    ...paths.filter((path) => !folders.some((folder) => path.startsWith(folder))),
    ...counted.filter(({ count }) => count > 0).map(({ folder, count }) => `${folder} (${count} files)`),
  ];
}

/** One line about a phase of a run, for those who look inside. */
export function printPhase({ name, milliseconds, counts }: Phase): string {
  const dealtWith = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  return [`${name}: ${milliseconds.toFixed(1)} ms`, ...dealtWith].join(", ");
}
