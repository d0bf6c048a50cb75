import type { Rule } from "../../problems/applyRules.ts";
import type { Origin } from "../../problems/problem.ts";
import type { Objects } from "../document.ts";

/** A rule about what a document means. */
export type MeaningRule = Rule<Objects>;

/** Whether the document is of OpenAPI 3.0. */
export function is30(objects: Objects): boolean {
  const [root] = objects.get("openapi") ?? [];
  return root?.string("openapi")?.startsWith("3.0") === true;
}

/** Finds the items whose key an earlier item has too, each with that earlier item. Items without a key are left out. */
export function findRepeated<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
): { item: Item; key: string; first: Item }[] {
  const seen = new Map<string, Item>();
  const repeated: { item: Item; key: string; first: Item }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else repeated.push({ item, key, first });
  }
  return repeated;
}

/** Writes a place as `path:line:column`, for messages that name a second place. */
export function showPlace({ file, pointer }: Origin, part: "key" | "value" = "key"): string {
  const { line, column } = file.locate(pointer, part);
  return `${file.path}:${line}:${column}`;
}
