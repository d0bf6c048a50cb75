import { callType, methodParameters } from "../emit/operation/signature.ts";
import { markdownCode } from "../emit/text/markdown.ts";
import { factsOf } from "../emit/text/docs.ts";
import { memberKey } from "../ground/key.ts";
import { literal } from "../ground/literal.ts";
import type { FieldEncoding, EnumMember, Operation, Pagination, Resource, Stream } from "../model/api.ts";
import type { Client, SecurityRequirement } from "../model/client.ts";
import { printType } from "../model/types/printType.ts";
import { namesIn } from "../model/types/type.ts";
import { isMap } from "../ground/values.ts";
import { sayWhole } from "./schemaFacts.ts";
import type { OperationSurface, ParamSurface, ResponseSurface } from "./surface.ts";
import type { Parameter } from "../model/parameter.ts";

/** What operations refer to. */
export interface Described {
  readonly client: Client;
  /** The members of each enum, by its name. */
  readonly enums: ReadonlyMap<string, readonly EnumMember[]>;
}

/** Describes one operation: what a caller writes, what is sent, and what its types do not show. */
export function describeOperation(
  resource: Resource,
  operation: Operation,
  described: Described,
): OperationSurface {
  const { pathParameters, parameters } = operation;
  return {
    name: `${resource.name}.${operation.methodName}`,
    facts: describeFacts(operation),
    params: [
      ...pathParameters.map((parameter) => describeParam(parameter, parameter.argumentName, described)),
      ...parameters.map((parameter) => describeParam(parameter, memberKey(parameter.name), described)),
    ],
    responses: operation.responses.map(({ status, success, type }): ResponseSurface => {
      return { status, success, type: type ? markdownCode(printType(type)) : "no body" };
    }),
    headers: describeHeaders(operation),
  };
}

/** Alternatives of credentials, as the options that give them. */
export function describeSecurity(alternatives: readonly SecurityRequirement[]): string {
  const texts = alternatives.map((requirement) => {
    const options = requirement.flatMap((scheme) => scheme.options);
    return options.length === 0 ? "none" : options.map((option) => markdownCode(option)).join(" and ");
  });
  return texts.join(", or ") || "none";
}

function describeFacts(operation: Operation): string[] {
  const { body, httpMethod, path, urlTemplate, permissions, security, idempotent, secrets } = operation;
  const parameters = methodParameters(operation).map(
    ({ name, type, hasQuestionToken }) => `${name}${hasQuestionToken ? "?" : ""}: ${String(type)}`,
  );
  const codes = (names: readonly string[]): string => names.map((name) => markdownCode(name)).join(", ");
  const isJson = body === undefined || body.mediaType === "application/json";
  return [
    markdownCode(`${httpMethod} ${path}`),
    ...(urlTemplate === path ? [] : [`sent as ${markdownCode(urlTemplate)}`]),
    markdownCode(`${operation.methodName}(${parameters.join(", ")}): ${callType(operation)}`),
    ...(operation.oldName === undefined ? [] : [`deprecated, the same: ${markdownCode(operation.oldName)}`]),
    ...(operation.deprecated ? ["deprecated"] : []),
    ...(permissions.length > 0 ? [`permissions: ${permissions.map(markdownCode).join(" or ")}`] : []),
    ...(security ? [`credentials: ${describeSecurity(security)}`] : []),
    ...(idempotent === undefined ? [] : [idempotent ? "may be repeated" : "may not be repeated"]),
    ...describeServers(operation),
    ...(body && !body.required ? ["body may be left out"] : []),
    ...(isJson ? [] : [`body as ${markdownCode(body.mediaType)}`]),
    ...(body?.encodings ?? []).map(describeEncoding),
    ...(body && body.atLeastOne.length > 0 ? [`at least one of ${codes(body.atLeastOne)}`] : []),
    ...(operation.stream ? [describeStream(operation.stream)] : []),
    ...(operation.pagination ? [describePagination(operation.pagination)] : []),
    ...(secrets.length > 0 ? [`never logged: ${codes(secrets)}`] : []),
  ];
}

