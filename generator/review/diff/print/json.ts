import type { Diff } from "../change.ts";

/** A diff for machines, as `diff.schema.json` describes it. */
export function diffRecord({ base, head, bump, due, changes, operations, unproved }: Diff): object {
  return {
    format: 1,
    base,
    head,
    bump,
    due,
    operations,
    ...(unproved !== undefined && { unproved }),
    changes,
  };
}
