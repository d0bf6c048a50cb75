import {
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import { identifier, memberIdentifier } from "../../ground/identifier.ts";
import type { Api, Operation, Resource } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import { hasRequestView, namesIn, type TypeExpression } from "../../model/types/type.ts";
import type { TypeScope } from "../../model/types/usage.ts";
import { about } from "../../problems/about.ts";
import { bodyTypes, ownParameters, paramsStatement } from "../operation/params.ts";
import { operationConstant, pageFollower } from "../operation/constant.ts";
import { methodDocs } from "../operation/docs.ts";
import { runtimeFunctions } from "../operation/placers.ts";
import { callType, methodParameters, methodTypeParameters } from "../operation/signature.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { declaredImports, docsOf, importStatements, oldNameStatements, renamedTo } from "../statements.ts";

/** `resources/<name>.ts`: the class of a resource, the params of its methods, and its operations as data. */
export function emitResource(resource: Resource, api: Api, scope: TypeScope): PlannedFile {
  const types = typesOf(resource);
  const own = new Set([resource.className, ...types.flatMap(namesIn)]);
  const operationType = own.has("Operation") ? "RuntimeOperation" : "Operation";
  const parts = resource.operations.map((operation) =>
    about(`operation ${operation.id}`, operation.origin, () => ({
      methods: [
        operationMethod(resource, operation, api.client, scope),
        ...(operation.oldName === undefined ? [] : [oldMethod(operation, operation.oldName)]),
      ],
      params: [...paramsStatement(operation, api.client), ...oldParams(operation)],
      constant: operationConstant(operation, scope, operationType),
    })),
  );
  const methods = parts.flatMap((part) => part.methods);
  return planFile(`src/resources/${resource.fileName}.ts`, [
    ...declaredImports(types, api, ".."),
    ...importStatements("../runtime/operation.js", {
      types: ["Operation"],
      aliases: operationType === "Operation" ? {} : { Operation: operationType },
    }),
    ...resourceImports(resource, api, scope),
    resourceClass(resource, api.client, methods),
    ...parts.flatMap(({ params }) => params),
    ...parts.map(({ constant }) => constant),
  ]);
}

/** The types that the declarations of a resource mention. */
function typesOf(resource: Resource): TypeExpression[] {
  return resource.operations.flatMap((operation) => [
    ...operation.pathParameters.map(({ type }) => type),
    ...ownParameters(operation).map(({ type }) => type),
    ...bodyTypes(operation),
    // Streams alone are called by the type of their items.
    ...(operation.stream && !operation.stream.choice ? [] : [operation.resultType, operation.errorType]),
    ...operation.replies.map(({ type }) => type),
    ...(operation.pagination ? [operation.pagination.itemType] : []),
    ...(operation.stream ? [operation.stream.itemType] : []),
  ]);
}

function resourceImports(resource: Resource, api: Api, scope: TypeScope): StatementStructures[] {
  const isPlain = resource.operations.some(({ pagination, stream }) => !pagination && !stream);
  const isWhole = resource.operations.some(
    ({ pagination, stream }) => !pagination && (!stream || stream.choice),
  );
  const isShared = resource.operations.some(({ sharedParameters }) => sharedParameters.length > 0);
  const isViewed = typesOf(resource).some(hasRequestView);
  const hasReplies = resource.operations.some(({ replies }) => replies.length > 0);
  return [
    ...importStatements("../options.js", {
      types: [api.client.optionsName, ...(isShared ? [api.client.paramsName] : [])],
      values: ["service", ...resource.operations.flatMap(ownSchemes)],
    }),
    ...importStatements("../runtime/call.js", {
      types: [...(isWhole ? ["ApiCall"] : []), ...(hasReplies ? ["ApiReply"] : [])],
      values: isPlain ? ["call"] : [],
    }),
    ...importStatements("../runtime/client.js", { types: ["Client"] }),
    ...importStatements("../runtime/connect.js", { values: ["connect"] }),
    ...importStatements("../runtime/options.js", { types: ["RequestOptions"] }),
    ...importStatements("../runtime/request-view.js", { types: isViewed ? ["RequestView"] : [] }),
    ...runtimeImports(resource, scope),
    ...streamImports(resource),
    ...pageImports(resource),
  ];
}

function ownSchemes({ security = [] }: Operation): string[] {
  return security.flat().map(({ constantName }) => constantName);
}

/** The functions that the operations name, from the module of each. */
function runtimeImports(resource: Resource, scope: TypeScope): StatementStructures[] {
  const functions = resource.operations.flatMap((operation) => runtimeFunctions(operation, scope));
  const modules = [...new Set(functions.map(({ module }) => module))].sort();
  return modules.flatMap((module) =>
    importStatements(`../runtime/${module}.js`, {
      values: functions.filter((used) => used.module === module).map(({ name }) => name),
    }),
  );
}

function resourceClass(
  resource: Resource,
  client: Client,
  methods: MethodDeclarationStructure[],
): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: identifier(resource.className),
    docs: docsOf({ summary: resource.description ?? `The operations of ${resource.className}.` }),
    properties: [{ kind: StructureKind.Property, name: "#client", isReadonly: true, type: "Client" }],
    ctors: [
      {
        kind: StructureKind.Constructor,
        docs: docsOf({
          tags: [`@param client - Options, or the client that another resource uses already.`],
        }),
        parameters: [
          {
            kind: StructureKind.Parameter,
            name: "client",
            type: `Client | ${identifier(client.optionsName)}`,
          },
        ],
        statements: "this.#client = connect(service, client);",
      },
    ],
    methods,
  };
}

