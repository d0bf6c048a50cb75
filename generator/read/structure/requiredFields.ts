import { isUsable } from "./repair.ts";
import { objectRules } from "./objectRules.ts";
import type { Field, ObjectName, OpenApiVersion } from "./shapes.ts";

/** Picked out once: schemas have sixty fields, none of them required, and documents have a hundred thousand schemas. */
const requiredFields: ReadonlyMap<string, readonly (readonly [string, Field])[]> = new Map(
  Object.entries(objectRules).map(([name, { fields }]) => [
    name,
    [...fields].filter(([, { required }]) => required),
  ]),
);

/** The required fields that an object does not have, and the vital ones that it has in a form which cannot be read. */
export function unusableFields(
  object: Readonly<Record<string, unknown>>,
  name: ObjectName,
  version: OpenApiVersion,
): (readonly [key: string, field: Field])[] {
  return (requiredFields.get(name) ?? []).filter(([key, { shape, required, requiredUntil = version }]) => {
    const isRequired = requiredUntil >= version;
    const isMissing = !Object.hasOwn(object, key);
    return isRequired && (isMissing || (required === "vital" && !isUsable(object[key], shape)));
  });
}
