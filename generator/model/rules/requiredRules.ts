import { isMap } from "../../ground/values.ts";
import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import { quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { describeObject, matchesPattern } from "../sources/describeObject.ts";
import { requiredNames } from "../sources/keywords.ts";
import type { SourceRule, Sources } from "./rule.ts";

/** Rules about what objects require. */
export const requiredRules: readonly SourceRule[] = [["required-undeclared", requiredNamesOfNothing]];

function requiredNamesOfNothing({ objects }: Sources): Finding[] {
  const schemas = objects.get("schema") ?? [];
  const byId = new Map(schemas.map((schema) => [schema.id, schema]));
  return schemas.flatMap((schema): Finding[] => {
    if (requiredNames(schema).every((name) => schema.get("properties", name))) return [];
    const described = describeObject([outermost(schema, byId)]);
    if (described.additional.some(isMap)) return [];
    const items = schema.get("required")?.items() ?? [];
    return items.flatMap((place): Finding[] => {
      const name = place.value;
      if (typeof name !== "string" || described.properties.has(name) || matchesPattern(described, name)) {
        return [];
      }
      const nearest = nearestName(name, described.properties.keys());
      const fix = nearest === undefined ? "declare it, or leave it out" : `did you mean ${quote(nearest)}?`;
      return [{ place, message: `${quote(name)} is required, but no property is called so; ${fix}` }];
    });
  });
}

/** The schema that a part of a composition belongs to, however deep: it describes the same value. */
function outermost(schema: Node, byId: ReadonlyMap<string, Node>): Node {
  let owner = schema;
  for (;;) {
    const outer = owner.pointer.replace(lastPart, "");
    const parent = outer === owner.pointer ? undefined : byId.get(`${owner.file.path}#${outer}`);
    if (!parent) return owner;
    owner = parent;
  }
}

const lastPart = /\/(?:(?:allOf|anyOf|oneOf)\/\d+|dependentSchemas\/[^/]+|if|then|else|not)$/;
