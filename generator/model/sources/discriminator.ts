import { compareNames } from "../../ground/order.ts";
import type { Node } from "../../read/document.ts";
import { nameOfFile } from "../names/casing.ts";

/** Whether the mapping of a discriminator names a schema. */
export function isMapped(owner: Node, target: Node): boolean {
  return mappedValues(owner, referenceTo(target), target).length > 0;
}

/**
 * The values of a discriminator that stand for a schema: those that the mapping gives it, by reference or by name, else its name
 * (OpenAPI 3.1, 4.8.25).
 *
 * @param reference how it is referred to
 */
export function discriminatorValues(
  owner: Node,
  target: Node,
  reference: string = referenceTo(target),
): string[] {
  const mapped = mappedValues(owner, reference, target);
  return mapped.length > 0 ? mapped.sort(compareNames) : [nameIn(withoutDot(reference))];
}

function mappedValues(owner: Node, given: string, target: Node): string[] {
  const reference = withoutDot(given);
  const name = nameIn(reference);
  const mapping = owner.get("discriminator", "mapping")?.entries() ?? [];
  const mapped = mapping.filter(([, node]) => {
    const text = withoutDot(String(node.value));
    return text === reference || text === name || (text.includes("#") && text.endsWith(`/${target.key}`));
  });
  return mapped.map(([value]) => value);
}

function referenceTo({ file, pointer }: Node): string {
  return pointer === "" ? file.path : `#${pointer}`;
}

function withoutDot(reference: string): string {
  return reference.replace(/^\.\//, "");
}

/** The schema's name in a reference to it: the last segment of the pointer, or the file without its ending. */
function nameIn(reference: string): string {
  const [file = "", pointer = ""] = reference.split("#");
  if (pointer !== "")
    return decodeURIComponent(pointer.split("/").at(-1) ?? "")
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
  return nameOfFile(file);
}
