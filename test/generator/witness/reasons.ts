import { isMap } from "../../../generator/ground/values.ts";
import type { Item, Schema } from "./listItems.ts";

/** Tells whether a reason holds for an item. */
type Holds = (item: Item) => boolean;

/** Why our type and theirs may differ, each with the items for which that is so. A reason that no document needs fails the test. */
export const reasons: ReadonlyMap<string, Holds> = new Map<string, Holds>([
  [
    "theirs writes the value of a discriminator into the schemas that it tells apart, ours into the union alone",
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
    "an object that may have no properties has none in ours, and any in theirs",
    some((schema) => schema["additionalProperties"] === false && !("properties" in schema)),
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
    "where a body may be left out, so may each of its fields in ours",
    ({ mayBeLeftOut }) => mayBeLeftOut === true,
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
  return [schema["oneOf"], schema["anyOf"]].flat().filter(isMap);
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
