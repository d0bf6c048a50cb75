/** The one order of the emitted package: by UTF-16 code unit, the same on every machine and in every locale. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy, by the name that is taken from each item. */
export function sortedBy<T>(items: Iterable<T>, name: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareNames(name(a), name(b)));
}

/** The items without those that follow another of the same name. */
export function firstOfEach<T>(items: readonly T[], name: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(name(item))) found.set(name(item), item);
  return [...found.values()];
}

/** The items by the name that is taken from each, in their order. */
export function groupedBy<T>(items: Iterable<T>, name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}

/** The items in their order, in lists that together are no larger than a limit, but for items that are larger alone. */
export function inPortions<T>(items: Iterable<T>, size: (item: T) => number, limit: number): T[][] {
  const portions: T[][] = [];
  let left = 0;
  for (const item of items) {
    left -= size(item);
    if (left >= 0) portions.at(-1)?.push(item);
    else {
      portions.push([item]);
      left = limit - size(item);
    }
  }
  return portions;
}
