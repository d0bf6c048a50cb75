import { sortedBy } from "../../ground/order.ts";
import { isMap } from "../../ground/values.ts";
import type { Operation } from "../../model/api.ts";
import { type Code, jsonCode, layoutCode, listCode, objectCode } from "./code.ts";

const mostLines = 20;
const deepest = 8;

/** The example of an operation's success in the document; `undefined` if there is none. */
export function successExample({ responses }: Operation): unknown {
  return responses.find(({ success, example }) => success && example !== undefined)?.example;
}

/** A JSON value as code of at most 20 lines where it can be: what is nested deepest makes way for an ellipsis. */
export function printShortened(value: unknown): string {
  const whole = layoutCode(jsonCode(value));
  if (whole.split("\n").length <= mostLines) return whole;
  for (let depth = deepest; depth > 0; depth--) {
    const shorter = layoutCode(shorten(value, depth));
    if (shorter.split("\n").length <= mostLines) return shorter;
  }
  return "{ … }";
}

/** Of a list the first item, of maps and lists below the given depth nothing. */
function shorten(value: unknown, depth: number): Code {
  if (Array.isArray(value)) {
    if (value.length === 0 || depth === 0) return value.length === 0 ? "[]" : "[…]";
    return listCode([shorten(value[0], depth - 1), ...(value.length > 1 ? ["…"] : [])]);
  }
  if (!isMap(value)) return jsonCode(value);
  const entries = sortedBy(Object.entries(value), ([name]) => name);
  if (entries.length === 0 || depth === 0) return entries.length === 0 ? "{}" : "{ … }";
  return objectCode(entries.map(([name, item]) => [name, shorten(item, depth - 1)]));
}
