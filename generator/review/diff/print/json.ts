import type { Diff } from "../change.ts";

/** Diffs for machines, as `diff.schema.json` describes them: a single one as it is, several as a list. */
export function diffRecords(diffs: readonly Diff[]): object {
  const [first, ...others] = diffs.map(diffRecord);
  return first && others.length === 0 ? first : { format: 1, documents: diffs.map(diffRecord) };
}

/** A diff for machines, as `diff.schema.json` describes it. */
function diffRecord({
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
  options,
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
    changes,
    ...(options && { options }),
    ...(generator && { generator }),
  };
}
