import { type Change, type Diff, judgedChanges } from "../change.ts";
import { dueBump, greatestBump, isAtLeast, nextVersion } from "./bump.ts";
import type { Bump } from "./ruleRow.ts";

/** Which bump the changes ask for, and the version that is due. */
export function dueAfter(version: string, changes: readonly Change[]): Pick<Diff, "bump" | "due"> {
  const bump = dueBump(version, greatestBump(changes.map((change) => change.bump)));
  return { bump, due: nextVersion(version, bump) };
}

/** The bump of what nobody has approved; after a release, no more than is due since. */
export function unapprovedBump({ base, since, bump: due, ...found }: Diff): Bump {
  const open = judgedChanges(found).filter(({ approved }) => approved === undefined);
  const { bump } = dueAfter(base.version, open);
  return since && isAtLeast(bump, due) ? due : bump;
}
