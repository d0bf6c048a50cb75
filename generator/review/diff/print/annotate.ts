import { type Change, type Diff, judgedChanges, type Spot } from "../change.ts";
import { clip, listNames, mainSpot, sayGenerator } from "./sayChange.ts";

/** What is shown beside a line of the document on a pull request. */
export interface Annotation extends Partial<Spot> {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
}

/** As many of a severity as GitHub shows of one step. */
const most = 10;

/**
 * The worst changes of diffs on the lines of the document, or of the configuration, ten of a severity; the last one says how many more
 * there are. What is approved has been looked at. What the generator does stands nowhere.
 */
export function annotate(diffs: readonly Diff[]): Annotation[] {
  const open = diffs.flatMap(judgedChanges).filter(({ approved }) => approved === undefined);
  const errors = open.filter(({ kind }) => kind === "silent" || kind === "breaks");
  const warnings = open.filter(({ kind }) => kind === "watch");
  const generator = diffs.flatMap((diff) => annotateGenerator(diff));
  return [
    ...limit(errors, "error"),
    ...generator,
    ...limit(warnings, "warning", Math.max(0, most - generator.length)),
  ];
}

function annotateGenerator({ packageName, generator }: Diff): Annotation[] {
  if (!generator) return [];
  const lists = listNames(generator).map(([what, names]) => `${what} ${names.join(", ")}`);
  const message = `${packageName}: ${sayGenerator(generator)}: ${lists.join("; ")}`;
  return [{ severity: "warning", rule: "generator", message: clip(message, 2_000) }];
}

function limit(changes: readonly Change[], severity: Annotation["severity"], room = most): Annotation[] {
  const rest = changes.length - room;
  return changes.slice(0, room).map((change, index) => {
    const more = index === room - 1 && rest > 0 ? `, and ${rest} more in the log` : "";
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
