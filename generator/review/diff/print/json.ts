import type { Diff } from "../change.ts";

/** A diff for machines, as `diff.schema.json` describes it. */
export function diffRecord({
  base,
  head,
  since,
  bump,
  due,
  changes,
  operations,
  protect,
  approvals,
  unproved,
  impact,
  generator,
}: Diff): object {
  return {
    format: 1,
    base,
    head,
    ...(since && { since }),
    bump,
    due,
    operations,
    ...(protect && { protect }),
    ...(approvals && { approvals }),
    ...(unproved !== undefined && { unproved }),
    ...(impact && { impact }),
    ...(generator && { generator }),
    changes,
  };
}
