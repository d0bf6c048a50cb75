/** The one order of the emitted package: by UTF-16 code unit, the same on every machine and in every locale. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy, by the name that is taken from each item. */
export function sortedBy<T>(items: Iterable<T>, name: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareNames(name(a), name(b)));
}
