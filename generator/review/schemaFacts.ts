import { isMap } from "../ground/values.ts";
import { typesOf } from "../model/sources/keywords.ts";
import type { Node } from "../read/document.ts";
import { canonicalText } from "./diff/compare/canonicalText.ts";

/** What a schema says, by keyword. */
export type SchemaFacts = ReadonlyMap<string, unknown>;

/** Limits that are narrower the smaller they are. */
export const upperLimits: readonly string[] = [
  "maximum",
  "exclusiveMaximum",
  "maxLength",
  "maxItems",
  "maxProperties",
];

/** Limits that are narrower the larger they are. */
export const lowerLimits: readonly string[] = [
  "minimum",
  "exclusiveMinimum",
  "minLength",
  "minItems",
  "minProperties",
];

/** Limits that are there or not. */
export const otherLimits: readonly string[] = ["pattern", "multipleOf", "uniqueItems"];

/** What else JSON Schema asks of values, and no type says. */
export const conditions: readonly string[] = [
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "contains",
  "minContains",
  "maxContains",
  "propertyNames",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
];

const shown = new Set([
  "format",
  ...lowerLimits,
  ...upperLimits,
  ...otherLimits,
  ...conditions,
  "default",
  "readOnly",
  "writeOnly",
  "x-sdk-secret",
]);

/** How deep schemas that are written out inside others are looked at. */
const deepest = 5;

/**
 * What a schema says and its type does not, a text for each fact, as the diff has it: `maximum: 9`. What is written out inside it comes
 * with the names of the properties that lead there; what it refers to is told where it is declared.
 */
export function listFacts(node: Node | undefined, depth = 0): string[] {
  if (!node || !isMap(node.value) || node.string("$ref") !== undefined || depth > deepest) return [];
  const facts = new Map(Object.entries(node.value));
  const inside = (child: Node | undefined, name: string): string[] =>
    listFacts(child, depth + 1).map((fact) => `${name} ${fact}`);
  return [
    ...(typesOf(node).includes("integer") ? ["integer"] : []),
    ...(facts.get("additionalProperties") === false ? ["additionalProperties: false"] : []),
    ...(facts.has("anyOf") ? ["anyOf"] : []),
    ...[...shown].filter((keyword) => isSaid(keyword, facts)).map((keyword) => sayFact(keyword, facts)),
    ...inside(node.get("items"), "items"),
    ...(depth > 0 ? propertyFacts(node, inside) : []),
  ];
}

/** What the properties of an object say that stands inside another. */
function propertyFacts(node: Node, inside: (child: Node | undefined, name: string) => string[]): string[] {
  const { value } = node.get("properties") ?? {};
  const names = isMap(value) ? Object.keys(value).sort() : [];
  return names.flatMap((name) => inside(node.get("properties", name), name));
}

function isSaid(keyword: string, facts: SchemaFacts): boolean {
  return facts.has(keyword) && facts.get(keyword) !== false;
}

/** One of them, for people. */
export function sayFact(keyword: string, facts: SchemaFacts): string {
  const value = facts.get(keyword);
  return `${keyword}: ${typeof value === "string" ? value : canonicalText(value)}`;
}

const scalars: ReadonlyMap<unknown, string> = new Map([
  ["string", "string"],
  ["integer", "number"],
  ["number", "number"],
  ["boolean", "boolean"],
]);

/**
 * A whole schema for people, in one line: its type, and in brackets all else that it says. One that is no text, number or boolean is
 * shown as the document has it. The text is another one for each other schema.
 */
export function sayWhole(schema: Node | undefined): string {
  if (!schema || !isMap(schema.value)) return canonicalText(schema?.value);
  const facts = new Map(Object.entries(schema.value));
  const scalar = scalars.get(facts.get("type"));
  if (scalar === undefined) return canonicalText(schema.value);
  const others = [...facts.keys()].filter((keyword) => keyword !== "type").sort();
  const said = others.map((keyword) => `${keyword}: ${canonicalText(facts.get(keyword))}`);
  const all = [...(facts.get("type") === "integer" ? ["integer"] : []), ...said];
  return all.length === 0 ? scalar : `${scalar} (${all.join(", ")})`;
}
