import { compareNames } from "../ground/order.ts";
import type { Loss, Problem } from "./problem.ts";

/** What a document left open, counted. */
export interface FindingCounts {
  /** What was taken for true where the document is wrong, with the rule that says so. */
  readonly assumed: Readonly<Record<string, number>>;
  /** Number of losses by kind, the gravest first. */
  readonly lossCounts: Readonly<Record<string, number>>;
}

/** Kinds where something that the document has is missing, cannot be called, or is of any type. */
const grave: ReadonlySet<string> = new Set([
  "method",
  "operation",
  "parameter",
  "parameter-clash",
  "path-style",
  "query-style",
  "ref-unresolved",
  "request-body",
  "response",
  "schema",
  "security",
  "security-scheme",
]);

/** Kinds that documents have by the thousand, and whose types are right all the same. */
const slight: ReadonlySet<string> = new Set(["format", "header", "media-types", "path-fragment", "server"]);

/** Sorts losses by what they take away, the most first; of two that take the same, the first stays first. */
export function sortLosses(losses: readonly Loss[]): Loss[] {
  return losses.toSorted((a, b) => weight(a.kind) - weight(b.kind));
}

/** Counts losses by kind, those of problems too: by what they take away, the most first, then the most frequent. */
export function countLosses(problems: readonly Problem[], losses: readonly Loss[]): Record<string, number> {
  const kinds = [...problems.flatMap(({ loss }) => loss ?? []), ...losses.map(({ kind }) => kind)];
  const sorted = [...count(kinds)].sort(
    ([a, ofA], [b, ofB]) => weight(a) - weight(b) || ofB - ofA || compareNames(a, b),
  );
  return Object.fromEntries(sorted);
}

/** Counts what was assumed, by what it is and the rule that asks for something else; the most frequent first. */
export function countAssumptions(problems: readonly Problem[]): Record<string, number> {
  const assumed = problems.flatMap(({ assumed: what, rule, severity }) =>
    what === undefined || severity === "error" ? [] : `${what} (${rule})`,
  );
  const sorted = [...count(assumed)].sort(([a, ofA], [b, ofB]) => ofB - ofA || compareNames(a, b));
  return Object.fromEntries(sorted);
}

function weight(kind: string): number {
  return grave.has(kind) ? 0 : slight.has(kind) ? 2 : 1;
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
