import { isMap } from "../../ground/values.ts";
import type { Notation } from "../../problems/notation.ts";
import type { RuleId } from "../../problems/rules.ts";
import { nearestName } from "./nearestName.ts";
import { objectRules } from "./objectRules.ts";
import type { Shape } from "./shapes.ts";

/** Says what a shape wants, for messages. */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "any":
      return "anything";
    case "text":
    case "word":
      return "text";
    case "boolean":
      return "true or false";
    case "number":
      return "a number";
    case "count":
      return "a whole number from 0";
    case "list":
      return "a list";
    case "map":
      return "a map";
    case "object":
      return `a map (${objectRules[shape.name].title})`;
    case "either":
      return [...new Set(shape.of.map(describeShape))].join(" or ");
  }
}

/** Says how what a shape wants is written. */
function explainShape(shape: Shape, notation: Notation): string {
  switch (shape.kind) {
    case "any":
      return "a value";
    case "text":
      return notation.text;
    case "boolean":
      return "true or false without quotes";
    case "number":
      return "a number without quotes";
    case "count":
      return "a whole number without quotes";
    case "word":
      return listWords(wordsOf(shape));
    case "list":
      return notation.list;
    case "map":
    case "object":
      return notation.map;
    case "either":
      return describeShape(shape);
  }
}

/** Says that a field with fixed values has another one. */
function explainWord(written: string, shape: Shape, { entry }: Notation): string {
  const words = wordsOf(shape);
  const nearest = nearestName(written, words);
  if (written === "file" && nearest === undefined && words.includes("string"))
    return `${quote(written)} is not possible here; write ${entry("type", "string")}, and ${entry("format", "binary")} beside it`;
  const scheme = words.includes("http") && ["bearer", "basic"].includes(written);
  if (scheme)
    return `${quote(written)} is not possible here; write ${entry("type", "http")}, and ${entry("scheme", written)} beside it`;
  const other = words.includes("query") ? otherPlaces.get(written) : undefined;
  if (other !== undefined) return `${quote(written)} is not possible here; ${other}`;
  const known = otherNames.get(written.trim().toLowerCase());
  if (known !== undefined && words.includes(known))
    return `${quote(written)} is not possible here; did you mean "${known}"?`;
  if (/^[A-Z]\w*$/.test(written) && nearest === undefined && words.includes("string"))
    return `${quote(written)} is not possible here; to refer to a schema, write ${entry("$ref", `#/components/schemas/${written}`)}`;
  const meant = nearest === undefined ? "" : `did you mean "${nearest}"? Otherwise `;
  return `${quote(written)} is not possible here; ${meant}write ${listWords(words)}`;
}

/** What OpenAPI 2 had among the parameters. */
const otherPlaces: ReadonlyMap<string, string> = new Map([
  ["body", "write a requestBody beside the parameters"],
  ["formData", "write a requestBody with the media type multipart/form-data"],
]);

/** What people write for the types of a schema who think of another language. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ["bool", "boolean"],
  ["dict", "object"],
  ["double", "number"],
  ["float", "number"],
  ["int", "integer"],
  ["int32", "integer"],
  ["int64", "integer"],
  ["list", "array"],
  ["long", "integer"],
  ["str", "string"],
]);

function wordsOf(shape: Shape): string[] {
  if (shape.kind === "either") return shape.of.flatMap(wordsOf);
  return shape.kind === "word" ? shape.words.map(({ word }) => word) : [];
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** Says what kind of value stands in a document, for messages. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "a map";
  }
}

/** Says what is wrong with a value that is not what a shape wants, by which rule, and what to write in a notation. */
export function describeMistake(
  value: unknown,
  shape: Shape,
  notation: Notation,
): { rule: RuleId; message: string } {
  const expected = describeShape(shape);
  if (shape.kind === "object" && typeof value === "string" && /^#\/|\.(ya?ml|json)\b/.test(value)) {
    const message = `expected ${expected}, found text; to refer to one, write ${notation.entry("$ref", value)}`;
    return { rule: "struct-type", message };
  }
  if (
    shape.kind === "object" &&
    shape.name === "schema" &&
    typeof value === "string" &&
    /^[A-Z]\w*$/.test(value)
  ) {
    const reference = notation.entry("$ref", `#/components/schemas/${value}`);
    return {
      rule: "struct-type",
      message: `expected ${expected}, found text; to refer to a schema, write ${reference}`,
    };
  }
  if (typeof value !== "string" || !fitsShape(shape, value)) {
    const message = `expected ${expected}, found ${describeValue(value)}; write ${explainShape(shape, notation)}`;
    return { rule: "struct-type", message };
  }
  return { rule: "struct-enum", message: explainWord(value, shape, notation) };
}

/** Tells whether a value is of the kind that a shape wants. What is inside of it is not looked at. */
export function fitsShape(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "any":
      return true;
    case "text":
    case "word":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "list":
      return Array.isArray(value);
    case "map":
    case "object":
      return isMap(value);
    case "either":
      return shape.of.some((alternative) => fitsShape(alternative, value));
  }
}

/** Quotes a value of a document for a message, as JSON, cut where it gets long. Maps without prototype cannot become text otherwise. */
export function quote(written: unknown): string {
  if (typeof written === "string") return JSON.stringify(cut(written));
  return cut(JSON.stringify(written) ?? "");
}

function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
