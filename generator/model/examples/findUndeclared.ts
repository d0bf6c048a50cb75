import type { Node } from "../../read/document.ts";
import { appendPointer } from "../../read/references/pointer.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { describeObject, matchesPattern, type ObjectDescription } from "../sources/describeObject.ts";

/** A field of a value that no schema of it declares. */
interface UndeclaredField {
  /** JSON Pointer (RFC 6901) of the field within the value. */
  readonly pointer: string;
  /** The declared field that was most likely meant. */
  readonly nearest: string | undefined;
}

/** Finds fields that no schema declares; where one says that there may be others, or none says anything, every field may be. */
export type FindUndeclared = (value: unknown, schema: Node) => UndeclaredField[];

/** Makes a search that asks every schema once what it declares. */
export function undeclaredFinder(): FindUndeclared {
  const known = new Map<string, ObjectDescription>();
  const describe = (schemas: readonly Node[]): ObjectDescription => {
    const key = schemas.map(({ id }) => id).join("\n");
    const described = known.get(key) ?? describeObject(schemas);
    known.set(key, described);
    return described;
  };
  const visit = (value: unknown, schemas: readonly Node[], pointer: string): UndeclaredField[] => {
    if (typeof value !== "object" || value === null || schemas.length === 0) return [];
    const described = describe(schemas);
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => visit(item, described.items, appendPointer(pointer, index)));
    }
    const { properties } = described;
    const takesOthers = properties.size === 0 || described.additional.some((others) => others !== false);
    return Object.entries(value).flatMap(([name, inner]): UndeclaredField[] => {
      const place = appendPointer(pointer, name);
      const declared = properties.get(name);
      if (declared) return visit(inner, declared, place);
      if (takesOthers || matchesPattern(described, name)) return [];
      const missing = [...properties.keys()].filter((other) => !Object.hasOwn(value, other));
      return [{ pointer: place, nearest: nearestName(name, missing) }];
    });
  };
  return (value, schema) => visit(value, [schema], "");
}
