import type { Node } from "./document.ts";
import { objectRules } from "./structure/objectRules.ts";

/** The HTTP methods, in small letters, that have a field of their own in a Path Item Object. */
export const fixedMethods: ReadonlySet<string> = new Set(
  [...objectRules.pathItem.fields].flatMap(([field, { shape }]) =>
    shape.kind === "object" && shape.name === "operation" ? field : [],
  ),
);

/** Whether a text can be sent as a method, which is a token (RFC 9110, 9.1). */
export function isMethod(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(text);
}

/** The operations of a path item with their methods as written, those of `additionalOperations` last. */
export function listOperations(pathItem: Node): [method: string, operation: Node][] {
  const entries = pathItem.entries();
  const fixed = entries.filter(([key]) => fixedMethods.has(key));
  const additional = pathItem.get("additionalOperations")?.entries() ?? [];
  return [...fixed, ...additional.filter(([method]) => isMethod(method))];
}

/** Whether a response code is one (OpenAPI 3.1, 4.8.16.2). */
export function isStatus(code: string): boolean {
  return /^([1-5][0-9]{2}|[1-5]XX|default)$/.test(code);
}
