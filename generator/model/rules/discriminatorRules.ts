import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import { quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { describeObject } from "../sources/describeObject.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** Rules about what tells alternatives apart. */
export const discriminatorRules: readonly SourceRule[] = [
  ["discriminator-mapping", mappingsToNothing],
  ["discriminator-property", alternativesWithoutProperty],
];

function mappingsToNothing({ root, objects }: Sources): Finding[] {
  const schemas = root.get("components", "schemas")?.entries() ?? [];
  const components = schemas.map(([name]) => `#/components/schemas/${name}`);
  return (objects.get("schema") ?? []).flatMap((schema) => {
    const mapping = schema.get("discriminator", "mapping")?.entries() ?? [];
    if (mapping.length === 0) return [];
    const references = alternativesOf(schema).flatMap((alternative) => alternative.string("$ref") ?? []);
    const known = references.length > 0 ? references : components;
    const isKnown = new Set([...known, ...known.map(lastSegment)]);
    // The children of a base may be in other files, and those are not listed here.
    const isElsewhere = (value: string): boolean => references.length === 0 && /^[^#]/.test(value);
    return mapping.flatMap(([, place]): Finding[] => {
      const { value } = place;
      if (typeof value !== "string" || isKnown.has(value) || isElsewhere(value)) return [];
      const nearest = nearestName(value, known);
      const fix =
        nearest === undefined
          ? "write the reference of one that there is"
          : `did you mean ${quote(nearest)}?`;
      return [{ place, message: `${quote(value)} leads to none of the schemas that it tells apart; ${fix}` }];
    });
  });
}

function alternativesOf(schema: Node): Node[] {
  return ["oneOf", "anyOf"].flatMap((keyword) => schema.get(keyword)?.items() ?? []);
}

function lastSegment(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** What describes no object, or one of any properties, may have the property all the same. */
function alternativesWithoutProperty({ objects }: Sources): Finding[] {
  return (objects.get("schema") ?? []).flatMap((schema): Finding[] => {
    const place = schema.get("discriminator", "propertyName");
    if (typeof place?.value !== "string") return [];
    const property = place.value;
    const lacking = (alternativesOf(schema).length > 0 ? alternativesOf(schema) : [schema]).find((each) => {
      const { properties, patterns } = describeObject([each]);
      return properties.size > 0 && patterns.length === 0 && !properties.has(property);
    });
    if (!lacking) return [];
    const { properties } = describeObject([lacking]);
    const name = lastSegment(lacking.string("$ref") ?? lacking.pointer);
    const nearest = nearestName(property, properties.keys());
    const fix = nearest === undefined ? "declare it there" : `did you mean ${quote(nearest)}?`;
    return [{ place, message: `the schema ${name} has no property ${quote(property)}; ${fix}` }];
  });
}
