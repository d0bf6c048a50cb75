import type { Node } from "../read/document.ts";
import type { Schema } from "./schema.ts";
import { intersection, isUnknown, recordOf, union } from "./combineSchemas.ts";
import { compareNames } from "./order.ts";
import type { ReadPart, SchemaScope } from "./schemaScope.ts";

/**
 * The parts of a schema that `allOf`, `anyOf` and `oneOf` make up; all of them hold at once.
 *
 * @param read reads the schemas inside
 */
export function readCompositions(node: Node, scope: SchemaScope, read: ReadPart): Schema[] {
  const parts =
    node
      .get("allOf")
      ?.items()
      .map((part) => read(part)) ?? [];
  for (const keyword of ["anyOf", "oneOf"]) {
    const composition = node.get(keyword);
    if (!composition) continue;
    const arms = composition.items().filter((arm) => !onlyRequires(arm));
    if (arms.length < composition.items().length) {
      scope.report({
        kind: "required-alternatives",
        message: `which of the properties must be present together is not part of the type (${keyword} with nothing but required)`,
        origin: composition,
      });
    }
    if (arms.length > 0) parts.push(union(arms.map((arm) => readArm(node, arm, read))));
  }
  return parts.filter((part) => !isUnknown(part));
}

function onlyRequires(arm: Node): boolean {
  const keys = arm.entries().map(([key]) => key);
  return (
    keys.includes("required") &&
    keys.every((key) => key === "required" || key === "type" || key === "description")
  );
}

/** One arm of a union; under a discriminator, the property that tells it apart becomes constant (OpenAPI 3.1, 4.8.25). */
function readArm(owner: Node, arm: Node, read: ReadPart): Schema {
  const schema = read(arm);
  const property = owner.get("discriminator")?.string("propertyName");
  const target = arm.follow();
  if (property === undefined || !target || target.id === arm.id) return schema;
  const declared = propertyOf(target, property);
  const resolved = declared?.follow();
  if (resolved?.get("const") || resolved?.get("enum")) return schema;
  const values = discriminatorValues(owner, target);
  const constant: Schema = {
    type: "object",
    properties: recordOf(new Map([[property, { enum: values }]])),
    required: [property],
  };
  return intersection([schema, constant]);
}

function propertyOf(node: Node, name: string, seen = new Set<string>()): Node | undefined {
  if (seen.has(node.id)) return undefined;
  seen.add(node.id);
  const own = node.get("properties", name);
  if (own) return own;
  for (const part of node.get("allOf")?.items() ?? []) {
    const target = part.follow();
    const inherited = target && propertyOf(target, name, seen);
    if (inherited) return inherited;
  }
  return undefined;
}

function discriminatorValues(owner: Node, target: Node): string[] {
  const mapping = owner.get("discriminator", "mapping")?.entries() ?? [];
  const mapped = mapping.filter(([, node]) => {
    const text = String(node.value);
    return text === target.key || (text.endsWith(`/${target.key}`) && text.includes("#"));
  });
  return mapped.length > 0 ? mapped.map(([value]) => value).sort(compareNames) : [target.key];
}
