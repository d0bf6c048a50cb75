import type { JsonScalar } from "../../ground/values.ts";
/** A TypeScript type as data. */
export type TypeExpression =
  // What callers give of a declared type is a view of it: `RequestView<Name>`.
  | { readonly kind: "name"; readonly name: string; readonly view?: "request" }
  | { readonly kind: "literal"; readonly value: JsonScalar }
  | { readonly kind: "array"; readonly item: TypeExpression; readonly isReadonly?: boolean }
  // Any value of a primitive type, beside literals that keep their place in completions. Unlisted ones are those that a schema does not
  // allow, and that responses may bring all the same once the server knows more: no request takes them.
  | { readonly kind: "other"; readonly type: "string" | "number"; readonly isUnlisted?: true }
  | { readonly kind: "tuple"; readonly items: readonly TypeExpression[] }
  | ObjectType
  | { readonly kind: "union"; readonly parts: readonly TypeExpression[] }
  | { readonly kind: "intersection"; readonly parts: readonly TypeExpression[] };

/** An object type: members with names, and perhaps any others beside them. */
export interface ObjectType {
  readonly kind: "object";
  /** Sorted by name. */
  readonly members: readonly Member[];
  /** Type of members without a declared name. */
  readonly index: TypeExpression | undefined;
}

/** A named member of an object type, with what its doc comment says. */
export interface Member {
  /** As on the wire, not encoded. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeExpression;
  readonly annotations: Annotations;
}

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
  /** Only in responses, or only in requests (OpenAPI 3.1, 4.8.24.5; JSON Schema validation, 9.4). */
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** No value but the listed ones will ever be sent, whatever the direction. */
  readonly closed?: boolean;
}

/** A type that is a single word: a keyword or a declared name. */
export function named(name: string): TypeExpression {
  return { kind: "name", name };
}

/** What nothing is known about. */
export const unknownType: TypeExpression = named("unknown");

/** What no value fits. */
export const neverType: TypeExpression = named("never");

/** The literal `null`. */
export const nullType: TypeExpression = { kind: "literal", value: null };

/** Whether a type allows everything. */
export function isUnknown(type: TypeExpression): boolean {
  return type.kind === "name" && type.name === "unknown";
}

/** Whether no value fits a type. */
export function isNever(type: TypeExpression): boolean {
  return type.kind === "name" && type.name === "never";
}

/** Whether a type says that a value is an object, and nothing about what is in it. */
export function isAnyObject(type: TypeExpression): boolean {
  return type.kind === "object" && type.members.length === 0 && type.index === undefined;
}

/** Whether a type allows the empty object alone. */
export function isEmptyObject(type: TypeExpression): boolean {
  return (
    type.kind === "object" && type.members.length === 0 && type.index !== undefined && isNever(type.index)
  );
}

/** The types that stand directly inside a type, in its order. */
function partsOf(type: TypeExpression): readonly TypeExpression[] {
  switch (type.kind) {
    case "array":
      return [type.item];
    case "tuple":
      return type.items;
    case "union":
    case "intersection":
      return type.parts;
    case "object":
      return [...type.members.map((member) => member.type), ...(type.index ? [type.index] : [])];
    case "name":
    case "literal":
    case "other":
      return [];
  }
}

/** Every declared or global name that a type mentions, with repetitions. */
export function namesIn(type: TypeExpression): string[] {
  return type.kind === "name" ? [type.name] : partsOf(type).flatMap(namesIn);
}

/** Whether something is so of a type, or of any type inside it. */
export function someType(type: TypeExpression, is: (type: TypeExpression) => boolean): boolean {
  return is(type) || partsOf(type).some((part) => someType(part, is));
}

/** Whether a type mentions the view of requests on a declared one. */
export function hasRequestView(type: TypeExpression): boolean {
  return viewedNames(type).length > 0;
}

/** The declared names that a type mentions by the view of requests on them, with repetitions. */
export function viewedNames(type: TypeExpression): string[] {
  if (type.kind === "name") return type.view === "request" ? [type.name] : [];
  return partsOf(type).flatMap(viewedNames);
}
