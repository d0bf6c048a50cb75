import { isMap } from "../../ground/values.ts";
import { nearestName } from "../structure/nearestName.ts";
import { appendPointer, lookUp, parsePointer } from "./pointer.ts";

/**
 * Finds what somebody meant whose reference leads nowhere, within the same file: one that lacks its `#`, or has a slip in a name.
 *
 * @param root value of the file
 * @returns the reference to write; `undefined` if nothing is near
 */
export function suggestReference(root: unknown, reference: string): string | undefined {
  const [, found] = /^#?\/?([^#:]+)$/.exec(reference) ?? [];
  if (found === undefined) return undefined;
  const written = found.replace(/^(definitions|parameters|responses)\//, (_, kind: string) =>
    kind === "definitions" ? "components/schemas/" : `components/${kind}/`,
  );
  const dotted = written.includes("/") ? written : written.replaceAll(".", "/");
  const pointer = repairPointer(root, `/${dotted}`);
  const suggestion = pointer === undefined ? undefined : `#${pointer}`;
  return suggestion === reference ? undefined : suggestion;
}

/** Puts the nearest names in the place of those that are not there. */
function repairPointer(root: unknown, pointer: string): string | undefined {
  let value = root;
  let repaired = "";
  for (const segment of parsePointer(pointer) ?? []) {
    if (!isMap(value)) return undefined;
    const key = Object.hasOwn(value, segment) ? segment : nearestName(segment, Object.keys(value));
    // A key at the top that is none of OpenAPI's is the slip itself.
    if (key === undefined || (repaired === "" && segment === "components" && key !== segment))
      return undefined;
    value = value[key];
    repaired = appendPointer(repaired, key);
  }
  return lookUp(root, repaired) === undefined ? undefined : repaired;
}
