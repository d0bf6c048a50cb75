import { isMap } from "../../ground/values.ts";
import { describeValue, quote } from "../../read/structure/describe.ts";
import { nearestName } from "../../read/structure/nearestName.ts";
import { lookUp, parsePointer } from "../../read/references/pointer.ts";
import type { Mismatch } from "./findMismatches.ts";

/** Says in words what is wrong at a place in a value, as the end of a sentence. */
export function explainMismatch(whole: unknown, { pointer, keyword, schema }: Mismatch): string {
  const value = lookUp(whole, pointer);
  const subject = nameOf(pointer);
  const asked = schema[keyword];
  const explain = explanations.get(keyword);
  if (explain) return `${subject} ${explain(value, asked)}`;
  if (keyword === "false") return `${subject} is not allowed`;
  return `${subject} does not fit ${keyword}${isPlain(asked) ? ` ${quote(asked)}` : ""}`;
}

/** What is at a pointer, for a sentence: the property or item by its name, and the whole value as "it". */
export function nameOf(pointer: string): string {
  const last = parsePointer(pointer)?.at(-1);
  if (last === undefined) return "it";
  return /^\d+$/.test(last) ? `item ${Number(last) + 1}` : quote(last);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** Says what is wrong with a value, by what the keyword asks. */
type Explain = (value: unknown, asked: unknown) => string;

const explanations: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ["type", (value, asked) => `is ${describeValue(value)}, and ${listTypes(asked)} is wanted`],
  ["enum", (value, asked) => `is ${quote(value)}${listValues(value, asked)}`],
  ["const", (value, asked) => `is ${quote(value)}, and ${quote(asked)} is wanted`],
  ["required", (value, asked) => `lacks ${listMissing(value, asked)}`],
  ["minimum", (value, asked) => `is ${quote(value)}, below the minimum ${quote(asked)}`],
  ["maximum", (value, asked) => `is ${quote(value)}, above the maximum ${quote(asked)}`],
  ["exclusiveMinimum", (value, asked) => `is ${quote(value)}, not above ${quote(asked)}`],
  ["exclusiveMaximum", (value, asked) => `is ${quote(value)}, not below ${quote(asked)}`],
  ["minLength", (_, asked) => `is shorter than ${quote(asked)} characters`],
  ["maxLength", (_, asked) => `is longer than ${quote(asked)} characters`],
  ["minItems", (_, asked) => `has fewer than ${quote(asked)} items`],
  ["maxItems", (_, asked) => `has more than ${quote(asked)} items`],
  ["uniqueItems", () => "has an item twice"],
  ["pattern", (value, asked) => `is ${quote(value)}, which the pattern ${quote(asked)} does not match`],
  ["format", (value, asked) => `is ${quote(value)}, which is no ${String(asked)}`],
  ["anyOf", () => "fits none of the alternatives"],
  ["oneOf", () => "does not fit exactly one of the alternatives"],
]);

function listTypes(asked: unknown): string {
  return [asked].flat().join(" or ");
}

function listValues(value: unknown, asked: unknown): string {
  const values = Array.isArray(asked) ? asked : [];
  const texts = values.filter((each) => typeof each === "string");
  const nearest = typeof value === "string" ? nearestName(value, texts) : undefined;
  if (nearest !== undefined) return `; did you mean ${quote(nearest)}?`;
  const shown = values.slice(0, 6).map(quote).join(", ");
  return `, and one of ${shown}${values.length > 6 ? ", …" : ""} is wanted`;
}

function listMissing(value: unknown, asked: unknown): string {
  const names =
    Array.isArray(asked) && isMap(value) ? asked.filter((name) => !Object.hasOwn(value, name)) : [];
  return names.map(quote).join(", ");
}
