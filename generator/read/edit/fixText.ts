import { isDeepStrictEqual } from "node:util";
import { parsePointer } from "../references/pointer.ts";
import { parseText } from "../text/parseText.ts";
import type { TextNode } from "../text/tree.ts";
import { changeValue } from "./changeValue.ts";
import { type Edit, find, layOut } from "./layOut.ts";
import type { Change, Fix } from "../../problems/problem.ts";

/** A text after fixes, and those that were made: the others stood in the way of one another, or have no safe way. */
export interface FixedText {
  readonly text: string;
  readonly made: readonly Fix[];
}

/**
 * Makes fixes in the text of a file, and leaves everything else in it as it stands. What is given back has been read again, and says
 * what it said before but for these changes.
 *
 * @param path of the file; its ending says how it is read
 */
export function fixText(path: string, text: string, fixes: readonly Fix[]): FixedText {
  const untouched = { text, made: [] };
  if (fixes.length === 0) return untouched;
  const attempt = tryFixes(path, text, fixes);
  if (attempt !== undefined) return attempt;
  if (fixes.length === 1) return untouched;
  // One that comes out otherwise than it should must not keep the others from being made.
  const middle = Math.ceil(fixes.length / 2);
  const first = fixText(path, text, fixes.slice(0, middle));
  const second = fixText(path, first.text, fixes.slice(middle));
  return { text: second.text, made: [...first.made, ...second.made] };
}

function tryFixes(path: string, text: string, fixes: readonly Fix[]): FixedText | undefined {
  const parsed = parseText(path, text);
  const tree = parsed.tree();
  if (tree === undefined || parsed.faults.length > 0) return undefined;
  const written = { text, tree, writing: { isJson: parsed.isJson, quotes: quotesOf(text, tree) } };
  const edits: Edit[] = [];
  const made: Fix[] = [];
  for (const fix of fixes) {
    const wanted = fix.map((change) => layOut(written, change));
    if (!wanted.every((some) => some !== undefined)) continue;
    if (wanted.flat().some((edit) => edits.some((other) => touches(edit, other)))) continue;
    edits.push(...wanted.flat());
    made.push(fix);
  }
  const result = makeEdits(text, edits);
  const again = parseText(path, result);
  const textAt = (pointer: string): string | undefined => scalarAt(tree, pointer);
  const changes = made.flat().toSorted(inOrder);
  const expected = changeValue(parsed.value, changes, textAt);
  return again.faults.length === 0 && isDeepStrictEqual(again.value, expected)
    ? { text: result, made }
    : undefined;
}

/** Those quotes that the file has more of; the double ones if it has none. */
function quotesOf(text: string, tree: TextNode): "'" | '"' {
  let surplus = 0;
  count(tree);
  return surplus > 0 ? "'" : '"';

  function count(node: TextNode): void {
    if (node.kind === "scalar") {
      const sign = text[node.offset];
      if (node.offset < node.end) surplus += sign === "'" ? 1 : sign === '"' ? -1 : 0;
    } else if (node.kind === "list") node.items.forEach(count);
    else if (node.kind === "map") {
      for (const { key, value } of node.entries) {
        count(key);
        count(value);
      }
    }
  }
}

function touches(left: Edit, right: Edit): boolean {
  return left.start <= right.end && right.start <= left.end;
}

function makeEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, insert } of edits.toSorted((left, right) => left.start - right.start)) {
    result += text.slice(done, start) + insert;
    done = end;
  }
  return result + text.slice(done);
}

/** What moves other values to other places comes last, the innermost of it first, so that pointers lead where they did. */
function inOrder(left: Change, right: Change): number {
  return moves(left) - moves(right) || right.at.pointer.length - left.at.pointer.length;
}

function moves({ kind }: Change): number {
  return Number(kind === "insert" || kind === "remove" || kind === "rename");
}

function scalarAt(tree: TextNode, pointer: string): string | undefined {
  const node = find(tree, parsePointer(pointer) ?? []);
  return node?.kind === "scalar" ? node.text : undefined;
}
