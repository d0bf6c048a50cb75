import { readFileSync } from "node:fs";
import { phase } from "../ground/trace.ts";
import { isMap } from "../ground/values.ts";
import type { ReadApi } from "../readApi.ts";
import { type Diff, judgedChanges } from "../review/diff/change.ts";
import { diffApis, withOptions } from "../review/diff/diffApis.ts";
import { count } from "../review/diff/print/sayChange.ts";
import type { Bump } from "../review/diff/verdicts/ruleRow.ts";
import { findBefore } from "./readBase.ts";
import type { Settings } from "./settings.ts";

/** What an edit of a document comes to for its users, by the rules alone: the compiler is left to `sdkgen diff`. */
export interface BriefDiff {
  /** What people call the document that it is compared with. */
  readonly base: string;
  readonly changes: number;
  /** Those that compile and mean something else. */
  readonly silent: number;
  readonly breaks: number;
  readonly bump: Bump;
}

/**
 * Compares a document with what it was where the branch left the default branch. Gives nothing where nothing differs, and where there
 * is no git, no such commit, or no document in it that can be read: whoever wants to know why asks `sdkgen diff`.
 */
export async function briefDiff(settings: Settings, head: ReadApi): Promise<BriefDiff | undefined> {
  const { api, document } = head;
  if (!api || !document) return undefined;
  const before = await findBefore(settings, undefined, head);
  if (!("side" in before)) return undefined;
  const { base, side, was, options } = before;
  // Most runs are of a document that is as it was.
  if (side.api === api && options.edits.length === 0) return undefined;
  const after = { api, document, label: "", openapiTypes: settings.openapiTypes };
  const found = phase(
    "diff",
    () => withOptions(diffApis(side, after), diffApis(was, side), options.edits),
    countChanges,
  );
  const changes = judgedChanges(found);
  const ofKind = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return changes.length === 0
    ? undefined
    : {
        base: base.label,
        changes: changes.length,
        silent: ofKind("silent"),
        breaks: ofKind("breaks"),
        bump: found.bump,
      };
}

function countChanges(found: Diff): Record<string, number> {
  return { changes: judgedChanges(found).length };
}

/** The line for people; none where nothing has changed. */
export function printBriefDiff(found: BriefDiff | undefined): string[] {
  if (!found) return [];
  const { changes, silent, breaks } = found;
  const parts = [
    count(changes, "change"),
    ...(silent === 0 ? [] : [`${silent} silent`]),
    breaks === 0 ? "none breaks" : `${breaks} ${breaks === 1 ? "breaks" : "break"}`,
  ];
  return [`${parts.join(", ")}; ${diffCommand()}`];
}

/** How the people of this project call `sdkgen diff`: by their own script, where they have one. */
function diffCommand(): string {
  const script = tryScript(process.env["npm_package_json"]);
  return typeof script === "string" && /\bdiff\b/.test(script) ? "npm run diff" : "sdkgen diff";
}

function tryScript(manifest: string | undefined): unknown {
  if (manifest === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(manifest, "utf8"));
    return isMap(value) && isMap(value["scripts"]) ? value["scripts"]["diff"] : undefined;
  } catch {
    return undefined;
  }
}
