import type { PackageFacts } from "../../write/record.ts";
import type { Described, Diff } from "./change.ts";

/** The diff of a document that is what it was. */
export function noChange(
  { name, version, operations }: PackageFacts,
  base: Omit<Described, "version">,
  head: Omit<Described, "version">,
): Diff {
  return {
    packageName: name,
    base: { ...base, version },
    head: { ...head, version },
    bump: "none",
    due: version,
    changes: [],
    operations: { all: operations, touched: 0 },
  };
}
