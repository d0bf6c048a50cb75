import { isObject, type JsonObject, objectOf } from "./json.ts";

/** A schema somewhere in the document. */
export interface FoundSchema {
  /** JSON pointer of the schema. */
  readonly pointer: string;
  /** Name, if the schema stands in `components.schemas`. */
  readonly name: string | undefined;
  /** Name of the property that the schema describes, if it does. */
  readonly property: string | undefined;
  readonly schema: JsonObject;
}

/** Every schema of the document: named ones, those of parameters, headers and media types, and all that is inside them. */
export function listSchemas(document: JsonObject): FoundSchema[] {
  const components = objectOf(document["components"]);
  const named = Object.entries(objectOf(components["schemas"])).flatMap(([name, schema]) =>
    withSubschemas({
      pointer: `#/components/schemas/${name}`,
      name,
      property: undefined,
      schema: objectOf(schema),
    }),
  );
  const { schemas: _, ...others } = components;
  return [
    ...named,
    ...findIn(document["paths"], "#/paths"),
    ...Object.entries(others).flatMap(([key, value]) => findIn(value, `#/components/${key}`)),
  ];
}

function findIn(value: unknown, pointer: string): FoundSchema[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findIn(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${pointer}/${key.replaceAll("/", "~1")}`;
    if (key === "example" || key === "examples") return [];
    if (key !== "schema") return findIn(item, at);
    return withSubschemas({ pointer: at, name: undefined, property: undefined, schema: objectOf(item) });
  });
}

function withSubschemas(found: FoundSchema): FoundSchema[] {
  const { pointer, schema } = found;
  const below = (key: string, part: unknown, property?: string): FoundSchema[] =>
    isObject(part)
      ? withSubschemas({ pointer: `${pointer}/${key}`, name: undefined, property, schema: part })
      : [];
  const properties = Object.entries(objectOf(schema["properties"] ?? {}));
  return [
    found,
    ...properties.flatMap(([name, part]) => below(`properties/${name}`, part, name)),
    ...["items", "additionalProperties", "not"].flatMap((key) => below(key, schema[key])),
    ...["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((key) =>
      Object.entries(schema[key] ?? []).flatMap(([index, part]) => below(`${key}/${index}`, part)),
    ),
  ];
}
