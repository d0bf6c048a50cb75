import { printType } from "../../../model/types/printType.ts";
import type { Member } from "../../../model/types/type.ts";

/**
 * Finds what looks like a rename: one member went and one came, with the same type and of which the same is required. A guess is shown
 * and changes no verdict.
 *
 * @returns a sentence for each of the two
 */
export function suggestRenames(
  gone: readonly Member[],
  come: readonly Member[],
): ReadonlyMap<Member, string> {
  const notes = new Map<Member, string>();
  const keyOf = ({ type, optional, annotations }: Member): string =>
    `${optional} ${annotations.format ?? ""} ${printType(type)}`;
  for (const old of gone) {
    const alike = come.filter((member) => keyOf(member) === keyOf(old));
    const rivals = gone.filter((member) => keyOf(member) === keyOf(old));
    const [only] = alike;
    if (alike.length !== 1 || rivals.length !== 1 || !only) continue;
    const advice = `write \`x-sdk-renamed-from: ${old.name}\` in ${only.name} if it is one`;
    notes.set(old, `looks like a rename to ${only.name}: ${advice}`);
    notes.set(only, `looks like a rename of ${old.name}: ${advice}`);
  }
  return notes;
}
