import type { Random } from "../../hostile/support/random.ts";
import type { Json } from "./edit.ts";

/** What of a document can be edited. */
export interface Places {
  readonly document: Json;
  readonly random: Random;
  /** Schemas that are no references. */
  readonly schemas: readonly Json[];
  readonly objects: readonly Json[];
  readonly enums: readonly Json[];
  readonly operations: readonly Json[];
  readonly parameters: readonly Json[];
  readonly bodies: readonly Json[];
  /** Names of components. */
  readonly names: readonly string[];
}

/** Edits something of a document; one that finds nothing to edit changes nothing. */
export type Mutation = (places: Places) => void;

/** Finds what can be edited. */
export function findPlaces(document: Json, random: Random): Places {
  const schemas: Json[] = [];
  const parameters: Json[] = [];
  const bodies: Json[] = [];
  const operations: Json[] = [];
  const visit = (value: Json, key: string, parent: string): void => {
    if (typeof value !== "object" || value === null || /^(examples?|default|enum)$/.test(key)) return;
    const isSchema =
      key === "schema" || key === "items" || /^(properties|schemas|oneOf|anyOf|allOf)$/.test(parent);
    if (isSchema && !Array.isArray(value) && !value.$ref) schemas.push(value);
    if (parent === "parameters" && !value.$ref) parameters.push(value);
    if (key === "requestBody" && value.content) bodies.push(value);
    if (value.responses && /^(get|put|post|delete|patch)$/.test(key)) operations.push(value);
    for (const [inside, each] of Object.entries(value)) visit(each, inside, key);
  };
  visit(document, "", "");
  return {
    document,
    random,
    schemas,
    objects: schemas.filter(({ properties }) => properties && Object.keys(properties).length > 0),
    enums: schemas.filter((each) => Array.isArray(each.enum) && each.enum.length > 0),
    operations,
    parameters: parameters.filter(({ schema }) => schema),
    bodies,
    names: Object.keys(document.components?.schemas ?? {}),
  };
}

/** One of the items; `undefined` if there are none. */
export function from<T>({ random }: Places, items: readonly T[]): T | undefined {
  return items.length > 0 ? random.pick(items) : undefined;
}

/** A reference to one of the schemas. */
export function refTo(places: Places): Json {
  const name = from(places, places.names);
  return name === undefined ? { type: "string" } : { $ref: `#/components/schemas/${name}` };
}

/** A schema that was not there. */
export function newSchema(places: Places): Json {
  return places.random.pick<Json>([
    { type: "string" },
    { type: "integer" },
    { type: "boolean" },
    { type: "array", items: { type: "string" } },
    { type: "object", properties: { inner: { type: "string" } } },
    { type: "string", enum: ["NEW", "NEWER"] },
    { type: "object", additionalProperties: { type: "number" } },
    {},
    refTo(places),
    { type: "array", items: refTo(places) },
  ]);
}

/** Edits a property of an object: its name, the properties, and the object. */
export function property(places: Places, edit: (name: string, properties: Json, object: Json) => void): void {
  const object = from(places, places.objects);
  const name = object && from(places, Object.keys(object.properties));
  if (name !== undefined) edit(name, object.properties, object);
}

/** Sets or takes away a keyword of a property that is true. */
export function flag(name: string): Mutation {
  return (places) => property(places, (key, properties) => toggle(properties[key], name));
}

/** Sets or takes away a keyword that is true. */
export function toggle(holder: Json, name: string): void {
  if (holder.$ref) return;
  if (holder[name]) delete holder[name];
  else holder[name] = true;
}

function without(names: Json, name: string): Json {
  return (names ?? []).filter((each: string) => each !== name);
}

/** Says whether a property has to be there. */
export function setRequired(object: Json, name: string, isRequired: boolean): void {
  const others = without(object.required, name);
  const required = isRequired ? [...others, name] : others;
  if (required.length > 0) object.required = required;
  else delete object.required;
}

/** Allows null, or no longer does. */
export function toggleNull({ document }: Places, schema: Json): void {
  if (schema.$ref) return;
  if (String(document.openapi).startsWith("3.0")) toggle(schema, "nullable");
  else if (Array.isArray(schema.type)) {
    const [only, ...others] = schema.type.filter((each: string) => each !== "null");
    schema.type = others.length === 0 ? only : [only, ...others];
  } else if (typeof schema.type === "string") schema.type = [schema.type, "null"];
}

/** A copy that shares nothing. */
export function copyOf(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

/** The contents of bodies and answers, by media type. */
export function contents({ operations, bodies }: Places): Json[] {
  const answers = operations.flatMap(({ responses }) => Object.values<Json>(responses));
  return [...bodies, ...answers].filter(({ content }) => content && Object.keys(content).length > 0);
}

/** Makes references to one place refer to another. */
export function replaceRefs(value: Json, before: string, after: string): void {
  if (typeof value !== "object" || value === null) return;
  if (value.$ref === before) value.$ref = after;
  for (const each of Object.values(value)) replaceRefs(each, before, after);
}
