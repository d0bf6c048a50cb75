import type { Node } from "../document.ts";

const methods: ReadonlySet<string> = new Set([
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
]);

/** The operations of a path item with their methods as written, those of `additionalOperations` last. */
export function listOperations(pathItem: Node): [method: string, operation: Node][] {
  const fixed = pathItem.entries().filter(([key]) => methods.has(key));
  return [...fixed, ...(pathItem.get("additionalOperations")?.entries() ?? [])];
}
