import { printText, printValue, type Writing } from "../../problems/printValue.ts";
import type { Change } from "../../problems/problem.ts";
import { parsePointer } from "../references/pointer.ts";
import type { TextEntry, TextList, TextMap, TextNode, TextScalar } from "../text/tree.ts";

/** A piece of a text that is replaced by another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** A text, what stands where in it, and how things are written there. */
export interface WrittenText {
  readonly text: string;
  readonly tree: TextNode;
  readonly writing: Writing;
}

/**
 * Says which pieces of a text to replace for a change, so that what is beside them, comments too, stays as it is and what is new is laid
 * out like its neighbours. `undefined` where there is no safe way: what is to be changed comes from a YAML merge, or is laid out oddly.
 */
export function layOut(written: WrittenText, change: Change): Edit[] | undefined {
  const path = parsePointer(change.at.pointer) ?? [];
  const node = find(written.tree, path);
  switch (change.kind) {
    case "add":
      return node?.kind === "map" && node.entries.length > 0 ? addEntry(written, node, change) : undefined;
    case "insert":
      return node?.kind === "list" ? insertItem(written, node, change) : undefined;
    case "replace":
      return node?.kind === "scalar" ? [replace(node, printValue(change.value, written.writing))] : undefined;
    case "quote":
      return quote(written, change.part === "value" ? node : entryAt(written.tree, path)?.key);
    case "remove":
      return removeEntry(written, path);
    case "rename": {
      const map = find(written.tree, path.slice(0, -1));
      const key = entryAt(written.tree, path)?.key;
      if (map?.kind !== "map" || key?.kind !== "scalar") return undefined;
      return [replace(key, renamed(written, key, change.key, map.flow))];
    }
  }
}

/** Finds what stands at a place, an alias followed to its anchor; what a YAML merge brings is not found. */
export function find(tree: TextNode, path: readonly string[]): TextNode | undefined {
  let node: TextNode | undefined = tree;
  for (const segment of path) {
    const place: TextNode | undefined = node?.kind === "alias" ? node.target : node;
    node = place?.kind === "list" ? place.items[Number(segment)] : entryOf(place, segment)?.value;
  }
  return node?.kind === "alias" ? node.target : node;
}

/** An entry that a map has itself: one that is merged into it may be another map's as well. */
function entryOf(node: TextNode | undefined, key: string): TextEntry | undefined {
  if (node?.kind !== "map") return undefined;
  return node.entries.find((entry) => !entry.merge && entry.key.kind === "scalar" && entry.key.text === key);
}

function entryAt(tree: TextNode, path: readonly string[]): TextEntry | undefined {
  return entryOf(find(tree, path.slice(0, -1)), path.at(-1) ?? "");
}

function replace({ offset, end }: TextScalar, insert: string): Edit {
  return { start: offset, end, insert };
}

