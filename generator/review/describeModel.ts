import { sortedBy } from "../ground/order.ts";
import type { Api, EnumDeclaration, Operation, Resource, TypeDeclaration } from "../model/api.ts";
import type { Naming } from "../model/names/naming.ts";
import { printType } from "../model/types/printType.ts";
import { namesIn, type TypeExpression } from "../model/types/type.ts";
import type { Origin } from "../problems/problem.ts";
import { showPlace } from "../read/meaning/rule.ts";
import type { Parameter } from "../model/parameter.ts";

/** The model as plain JSON for people: names with their reasons, types as TypeScript, places as `file:line:column`. */
export interface ModelDescription {
  readonly package: object;
  readonly resources: readonly object[];
  readonly operations: readonly OperationDescription[];
  readonly schemas: readonly SchemaDescription[];
}

/** An operation, with all that a call of it takes and gives. */
interface OperationDescription {
  /** `operationId`, or method and path. */
  readonly operation: string;
  /** As callers write it: resource and method. */
  readonly name: string;
  readonly [detail: string]: unknown;
}

/** A schema that has a declaration. */
interface SchemaDescription {
  /** What its name is made from, as it stands in the document. */
  readonly schema: string;
  readonly name: string;
  readonly [detail: string]: unknown;
}

/** Describes a model: what everything is called and why, where it comes from, which type it is, and what uses it. */
export function describeModel(api: Api): ModelDescription {
  const { packageName, version, source, client } = api;
  const users = usersByName(api);
  return {
    package: { name: packageName, version, document: source, client: client.className },
    resources: api.resources.map(describeResource),
    operations: api.resources.flatMap((resource) =>
      resource.operations.map((operation) => describeOperation(resource, operation)),
    ),
    schemas: sortedBy([...api.enums, ...api.types], ({ name }) => name).map((declaration) =>
      describeSchema(declaration, users.get(declaration.name) ?? []),
    ),
  };
}

function describeResource({ name, className, fileName, naming, origin }: Resource): object {
  return {
    name,
    ...reasonOf(naming),
    at: showPlace(origin),
    class: className,
    file: `src/resources/${fileName}.ts`,
  };
}

function describeOperation(resource: Resource, operation: Operation): OperationDescription {
  const { id, methodName, naming, origin, body, pagination, responses } = operation;
  return {
    operation: id,
    name: `${resource.name}.${methodName}`,
    ...reasonOf(naming),
    at: showPlace(origin),
    http: `${operation.httpMethod} ${operation.path}`,
    paramsInterface: operation.parametersName,
    arguments: operation.pathParameters.map((parameter) =>
      describeParameter(parameter, parameter.argumentName),
    ),
    params: operation.parameters.map((parameter) => describeParameter(parameter, parameter.name)),
    body: body && { mediaType: body.mediaType, type: body.typeName, required: body.required },
    result: printType(operation.resultType),
    error: printType(operation.errorType),
    responses: responses.map(({ status, success, type }) => ({
      status,
      success,
      type: type && printType(type),
    })),
    pagination: pagination && {
      [pagination.by]: pagination.parameter,
      items: pagination.items,
      item: printType(pagination.itemType),
    },
    stream: operation.stream && {
      mediaType: operation.stream.accept,
      item: printType(operation.stream.itemType),
      choice: operation.stream.choice,
    },
    permissions: operation.permissions,
    secrets: operation.secrets,
  };
}

function describeParameter(parameter: Parameter, name: string): object {
  const { type, required, fromClient, origin } = parameter;
  const given = fromClient ? "by the call or the client" : "by the call";
  return {
    name,
    in: parameter.in,
    wireName: parameter.name,
    type: printType(type),
    required,
    given,
    at: showPlace(origin),
  };
}

function describeSchema(
  declaration: EnumDeclaration | TypeDeclaration,
  usedBy: readonly User[],
): SchemaDescription {
  const { name, naming, origin } = declaration;
  const what =
    "members" in declaration
      ? {
          kind: "enum",
          values: declaration.members.map(({ name: member, value }) => ({ name: member, value })),
        }
      : { kind: "type", type: printType(declaration.type) };
  return { schema: naming.from, name, ...reasonOf(naming), at: showPlace(origin), ...what, usedBy };
}

/** The rule that named something, and who has the name that it did not get. */
function reasonOf({ by, from, clash }: Naming): object {
  const winner = (place: Origin | undefined): string => (place ? showPlace(place) : "the package itself");
  return {
    namedBy: `${by}: ${from}`,
    ...(clash && { insteadOf: clash.wanted, because: `${winner(clash.winner)} has that name` }),
  };
}

/** What mentions a declared name: an operation in one of its parts, or another schema. */
type User = { readonly operation: string; readonly as: string } | { readonly schema: string };

function usersByName(api: Api): ReadonlyMap<string, readonly User[]> {
  const users = new Map<string, User[]>();
  const add = (names: readonly string[], user: User): void => {
    for (const name of new Set(names)) users.set(name, [...(users.get(name) ?? []), user]);
  };
  for (const operation of api.resources.flatMap(({ operations }) => operations)) {
    for (const [as, names] of partsOf(operation)) add(names, { operation: operation.id, as });
  }
  for (const { name, type } of api.types) add(namesIn(type), { schema: name });
  return users;
}

function partsOf({
  pathParameters,
  parameters,
  body,
  responses,
}: Operation): [as: string, names: string[]][] {
  const mentioned = (type: TypeExpression | undefined): string[] => (type ? namesIn(type) : []);
  return [
    ...[...pathParameters, ...parameters].map((parameter): [string, string[]] => {
      const place = parameter.in === "body" ? "body field" : `${parameter.in} parameter`;
      return [`${place} ${parameter.name}`, namesIn(parameter.type)];
    }),
    ["body", body?.typeName === undefined ? [] : [body.typeName]],
    ...responses.map(({ status, type }): [string, string[]] => [`response ${status}`, mentioned(type)]),
  ];
}
