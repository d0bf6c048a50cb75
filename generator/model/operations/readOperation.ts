import { sortedBy } from "../../ground/order.ts";
import { present } from "../../ground/present.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Node } from "../../read/document.ts";
import { fixedMethods } from "../../read/operations.ts";
import type { Security } from "../access/readSecurity.ts";
import type { FindName } from "../names/givenNames.ts";
import type { OperationSource } from "../sources/collectOperations.ts";
import type { UndirectedOperation } from "../types/directions.ts";
import type { SchemaScope } from "../types/scope.ts";
import { named } from "../types/type.ts";
import type { FindSecrets } from "./findSecrets.ts";
import { readBody } from "./readBody.ts";
import { readPagination } from "./readPagination.ts";
import { argumentName, readParameter } from "./readParameter.ts";
import { findChoice } from "./readStream.ts";
import { readResponses } from "./readResponses.ts";
import type { Parameter } from "../parameter.ts";

/** An operation as the document says it, and what is wrong with it. */
export interface ReadOperation {
  readonly source: OperationSource;
  readonly operation: UndirectedOperation;
  readonly problems: readonly Problem[];
}

/** Reads one Operation Object (OpenAPI 3.0 4.7.10, 3.1 4.8.10) with the parameters of its path item. */
export function readOperation(
  source: OperationSource,
  root: Node,
  securityOf: Security["ofOperation"],
  findSecrets: FindSecrets,
  findName: FindName,
  scope: SchemaScope,
): ReadOperation {
  const { node } = source;
  const { path: literalPath, urlTemplate, names } = readPath(source, scope);
  const declared = source.parameters
    .filter((parameter) => !isIgnored(parameter, scope))
    .map((parameter) => readParameter(parameter, scope));
  const pathParameters = names.map((name) => {
    const own =
      declared.find((entry) => entry.in === "path" && entry.name === name) ?? undeclared(name, node);
    const given = findName("arguments", source.id, name);
    return given === undefined ? own : { ...own, argumentName: argumentName(given) };
  });
  const fromClient = pathParameters.filter((parameter) => parameter.fromClient);
  const inParams = distinct(
    [...fromClient, ...declared.filter((parameter) => parameter.in !== "path")],
    scope,
  );
  reportMethod(source, scope);
  const callbacks = node.get("callbacks");
  if (callbacks)
    scope.report({ kind: "callbacks", message: "nothing is emitted for callbacks", origin: callbacks });
  const bodyNode = withoutBody.test(source.method) ? undefined : node.get("requestBody")?.follow();
  const taken = new Set(inParams.map(({ name }) => name));
  const body = bodyNode && readBody(bodyNode, taken, scope);
  const parameters = sortedBy([...inParams, ...(body?.fields ?? [])], ({ name }) => name);
  const choice = findChoice(source.parameters, body?.schema, body?.body.member);
  const outcome = readResponses(node, source.method, choice, scope);
  const extension = node.get("x-sdk-pagination");
  const paged = extension && readPagination(extension, parameters, outcome.successSchemas, scope);
  const { successSchemas, ...responses } = outcome;
  return {
    source,
    operation: {
      id: source.id,
      httpMethod: source.method,
      path: literalPath,
      urlTemplate,
      summary: node.string("summary"),
      description: node.string("description"),
      deprecated: node.boolean("deprecated") === true,
      permissions: readPermissions(node.get("security") ?? root.get("security")),
      security: securityOf(node),
      pathParameters: withDistinctArguments(pathParameters.filter((parameter) => !parameter.fromClient)),
      parameters,
      body: body?.body,
      ...responses,
      idempotent: node.boolean("x-sdk-idempotent") ?? defaultIdempotence(source),
      pagination: paged?.pagination,
      secrets: findSecrets(successSchemas),
      origin: node,
    },
    problems: [...(paged?.problems ?? []), ...unusedServers(source)],
  };
}

/** Whether a header is not a parameter, whatever the document says (OpenAPI 3.1, 4.8.12.2.1): the client sets it. */
function isIgnored(parameter: Node, scope: SchemaScope): boolean {
  const name = present(parameter.string("name"), "the name of a parameter");
  if (parameter.string("in") !== "header" || !/^(accept|content-type|authorization)$/i.test(name))
    return false;
  scope.report({ kind: "header", message: `${name} is no parameter: the client sets it`, origin: parameter });
  return true;
}

