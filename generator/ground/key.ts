import { literal } from "./literal.ts";

const plainName = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** The name of a member of a type: plain where it can be, quoted otherwise. */
export function memberKey(name: string): string {
  return plainName.test(name) ? name : literal(name);
}

/** The name of a property in an object literal: as `memberKey`, but never one that would set the prototype (ECMA-262, B.3.1). */
export function propertyKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : memberKey(name);
}
