import type { EnumDeclaration, Reply, RequestBody, Response } from "../api.ts";
import type { UnnamedOperation } from "../operations/nameMethods.ts";
import { mapType, union } from "./combine.ts";
import { printType } from "./printType.ts";
import { type Member, named, type TypeExpression, unknownType } from "./type.ts";
import type { Declared, Usage } from "./usage.ts";
import type { Parameter } from "../parameter.ts";

/** An operation whose types are those of its schemas, the same for both directions. */
export type UndirectedOperation = Omit<
  UnnamedOperation,
  "resultType" | "errorType" | "replies" | "sharedParameters"
>;

/** An operation with its types, before it is compared with others. */
export type DirectedOperation = Omit<UnnamedOperation, "sharedParameters">;

/** Turns the type of a schema into what each direction wants of it. */
export interface Views {
  /** What one segment of a path can hold: text or a number. Callers write lists and objects as text themselves. */
  path(type: TypeExpression): TypeExpression;
  /** What callers give: lists that nobody writes to, and optional members that may be `undefined`. */
  request(type: TypeExpression): TypeExpression;
  /** What the server sends: where values are listed, others may come later. */
  response(type: TypeExpression): TypeExpression;
  /** Whether the declaration of this name lacks what only requests have. */
  isReceived(name: string): boolean;
}

/** The views on types that mention what is declared, enums among it. */
export function viewsOf(declared: Declared, enums: readonly EnumDeclaration[], usage: Usage): Views {
  // One that may be null stands there as its values.
  const inPaths = new Set(enums.filter(({ nullable }) => !nullable).map(({ name }) => name));
  const others = new Map([...declared].filter(([name]) => !inPaths.has(name)));
  const openNames = openInResponses(enums);
  return {
    path: (type) => pathType(type, others, inPaths),
    request: requestType,
    response: (type) => responseType(withoutWriteOnly(type), openNames),
    isReceived: (name) => usage.received.has(name),
  };
}

/** Gives every type of an operation the view of its direction, and makes out of the responses what a call can come to. */
export function directOperation(operation: UndirectedOperation, views: Views): DirectedOperation {
  const responses = operation.responses.map((response): Response => {
    return { ...response, type: response.type && views.response(response.type) };
  });
  const results = ["none", "stream"].includes(operation.resultKind) ? [] : successTypes(responses);
  const failures = responses.filter(({ success, status }) => !success || status === "default");
  const errors = failures.flatMap(({ type, isJson }) => (isJson && type ? [type] : []));
  const nothing = operation.resultOptional || results.length === 0 ? [named("undefined")] : [];
  return {
    ...operation,
    body: operation.body && directBody(operation.body, operation.parameters, views),
    pathParameters: operation.pathParameters.map((parameter) => {
      return { ...parameter, type: views.path(parameter.type) };
    }),
    parameters: operation.parameters.map((parameter) => {
      return { ...parameter, type: views.request(parameter.type) };
    }),
    responses,
    resultType: union([...results, ...nothing]),
    errorType: errors.length === 0 ? unknownType : union(errors),
    stream: operation.stream && {
      ...operation.stream,
      itemType: views.response(operation.stream.itemType),
    },
    replies:
      operation.pagination || operation.resultKind === "stream"
        ? []
        : listReplies(operation.httpMethod, responses),
    pagination: operation.pagination && {
      ...operation.pagination,
      itemType: views.response(operation.pagination.itemType),
    },
  };
}

/** Tells which fields the type of a body lacks. */
function directBody(body: RequestBody, parameters: readonly Parameter[], { isReceived }: Views): RequestBody {
  if (body.typeName === undefined || !isReceived(body.typeName)) return body;
  const isLacking = ({ in: place, annotations, type }: Parameter): boolean =>
    place === "body" &&
    (annotations.writeOnly === true || printType(type) !== printType(withoutWriteOnly(type)));
  const fields = parameters.filter(isLacking);
  return { ...body, added: fields.map(({ name }) => name) };
}

function successTypes(responses: readonly Response[]): TypeExpression[] {
  return responses.flatMap(({ success, type }) => (success && type ? [type] : []));
}

function listReplies(httpMethod: string, responses: readonly Response[]): Reply[] {
  const replies = responses
    .filter(({ success }) => success)
    .map(({ status, type }): Reply => {
      return { status, type: (httpMethod === "HEAD" ? undefined : type) ?? named("undefined") };
    });
  const texts = new Set(replies.map(({ type }) => printType(type)));
  return texts.size > 1 ? replies : [];
}

function pathType(type: TypeExpression, declared: Declared, enumNames: ReadonlySet<string>): TypeExpression {
  const parts = alternativesOf(type, declared).filter(
    (part) => !(part.kind === "literal" && part.value === null),
  );
  const fits = parts.every((part) => {
    if (part.kind === "name")
      return part.name === "string" || part.name === "number" || enumNames.has(part.name);
    return part.kind === "literal" && typeof part.value !== "boolean";
  });
  return fits && parts.length > 0 ? union(parts) : named("string");
}

/** What a type allows one of; a declared name counts as what it stands for. */
function alternativesOf(type: TypeExpression, declared: Declared): TypeExpression[] {
  if (type.kind === "union") return type.parts.flatMap((part) => alternativesOf(part, declared));
  const meaning = type.kind === "name" ? declared.get(type.name)?.type : undefined;
  return meaning ? alternativesOf(meaning, declared) : [type];
}

/** Names of the enums that requests close, and responses open. */
export function openInResponses(enums: readonly EnumDeclaration[]): Set<string> {
  return new Set(enums.filter((declaration) => declaration.openInResponses).map(({ name }) => name));
}

/** What callers give: lists that nobody writes to, and optional members that may be `undefined`. */
export function requestType(type: TypeExpression): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "array") return { ...part, isReadonly: true };
    if (part.kind !== "object") return part;
    const members = part.members.map((member): Member => {
      return member.optional ? { ...member, type: union([member.type, named("undefined")]) } : member;
    });
    return { ...part, members };
  });
}

/** A type without the members of objects that only requests have. */
export function withoutWriteOnly(type: TypeExpression): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind !== "object") return part;
    return { ...part, members: part.members.filter(({ annotations }) => !annotations.writeOnly) };
  });
}

/** What the server sends: where values are listed, others may come later. */
export function responseType(type: TypeExpression, openNames: ReadonlySet<string>): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "name" && openNames.has(part.name))
      return union([part, { kind: "other", type: "string" }]);
    if (part.kind !== "object") return part;
    return { ...part, members: part.members.map((member) => ({ ...member, type: openLiterals(member) })) };
  });
}

/** A list of values, with others beside them. A list of one value tells types apart and stays. */
function openLiterals({ type, annotations }: Pick<Member, "type" | "annotations">): TypeExpression {
  if (type.kind === "array") return { ...type, item: openLiterals({ type: type.item, annotations }) };
  if (type.kind !== "union" || annotations.closed) return type;
  const literals = type.parts.flatMap((part) => (part.kind === "literal" ? [typeof part.value] : []));
  const kinds = (["string", "number"] as const).filter(
    (kind) => literals.filter((found) => found === kind).length > 1,
  );
  return union([...type.parts, ...kinds.map((kind): TypeExpression => ({ kind: "other", type: kind }))]);
}
