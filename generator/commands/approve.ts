import { posix, resolve } from "node:path";
import { recordProblem } from "../problems/printProblems.ts";
import { disk } from "../read/files/fileSource.ts";
import type { Found } from "./diffCall.ts";
import { type Outcome, refusal } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/** The file beside a document that says which changes somebody has reviewed and wants: a line for each, its print and why. */
const approvalsName = "approved.yaml";

/** Says of changes that somebody has approved them, in the file beside the document, and warns of approvals that nothing needs. */
export async function approve(
  { spec }: Pick<Settings, "spec">,
  found: Found,
): Promise<Found | { readonly outcome: Outcome }> {
  const path = posix.join(posix.dirname(spec), approvalsName);
  const bytes = disk.read(resolve(path));
  if (!bytes) return found;
  const { readApprovals, withApprovals } = await import("../review/diff/approvals.ts");
  const approvals = readApprovals(path, bytes);
  if (approvals.problems.length > 0)
    return { outcome: refusal([...found.problems, ...approvals.problems.map(recordProblem)], found.losses) };
  const { diff, unused } = withApprovals(found.diff, approvals);
  return { ...found, diff, problems: [...found.problems, ...unused.map(recordProblem)] };
}
