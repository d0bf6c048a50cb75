import type { Json } from "./edit.ts";
import {
  type Mutation,
  from,
  refTo,
  newSchema,
  property,
  flag,
  setRequired,
  toggleNull,
  copyOf,
  replaceRefs,
} from "./places.ts";

/** What authors do to schemas. */
export const schemaEdits: Readonly<Record<string, Mutation>> = {
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
  "null or not": (places) => property(places, (name, properties) => toggleNull(places, properties[name])),
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
  "property written elsewhere": (places) =>
    property(places, (name, properties) => {
      const { components } = places.document;
      if (!components?.schemas || properties[name].$ref) return;
      components.schemas.BrandNew = properties[name];
      properties[name] = { $ref: "#/components/schemas/BrandNew" };
    }),
  "reference written out": (places) =>
    property(places, (name, properties) => {
      const [, target = ""] = /^#\/components\/schemas\/(.*)$/.exec(properties[name].$ref) ?? [];
      const schema = places.document.components?.schemas?.[target];
      if (schema) properties[name] = copyOf(schema);
    }),
  "property in allOf, anyOf or oneOf": (places) =>
    property(places, (name, properties) => {
      const keyword = places.random.pick(["allOf", "anyOf", "oneOf"]);
      properties[name] = { [keyword]: [properties[name]] };
    }),
  "fields in a part": (places) => {
    const object = from(
      places,
      places.objects.filter((each) => !each.allOf),
    );
    if (!object) return;
    const { type = "object", properties, required } = object;
    object.allOf = [{ type, properties, ...(required && { required }) }];
    delete object.properties;
    delete object.required;
  },
  "field in a part": (places) =>
    property(places, (name, properties, object) => {
      object.allOf = [...(object.allOf ?? []), { type: "object", properties: { [name]: properties[name] } }];
      delete properties[name];
    }),
  "all fields required": (places) => {
    const object = from(places, places.objects);
    if (object) object.required = Object.keys(object.properties);
  },
  "order of properties": (places) => {
    const object = from(places, places.objects);
    if (object) object.properties = Object.fromEntries(Object.entries(object.properties).reverse());
  },
  "order of values": (places) => {
    const schema = from(places, places.enums);
    if (schema && !schema["x-enum-varnames"]) schema.enum.reverse();
  },
  "order of alternatives": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ oneOf, anyOf }) => oneOf ?? anyOf),
    );
    (schema?.oneOf ?? schema?.anyOf)?.reverse();
  },
  "names of values": (places) => {
    const schema = from(places, places.enums);
    if (schema) schema["x-enum-varnames"] = schema.enum.map((_: Json, index: number) => `NAME_${index}`);
  },
  "name of one value": (places) => {
    const schema = from(
      places,
      places.enums.filter((each) => each["x-enum-varnames"]),
    );
    if (schema) schema["x-enum-varnames"][0] = "ANOTHER_NAME";
  },
  "null among the values": (places) => {
    const schema = from(places, places.enums);
    if (schema && !schema.enum.includes(null)) schema.enum.push(null);
  },
  "numbers for texts": (places) => {
    const schema = from(
      places,
      places.enums.filter(({ type }) => type === "string"),
    );
    if (!schema) return;
    schema.type = "integer";
    schema.enum = schema.enum.map((_: Json, index: number) => index);
    delete schema["x-enum-varnames"];
    delete schema.default;
  },
  "limit of a number or a list": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type }) => /^(integer|number|array)$/.test(String(type))),
    );
    if (!schema) return;
    Object.assign(
      schema,
      schema.type === "array" ? { minItems: 2, maxItems: 3 } : { minimum: 3, maximum: 4 },
    );
  },
  "format of a number": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type }) => type === "integer" || type === "number"),
    );
    if (schema) schema.format = places.random.pick(["int32", "int64", "double"]);
  },
  "format of a text": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, enum: values }) => type === "string" && !values),
    );
    if (schema) schema.format = places.random.pick(["binary", "date-time", "byte", "password"]);
  },
  "default of a property": (places) =>
    property(places, (name, properties) => {
      const defaults: Json = { string: "x", integer: 1, number: 1.5, boolean: true };
      const { type, enum: values, format } = properties[name];
      if (typeof type === "string" && type in defaults && !values && !format)
        properties[name].default = defaults[type];
    }),
  "default gone": (places) => {
    const schema = from(
      places,
      places.schemas.filter((each) => each.default !== undefined),
    );
    if (schema) delete schema.default;
  },
  "constant value": (places) => {
    const isOld = String(places.document.openapi).startsWith("3.0");
    property(places, (name, properties) => {
      if (properties[name].type === "string" && !properties[name].enum)
        Object.assign(properties[name], isOld ? { enum: ["kind"] } : { const: "kind" });
    });
  },
  "tuple for a list": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, items }) => type === "array" && items),
    );
    if (!schema || String(places.document.openapi).startsWith("3.0")) return;
    schema.prefixItems = [schema.items, { type: "integer" }];
    schema.items = false;
    schema.minItems = 2;
  },
  "several types": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ type, enum: values }) => type === "string" && !values),
    );
    if (schema && !String(places.document.openapi).startsWith("3.0")) schema.type = ["string", "integer"];
  },
  "condition added": (places) => {
    const object = from(places, places.objects);
    const [name = ""] = Object.keys(object?.properties ?? {});
    if (object) object.not = { required: [name] };
  },
  "discriminator gone": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ discriminator }) => discriminator),
    );
    if (schema) delete schema.discriminator;
  },
  "discriminator by mapping": (places) => {
    const schema = from(
      places,
      places.schemas.filter(({ discriminator }) => discriminator?.mapping),
    );
    if (!schema) return;
    const [[value = "", target] = [], ...others] = Object.entries(schema.discriminator.mapping);
    schema.discriminator.mapping = Object.fromEntries([[`${value}2`, target], ...others]);
  },
  "discriminator added": (places) => {
    const schema = from(
      places,
      places.schemas.filter(
        ({ oneOf, discriminator }) => oneOf?.every((each: Json) => each.$ref) && !discriminator,
      ),
    );
    if (schema) schema.discriminator = { propertyName: "kind" };
  },
  "schema renamed, and said so": (places) => {
    const name = from(places, places.names);
    if (name === undefined) return;
    schemaEdits["schema renamed"]?.({ ...places, names: [name] });
    const schema = places.document.components.schemas.BrandNew;
    if (schema && !schema.$ref) schema["x-sdk-renamed-from"] = name;
  },
  "property renamed, and said so": (places) =>
    property(places, (name, properties, object) => {
      if (properties[name].$ref) return;
      properties.another_name = { ...properties[name], "x-sdk-renamed-from": name };
      delete properties[name];
      const isRequired = object.required?.includes(name);
      setRequired(object, name, false);
      if (isRequired) setRequired(object, "another_name", true);
    }),
  "two schemas swap names": (places) => {
    const { schemas } = places.document.components ?? {};
    const [one, other] = [from(places, places.names), from(places, places.names)];
    if (one !== undefined && other !== undefined)
      [schemas[one], schemas[other]] = [schemas[other], schemas[one]];
  },
};