function quote({ text, writing }: WrittenText, node: TextNode | undefined): Edit[] | undefined {
  if (node?.kind !== "scalar" || /^["'|>]/.test(text.slice(node.offset, node.end))) return undefined;
  return [replace(node, printText(node.text, writing.quotes))];
}

function renamed({ text, writing }: WrittenText, key: TextScalar, name: string, flow: boolean): string {
  const [sign] = text.slice(key.offset, key.end);
  // Paths need no quotes but between brackets, and are mostly written without.
  const isPath = sign !== '"' && sign !== "'" && !flow && /^\/[\w{}/.-]*$/.test(name);
  if (isPath) return name;
  return sign === '"' || sign === "'" ? printText(name, sign) : printValue(name, writing);
}

function addEntry(
  written: WrittenText,
  map: TextMap,
  { key, value, after }: Change & { kind: "add" },
): Edit[] | undefined {
  const { text, writing } = written;
  const neighbour = map.entries.find((entry) => entry.key.kind === "scalar" && entry.key.text === after);
  const before = neighbour ?? map.entries.at(-1);
  if (before?.key.kind !== "scalar" || before.value.kind !== "scalar") return undefined;
  const between = text.slice(before.key.end, before.value.offset);
  const colon = /^: *$/.test(between) ? between : ": ";
  const entry = `${printValue(key, writing)}${colon}${printValue(value, writing)}`;
  const { offset } = before.key;
  const lineStart = map.flow ? undefined : " ".repeat(offset - startOfLine(text, offset));
  return [insertAfter(text, { offset, end: before.value.end }, entry, lineStart)];
}

function insertItem(
  { text, writing }: WrittenText,
  { items, offset, flow }: TextList,
  { index, values }: Change & { kind: "insert" },
): Edit[] | undefined {
  const written = values.map((value) => printValue(value, writing));
  const [first] = items;
  if (first === undefined) return flow ? [insertAt(offset + 1, written.join(", "))] : undefined;
  const start = startOfLine(text, first.offset);
  const lineStart = flow ? undefined : text.slice(start, first.offset);
  if (lineStart !== undefined && !/^ *- +$/.test(lineStart)) return undefined;
  const item = written.join(lineStart === undefined ? ", " : `${lineEnd(text)}${lineStart}`);
  if (index === 0) {
    return [
      lineStart === undefined
        ? insertAt(first.offset, `${item}, `)
        : insertAt(start, `${lineStart}${item}${lineEnd(text)}`),
    ];
  }
  const before = items[index - 1];
  return before?.kind === "scalar" ? [insertAfter(text, before, item, lineStart)] : undefined;
}

/**
 * Puts something behind an entry or item that ends in a scalar: on the next line if `lineStart` says how lines begin, so that a comment
 * stays beside what it is about; else behind a comma.
 */
function insertAfter(
  text: string,
  { offset, end }: Pick<TextScalar, "offset" | "end">,
  insert: string,
  lineStart: string | undefined,
): Edit {
  if (lineStart === undefined) {
    const indentation = text.slice(startOfLine(text, offset), offset);
    const isAlone = /^[ \t]*$/.test(indentation);
    const isTight = text[offset - 1] === "," || (text[end] === "," && /\S/.test(text[end + 1] ?? ""));
    const space = isAlone ? `${lineEnd(text)}${indentation}` : isTight ? "" : " ";
    return insertAt(end, `,${space}${insert}`);
  }
  // A block of text ends with its line.
  if (text[end - 1] === "\n") return insertAt(end, `${lineStart}${insert}${lineEnd(text)}`);
  return insertAt(endOfLine(text, end), `${lineEnd(text)}${lineStart}${insert}`);
}

function insertAt(offset: number, insert: string): Edit {
  return { start: offset, end: offset, insert };
}

function removeEntry({ text, tree }: WrittenText, path: readonly string[]): Edit[] | undefined {
  const map = find(tree, path.slice(0, -1));
  const entry = entryAt(tree, path);
  if (map?.kind !== "map" || entry?.key.kind !== "scalar" || entry.value.kind !== "scalar") return undefined;
  const { offset } = entry.key;
  const { end } = entry.value;
  const next = map.entries[map.entries.indexOf(entry) + 1]?.key.offset;
  if (map.flow) {
    const comma = text.slice(0, offset).trimEnd().length - 1;
    if (text[comma] === ",") return [{ start: comma, end, insert: "" }];
    return removeUntil(text, { offset, end }, next, /^\s*,\s*$/);
  }
  const start = startOfLine(text, offset);
  // Beside the dash of a list, the next entry takes its place.
  if (text.slice(start, offset).trim() !== "") return removeUntil(text, { offset, end }, next, /^\s*$/);
  if (map.entries.length === 1) return undefined;
  const after = text.indexOf("\n", end);
  const line = text.slice(end, after === -1 ? text.length : after + 1);
  const comment = line.search(/#/);
  // A comment stays, on a line of its own.
  if (comment !== -1) return [{ start: offset, end: end + comment, insert: "" }];
  return [{ start, end: end + line.length, insert: "" }];
}

/** Removes what stands before a neighbour, if there is nothing between them that somebody would miss. */
function removeUntil(
  text: string,
  { offset, end }: Pick<TextScalar, "offset" | "end">,
  next: number | undefined,
  between: RegExp,
): Edit[] | undefined {
  return next !== undefined && between.test(text.slice(end, next))
    ? [{ start: offset, end: next, insert: "" }]
    : undefined;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
