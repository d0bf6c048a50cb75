import { isMap } from "../../ground/values.ts";
import type { Node } from "../../read/document.ts";
import { childSchemas } from "./children.ts";

/** What schemas that describe one value say together about what is in it. */
export interface ObjectDescription {
  /** The schemas of each property, by its name. */
  readonly properties: ReadonlyMap<string, readonly Node[]>;
  /** The regular expressions of `patternProperties`. */
  readonly patterns: readonly string[];
  /** The values of `additionalProperties` and `unevaluatedProperties`. */
  readonly additional: readonly unknown[];
  /** The schemas of the items, if the value is a list without `prefixItems`. */
  readonly items: readonly Node[];
}

/** Collects what schemas, what they refer to and the parts of their compositions say about the value that they describe. */
export function describeObject(starts: readonly Node[]): ObjectDescription {
  const properties = new Map<string, Node[]>();
  const patterns: string[] = [];
  const additional: unknown[] = [];
  const items: Node[] = [];
  let isTuple = false;
  const seen = new Set<string>();
  const pending = [...starts];
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    if (seen.has(schema.id)) continue;
    seen.add(schema.id);
    for (const [name, node] of schema.get("properties")?.entries() ?? []) {
      const known = properties.get(name);
      if (known) known.push(node);
      else properties.set(name, [node]);
    }
    for (const [pattern] of schema.get("patternProperties")?.entries() ?? []) patterns.push(pattern);
    for (const keyword of ["additionalProperties", "unevaluatedProperties"]) {
      const found = schema.get(keyword);
      if (found) additional.push(found.value);
    }
    isTuple ||= schema.get("prefixItems") !== undefined;
    const item = schema.get("items");
    if (item && isMap(item.value)) items.push(item);
    for (const part of partsOf(schema)) pending.push(part);
  }
  return { properties, patterns, additional, items: isTuple ? [] : items };
}

/** What a schema refers to, and the schemas in it that describe the same value. */
function partsOf(schema: Node): Node[] {
  const target = schema.string("$ref") === undefined ? undefined : schema.follow();
  const parts = childSchemas(schema)
    .map(({ node }) => node)
    .filter(({ pointer }) => partPath.test(pointer.slice(schema.pointer.length)));
  return target ? [target, ...parts] : parts;
}

const partPath = /^\/(allOf|anyOf|oneOf|dependentSchemas|if|then|else)(\/|$)/;

/** Whether a property of a name is one of those that patterns describe. A pattern that is no regular expression describes all. */
export function matchesPattern({ patterns }: ObjectDescription, name: string): boolean {
  return patterns.some((pattern) => {
    try {
      return new RegExp(pattern, "u").test(name);
    } catch {
      return true;
    }
  });
}
