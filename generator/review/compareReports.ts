import { compareNames } from "../ground/order.ts";
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

/** An exported name that two API reports say different things of: what, where a report has it. */
export interface ReportChange {
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Says what two API reports say of the exports about which they differ; sorted by name, as the reports are. */
export function explainReports(before: string, after: string): ReportChange[] {
  const [older, newer] = [readExports(before), readExports(after)];
  const names = [...new Set([...older.keys(), ...newer.keys()])].sort(compareNames);
  return names.flatMap((subject) => {
    const [was, is] = [older.get(subject), newer.get(subject)];
    return was === is ? [] : [{ subject, before: codeIn(was), after: codeIn(is) }];
  });
}

/** The code of list items, one line for each. */
function codeIn(items: string | undefined): string | null {
  return items?.trimEnd().replaceAll(/^( *)- (`+) ?(.*?) ?\2$/gm, "$1$3") ?? null;
}

/** What a report says of each name that it declares: the list item about it, with what is indented below. */
function readExports(report: string): Map<string, string> {
  const lines = report.split("\n");
  const start = lines.indexOf(exportsHeading);
  const items =
    start < 0
      ? []
      : lines
          .slice(start + 1)
          .join("\n")
          .split(/\n(?=- )/);
  const entries = new Map<string, string>();
  for (const item of items) {
    const name = nameIn(item);
    // An enum is declared twice, as a constant and as a type.
    if (name !== undefined) entries.set(name, `${entries.get(name) ?? ""}${item.trimEnd()}\n`);
  }
  return entries;
}

/** Keyword, then name; `class AbortError extends SdkError` declares `AbortError`. */
function nameIn(item: string): string | undefined {
  return /^\s*- `+ ?(?:deprecated )?(?:abstract )?[a-z]+ ([\p{ID_Continue}$]+)/u.exec(item)?.[1];
}
