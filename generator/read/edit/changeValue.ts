import { isMap } from "../../ground/values.ts";
import { lookUp, parsePointer } from "../references/pointer.ts";
import type { Change } from "../../problems/problem.ts";

/**
 * What a file says after changes, by its data alone: what the text must say after them.
 *
 * @param value of the file; is not changed
 * @param textAt the characters that stand at a place, for values that are put into quotes
 */
export function changeValue(
  value: unknown,
  changes: readonly Change[],
  textAt: (pointer: string) => string | undefined,
): unknown {
  const root = { value: copy(value, new Map()) };
  for (const change of changes) makeChange(root, change, textAt);
  return root.value;
}

/** An alias is the very value of its anchor, so one copy of both is made, too. */
function copy(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const made: object = Array.isArray(value) ? [] : Object.create(null);
  copies.set(value, made);
  for (const [key, item] of Object.entries(value)) Reflect.set(made, key, copy(item, copies));
  return made;
}

function makeChange(
  root: { readonly value: unknown },
  change: Change,
  textAt: (pointer: string) => string | undefined,
): void {
  const { pointer } = change.at;
  const found = lookUp(root.value, pointer);
  if (change.kind === "add" && isMap(found)) Reflect.set(found, change.key, change.value);
  if (change.kind === "insert" && Array.isArray(found)) found.splice(change.index, 0, ...change.values);
  const parent = lookUp(root.value, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/"))));
  const [key] = parsePointer(pointer)?.slice(-1) ?? [];
  if (typeof parent !== "object" || parent === null || key === undefined) return;
  if (change.kind === "replace") Reflect.set(parent, key, change.value);
  if (change.kind === "quote" && change.part === "value") Reflect.set(parent, key, textAt(pointer));
  if (change.kind === "rename") Reflect.set(parent, change.key, found);
  if (change.kind === "remove" || change.kind === "rename") Reflect.deleteProperty(parent, key);
}
