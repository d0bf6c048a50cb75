import type { Api, Operation, Parameter, Resource, Response, Schema, TypeDeclaration } from "../model/api.ts";
import { resolveType } from "./types/resolveType.ts";
import { simplifyUnion } from "./types/simplifyType.ts";
import {
  named,
  type Member,
  type ObjectType,
  type TypeExpression,
  type TypeScope,
} from "./types/typeExpression.ts";

/** The model with every schema answered by a type: what the files of the package are printed from. */
export interface TypedApi extends Omit<Api, "resources" | "types"> {
  readonly resources: readonly TypedResource[];
  readonly types: readonly TypedDeclaration[];
}

export interface TypedResource extends Omit<Resource, "operations"> {
  readonly operations: readonly TypedOperation[];
}

export interface TypedOperation extends Operation {
  readonly argumentTypes: readonly TypeExpression[];
  /** Types of `parameters`, in the same order. */
  readonly parameterTypes: readonly TypeExpression[];
  readonly resultType: TypeExpression;
  /** What a failure's body may be; `unknown` when the document does not say. */
  readonly errorType: TypeExpression;
  /** Type of one item of a paged list. */
  readonly itemType: TypeExpression | undefined;
  /** Types of `responses`, in the same order; `undefined` for no body. */
  readonly responseTypes: readonly (TypeExpression | undefined)[];
}

export interface TypedDeclaration extends TypeDeclaration {
  readonly type: TypeExpression;
}

/** Answers every schema of the model with a TypeScript type. */
export function resolveApi(api: Api): TypedApi {
  return {
    ...api,
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map(resolveOperation),
    })),
    types: api.types.map((declaration) => {
      const type = sortMembers(resolveType(declaration.schema));
      return { ...declaration, type: declaration.requestOnly ? acceptUndefined(type) : type };
    }),
  };
}

function resolveOperation(operation: Operation): TypedOperation {
  const result = operation.result ? resolve(operation.result) : named("undefined");
  return {
    ...operation,
    argumentTypes: operation.arguments.map(({ schema }) => resolve(schema)),
    parameterTypes: operation.parameters.map(parameterType),
    resultType: operation.resultOptional ? simplifyUnion([result, named("undefined")]) : result,
    errorType: errorType(operation.responses),
    itemType: operation.pagination && resolve(operation.pagination.itemType),
    responseTypes: operation.responses.map(({ schema }) => schema && resolve(schema)),
  };
}

function resolve(schema: Schema): TypeExpression {
  return sortMembers(resolveType(schema));
}

/** A list in params may be readonly: nothing writes into it. */
function parameterType({ schema, in: location }: Parameter): TypeExpression {
  const type = acceptUndefined(resolve(schema));
  return type.kind === "array" && location !== "body" ? named("ReadonlyArray", type.item) : type;
}

function errorType(responses: readonly Response[]): TypeExpression {
  const schemas = responses.filter(({ success }) => !success).flatMap(({ schema }) => schema ?? []);
  return schemas.length === 0 ? named("unknown") : simplifyUnion(schemas.map(resolve));
}

/** Members by name, at every depth: their order in the document is not part of what it says. */
function sortMembers(type: TypeExpression): TypeExpression {
  return mapObjects(type, (object) => ({
    ...object,
    members: object.members.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

/** Lets optional members be given as `undefined`, as `exactOptionalPropertyTypes` would refuse otherwise. */
function acceptUndefined(type: TypeExpression): TypeExpression {
  return mapObjects(type, (object) => ({
    ...object,
    members: object.members.map((member): Member => {
      return member.optional ? { ...member, type: simplifyUnion([member.type, named("undefined")]) } : member;
    }),
  }));
}

/** Applies a change to every object type inside a type, the innermost first. */
function mapObjects(type: TypeExpression, change: (object: ObjectType) => ObjectType): TypeExpression {
  const inside = (part: TypeExpression): TypeExpression => mapObjects(part, change);
  switch (type.kind) {
    case "array":
      return { ...type, item: inside(type.item) };
    case "tuple":
      return { ...type, items: type.items.map(inside) };
    case "union":
    case "intersection":
      return { ...type, parts: type.parts.map(inside) };
    case "object":
      return change({
        ...type,
        members: type.members.map((member) => ({ ...member, type: inside(member.type) })),
        index: type.index && inside(type.index),
      });
    default:
      return type;
  }
}

/** Looks names up among the types and enums of an API; an enum answers with its first value. */
export function typeScope(api: TypedApi): TypeScope {
  const types = new Map(api.types.map(({ name, type }) => [name, type]));
  const enums = new Map(
    api.enums.map(({ name, members }): [string, TypeExpression] => [
      name,
      { kind: "literal", value: members[0]?.value ?? null },
    ]),
  );
  return (name) => types.get(name) ?? enums.get(name);
}
