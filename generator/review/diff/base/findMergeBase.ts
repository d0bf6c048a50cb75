import { resolve } from "node:path";
import { deepening, type NoBase, otherWays } from "./noBase.ts";
import { type GitAnswer, isShallow, resolveCommit, runGit } from "./runGit.ts";

/** The commit at which this branch left the default branch; on that branch itself, its last commit. */
export function findMergeBase(): { readonly commit: string; readonly branch: string } | NoBase {
  const here = resolve("");
  const refs = listRefs(here);
  if (!refs.isThere)
    return { reason: `there is no git here to ask for the document as it was; ${otherWays}` };
  if (!refs.ok) return { reason: `this is no git repository; ${otherWays}` };
  const branch = defaultBranch(refs.text) ?? onlyBranch(here);
  if (branch === undefined) return { reason: whyNoMergeBase(branch) };
  const { ok, text } = runGit(here, "merge-base", "HEAD", branch);
  return ok ? { commit: text.split("\n")[0] ?? "", branch } : { reason: whyNoMergeBase(branch) };
}

function whyNoMergeBase(branch: string | undefined): string {
  if (resolveCommit("HEAD") === undefined) return `this repository has no commit yet; ${otherWays}`;
  if (branch === undefined) {
    return isShallow()
      ? `this shallow clone has no default branch; ${deepening}; or ${otherWays}`
      : `nothing says which branch is the default one: none is called main or master, and there is no origin/HEAD; ${otherWays}`;
  }
  return isShallow()
    ? `this shallow clone does not reach the commit where it left ${branch}; ${deepening}`
    : `HEAD and ${branch} have no commit in common; ${otherWays}`;
}

const remoteHead = "refs/remotes/origin/HEAD";
const usualBranches = [
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
];

/** Those refs that may be the default branch, a line for each that is there: its name, and what it stands for. */
function listRefs(folder: string): GitAnswer {
  return runGit(folder, "for-each-ref", "--format=%(refname) %(symref)", remoteHead, ...usualBranches);
}

function defaultBranch(refs: string): string | undefined {
  const targets = new Map(
    refs.split("\n").map((line): [string, string] => {
      const [name = "", target = ""] = line.split(" ");
      return [name, target];
    }),
  );
  const branch = targets.get(remoteHead) ?? usualBranches.find((name) => targets.has(name));
  return branch?.replace(/^refs\/(?:heads|remotes)\//, "");
}

/** The branch of a repository that has one, whatever it is called. */
function onlyBranch(folder: string): string | undefined {
  const { ok, text } = runGit(
    folder,
    "for-each-ref",
    "--format=%(refname:short)",
    "refs/heads",
    "refs/remotes",
  );
  const branches = text.split("\n").filter((branch) => branch !== "");
  return ok && branches.length === 1 ? branches[0] : undefined;
}
