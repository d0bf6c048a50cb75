import { isMap } from "../../ground/values.ts";
import type { Origin } from "../../problems/problem.ts";
import { lookUp, parsePointer } from "../references/pointer.ts";
import { fitsShape, otherNames, quote } from "./describe.ts";
import type { Field, ObjectName, Shape } from "./shapes.ts";

/** What is read in the place of something that cannot be read, so that all the rest can. */
export interface Substitute {
  /** A value of the shape that is wanted; `undefined` to go on as if nothing stood there. */
  readonly value: unknown;
  /** What that comes to, as the end of a sentence that says what is wrong. */
  readonly assumed: string;
  /** The kind of the loss, if the package says less because of it. */
  readonly loss?: string;
}

/** A substitute and the place that it is for. */
export interface Repair extends Origin {
  readonly value: unknown;
}

/**
 * Chooses what to read instead of a value that does not fit a shape. Where there is no doubt about what was meant, it is that;
 * else it is what promises least: a schema that everything fits, a body of any kind, or nothing.
 *
 * @param field the field whose value it is, if it is one
 */
export function substitute(value: unknown, shape: Shape, field: Field | undefined): Substitute {
  if (value === null && field !== undefined && !field.required) return leftOut;
  const meant = meaningOf(value, shape);
  if (meant !== undefined) return { value: meant, assumed: `it is read as ${quote(meant)}` };
  const isEntry = field === undefined && shape.kind === "list";
  const empty = value === null || isEntry ? emptyForm(shape) : undefined;
  return empty ?? standIn(shape, field);
}

/** Whether a value is of a shape, or it is clear what was meant by it. */
export function isUsable(value: unknown, shape: Shape): boolean {
  if (value === undefined) return false;
  const isFit =
    shape.kind === "word" ? shape.words.some(({ word }) => word === value) : fitsShape(shape, value);
  return isFit || meaningOf(value, shape) !== undefined;
}

/** What stands for something that cannot be read at all, such as a reference that leads nowhere, or the value of a field. */
export function standIn(shape: Shape, field?: Field): Substitute {
  const name = objectIn(shape);
  if (shape.kind === "map" && name === "mediaType")
    return { value: anyContent, assumed: "its body may be anything", loss: "schema" };
  const isOne = shape.kind === "object" || shape.kind === "either";
  const loss = field?.loss ?? losses.get(name ?? "");
  return (
    (isOne ? standIns.get(name ?? "") : undefined) ?? { ...leftOut, ...(loss !== undefined && { loss }) }
  );
}

const leftOut: Substitute = { value: undefined, assumed: "it is left out" };
const anyContent = { "*/*": {} };

const standIns: ReadonlyMap<string, Substitute> = new Map(
  Object.entries({
    schema: { value: {}, assumed: "any value fits it", loss: "schema" },
    mediaType: { value: {}, assumed: "its body may be anything", loss: "schema" },
    response: { value: { content: anyContent }, assumed: "its body may be anything", loss: "response" },
    requestBody: {
      value: { content: anyContent },
      assumed: "its body may be anything",
      loss: "request-body",
    },
  } satisfies Partial<Record<ObjectName, Substitute>>),
);

/** What is lost where an object is left out, or a map or list of them. */
const losses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    schema: "schema",
    discriminator: "discriminator",
    parameter: "parameter",
    paths: "operation",
    pathItem: "operation",
    operation: "operation",
    responses: "response",
    response: "response",
    securityScheme: "security-scheme",
  } satisfies Partial<Record<ObjectName, string>>),
);

/** What an entry says that has no value, or is a list of nobody knows what: nothing, but it is there. */
function emptyForm(shape: Shape): Substitute | undefined {
  if (shape.kind === "list") return { value: [], assumed: "it is read as an empty list" };
  if (shape.kind === "object" && shape.name === "response") return { value: {}, assumed: "it has no body" };
  return undefined;
}

function objectIn(shape: Shape): ObjectName | undefined {
  switch (shape.kind) {
    case "object":
      return shape.name;
    case "list":
    case "map":
      return objectIn(shape.of);
    case "either":
      return shape.of.map(objectIn).find((name) => name !== undefined);
    default:
      return undefined;
  }
}

/** What was meant by a value of another kind, if there is no doubt. */
function meaningOf(value: unknown, shape: Shape): unknown {
  switch (shape.kind) {
    case "text":
      return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : undefined;
    case "number":
    case "count":
      return typeof value === "string" ? numberIn(value, shape) : undefined;
    case "word":
      return value === null || typeof value === "string" ? wordIn(value, shape) : undefined;
    case "list":
      if (isMap(value) && Object.keys(value).length === 0) return [];
      return shape.of.kind !== "any" && fitsShape(shape.of, value) ? [value] : undefined;
    case "map":
      return isEmptyList(value) ? {} : undefined;
    case "object":
      if (shape.name === "discriminator" && typeof value === "string") return { propertyName: value };
      return isEmptyList(value) ? {} : undefined;
    case "either":
      return shape.of
        .map((alternative) => meaningOf(value, alternative))
        .find((meant) => meant !== undefined);
    case "any":
      return undefined;
  }
}

/** How PHP writes a map without entries. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function numberIn(text: string, shape: Shape): number | undefined {
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return number !== undefined && fitsShape(shape, number) ? number : undefined;
}

/** A word in other letters, with space around it, or as other languages call it; `null` without its quotes. */
function wordIn(text: string | null, { words }: Shape & { kind: "word" }): string | undefined {
  const plain = text === null ? "null" : text.trim().toLowerCase();
  const known = otherNames.get(plain) ?? plain;
  return words.find(({ word }) => word.toLowerCase() === known)?.word;
}

/** Puts substitutes in their places. What is left out of a list leaves a hole there, so that the others keep their places. */
export function applyRepairs(repairs: readonly Repair[]): void {
  for (const { file, pointer, value } of repairs) {
    const segments = parsePointer(pointer) ?? [];
    const parent = lookUp(file.value, pointer.slice(0, pointer.lastIndexOf("/")));
    const key = segments.at(-1);
    if (key === undefined || typeof parent !== "object" || parent === null) continue;
    if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, key);
    else Reflect.set(parent, key, value);
  }
}