/** The function of the runtime that makes the call. */
function runnerOf({ pagination, stream }: Operation): string {
  if (pagination) return "page";
  if (!stream) return "call";
  return stream.choice ? "callOrStream" : "stream";
}

function pageImports({ operations }: Resource): StatementStructures[] {
  const paginations = operations.flatMap(({ pagination }) => pagination ?? []);
  if (paginations.length === 0) return [];
  const values = paginations.flatMap((pagination) => pageFollower(pagination) ?? []);
  return [
    ...importStatements("../runtime/follow-marks.js", { values }),
    ...importStatements("../runtime/pages.js", { types: ["PageCall"], values: ["page"] }),
  ];
}

function streamImports({ operations }: Resource): StatementStructures[] {
  const streamed = operations.filter(({ stream }) => stream !== undefined);
  if (streamed.length === 0) return [];
  const hasChoice = streamed.some(({ stream }) => stream?.choice);
  const hasEvents = streamed.some(({ stream }) => stream && namesIn(stream.itemType).includes("ServerEvent"));
  return [
    ...(hasEvents ? importStatements("../runtime/server-events.js", { types: ["ServerEvent"] }) : []),
    ...importStatements("../runtime/stream.js", {
      types: ["StreamCall", ...(hasChoice ? ["Streamed"] : [])],
      values: streamed.map(runnerOf),
    }),
  ];
}

function operationMethod(
  resource: Resource,
  operation: Operation,
  client: Client,
  scope: TypeScope,
): MethodDeclarationStructure {
  const positional = operation.pathParameters.map(({ argumentName }) => identifier(argumentName));
  const params = operation.parametersName === undefined ? "undefined" : "params";
  const run = runnerOf(operation);
  return {
    kind: StructureKind.Method,
    name: memberIdentifier(operation.methodName),
    docs: docsOf(methodDocs(resource, operation, client, scope)),
    typeParameters: methodTypeParameters(operation),
    parameters: methodParameters(operation),
    returnType: callType(operation),
    statements: `return ${run}(this.#client, ${operation.methodName}Operation, [${positional.join(", ")}], ${params}, options);`,
  };
}

/** The method under the name that it had before: it hands on what it is given. */
function oldMethod(operation: Operation, oldName: string): MethodDeclarationStructure {
  const parameters = methodParameters(operation);
  const given = parameters.map(({ name }) => name).join(", ");
  return {
    kind: StructureKind.Method,
    name: memberIdentifier(oldName),
    docs: docsOf(renamedTo(operation.methodName)),
    typeParameters: methodTypeParameters(operation),
    parameters,
    returnType: callType(operation),
    statements: `return this.${memberIdentifier(operation.methodName)}(${given});`,
  };
}

function oldParams({ parametersName, oldParametersName }: Operation): StatementStructures[] {
  if (parametersName === undefined || oldParametersName === undefined) return [];
  return oldNameStatements({ name: parametersName, oldName: oldParametersName });
}
