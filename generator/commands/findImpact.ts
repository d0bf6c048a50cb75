import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { phase } from "../ground/trace.ts";
import { recordFileProblem } from "../problems/printProblems.ts";
import type { Diff, Side } from "../review/diff/change.ts";
import { type Outcome, refusal } from "./outcome.ts";
import { readRuntime } from "./readRuntime.ts";
import type { Settings } from "./settings.ts";

/**
 * Says at each change which call sites of projects break because of it.
 *
 * @param paths of the projects, each with a `tsconfig.json`; nothing is looked for without any
 * @returns the diff with what was found, or what to say because a project is none or does not use the package
 */
export async function findImpact(
  diff: Diff,
  [before, after]: readonly [Side, Side],
  settings: Pick<Settings, "runtime">,
  paths: readonly string[],
): Promise<Diff | { readonly outcome: Outcome }> {
  if (paths.length === 0) return diff;
  const projects = paths.map((path) => ({ path, configFile: join(resolve(path), "tsconfig.json") }));
  const missing = projects.filter(({ configFile }) => !existsSync(configFile));
  if (missing.length > 0)
    return refuse(missing.map(({ path }) => ({ path, reason: "there is no tsconfig.json in it" })));
  const { measureImpact } = await import("../generate.ts");
  const found = phase(
    "impact",
    () => measureImpact(diff, [before.api, after.api], projects, readRuntime(settings)),
    () => ({ projects: projects.length }),
  );
  return "reasons" in found ? refuse(found.reasons) : found;
}

function refuse(reasons: readonly { readonly path: string; readonly reason: string }[]): {
  outcome: Outcome;
} {
  const problems = reasons.map(({ path, reason }) =>
    recordFileProblem({ path, rule: "diff-impact", message: reason }),
  );
  return { outcome: refusal(problems) };
}
