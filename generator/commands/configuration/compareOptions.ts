import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { spotOf } from "../../review/diff/spotOf.ts";
import type { OptionEdit } from "../../review/diff/change.ts";

/** What decides about no type, and what is said elsewhere. */
const others: ReadonlySet<string> = new Set([
  "spec",
  "out",
  "refRoots",
  "strict",
  "version",
  "repository",
  "readme",
]);

/**
 * Compares what two configurations say of one document, as far as it decides about what its package exports.
 *
 * @param before the document in the older one; `undefined` where that says nothing of it
 */
export function compareOptions(before: Node | undefined, after: Node): OptionEdit[] {
  const [old, now] = [readOptions(before), readOptions(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort(compareNames);
  return names.flatMap((option) => {
    const [was, is] = [old.get(option), now.get(option)];
    const [from, to] = [textOf(was), textOf(is)];
    if (from === to) return [];
    const positions = { ...(was && { before: spotOf(was) }), ...(is && { after: spotOf(is) }) };
    return [{ option, before: from, after: to, positions }];
  });
}

function readOptions(document: Node | undefined): Map<string, Node> {
  const told = document?.entries().filter(([name]) => !others.has(name)) ?? [];
  return new Map(told.flatMap(([name, node]) => leavesOf(name, node)));
}

function leavesOf(name: string, node: Node): (readonly [string, Node])[] {
  const entries = node.entries();
  return entries.length === 0
    ? [[name, node]]
    : entries.flatMap(([key, entry]) => leavesOf(`${name}.${key}`, entry));
}

function textOf(node: Node | undefined): string | null {
  return node ? JSON.stringify(node.value) : null;
}
