import type { Notation } from "../../problems/notation.ts";

/** What a value must look like. */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "text" | "boolean" | "number" | "count" }
  | { readonly kind: "word"; readonly words: readonly Word[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "map"; readonly of: Shape }
  | { readonly kind: "object"; readonly name: ObjectName; readonly reference: boolean }
  | { readonly kind: "either"; readonly of: readonly Shape[] };

/** One of the values that a field may have, perhaps not in every version. */
export interface Word {
  readonly word: string;
  readonly since?: OpenApiVersion;
}

/** A field of an OpenAPI object. */
export interface Field {
  readonly shape: Shape;
  /** The versions that have the field, first and last; all of them if nothing is said. */
  readonly since?: OpenApiVersion;
  readonly until?: OpenApiVersion;
  /** Whether the field must be there; without a `vital` one the object is nothing. */
  readonly required?: "vital" | "expected";
  /** The last version in which the field is required. */
  readonly requiredUntil?: OpenApiVersion;
  /** The kind of the loss where its value cannot be read; none if it is about docs or limits. */
  readonly loss?: string;
  /** What to write instead, where the field is not of the version of the document. */
  readonly instead?: (notation: Notation) => string;
}

/** An OpenAPI object, as the specification describes it. */
export interface ObjectRule {
  /** The name in the specification, such as `Parameter Object`. */
  readonly title: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** What other keys lead to, where the object is also a map (paths, responses, …). */
  readonly others?: Shape;
  /** First version in which `true` and `false` may stand for the object. */
  readonly booleanSince?: OpenApiVersion;
  /** First version in which unknown fields are allowed; those that look like a slip are still reported. */
  readonly openSince?: OpenApiVersion;
  /** `x-` fields are not extensions here but names like any other. */
  readonly noExtensions?: true;
  /** Fields beside `$ref` count too. */
  readonly referenceHasFields?: true;
}

/** The objects that make the frame of a document, by the names that the tables use. */
export type DocumentObjectName =
  | "openapi"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "paths"
  | "pathItem"
  | "operation"
  | "components"
  | "tag"
  | "externalDocs";

/** The objects that describe what travels. */
export type MessageObjectName =
  | "parameter"
  | "header"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "callback"
  | "example"
  | "link"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow"
  | "securityRequirement";

/** The Schema Object and its satellites. */
export type SchemaObjectName = "schema" | "discriminator" | "xml";

/** The OpenAPI objects. */
export type ObjectName = DocumentObjectName | MessageObjectName | SchemaObjectName;

/** Any value, never looked into. */
export const anything: Shape = { kind: "any" };
/** A string. */
export const text: Shape = { kind: "text" };
/** Text that only people read. */
export const prose: Field = { shape: text };
/** `true` or `false`. */
export const boolean: Shape = { kind: "boolean" };
/** Any number. */
export const number: Shape = { kind: "number" };
/** A whole number from 0. */
export const count: Shape = { kind: "count" };

/** One of some words; write `{ word, since }` for those that came with a later version. */
export function words(...allowed: readonly (string | Word)[]): Shape {
  return { kind: "word", words: allowed.map((word) => (typeof word === "string" ? { word } : word)) };
}

/** A list of items of one shape. */
export function listOf(of: Shape): Shape {
  return { kind: "list", of };
}

/** A map from any names to values of one shape; `x-` names are names like any other. */
export function mapOf(of: Shape): Shape {
  return { kind: "map", of };
}

/** The first of the shapes whose kind of value it is. */
export function either(...of: readonly Shape[]): Shape {
  return { kind: "either", of };
}

/** An object that OpenAPI wants to stand right here. */
export function inline(name: ObjectName): Shape {
  return { kind: "object", name, reference: false };
}

/** An object, or a `$ref` to one. */
export function orReference(name: ObjectName): Shape {
  return { kind: "object", name, reference: true };
}

/** Makes the fields of a table entry; a shape alone is an optional field of every version. */
export function fields(table: Readonly<Record<string, Shape | Field>>): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(table).map(([name, field]) => [name, "shape" in field ? field : { shape: field }]),
  );
}

/** The OpenAPI versions that are understood. */
export type OpenApiVersion = "3.0" | "3.1" | "3.2";
