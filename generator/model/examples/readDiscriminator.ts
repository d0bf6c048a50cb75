import type { Node } from "../../read/document.ts";

/** How a discriminator tells alternatives apart. */
export interface Choices {
  readonly property: string;
  /** The values that stand for each alternative, in their order. */
  readonly values: readonly (readonly string[])[];
}

/** Reads the discriminator of alternatives (OpenAPI 3.1, 4.8.25); `undefined` if there is none, or an alternative has no name. */
export function readDiscriminator(schema: Node, arms: readonly Node[]): Choices | undefined {
  const property = schema.get("discriminator")?.string("propertyName");
  const references = arms.map((arm) => arm.string("$ref"));
  if (property === undefined || arms.length === 0) return undefined;
  if (!references.every((reference) => reference !== undefined)) return undefined;
  const mapping = schema.get("discriminator", "mapping")?.entries() ?? [];
  const values = references.map((reference) => {
    const name = reference.slice(reference.lastIndexOf("/") + 1);
    const mapped = mapping.filter(([, { value }]) => value === reference || value === name);
    return mapped.length > 0 ? mapped.map(([value]) => value) : [name];
  });
  return { property, values };
}
