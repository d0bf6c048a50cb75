import type { Change, Diff, Spot } from "../change.ts";
import { mainSpot } from "./sayChange.ts";

/** What is shown beside a line of the document on a pull request. */
export interface Annotation extends Partial<Spot> {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
}

/** As many of a severity as GitHub shows of one step. */
const most = 10;

/**
 * The worst changes of a diff on the lines of the document, ten of a severity; the last one says how many more there are. What is
 * approved has been looked at.
 */
export function annotate({ changes }: Diff): Annotation[] {
  const open = changes.filter(({ approved }) => approved === undefined);
  const errors = open.filter(({ kind }) => kind === "silent" || kind === "breaks");
  const warnings = open.filter(({ kind }) => kind === "watch");
  return [...limit(errors, "error"), ...limit(warnings, "warning")];
}

function limit(changes: readonly Change[], severity: Annotation["severity"]): Annotation[] {
  const rest = changes.length - most;
  return changes.slice(0, most).map((change, index) => {
    const more = index === most - 1 && rest > 0 ? `, and ${rest} more in the log` : "";
    const { subject, title, before, after, kind, rule } = change;
    const text = [before, after].filter((each) => each !== null).join(" → ");
    return {
      severity,
      rule: `${kind}: ${rule}`,
      message: `${subject} ${title}: ${text}${more}`,
      ...mainSpot(change),
    };
  });
}
