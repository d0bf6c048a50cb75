import { nameOfFile } from "../../model/names/casing.ts";
import type { Node } from "../../read/document.ts";
import { parsePointer } from "../../read/references/pointer.ts";
import { splitReference } from "../../read/references/reference.ts";

/** A map of a document that has been copied: plain JSON data. */
export type Copied = Readonly<Record<string, unknown>>;

/** Finds what schemas are called in the copy. */
export interface SchemaReferences {
  /** The reference of a schema that is one. */
  byReference(node: Node): string | undefined;
  /** The reference to a component of the document. */
  byName(name: string): string | undefined;
}

/** What a schema says of itself beside a reference: not what it is, only what people read. */
const annotations: ReadonlySet<string> = new Set(
  "title description format deprecated default example examples readOnly".split(" "),
);

/** A schema that refers to another, and says more: the library would overlook that beside the reference, so it becomes an `allOf`. */
export function withReference(fields: Copied, $ref: string): Copied {
  if (Object.keys(fields).every((key) => annotations.has(key))) return { ...fields, $ref };
  const { allOf, ...others } = fields;
  return { ...others, allOf: [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])] };
}

/**
 * A schema whose discriminator, if it has one, maps its values to references of the copy. The library takes the name at the end of a
 * reference for the value of an arm that is not mapped, so an arm that got another name in the copy is mapped, too.
 */
export function withMapping(fields: Copied, node: Node, references: SchemaReferences): Copied {
  const propertyName = node.get("discriminator")?.string("propertyName");
  if (propertyName === undefined) return fields;
  const arms = ["oneOf", "anyOf"].flatMap((keyword) => node.get(keyword)?.items() ?? []);
  const targets = new Map<string, string>();
  for (const arm of arms) {
    const target = references.byReference(arm);
    if (target === undefined) continue;
    for (const text of spellings(arm.string("$ref") ?? "")) targets.set(text, target);
  }
  const declared = node.get("discriminator", "mapping")?.entries() ?? [];
  const mapped = declared.flatMap(([value, { value: wanted }]): [string, string][] => {
    const text = withoutDot(String(wanted));
    const target = targets.get(text) ?? references.byName(nameIn(text));
    return target === undefined ? [] : [[value, target]];
  });
  const known = new Set(mapped.map(([, target]) => target));
  const implied = arms.flatMap((arm): [string, string][] => {
    const target = references.byReference(arm);
    return target === undefined || known.has(target) ? [] : [[nameIn(arm.string("$ref") ?? ""), target]];
  });
  return { ...fields, discriminator: { propertyName, mapping: Object.fromEntries([...mapped, ...implied]) } };
}

/** The texts by which a mapping can mean an arm: its reference, or its name. */
function spellings(reference: string): string[] {
  return [withoutDot(reference), nameIn(reference)];
}

function withoutDot(reference: string): string {
  return reference.replace(/^\.\//, "");
}

/** The schema's name in a reference to it: the last segment of the pointer, or the file without its ending. */
function nameIn(reference: string): string {
  const split = splitReference(reference);
  if ("rule" in split) return reference;
  const name = parsePointer(split.pointer ?? "")?.at(-1);
  return name ?? (/[./]/.test(split.path) ? nameOfFile(split.path) : split.path);
}
