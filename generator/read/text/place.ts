import type { Place, TextEntry, TextMap, TextNode } from "./tree.ts";

/** Finds an entry of a tree by its path; one that is not there gives its nearest parent. */
export function placeOf(tree: TextNode, path: readonly string[]): Place {
  let node = tree;
  let place: Place = { key: tree.offset, value: tree.offset };
  for (const segment of path) {
    const entry = entryOf(followAlias(node), segment);
    if (entry === undefined) return place;
    node = entry.value;
    place = { key: entry.key.offset, value: node.offset };
  }
  return place;
}

/** An alias of an alias is possible, a circle is not: a document that has one is never asked for places. */
function followAlias(node: TextNode): TextNode | undefined {
  return node.kind === "alias" ? node.target : node;
}

interface Found {
  readonly key: TextNode;
  readonly value: TextNode;
}

function entryOf(node: TextNode | undefined, segment: string): Found | undefined {
  if (node?.kind === "map") return index(node).get(segment);
  const item = node?.kind === "list" ? node.items[Number(segment)] : undefined;
  return item && { key: item, value: item };
}

/** Each map is indexed at the first question about it: a large document is asked about thousands of its entries. */
function index(map: TextMap): ReadonlyMap<string, Found> {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  const entries = new Map<string, Found>();
  // Known before it is full, so that a map that merges itself ends here.
  indexes.set(map, entries);
  for (const [key, found] of map.entries.filter(({ merge }) => merge).flatMap(mergedEntries)) {
    if (!entries.has(key)) entries.set(key, found);
  }
  for (const entry of map.entries) {
    if (!entry.merge) entries.set(keyText(entry.key), entry);
  }
  return entries;
}

const indexes = new WeakMap<TextMap, ReadonlyMap<string, Found>>();

function mergedEntries({ value }: TextEntry): [string, Found][] {
  const source = followAlias(value);
  const maps = source?.kind === "list" ? source.items.map(followAlias) : [source];
  return maps.flatMap((map) => (map?.kind === "map" ? [...index(map)] : []));
}

function keyText(key: TextNode): string {
  const scalar = followAlias(key);
  return scalar?.kind === "scalar" ? scalar.text : "";
}
