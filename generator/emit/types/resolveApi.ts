import type { Api, Operation, Resource, TypeDeclaration } from "../../model/api.ts";
import type { Schema } from "../../model/types/schema.ts";
import { printType } from "../text/printType.ts";
import { resolveType } from "./resolveType.ts";
import { simplifyUnion } from "./simplifyType.ts";
import { type Member, named, type TypeExpression, type TypeScope } from "./typeExpression.ts";

/** The model with every schema answered by a type: what the files of the package are printed from. */
export interface TypedApi extends Omit<Api, "resources" | "types"> {
  readonly resources: readonly TypedResource[];
  readonly types: readonly TypedDeclaration[];
}

/** A resource whose operations have types. */
export interface TypedResource extends Omit<Resource, "operations"> {
  readonly operations: readonly TypedOperation[];
}

/** An operation with the types of what it takes and gives, beside the schemas that they come from. */
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
  /** The successes, where their types differ, so that the status tells them apart; else none. */
  readonly replies: readonly TypedReply[];
}

/** One success of several. */
interface TypedReply {
  /** Three digits, `2XX`, or `default`. */
  readonly status: string;
  readonly type: TypeExpression;
}

/** A named schema with its type, as the direction in which it is used wants it. */
export interface TypedDeclaration extends TypeDeclaration {
  readonly type: TypeExpression;
}

/** Answers every schema of the model with a TypeScript type. */
export function resolveApi(api: Api): TypedApi {
  const openNames = new Set(
    api.enums.filter(({ openInResponses }) => openInResponses).map(({ name }) => name),
  );
  const enumNames = new Set(api.enums.map(({ name }) => name));
  const toResponse = (type: TypeExpression): TypeExpression => responseType(type, openNames);
  return {
    ...api,
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation) => resolveOperation(operation, toResponse, enumNames)),
    })),
    types: api.types.map((declaration) => {
      const type = resolve(declaration.schema);
      return { ...declaration, type: declaration.requestOnly ? requestType(type) : toResponse(type) };
    }),
  };
}

function resolveOperation(
  operation: Operation,
  toResponse: (type: TypeExpression) => TypeExpression,
  enumNames: ReadonlySet<string>,
): TypedOperation {
  const answer = (schema: Schema): TypeExpression => toResponse(resolve(schema));
  const result = operation.result ? answer(operation.result) : named("undefined");
  const failures = operation.responses.filter(({ success, status }) => !success || status === "default");
  const errors = failures.flatMap(({ schema, isJson }) => (isJson ? (schema ?? []) : []));
  const responseTypes = operation.responses.map(({ schema }) => schema && answer(schema));
  return {
    ...operation,
    argumentTypes: operation.arguments.map(({ schema }) => argumentType(resolve(schema), enumNames)),
    parameterTypes: operation.parameters.map(({ schema }) => requestType(resolve(schema))),
    resultType: operation.resultOptional ? simplifyUnion([result, named("undefined")]) : result,
    errorType: errors.length === 0 ? named("unknown") : simplifyUnion(errors.map(answer)),
    itemType: operation.pagination && answer(operation.pagination.itemType),
    responseTypes,
    replies: operation.pagination ? [] : listReplies(operation, responseTypes),
  };
}

function listReplies(
  { responses, httpMethod }: Operation,
  types: readonly (TypeExpression | undefined)[],
): TypedReply[] {
  const replies = responses.flatMap(({ status, success }, index): TypedReply[] => {
    const type = httpMethod === "HEAD" ? undefined : types[index];
    return success ? [{ status, type: type ?? named("undefined") }] : [];
  });
  const texts = new Set(replies.map(({ type }) => printType(type, "without docs")));
  return texts.size > 1 ? replies : [];
}

/** What one segment of a path can hold: text or a number. Callers write lists and objects as text themselves. */
function argumentType(type: TypeExpression, enumNames: ReadonlySet<string>): TypeExpression {
  const parts = (type.kind === "union" ? type.parts : [type]).filter(
    (part) => !(part.kind === "literal" && part.value === null),
  );
  const fits = parts.every((part) => {
    if (part.kind === "name")
      return part.name === "string" || part.name === "number" || enumNames.has(part.name);
    return part.kind === "literal" && typeof part.value !== "boolean";
  });
  return fits && parts.length > 0 ? simplifyUnion(parts) : named("string");
}

/** The answer of openapi-typescript, members sorted by name: their order in the document is not part of what it says. */
function resolve(schema: Schema): TypeExpression {
  return mapType(resolveType(schema), (type) => {
    if (type.kind !== "object") return type;
    return { ...type, members: type.members.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

/** What callers give: lists that nobody writes to, and optional members that may be `undefined`. */
function requestType(type: TypeExpression): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "array") return { ...part, isReadonly: true };
    if (part.kind !== "object") return part;
    const members = part.members.map((member): Member => {
      return member.optional ? { ...member, type: simplifyUnion([member.type, named("undefined")]) } : member;
    });
    return { ...part, members };
  });
}

/** What the server sends: where values are listed, others may come later. A list of one value tells types apart and stays. */
function responseType(type: TypeExpression, openNames: ReadonlySet<string>): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "name" && openNames.has(part.name))
      return simplifyUnion([part, { kind: "other", type: "string" }]);
    if (part.kind !== "object") return part;
    return { ...part, members: part.members.map((member) => ({ ...member, type: openLiterals(member) })) };
  });
}

function openLiterals({ type, annotations }: Pick<Member, "type" | "annotations">): TypeExpression {
  if (type.kind === "array") return { ...type, item: openLiterals({ type: type.item, annotations }) };
  if (type.kind !== "union" || annotations.closed) return type;
  const literals = type.parts.flatMap((part) => (part.kind === "literal" ? [typeof part.value] : []));
  const kinds = (["string", "number"] as const).filter(
    (kind) => literals.filter((found) => found === kind).length > 1,
  );
  return simplifyUnion([
    ...type.parts,
    ...kinds.map((kind): TypeExpression => ({ kind: "other", type: kind })),
  ]);
}

/** Applies a change to a type and every type inside it, the innermost first. */
function mapType(type: TypeExpression, change: (type: TypeExpression) => TypeExpression): TypeExpression {
  const inside = (part: TypeExpression): TypeExpression => mapType(part, change);
  switch (type.kind) {
    case "array":
      return change({ ...type, item: inside(type.item) });
    case "tuple":
      return change({ ...type, items: type.items.map(inside) });
    case "union":
      return change(simplifyUnion(type.parts.map(inside)));
    case "intersection":
      return change({ ...type, parts: type.parts.map(inside) });
    case "object":
      return change({
        ...type,
        members: type.members.map((member) => ({ ...member, type: inside(member.type) })),
        index: type.index && inside(type.index),
      });
    default:
      return change(type);
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
