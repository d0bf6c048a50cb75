import type { Api } from "../../../model/api.ts";
import type { Runtime } from "../../runtime.ts";
import { type CallSite, type Change, type Diff, type Impact, judgedChanges, withJudged } from "../change.ts";
import { rootName } from "../proof/proveChanges.ts";
import { type Compiled, compileProject, type ProjectError } from "./compileProject.ts";
import type { Named } from "./namesAt.ts";

/** A project that uses the package. */
export interface ConsumerProject {
  /** As it was named. */
  readonly path: string;
  readonly configFile: string;
}

/** What a project says about a diff, or why it says nothing. */
type Report =
  | { readonly project: ConsumerProject; readonly sites: readonly Site[]; readonly ownErrors: number }
  | { readonly project: ConsumerProject; readonly reason: string };

interface Site {
  readonly error: ProjectError;
  readonly named: Named;
}

/**
 * Compiles projects with the old and with the new package, and says at each change which of their call sites break because of it. No
 * verdict becomes another one by that: what these projects do not use, others may.
 *
 * @returns the diff with the call sites, or what is wrong with projects, by their paths
 */
export function measureImpact(
  diff: Diff,
  [before, after]: readonly [Api, Api],
  projects: readonly ConsumerProject[],
  runtime: Runtime,
): Diff | { readonly reasons: readonly { readonly path: string; readonly reason: string }[] } {
  const reports = projects.map((project) => report(project, before, after, runtime));
  const reasons = reports.flatMap((each) =>
    "reason" in each ? [{ path: each.project.path, reason: each.reason }] : [],
  );
  if (reasons.length > 0) return { reasons };
  const found = reports.flatMap((each) => ("reason" in each ? [] : [each]));
  const judged = judgedChanges(diff);
  const blamed = found.flatMap(({ sites }) =>
    sites.map(({ error, named }) => ({ site: siteOf(error), changes: blame(judged, error, named) })),
  );
  const impact: Impact = {
    projects: found.map(({ project, sites, ownErrors }) => ({
      path: project.path,
      sites: sites.length,
      ownErrors,
    })),
    unexplained: blamed.filter(({ changes }) => changes.length === 0).map(({ site }) => site),
  };
  const changes = judged.map((change): Change => {
    const sites = blamed.filter((each) => each.changes.includes(change)).map(({ site }) => site);
    return sites.length > 0 || canBreak(change) ? { ...change, sites } : change;
  });
  return { ...withJudged(diff, changes), impact };
}

function report(project: ConsumerProject, before: Api, after: Api, runtime: Runtime): Report {
  const { packageName } = before;
  let old: Compiled;
  let now: Compiled;
  try {
    old = compileProject(project.configFile, packageName, before, runtime);
    now = compileProject(project.configFile, packageName, after, runtime);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { project, reason: `its tsconfig.json cannot be read: ${reason}` };
  }
  if (!old.isUser)
    return { project, reason: `no file of it imports ${packageName}, so it says nothing about a change` };
  const known = new Set(old.errors.map(keyOf));
  const broken = now.errors.filter((error) => !known.has(keyOf(error)));
  return {
    project,
    sites: broken.map((error) => ({ error, named: old.named(error) })),
    ownErrors: old.errors.length,
  };
}

function keyOf({ file, start, code }: ProjectError): string {
  return `${file}\n${start}\n${code}`;
}

function siteOf({ file, line, column, code, message }: ProjectError): CallSite {
  return { file, line, column, code, message };
}

function canBreak({ verdicts: { compile, exhaustive } }: Change): boolean {
  return compile.verdict !== "ok" || exhaustive.verdict !== "ok";
}

/** The changes because of which there is an error: those that fit best what the error says, and what is named where it is. */
function blame(changes: readonly Change[], error: ProjectError, named: Named): Change[] {
  const candidates = changes.filter(canBreak);
  if (candidates.length === 1) return candidates;
  const scored = candidates.map((change) => ({ change, score: likelihood(change, error, named) }));
  const best = Math.max(...scored.map(({ score }) => score), 0);
  return best < 3 ? [] : scored.filter(({ score }) => score === best).map(({ change }) => change);
}

/** How likely an error comes from a change; less than 3 says nothing. */
function likelihood(change: Change, { whole }: ProjectError, { there, around }: Named): number {
  const { subject, before, after, reach } = change;
  const [whom = subject] = subject.split("(");
  const owner = rootName(change);
  const last = subject.split(/[.(]/).at(-1)?.replace(/\)$/, "") ?? subject;
  const isQuoted = (written: string | null): boolean => {
    const text = written?.replace(/^"(.*)"$/, "$1");
    return text !== undefined && (whole.includes(`'${text}'`) || whole.includes(`"${text}"`));
  };
  const isNear = (name: string): number => (there.includes(name) ? 2 : around.includes(name) ? 1 : 0);
  const isReached = reach.operations.some((operation) => isNear(operation) > 0);
  const place = 4 * isNear(whom) || 2 * isNear(owner) || (isReached ? 1 : 0);
  // A place alone, if it is only near, says little: most of a program is near something.
  return place === 0 ? 0 : place + (isQuoted(last) ? 4 : 0) + (isQuoted(before) || isQuoted(after) ? 3 : 0);
}
