import { compareNames } from "../../ground/order.ts";
import type { Schema } from "./schema.ts";

/** A schema that allows what any of the given ones allows; the order of the arms is not part of the meaning. */
export function union(schemas: readonly Schema[]): Schema {
  const [first] = schemas;
  if (first && schemas.length === 1) return first;
  return schemas.some(isUnknown) ? {} : { anyOf: schemas };
}

/** A schema that allows what all of the given ones allow. */
export function intersection(schemas: readonly Schema[]): Schema {
  const parts = schemas.filter((schema) => !isUnknown(schema));
  const [first] = parts;
  if (!first) return schemas[0] ?? {};
  return parts.length === 1 ? first : { allOf: parts };
}

/** Whether a schema allows everything. */
export function isUnknown(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key === "annotations");
}

/** Properties as a record without a prototype, sorted by name. */
export function recordOf(entries: ReadonlyMap<string, Schema>): Record<string, Schema> {
  const record: Record<string, Schema> = Object.create(null);
  for (const name of [...entries.keys()].sort(compareNames)) {
    const schema = entries.get(name);
    if (schema) record[name] = schema;
  }
  return record;
}
