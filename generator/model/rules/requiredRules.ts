import { isMap } from "../../ground/values.ts";
import type { Finding } from "../../problems/applyRules.ts";
import type { Node } from "../../read/document.ts";
import { quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { childSchemas } from "../sources/children.ts";
import { requiredNames } from "../sources/keywords.ts";
import type { SourceRule, Sources } from "./checkSources.ts";

/** Rules about what objects require. */
export const requiredRules: readonly SourceRule[] = [["required-undeclared", requiredNamesOfNothing]];

function requiredNamesOfNothing({ objects }: Sources): Finding[] {
  const schemas = objects.get("schema") ?? [];
  const byId = new Map(schemas.map((schema) => [schema.id, schema]));
  return schemas.flatMap((schema): Finding[] => {
    if (requiredNames(schema).every((name) => schema.get("properties", name))) return [];
    const declared = declaredNames(outermost(schema, byId));
    const items = schema.get("required")?.items() ?? [];
    return items.flatMap((place): Finding[] => {
      const name = place.value;
      if (typeof name !== "string" || declared.has(name)) return [];
      const nearest = nearestName(name, declared.names);
      const fix = nearest === undefined ? "declare it, or leave it out" : `did you mean ${quote(nearest)}?`;
      return [{ place, message: `${quote(name)} is required, but no property is called so; ${fix}` }];
    });
  });
}

/** The schema that a part of a composition belongs to, however deep: it describes the same value. */
function outermost(schema: Node, byId: ReadonlyMap<string, Node>): Node {
  let owner = schema;
  for (;;) {
    const outer = owner.pointer.replace(
      /\/(?:(?:allOf|anyOf|oneOf)\/\d+|dependentSchemas\/[^/]+|if|then|else|not)$/,
      "",
    );
    const parent = outer === owner.pointer ? undefined : byId.get(`${owner.file.path}#${outer}`);
    if (!parent) return owner;
    owner = parent;
  }
}

/** The properties that a value may have by all schemas that describe it. */
interface DeclaredNames {
  readonly names: ReadonlySet<string>;
  has(name: string): boolean;
}

function declaredNames(start: Node): DeclaredNames {
  const names = new Set<string>();
  const patterns: string[] = [];
  let takesOthers = false;
  const seen = new Set<string>();
  const pending = [start];
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    if (seen.has(schema.id)) continue;
    seen.add(schema.id);
    for (const [name] of schema.get("properties")?.entries() ?? []) names.add(name);
    patterns.push(...(schema.get("patternProperties")?.entries() ?? []).map(([pattern]) => pattern));
    takesOthers ||= isMap(schema.get("additionalProperties")?.value);
    const target = schema.string("$ref") === undefined ? undefined : schema.follow();
    const parts = childSchemas(schema).filter(({ node }) => isPart(node, schema));
    pending.push(...(target ? [target] : []), ...parts.map(({ node }) => node));
  }
  const has = (name: string): boolean =>
    takesOthers || names.has(name) || patterns.some((pattern) => matches(pattern, name));
  return { names, has };
}

/** Whether an inner schema describes the same value as the outer one. */
function isPart(inner: Node, outer: Node): boolean {
  const path = inner.pointer.slice(outer.pointer.length);
  return /^\/(allOf|anyOf|oneOf|dependentSchemas|if|then|else)(\/|$)/.test(path);
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return true;
  }
}
