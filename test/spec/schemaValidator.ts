import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type JsonObject, objectOf } from "./json.ts";

/** Problems of `value` under `schema`, one sentence each; none when it is valid. */
export type Validate = (schema: unknown, value: unknown) => readonly string[];

const base = "https://spec.invalid/schemas/";

/**
 * A JSON Schema 2020-12 validator that knows the component schemas of `document`. Strict: a keyword that JSON Schema does
 * not know throws, save for extensions. Formats are checked.
 */
export function schemaValidator(document: JsonObject): Validate {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(["x-enum-varnames", "x-enum-descriptions", "x-sdk-open-enum", "x-sdk-secret"]);
  const schemas = objectOf(objectOf(document["components"])["schemas"]);
  for (const [name, schema] of Object.entries(schemas))
    ajv.addSchema(objectOf(withAbsoluteRefs(schema)), base + name);
  const compiled = new Map<unknown, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(objectOf(withAbsoluteRefs(schema)));
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

function withAbsoluteRefs(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withAbsoluteRefs);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === "$ref"
        ? [key, String(value).replace("#/components/schemas/", base)]
        : [key, withAbsoluteRefs(value)],
    ),
  );
}
