import type { Loss } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";

/**
 * A schema as the rest of the generator sees it: plain JSON Schema 2020-12 data with OpenAPI's annotations, in which
 * every `$ref` is `#/components/schemas/` plus the name of a declared type. What OpenAPI 3.0 says in another way, and what
 * openapi-typescript would read wrongly, has been rewritten; keywords that no TypeScript type can hold are gone (and are losses).
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly JsonScalar[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly annotations?: Annotations;
}

/** A JSON value that has a literal type in TypeScript. */
export type JsonScalar = string | number | boolean | null;

/** What a schema or parameter says to people: text and limits that a TypeScript type cannot hold. */
export interface Annotations {
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly format?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  /** The value is a credential: never to be shown. */
  readonly secret?: boolean;
  /** Only in answers, or only in requests (OpenAPI 3.1, 4.8.24.5; JSON Schema validation, 9.4). */
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** No value but the listed ones will ever be sent, whatever the direction. */
  readonly closed?: boolean;
}

/** The prefix of every reference to a declared type: the form that openapi-typescript understands. */
export const declaredPrefix = "#/components/schemas/";

/** What reading a schema needs to know about the rest of the document. */
export interface SchemaScope {
  /** The name of a declared schema; `undefined` for one that is written out where it stands. */
  nameOf(target: Node): string | undefined;
  report(loss: Loss): void;
  /** Ids of the properties that are being read for schemas which only require them. */
  readonly inherited: Set<string>;
}

/** Reads a schema that stands inside another one; `around` is what may declare the properties that it only requires. */
export type ReadPart = (node: Node, around?: Node) => Schema;
