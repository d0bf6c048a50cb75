import { parsePointer } from "./parsePointer.ts";

/** Finds the value at a JSON Pointer (RFC 6901) in plain data; `undefined` if there is none. */
export function lookUp(value: unknown, pointer: string): unknown {
  let found = value;
  for (const segment of parsePointer(pointer) ?? []) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, segment)) return undefined;
    if (Array.isArray(found) && !/^(0|[1-9][0-9]*)$/.test(segment)) return undefined;
    found = Reflect.get(found, segment);
  }
  return found;
}
