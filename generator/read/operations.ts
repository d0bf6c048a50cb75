import type { Node } from "./document.ts";
import { objectRules } from "./structure/objectRules.ts";

/** The HTTP methods, in small letters, that have a field of their own in a Path Item Object. */
export const fixedMethods: ReadonlySet<string> = new Set(
  [...objectRules.pathItem.fields].flatMap(([field, { shape }]) =>
    shape.kind === "object" && shape.name === "operation" ? field : [],
  ),
);

/** The operations of a path item with their methods as written, those of `additionalOperations` last. */
export function listOperations(pathItem: Node): [method: string, operation: Node][] {
  const fixed = pathItem.entries().filter(([key]) => fixedMethods.has(key));
  return [...fixed, ...(pathItem.get("additionalOperations")?.entries() ?? [])];
}