function describeEncoding(encoding: FieldEncoding): string {
  const name = markdownCode(encoding.name);
  if ("mediaType" in encoding) return `${name} as ${markdownCode(encoding.mediaType)}`;
  const { style } = encoding;
  return `${name} in style ${style === "exploded" ? "form, exploded" : style === "form" ? "form, not exploded" : style}`;
}

/** Servers of one operation, which the client does not send to. */
function describeServers({ origin }: Operation): string[] {
  const urls = (origin.get("servers")?.items() ?? []).map((server) => server.string("url") ?? "");
  return urls.length === 0 ? [] : [`servers of its own: ${urls.map(markdownCode).join(", ")}`];
}

/** Headers are in no type: a line for each, with the responses that bring it. */
function describeHeaders({ origin, responses }: Operation): string[] {
  const statuses = new Map<string, string[]>();
  for (const { status } of responses) {
    const headers = origin.get("responses", status)?.follow()?.get("headers");
    for (const name of Object.keys(headers && isMap(headers.value) ? headers.value : {})) {
      const schema = headers?.get(name)?.follow()?.get("schema");
      const text = markdownCode(schema ? `${name}: ${sayWhole(schema)}` : name);
      statuses.set(text, [...(statuses.get(text) ?? []), status]);
    }
  }
  return [...statuses].map(([text, of]) => `header of ${of.join(", ")} ${text}`).sort();
}

function describeStream({ accept, choice }: Stream): string {
  const when = choice ? ` if ${markdownCode(choice.field)} says so (default ${choice.byDefault})` : "";
  return `item by item as ${markdownCode(accept)}${when}`;
}

function describePagination(pagination: Pagination): string {
  const { by, parameter, first, items, paging, start, end, total, next, last, more } = pagination;
  const places = paging.length > 0 ? ` of ${paging.map(markdownCode).join(" or ")}` : "";
  const fields = [start, end, total].flatMap((field) => field ?? []).map(markdownCode);
  const goesOn = [
    ...(fields.length > 0 ? [`position ${fields.join(", ")}${places}`] : []),
    ...(next === undefined ? [] : [`next ${markdownCode(next)}`]),
    ...(last === undefined ? [] : [`next ${markdownCode(last)} of the last item`]),
    ...(more === undefined ? [] : [`more ${markdownCode(more)}`]),
  ];
  const from = first === undefined ? "" : ` from ${first}`;
  const kind = by === "page" ? "" : `${by} `;
  return `pages by ${kind}${markdownCode(parameter)}${from}: ${[`items ${markdownCode(items)}`, ...goesOn].join(", ")}`;
}

function describeParam(parameter: Parameter, name: string, described: Described): ParamSurface {
  const { annotations, fromClient, type } = parameter;
  const link = described.client.parameters.find(({ wireName }) => wireName === parameter.name);
  const values = namesIn(type).flatMap((mentioned) => {
    const members = described.enums.get(mentioned);
    return members ? [members.map(({ value }) => markdownCode(literal(value))).join(" | ")] : [];
  });
  const facts = factsOf(annotations, markdownCode).replace(/\.$/, "");
  const isOptional = !parameter.required || fromClient;
  return {
    place: parameter.in,
    member: markdownCode(`${name}${isOptional ? "?" : ""}: ${printType(type)}`),
    facts: [
      ...(annotations.deprecated ? ["deprecated"] : []),
      ...(fromClient && link ? [`or the client's ${markdownCode(link.option)}`] : []),
      ...describeSerialization(parameter),
      ...(parameter.origin.boolean("allowReserved") === true ? ["reserved characters as they are"] : []),
      ...values,
      ...(facts ? [facts] : []),
    ],
  };
}

/** How a value is written, where that is not what is usual in its place (OpenAPI 3.1, 4.8.12.2.2). */
function describeSerialization({ in: place, serialization }: Parameter): string[] {
  if (place === "body") return [];
  if ("content" in serialization) return [`as ${serialization.content === "json" ? "JSON" : "a form"}`];
  const { style, explode } = serialization;
  const usual = place === "query" ? "form" : "simple";
  const isUsual = style === usual && explode === (usual === "form");
  return isUsual ? [] : [`style ${style}${explode ? ", exploded" : ", not exploded"}`];
}
