/** Lists in which the order of the items says nothing. */
const unordered = new Set(["enum", "required", "parameters", "allOf", "anyOf", "oneOf", "type"]);

/** Lists that run beside `enum`, item by item. */
const parallel = ["x-enum-varnames", "x-enum-descriptions"];

/**
 * A copy of JSON data with the keys of every map in another order, and on request the items of those lists whose order says
 * nothing to a generator. The same seed gives the same order.
 */
export function shuffle(value: unknown, seed: number, what: "maps" | "maps and lists"): unknown {
  const random = numbers(seed);
  const visit = (part: unknown, key: string): unknown => {
    if (Array.isArray(part)) {
      const items = part.map((item: unknown) => visit(item, ""));
      const isTags = key === "tags" && items.every((item) => typeof item === "object");
      return what === "maps and lists" && (unordered.has(key) || isTags) ? inAnyOrder(items, random) : items;
    }
    if (typeof part !== "object" || part === null) return part;
    const entries = inAnyOrder(Object.entries(part), random);
    const copied = Object.fromEntries(
      entries.map(([name, item]): [string, unknown] => [name, visit(item, Array.isArray(item) ? name : "")]),
    );
    return what === "maps and lists" ? withParallelLists(copied, part) : copied;
  };
  return visit(value, "");
}

/** Brings the lists beside a shuffled `enum` into its new order. */
function withParallelLists(copied: Record<string, unknown>, original: object): Record<string, unknown> {
  const before: unknown = Reflect.get(original, "enum");
  const after = copied["enum"];
  if (!Array.isArray(before) || !Array.isArray(after)) return copied;
  const named = before.filter((item) => item !== null);
  for (const key of parallel) {
    const list: unknown = Reflect.get(original, key);
    if (!Array.isArray(list)) continue;
    copied[key] = after
      .filter((item) => item !== null)
      .map((item: unknown): unknown => list[named.indexOf(item)]);
  }
  return copied;
}

function inAnyOrder<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that depend on the seed alone (a linear congruential generator, Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
