import type { EnumDeclaration, Reply, RequestBody, Response, TypeDeclaration } from "../api.ts";
import type { UnnamedOperation } from "../operations/nameMethods.ts";
import { mapType, union } from "./combine.ts";
import { printType } from "./printType.ts";
import { type Member, named, namesIn, someType, type TypeExpression, unknownType } from "./type.ts";
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
  /** Whether requests take another form of this name than responses bring. */
  isViewed(name: string): boolean;
}

/** The views on types that mention what is declared, enums among it. */
export function viewsOf(
  declared: Declared,
  {
    types,
    enums,
  }: { readonly types: readonly TypeDeclaration[]; readonly enums: readonly EnumDeclaration[] },
  usage: Usage,
): Views {
  // One that may be null stands there as its values.
  const inPaths = new Set(enums.filter(({ nullable }) => !nullable).map(({ name }) => name));
  const others = new Map([...declared].filter(([name]) => !inPaths.has(name)));
  const open = openInResponses(enums);
  const viewed = viewedNames(types, enums);
  return {
    path: (type) => requestType(pathType(type, others, inPaths), viewed),
    request: (type) => requestType(type, viewed),
    response: (type) => responseType(withoutWriteOnly(type), open),
    isReceived: (name) => usage.received.has(name),
    isViewed: (name) => viewed.has(name),
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
function directBody(body: RequestBody, parameters: readonly Parameter[], views: Views): RequestBody {
  if (body.typeName === undefined) return body;
  const isViewed = views.isViewed(body.typeName);
  if (!views.isReceived(body.typeName)) return { ...body, isViewed };
  const isLacking = ({ in: place, annotations, type }: Parameter): boolean =>
    place === "body" &&
    (annotations.writeOnly === true || printType(type) !== printType(withoutWriteOnly(type)));
  const fields = parameters.filter(isLacking);
  return { ...body, isViewed, added: fields.map(({ name }) => name) };
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

/** What may come beside the listed values of the enums that are closed by name, and open where a response mentions them. */
export type OpenInResponses = ReadonlyMap<string, readonly TypeExpression[]>;

/** The enums that are open where a response mentions them, by name. */
export function openInResponses(enums: readonly EnumDeclaration[]): OpenInResponses {
  const open = enums.filter((declaration) => declaration.openInResponses);
  return new Map(
    open.map(({ name, members }) => {
      const kinds = kindsOf(members.map(({ value }) => value)).filter((kind) => kind.values.length > 0);
      return [name, kinds.map(({ kind }) => unlisted(kind))];
    }),
  );
}

/**
 * The declared names that requests take another form of: those with lists, with what may be left out, or with unlisted values, at any
 * depth. What a name is depends on its schema alone, so it is what responses bring, whoever uses it.
 */
function viewedNames(types: readonly TypeDeclaration[], enums: readonly EnumDeclaration[]): Set<string> {
  const isTaken = (part: TypeExpression): boolean =>
    part.kind === "array" ||
    part.kind === "tuple" ||
    (part.kind === "other" && part.isUnlisted === true) ||
    (part.kind === "object" && part.members.some(({ optional }) => optional));
  const users = new Map<string, string[]>();
  for (const { name, type } of types)
    for (const mentioned of namesIn(type)) {
      const known = users.get(mentioned);
      if (known) known.push(name);
      else users.set(mentioned, [name]);
    }
  const viewed = new Set<string>();
  const pending = [
    ...enums.filter(({ open }) => open).map(({ name }) => name),
    ...types.filter(({ type }) => someType(type, isTaken)).map(({ name }) => name),
  ];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (viewed.has(name)) continue;
    viewed.add(name);
    pending.push(...(users.get(name) ?? []));
  }
  return viewed;
}

/**
 * What callers give: lists that nobody writes to, and optional members that may be `undefined`.
 *
 * @param viewed declared names of which requests take a view
 */
export function requestType(type: TypeExpression, viewed: ReadonlySet<string>): TypeExpression {
  return mapType(type, (part) => {
    if (part.kind === "name") return viewed.has(part.name) ? { ...part, view: "request" } : part;
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
export function responseType(type: TypeExpression, open: OpenInResponses): TypeExpression {
  return mapType(type, (part) => {
    const others = part.kind === "name" ? open.get(part.name) : undefined;
    if (others) return union([part, ...others]);
    if (part.kind !== "object") return part;
    return { ...part, members: part.members.map((member) => ({ ...member, type: openLiterals(member) })) };
  });
}

/** A list of values, with others beside them. A list of one value tells types apart and stays. */
function openLiterals({ type, annotations }: Pick<Member, "type" | "annotations">): TypeExpression {
  if (type.kind === "array") return { ...type, item: openLiterals({ type: type.item, annotations }) };
  if (type.kind !== "union" || annotations.closed) return type;
  const literals = type.parts.flatMap((part) => (part.kind === "literal" ? [part.value] : []));
  const open = kindsOf(literals).filter(({ values }) => values.length > 1);
  return union([...type.parts, ...open.map(({ kind }) => unlisted(kind))]);
}

/** Values by their type. */
function kindsOf(values: readonly unknown[]): { kind: "string" | "number"; values: readonly unknown[] }[] {
  return (["string", "number"] as const).map((kind) => {
    return { kind, values: values.filter((value) => typeof value === kind) };
  });
}

function unlisted(kind: "string" | "number"): TypeExpression {
  return { kind: "other", type: kind, isUnlisted: true };
}