/** Takes a path template apart (OpenAPI 3.1, 4.8.8.2): how it is sent, and the names of its parameters. */
function readPath(
  source: OperationSource,
  scope: SchemaScope,
): { path: string; urlTemplate: string; names: string[] } {
  const [path = "", fragment] = source.path.split("#", 2);
  if (fragment !== undefined) {
    scope.report({
      kind: "path-fragment",
      message: `#${fragment} is not sent: what follows # in an address stays with the client`,
      origin: source.node,
    });
  }
  const parts = path.split(/\{([^{}]+)\}/);
  const urlTemplate = parts.map((part, index) =>
    index % 2 === 0 ? encodeLiteral(part) : `${prefixOf(part, source)}{${part}}`,
  );
  return { path, urlTemplate: urlTemplate.join(""), names: parts.filter((_, index) => index % 2 === 1) };
}

/** What stands before a single value in the styles label and matrix. */
function prefixOf(name: string, { parameters }: OperationSource): string {
  const isIt = (node: Node): boolean => node.string("in") === "path" && node.string("name") === name;
  const style = parameters.find(isIt)?.string("style");
  if (style === "label") return ".";
  return style === "matrix" ? `;${encodeURIComponent(name)}=` : "";
}

/** Percent-encodes what may not stand in a path or query (RFC 3986, 3.3 and 3.4), leaving `%` sequences alone. */
function encodeLiteral(text: string): string {
  const [path = "", ...query] = encodeURI(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%25", "%")
    .split("?");
  // The first & would begin the query.
  return [path.replaceAll("&", "%26"), ...query].join("?");
}

function undeclared(name: string, origin: Node): Parameter {
  return {
    name,
    argumentName: argumentName(name),
    in: "path",
    required: true,
    fromClient: false,
    type: named("string"),
    annotations: {},
    serialization: { style: "simple", explode: false },
    origin,
  };
}

/** One member of the params for each name: of two parameters with one name, the first in the order path, query, header, cookie. */
function distinct(parameters: readonly Parameter[], scope: SchemaScope): Parameter[] {
  const order = ["path", "query", "querystring", "header", "cookie"];
  const ranked = parameters.toSorted((a, b) => order.indexOf(a.in) - order.indexOf(b.in));
  const kept = new Map<string, Parameter>();
  for (const parameter of ranked) {
    const other = kept.get(parameter.name);
    if (!other) kept.set(parameter.name, parameter);
    else {
      scope.report({
        kind: "parameter-clash",
        message: `the ${parameter.in} parameter ${parameter.name} has the name of a ${other.in} parameter, so it cannot be given`,
        origin: parameter.origin,
      });
    }
  }
  return [...kept.values()];
}

/** Two path parameters that camelCase makes one get their place as well. */
function withDistinctArguments(parameters: readonly Parameter[]): Parameter[] {
  const seen = new Set<string>();
  return parameters.map((parameter, index) => {
    const name = seen.has(parameter.argumentName)
      ? `${parameter.argumentName}${index + 1}`
      : parameter.argumentName;
    seen.add(name);
    return { ...parameter, argumentName: name };
  });
}

/** Roles or scopes of alternatives: a caller needs one. Those that are needed together are joined with "and". */
function readPermissions(security: Node | undefined): string[] {
  const alternatives = security?.items() ?? [];
  const names = alternatives.map((requirement) =>
    sortedBy(requirement.entries(), ([key]) => key)
      .flatMap(([, roles]) => roles.items().map((role) => String(role.value)))
      .join(" and "),
  );
  return names.includes("") ? [] : [...new Set(names)];
}

/** `fetch` refuses some methods, and bodies with others (WHATWG Fetch, 2.2.1 and 5.3). */
function reportMethod({ method, node }: OperationSource, scope: SchemaScope): void {
  const body = node.get("requestBody");
  if (/^(TRACE|CONNECT|TRACK)$/i.test(method))
    scope.report({ kind: "method", message: `${method} cannot be sent: fetch refuses it`, origin: node });
  if (body && withoutBody.test(method)) {
    const message = `the body is not sent: ${method} has none`;
    scope.report({ kind: "method", message, origin: body, part: "key" });
  }
}

/** The runtime knows what repeating the methods of OpenAPI does; of any other, nothing is known. */
function defaultIdempotence({ method }: OperationSource): false | undefined {
  return fixedMethods.has(method.toLowerCase()) ? undefined : false;
}

const withoutBody = /^(GET|HEAD)$/;

function unusedServers({ servers, path }: OperationSource): Problem[] {
  if (!servers) return [];
  const message = `${path} has servers of its own, which the client does not use; move them to the top of the document`;
  return [createProblem("operation-servers", servers, message, { part: "key" })];
}
