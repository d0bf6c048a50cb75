import { isMap } from "../../ground/values.ts";
import type { Notation } from "../../problems/notation.ts";
import type { Origin } from "../../problems/problem.ts";
import type { Severity } from "../../problems/rules.ts";
import { parsePointer } from "../references/pointer.ts";
import { fitsShape, quote } from "./describe.ts";
import { nearestName } from "./nearestName.ts";
import { objectRules } from "./objectRules.ts";
import type { JsonMap, MapPlace } from "./place.ts";
import type { ObjectName, ObjectRule, OpenApiVersion, Shape } from "./shapes.ts";

/** A field that an object does not have. */
interface UnknownField {
  readonly key: string;
  readonly message: string;
  /** That of the rule unless given. */
  readonly severity?: Severity;
}

/**
 * Says what is wrong with fields that the object of a rule does not have, in their order. What looks like a property beside
 * `properties` is said once for all of them: it was indented too little, and so was what follows.
 */
export function explainUnknown(
  keys: readonly string[],
  { file: { notation }, value: object }: MapPlace,
  rule: ObjectRule,
  version: OpenApiVersion,
): UnknownField[] {
  const explained = keys.map((key) => ({ key, meant: nearestField(key, object, rule) }));
  const lost = explained.filter(({ key, meant }) => meant === undefined && isLostProperty(key, object, rule));
  const isOpen = rule.openSince !== undefined && rule.openSince <= version;
  return explained.flatMap(({ key, meant }): UnknownField[] => {
    const start = `${quote(key)} is not a field of the ${rule.title}`;
    if (meant !== undefined) return [{ key, message: `${start}; did you mean "${meant}"?` }];
    if (lost.some((property) => property.key === key)) {
      if (key !== lost[0]?.key) return [];
      return [
        {
          key,
          message: `${start}; ${indentMore(
            lost.map((property) => property.key),
            notation,
          )}`,
        },
      ];
    }
    const message = `${start}; ${moveTo(key, rule) ?? `leave it out, or write "x-${key}"`}`;
    // From OpenAPI 3.1 on a schema may have the keywords of any vocabulary, but one that nobody declared is most likely a slip.
    return [{ key, message, ...(isOpen && { severity: "strict" }) }];
  });
}

/** The field that was meant, if what stands under the key could stand there. */
function nearestField(key: string, object: JsonMap, { fields }: ObjectRule): string | undefined {
  const nearest = nearestName(key, fields.keys());
  const field = nearest === undefined ? undefined : fields.get(nearest);
  if (nearest === undefined || field === undefined || Object.hasOwn(object, nearest)) return undefined;
  return fitsShape(field.shape, object[key]) ? nearest : undefined;
}

/** Whether an object has a field that is not there under a name that is near it: that is said of the name. */
export function isMisspelt(field: string, object: JsonMap, rule: ObjectRule): boolean {
  const unknown = Object.keys(object).filter((key) => !rule.fields.has(key) && !key.startsWith("x-"));
  return unknown.some((key) => nearestField(key, object, rule) === field);
}

function isLostProperty(key: string, object: JsonMap, rule: ObjectRule): boolean {
  return rule === objectRules.schema && isMap(object["properties"]) && looksLikeSchema(object[key]);
}

/** Whether a value has a keyword that tells schemas from other maps. */
function looksLikeSchema(value: unknown): boolean {
  return (
    isMap(value) &&
    ["type", "$ref", "properties", "items", "allOf", "anyOf", "oneOf", "enum"].some((keyword) =>
      Object.hasOwn(value, keyword),
    )
  );
}

/** What OpenAPI 2 called otherwise, and where that went. */
const moved: ReadonlyMap<string, string> = new Map([
  ["host", "write the whole address as the url of one of the servers"],
  ["basePath", "write the whole address as the url of one of the servers"],
  ["schemes", "write the whole address as the url of one of the servers"],
  ["definitions", "write schemas below components, schemas"],
  ["securityDefinitions", "write security schemes below components, securitySchemes"],
  ["consumes", "write media types into content of requestBody"],
  ["produces", "write media types into content of responses"],
  ["collectionFormat", "write style and explode"],
]);

/** Where a field belongs that an object does not have, but which a field of it alone does. */
function moveTo(key: string, rule: ObjectRule): string | undefined {
  if (rule === objectRules.schema) return undefined;
  const inner = [...rule.fields].flatMap(([name, { shape }]) => {
    const object = objectIn(shape);
    return object !== undefined && objectRules[object].fields.has(key) ? [{ name, object }] : [];
  });
  const [first] = inner;
  if (first === undefined || inner.some(({ object }) => object !== first.object)) return moved.get(key);
  const where =
    inner.length > 1
      ? `${quote(first.name)}, or another ${objectRules[first.object].title}`
      : quote(first.name);
  if (first.name === "content") return `write it below a media type in "content"`;
  return `write it below ${where}`;
}

/** The object that is in a field, or in a map of it. */
function objectIn(shape: Shape): ObjectName | undefined {
  if (shape.kind === "object") return shape.name;
  return shape.kind === "map" ? objectIn(shape.of) : undefined;
}

/** The fix for properties that stand beside `properties`. */
function indentMore(names: readonly string[], notation: Notation): string {
  const [first = "", ...others] = names.map((name) => quote(name));
  const listed = others.length > 3 ? `${others.length} more` : others.join(", ");
  const all = others.length === 0 ? "it" : `${first} and ${listed}`;
  return `it looks like a property: ${notation.moveInto(all, "properties")}`;
}

/**
 * Says why a field of a schema holds another kind of value than it should, where it was not meant to be that field;
 * `undefined` if it may have been.
 */
export function explainMisplaced(
  { file: { notation }, pointer, value }: Origin & { readonly value: unknown },
  key: string,
  object: JsonMap,
  rule: ObjectRule,
): string | undefined {
  if (isLostProperty(key, object, rule)) {
    return `${quote(key)} is a keyword of the Schema Object, and no map is wanted here; ${indentMore([key], notation)}`;
  }
  const [parent, name] = (parsePointer(pointer) ?? []).slice(-3);
  if (rule !== objectRules.schema || key !== "required" || typeof value !== "boolean") return undefined;
  const start = '"required" lists the properties of an object';
  if (parent !== "properties" || name === undefined) return `${start}; write ${notation.list}`;
  const fix = value
    ? `to require ${quote(name)}, list it in the "required" beside "properties"`
    : "remove it";
  return `${start}; ${fix}`;
}
