import { exportsHeading } from "./printReport.ts";

/** What differs between what two versions of a package export: names, sorted by code unit. */
export interface ReportChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Declared otherwise than before. */
  readonly changed: readonly string[];
}

/**
 * Compares what two API reports say about exports.
 *
 * @param before text of the older report, `""` where there was no package
 * @param after text of the newer one
 */
export function compareReports(before: string, after: string): ReportChanges {
  const [older, newer] = [readExports(before), readExports(after)];
  return {
    added: [...newer.keys()].filter((name) => !older.has(name)),
    removed: [...older.keys()].filter((name) => !newer.has(name)),
    changed: [...newer].flatMap(([name, signature]) => {
      const earlier = older.get(name);
      return earlier === undefined || earlier === signature ? [] : [name];
    }),
  };
}

/** The signatures in a report by the name that they declare: `printReport` puts each on a line of its own, as a list item. */
function readExports(report: string): Map<string, string> {
  const lines = report.split("\n");
  const start = lines.indexOf(exportsHeading);
  const items = start < 0 ? [] : lines.slice(start).filter((line) => line.startsWith("- "));
  return new Map(items.flatMap((item) => entryOf(item)));
}

/** Keyword, then name; `class AbortError extends SdkError { … }` declares `AbortError`. */
function entryOf(item: string): [name: string, signature: string][] {
  const [, name] = /^- `+ ?(?:abstract )?[a-z]+ ([\w$]+)/.exec(item) ?? [];
  return name === undefined ? [] : [[name, item]];
}
