import { createProblem, type Problem } from "../../problems/problem.ts";
import { createNode } from "../../read/createNode.ts";
import type { Node } from "../../read/document.ts";
import { createSourceFile } from "../../read/files/createSourceFile.ts";
import { quote } from "../../read/structure/describe.ts";
import { parseText } from "../../read/text/parseText.ts";
import { type Change, type Diff, judgedChanges, withJudged } from "./change.ts";
import { spotOf } from "./spotOf.ts";

/** One change that somebody has approved. */
interface Approval {
  /** The print of the change, or as many of its digits as people are shown, or more. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly node: Node;
}

/** What a file of approvals says, or all that is wrong with it. */
export interface Approvals {
  readonly file: string;
  readonly all: readonly Approval[];
  readonly problems: readonly Problem[];
}

/**
 * Reads approvals: a map from the print of a change to the reason.
 *
 * @param path to show
 */
export function readApprovals(path: string, bytes: Uint8Array): Approvals {
  const { file, problems } = createSourceFile(path, bytes, (text) => parseText(path, text));
  if (problems.length > 0)
    return { file: path, all: [], problems: problems.map((each) => ({ ...each, severity: "error" })) };
  const root = createNode({ file, pointer: "", value: file.value }, () => undefined);
  const isEmpty = file.value === null;
  const found = isEmpty ? [] : root.entries();
  const isMap = typeof file.value === "object" && !Array.isArray(file.value);
  const mistakes = isMap
    ? found.flatMap(([print, node]) => mistakesIn(print, node))
    : [createProblem("approval-value", root, `write a map: ${form}`)];
  return {
    file: path,
    all:
      mistakes.length > 0
        ? []
        : found.map(([fingerprint, node]) => ({
            fingerprint,
            reason: String(node.value).trim(),
            node,
          })),
    problems: mistakes,
  };
}

const form = "the first 16 digits of a fingerprint, a colon, and why the change is wanted, on one line";

function mistakesIn(print: string, node: Node): Problem[] {
  const problem = (message: string, part: "key" | "value"): Problem =>
    createProblem("approval-value", node, message, { part });
  if (!/^[0-9a-f]{16,64}$/.test(print))
    return [problem(`${quote(print)} is no fingerprint; write ${form}`, "key")];
  if (typeof node.value !== "string" || node.value.trim() === "" || /[\n\r]/.test(node.value.trim()))
    return [problem(`why this change is wanted is missing; write ${form}`, "value")];
  return [];
}

/** The same changes, with the reasons of those that are approved, and a warning for each approval that none of them needs. */
export function withApprovals(
  diff: Diff,
  { file, all }: Approvals,
): { readonly diff: Diff; readonly unused: readonly Problem[] } {
  const approvalOf = ({ fingerprint }: Change): Approval | undefined =>
    all.find((approval) => fingerprint.startsWith(approval.fingerprint));
  const judged = judgedChanges(diff);
  const changes = judged.map((change): Change => {
    const reason = approvalOf(change)?.reason;
    return reason === undefined ? change : { ...change, approved: reason };
  });
  const used = new Set(judged.map(approvalOf));
  const unused = all.filter((approval) => !used.has(approval));
  const message = "no change has this fingerprint; take the line out";
  return {
    diff: {
      ...withJudged(diff, changes),
      approvals: { file, unused: unused.map(({ node }) => spotOf(node)) },
    },
    unused: unused.map(({ node }) => createProblem("approval-unused", node, message, { part: "key" })),
  };
}
