import type { Node } from "../../read/document.ts";
import { childSchemas } from "../sources/children.ts";
import type { BaseSchema } from "../sources/findBases.ts";

/** Gives the names of the properties, at any depth of some schemas, whose values `x-sdk-secret` marks; sorted. */
export type FindSecrets = (schemas: readonly Node[]) => string[];

/** Schemas by id. */
type Schemas = ReadonlyMap<string, Node>;

interface Seen {
  /** Names of the schema's own properties that are secrets. */
  readonly secrets: readonly string[];
  /** What stands directly in it, and what it refers to. */
  readonly parts: Schemas;
}

/**
 * Makes a function that finds secrets, and that looks at each schema of a document once, however many operations mention it.
 * A base is all that extend it. A property is a secret if its schema is marked, or one that describes the same value or what is in it without a name of its own.
 */
export function secretFinder(bases: ReadonlyMap<string, BaseSchema>): FindSecrets {
  const seen = new Map<string, Seen>();
  const look = (id: string, schema: Node): Seen => {
    const known = seen.get(id) ?? {
      secrets: listSecrets(schema),
      parts: new Map([...partsOf(schema), ...byId(bases.get(id)?.children ?? [])]),
    };
    seen.set(id, known);
    return known;
  };
  return (schemas) => {
    const reached = reach(schemas, (schema, id) => look(id, schema).parts);
    const names = [...reached].flatMap(([id, schema]) => look(id, schema).secrets);
    return [...new Set(names)].sort();
  };
}

function listSecrets(schema: Node): string[] {
  return childSchemas(schema).flatMap(({ node, property }) =>
    property !== undefined && isSecret(node) ? [property] : [],
  );
}

function isSecret(property: Node): boolean {
  const described = reach([property], (schema) => partsOf(schema, true));
  return [...described.values()].some((schema) => schema.boolean("x-sdk-secret"));
}

/** The schemas that stand directly in one, and what a reference leads to: what stands beside that holds as well. */
function partsOf(schema: Node, isNameless = false): Schemas {
  const children = childSchemas(schema).filter(({ property }) => !isNameless || property === undefined);
  const target = schema.string("$ref") === undefined ? undefined : schema.follow();
  return byId([...(target ? [target] : []), ...children.map(({ node }) => node)]);
}

/** The schemas and all that is reached from them. */
function reach(schemas: readonly Node[], next: (schema: Node, id: string) => Schemas): Schemas {
  const reached = new Map(byId(schemas));
  // Iterating over a map comes to what is added meanwhile, too.
  for (const [id, schema] of reached) {
    for (const [part, node] of next(schema, id)) if (!reached.has(part)) reached.set(part, node);
  }
  return reached;
}

function byId(schemas: readonly Node[]): Schemas {
  return new Map(schemas.map((schema) => [schema.id, schema]));
}
