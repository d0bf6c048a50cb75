/** Finds the items whose key an earlier item has too, each with that earlier item. Items without a key are left out. */
export function findRepeated<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): { item: Item; first: Item }[] {
  const seen = new Map<string, Item>();
  const repeated: { item: Item; first: Item }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else repeated.push({ item, first });
  }
  return repeated;
}
