import type { Annotations, JsonScalar } from "../../model/types/schema.ts";

/** A TypeScript type as data: what openapi-typescript answered, free of its nodes. */
export type TypeExpression =
  | { readonly kind: "name"; readonly name: string; readonly arguments?: readonly TypeExpression[] }
  | { readonly kind: "literal"; readonly value: JsonScalar }
  | { readonly kind: "array"; readonly item: TypeExpression; readonly isReadonly?: boolean }
  // Any value of a primitive type, beside literals that keep their place in completions: `string & {}`.
  | { readonly kind: "other"; readonly type: "string" | "number" }
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

/** A type that is a single word: a keyword or a declared name. */
export function named(name: string, ...typeArguments: readonly TypeExpression[]): TypeExpression {
  return typeArguments.length === 0
    ? { kind: "name", name }
    : { kind: "name", name, arguments: typeArguments };
}

/** Looks up what a declared name stands for. */
export type TypeScope = (name: string) => TypeExpression | undefined;
