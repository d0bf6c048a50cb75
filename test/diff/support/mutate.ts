import type { Random } from "../../hostile/support/random.ts";
import type { Json } from "./edit.ts";

/** What of a document can be edited. */
interface Places {
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

type Mutation = (places: Places) => void;

/** Makes one random edit. Returns what it was called; an edit that finds nothing to edit changes nothing. */
export function mutate(document: Json, random: Random): string {
  const places = findPlaces(document, random);
  const name = random.pick(Object.keys(mutations));
  mutations[name]?.(places);
  return name;
}

function findPlaces(document: Json, random: Random): Places {
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

function from<T>({ random }: Places, items: readonly T[]): T | undefined {
  return items.length > 0 ? random.pick(items) : undefined;
}

function refTo(places: Places): Json {
  const name = from(places, places.names);
  return name === undefined ? { type: "string" } : { $ref: `#/components/schemas/${name}` };
}

function newSchema(places: Places): Json {
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
function property(places: Places, edit: (name: string, properties: Json, object: Json) => void): void {
  const object = from(places, places.objects);
  const name = object && from(places, Object.keys(object.properties));
  if (name !== undefined) edit(name, object.properties, object);
}

function flag(name: string): Mutation {
  return (places) => property(places, (key, properties) => toggle(properties[key], name));
}

function toggle(holder: Json, name: string): void {
  if (holder.$ref) return;
  if (holder[name]) delete holder[name];
  else holder[name] = true;
}

function without(names: Json, name: string): Json {
  return (names ?? []).filter((each: string) => each !== name);
}

function setRequired(object: Json, name: string, isRequired: boolean): void {
  const others = without(object.required, name);
  const required = isRequired ? [...others, name] : others;
  if (required.length > 0) object.required = required;
  else delete object.required;
}

function allowNull(places: Places, schema: Json): void {
  if (schema.$ref || typeof schema.type !== "string") return;
  if (String(places.document.openapi).startsWith("3.0")) toggle(schema, "nullable");
  else schema.type = [schema.type, "null"];
}

const mutations: Readonly<Record<string, Mutation>> = {
  "optional property added": (places) => {
    const object = from(places, places.objects);
    if (object) object.properties.brand_new = newSchema(places);
  },
  "required property added": (places) => {
    const object = from(places, places.objects);
    if (!object) return;
    object.properties.brand_new = newSchema(places);
    setRequired(object, "brand_new", true);
  },
  "property removed": (places) =>
    property(places, (name, properties, object) => {
      delete properties[name];
      setRequired(object, name, false);
    }),
  "property renamed": (places) =>
    property(places, (name, properties, object) => {
      properties.another_name = properties[name];
      delete properties[name];
      if (object.required?.includes(name)) {
        setRequired(object, name, false);
        setRequired(object, "another_name", true);
      }
    }),
  "required or not": (places) =>
    property(places, (name, _, object) => setRequired(object, name, !object.required?.includes(name))),
  "property replaced": (places) =>
    property(places, (name, properties) => (properties[name] = newSchema(places))),
  "property is one of two": (places) =>
    property(places, (name, properties) => (properties[name] = { oneOf: [properties[name], refTo(places)] })),
  "property in a list": (places) =>
    property(places, (name, properties) => (properties[name] = { type: "array", items: properties[name] })),
  "property refers to a schema": (places) =>
    property(places, (name, properties) => (properties[name] = refTo(places))),
  nullable: (places) => property(places, (name, properties) => allowNull(places, properties[name])),
  deprecated: flag("deprecated"),
  readOnly: flag("readOnly"),
  writeOnly: flag("writeOnly"),
  secret: flag("x-sdk-secret"),
  description: (places) => {
    const schema = from(places, places.schemas);
    if (schema) schema.description = "Said otherwise.";
  },
  "type changed": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type }) => typeof type === "string" && type !== "object"),
    );
    if (schema && !schema.enum) schema.type = places.random.pick(["string", "integer", "number", "boolean"]);
  },
  untyped: (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, enum: values }) => type === "string" && !values),
    );
    if (schema) delete schema.type;
  },
  "format or limit": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type }) => type === "string"),
    );
    if (schema)
      Object.assign(schema, places.random.pick([{ format: "uuid" }, { maxLength: 7 }, { default: "x" }]));
  },
  const: (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, enum: values }) => type === "string" && !values),
    );
    if (schema) schema.enum = ["only"];
  },
  "listed values": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, enum: values }) => type === "string" && !values),
    );
    if (schema) schema.enum = ["one", "two"];
  },
  "value added": (places) => {
    const schema = from(places, places.enums);
    if (schema) schema.enum.push(schema.type === "integer" ? 987 : "brand_new");
  },
  "value removed": (places) => {
    const schema = from(
      places,
      places.enums.filter(({ enum: values }) => values.length > 1),
    );
    if (!schema) return;
    schema.enum.splice(places.random.below(schema.enum.length), 1);
    delete schema["x-enum-varnames"];
    delete schema["x-enum-descriptions"];
  },
  "enum open or closed": (places) => {
    const schema = from(places, places.enums);
    if (!schema) return;
    delete schema["x-sdk-open-enum"];
    const said = places.random.below(3);
    if (said > 0) schema["x-sdk-open-enum"] = said === 1;
  },
  "any text": (places) => {
    const schema = from(places, places.enums);
    if (schema) delete schema.enum;
  },
  "further fields": (places) => {
    const object = from(places, places.objects);
    if (object) object.additionalProperties = places.random.pick<Json>([true, false, { type: "string" }]);
  },
  "alternative added": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ oneOf, anyOf }) => oneOf ?? anyOf),
    );
    (schema?.oneOf ?? schema?.anyOf)?.push(refTo(places));
  },
  "alternative removed": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ oneOf, anyOf }) => (oneOf ?? anyOf)?.length > 1),
    );
    (schema?.oneOf ?? schema?.anyOf)?.pop();
    delete schema?.discriminator;
  },
  "part added": (places) => {
    const schema = from(places, places.objects);
    if (schema)
      schema.allOf = [...(schema.allOf ?? []), { type: "object", properties: { part: { type: "string" } } }];
  },
  "part removed": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ allOf }) => allOf?.length > 1),
    );
    schema?.allOf.pop();
  },
  "schema renamed": (places) => {
    const name = from(places, places.names);
    if (name === undefined) return;
    const { schemas } = places.document.components;
    schemas.BrandNew = schemas[name];
    delete schemas[name];
    replaceRefs(places.document, `#/components/schemas/${name}`, "#/components/schemas/BrandNew");
  },
  "schema added": ({ document }) => {
    if (document.components?.schemas)
      document.components.schemas.BrandNew = { type: "object", properties: { a: { type: "string" } } };
  },
  "operation removed": ({ document, random }) => {
    const path = random.pick(Object.keys(document.paths));
    if (Object.keys(document.paths).length > 1) delete document.paths[path];
  },
  "operation added": ({ document, random }) => {
    const item = document.paths[random.pick(Object.keys(document.paths))];
    const method = ["get", "post", "put", "delete", "patch"].find((each) => item[each]);
    if (method === undefined || item.parameters) return;
    const copy = JSON.parse(JSON.stringify(item[method]));
    copy.parameters = (copy.parameters ?? []).filter(
      (each: Json) => each.in !== undefined && each.in !== "path",
    );
    document.paths["/brand/new"] = { [method]: { ...copy, operationId: "brandNew" } };
  },
  "operation with a failure of its own": ({ document }) => {
    document.paths["/brand/new"] = {
      get: {
        operationId: "brandNew",
        responses: {
          "200": { description: "Fine." },
          default: {
            description: "No.",
            content: {
              "application/json": { schema: { type: "object", properties: { why: { type: "string" } } } },
            },
          },
        },
      },
    };
  },
  operationId: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.operationId = "brandNew";
  },
  tag: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.tags = ["brandNew"];
  },
  public: (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.security = [];
  },
  "optional parameter added": (places) => {
    const operation = from(places, places.operations);
    if (operation)
      operation.parameters = [
        ...(operation.parameters ?? []),
        { name: "brand_new", in: "query", schema: newSchema(places) },
      ];
  },
  "required parameter added": (places) => {
    const operation = from(places, places.operations);
    const parameter = { name: "brand_new", in: "header", required: true, schema: { type: "string" } };
    if (operation) operation.parameters = [...(operation.parameters ?? []), parameter];
  },
  "parameter removed": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ parameters }) => parameters?.length > 0),
    );
    const index = operation?.parameters.findIndex((each: Json) => each.in !== "path" && !each.$ref);
    if (index >= 0) operation.parameters.splice(index, 1);
  },
  "parameter required or not": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in !== "path"),
    );
    if (parameter) toggle(parameter, "required");
  },
  "parameter replaced": (places) => {
    const parameter = from(places, places.parameters);
    if (parameter) parameter.schema = newSchema(places);
  },
  "parameter moved": (places) => {
    const parameter = from(
      places,
      places.parameters.filter((each) => each.in === "query"),
    );
    if (parameter) parameter.in = "header";
  },
  "body required or not": (places) => {
    const body = from(places, places.bodies);
    if (body) toggle(body, "required");
  },
  "body replaced": (places) => {
    const body = from(places, places.bodies);
    if (body?.content["application/json"]) body.content["application/json"].schema = newSchema(places);
  },
  "body removed": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ requestBody }) => requestBody),
    );
    if (operation) delete operation.requestBody;
  },
  "body added": (places) => {
    const operation = from(
      places,
      places.operations.filter(({ requestBody }) => !requestBody),
    );
    if (operation)
      operation.requestBody = {
        required: true,
        content: { "application/json": { schema: newSchema(places) } },
      };
  },
  "response without a body": (places) => {
    const operation = from(places, places.operations);
    if (operation) operation.responses["202"] = { description: "Later." };
  },
  "response replaced": (places) => {
    const operation = from(places, places.operations);
    const status = operation && from(places, Object.keys(operation.responses));
    if (status !== undefined)
      operation.responses[status] = {
        description: "Other.",
        content: { "application/json": { schema: newSchema(places) } },
      };
  },
  "response removed": (places) => {
    const operation = from(places, places.operations);
    const statuses = Object.keys(operation?.responses ?? {});
    if (statuses.length > 1) delete operation.responses[places.random.pick(statuses)];
  },
  "failure added": (places) => {
    const operation = from(places, places.operations);
    if (operation)
      operation.responses["418"] = {
        description: "No.",
        content: { "application/json": { schema: refTo(places) } },
      };
  },
};

function replaceRefs(value: Json, before: string, after: string): void {
  if (typeof value !== "object" || value === null) return;
  if (value.$ref === before) value.$ref = after;
  for (const each of Object.values(value)) replaceRefs(each, before, after);
}
