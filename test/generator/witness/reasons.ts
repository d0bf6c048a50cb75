import { isMap } from "../../../generator/ground/values.ts";
import type { Item, Schema } from "./listItems.ts";

/** Tells whether a reason holds for an item. */
type Holds = (item: Item) => boolean;

/** Why our type and theirs may differ, each with the items for which that is so. A reason that no document needs fails the test. */
export const reasons: ReadonlyMap<string, Holds> = new Map<string, Holds>([
  [
    "theirs writes the value of a discriminator into the schemas that it tells apart, ours into the union alone, which a base is, too",
    ({ parts, isArm }) => isArm || parts.some((part) => "discriminator" in part),
  ],
  [
    "a property that is required where it is not declared is a member of ours, and none of theirs",
    some((schema) =>
      textsOf(schema["required"]).some((name) => !Object.hasOwn(Object(schema["properties"]), name)),
    ),
  ],
  [
    "of alternatives that only say what is required, theirs makes `unknown`, ours nothing",
    some((schema) => alternatives(schema).some((arm) => "required" in arm && !("properties" in arm))),
  ],
  [
    "an object that may have no properties has none in ours, and any in theirs; beside others it says nothing in ours",
    ({ parts, bases }) =>
      [...parts, ...bases].some(
        (schema) => schema["additionalProperties"] === false && namesNoProperty(schema),
      ),
  ],
  [
    "the type of further properties holds for the declared ones, too, in theirs",
    some((schema) => isOpen(schema) && "properties" in schema),
  ],
  [
    "a tuple that may go on is a list of unknown items in ours, and closed in theirs",
    some((schema) => "prefixItems" in schema),
  ],
  [
    "a path parameter that is a list or an object is text in ours, written by the caller",
    ({ in: place, schema }) => place === "path" && !isScalar(schema),
  ],
  [
    "a cookie that is a list or an object is text in ours, written by the caller",
    ({ in: place, schema }) => place === "cookie" && !isScalar(schema),
  ],
  [
    "theirs takes a parameter that is described by its media type for text",
    ({ kind, schema }) => kind === "parameter" && Object.keys(schema).length === 0,
  ],
  [
    "an object beside compositions that names no properties has an index signature in ours, and is overlooked by theirs",
    some((schema) => schema["type"] === "object" && !("properties" in schema) && isComposed(schema)),
  ],
  [
    "an object that is no more than that says nothing beside others in ours, and in theirs interfaces cannot be given for it",
    some((schema) => schemasIn(schema, "allOf").some(isBareObject)),
  ],
  [
    "items of what does not say that it is a list make one in ours, and are overlooked by theirs",
    some((schema) => "items" in schema && !("type" in schema)),
  ],
  [
    "a list beside compositions is another alternative in theirs, and holds together with them in ours",
    some((schema) => schema["type"] === "array" && isComposed(schema)),
  ],
  [
    "any text or number beside listed ones is the others in ours, which this comparison leaves out",
    some((schema) => alternatives(schema).some(isBarePrimitive)),
  ],
  ["the constant null is unknown in theirs", some((schema) => schema["const"] === null)],
  [
    "a reference in the place of properties is a property in ours, and followed for theirs",
    ({ ours }) => /\$ref"?\??:/.test(ours),
  ],
  [
    "headers that are no parameters by the specification are none in ours",
    ({ kind, parts }) =>
      kind === "parameters" &&
      parts.some(
        ({ in: place, name }) =>
          place === "header" && /^(accept|content-type|authorization)$/i.test(String(name)),
      ),
  ],
  [
    "a path parameter that the path has no place for is none in ours",
    ({ kind, parts, theirs }) =>
      kind === "parameters" &&
      parts.some(({ in: place, name }) => place === "path" && !theirs.includes(`{${String(name)}}`)),
  ],
  [
    "of parameters that have one name in two places, ours takes one",
    ({ kind, parts }) => kind === "parameters" && new Set(parts.map(({ name }) => name)).size < parts.length,
  ],
  [
    "null beside compositions is overlooked by theirs",
    some((schema) => textsOf(schema["type"]).includes("null") && isComposed(schema)),
  ],
  [
    "a path parameter is never null in ours",
    ({ in: place, schema }) => place === "path" && textsOf(schema["type"]).includes("null"),
  ],
  [
    "a form of which nothing is known is given as URLSearchParams in ours",
    ({ ours }) => ours === "URLSearchParams",
  ],
  [
    "a field that only requests have is left out of what answers bring",
    ({ kind, written }) => kind !== "body" && written.includes('"writeOnly":true'),
  ],
  [
    "a field that only answers have is left out of requests",
    ({ kind, parts }) => kind === "body" && parts.some((part) => part["readOnly"] === true),
  ],
]);

function some(test: (schema: Schema) => boolean): Holds {
  return ({ parts }) => parts.some(test);
}

function alternatives(schema: Schema): Schema[] {
  return [...schemasIn(schema, "oneOf"), ...schemasIn(schema, "anyOf")];
}

function schemasIn(schema: Schema, keyword: string): Schema[] {
  return [schema[keyword]].flat().filter(isMap);
}

function namesNoProperty({ properties }: Schema): boolean {
  return Object.keys(Object(properties)).length === 0;
}

/** Whether a schema says that a value is an object, and nothing more of it. */
function isBareObject(schema: Schema): boolean {
  return schema["type"] === "object" && namesNoProperty(schema) && !isComposed(schema) && !isOpen(schema);
}

function isBarePrimitive({ type, enum: values, const: value }: Schema): boolean {
  return (
    ["string", "number", "integer"].includes(String(type)) && values === undefined && value === undefined
  );
}

function isComposed(schema: Schema): boolean {
  return ["allOf", "anyOf", "oneOf"].some((keyword) => keyword in schema);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isOpen(schema: Schema): boolean {
  const further = schema["additionalProperties"] ?? schema["patternProperties"];
  return further !== undefined && further !== false;
}

function isScalar({ type, $ref }: Schema): boolean {
  return $ref === undefined && type !== "array" && type !== "object";
}
