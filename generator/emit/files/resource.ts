import {
  type ClassDeclarationStructure,
  type InterfaceDeclarationStructure,
  type MethodDeclarationStructure,
  type StatementStructures,
  StructureKind,
} from "ts-morph";
import type { Client } from "../../model/client.ts";
import { operationConstant } from "../operation/constant.ts";
import { methodDocs } from "../operation/docs.ts";
import { runtimeFunctions } from "../operation/placers.ts";
import { callType, methodParameters } from "../operation/signature.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { docsOf, importStatements, memberStatement } from "../statements.ts";
import { identifier, memberIdentifier } from "../text/identifier.ts";
import { literal } from "../text/literal.ts";
import { namesIn } from "../types/namesIn.ts";
import { type TypedApi, type TypedOperation, type TypedResource, typeScope } from "../types/resolveApi.ts";
import { simplifyUnion } from "../types/simplifyType.ts";
import { named, type TypeExpression, type TypeScope } from "../types/typeExpression.ts";

/** `resources/<name>.ts`: the class of a resource, the params of its methods, and its operations as data. */
export function emitResource(resource: TypedResource, api: TypedApi): PlannedFile {
  const scope = typeScope(api);
  return planFile(`src/resources/${resource.fileName}.ts`, [
    ...resourceImports(resource, api, scope),
    resourceClass(resource, api.client, scope),
    ...resource.operations.flatMap(paramsInterface),
    ...resource.operations.map((operation) => operationConstant(operation, scope)),
  ]);
}

function resourceImports(resource: TypedResource, api: TypedApi, scope: TypeScope): StatementStructures[] {
  const types = resource.operations.flatMap((operation) => [
    ...operation.argumentTypes,
    ...bodyFieldTypes(operation),
    ...(operation.body?.typeName === undefined ? [] : [named(operation.body.typeName)]),
    operation.resultType,
    operation.errorType,
    ...operation.replies.map(({ type }) => type),
    ...(operation.itemType ? [operation.itemType] : []),
  ]);
  const mentioned = types.flatMap(namesIn);
  const enumNames = new Set(api.enums.map(({ name }) => name));
  const typeNames = new Set(api.types.map(({ name }) => name));
  const isPaged = resource.operations.some(({ pagination }) => pagination);
  const isPlain = resource.operations.some(({ pagination }) => !pagination);
  const hasReplies = resource.operations.some(({ replies }) => replies.length > 0);
  return [
    ...importStatements("../enums.js", { types: mentioned.filter((name) => enumNames.has(name)) }),
    ...importStatements("../options.js", {
      types: [api.client.optionsName],
      values: ["service", ...resource.operations.flatMap(ownSchemes)],
    }),
    ...(isPlain
      ? importStatements("../runtime/call.js", {
          types: hasReplies ? ["ApiCall", "ApiReply"] : ["ApiCall"],
          values: ["call"],
        })
      : []),
    ...importStatements("../runtime/client.js", { types: ["Client"] }),
    ...importStatements("../runtime/connect.js", { values: ["connect"] }),
    ...importStatements("../runtime/operation.js", { types: ["Operation"] }),
    ...importStatements("../runtime/options.js", { types: ["RequestOptions"] }),
    ...runtimeImports(resource, scope),
    ...(isPaged ? importStatements("../runtime/pages.js", { types: ["PageCall"], values: ["page"] }) : []),
    ...importStatements("../types.js", { types: mentioned.filter((name) => typeNames.has(name)) }),
  ];
}

function ownSchemes({ security = [] }: TypedOperation): string[] {
  return security.flat().map(({ constantName }) => constantName);
}

/** The functions that the operations name, from the module of each. */
function runtimeImports(resource: TypedResource, scope: TypeScope): StatementStructures[] {
  const functions = resource.operations.flatMap((operation) => runtimeFunctions(operation, scope));
  const modules = [...new Set(functions.map(({ module }) => module))].sort();
  return modules.flatMap((module) =>
    importStatements(`../runtime/${module}.js`, {
      values: functions.filter((used) => used.module === module).map(({ name }) => name),
    }),
  );
}

function bodyFieldTypes(operation: TypedOperation): TypeExpression[] {
  return ownParameters(operation).map(({ type }) => type);
}

/** The params that the interface lists itself: all but the fields that it takes over from the type of the body. */
function ownParameters(
  operation: TypedOperation,
): { parameter: TypedOperation["parameters"][number]; type: TypeExpression }[] {
  const pairs = operation.parameters.flatMap((parameter, index) => {
    const type = operation.parameterTypes[index];
    return type ? [{ parameter, type }] : [];
  });
  return pairs.filter(({ parameter }) => parameter.in !== "body" || operation.body?.typeName === undefined);
}

function resourceClass(resource: TypedResource, client: Client, scope: TypeScope): ClassDeclarationStructure {
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
    methods: resource.operations.map((operation) => operationMethod(resource, operation, client, scope)),
  };
}

function operationMethod(
  resource: TypedResource,
  operation: TypedOperation,
  client: Client,
  scope: TypeScope,
): MethodDeclarationStructure {
  const positional = operation.arguments.map(({ argumentName }) => identifier(argumentName));
  const params = operation.parametersName === undefined ? "undefined" : "params";
  const run = operation.pagination ? "page" : "call";
  return {
    kind: StructureKind.Method,
    name: memberIdentifier(operation.methodName),
    docs: docsOf(methodDocs(resource, operation, client, scope)),
    parameters: methodParameters(operation),
    returnType: callType(operation),
    statements: `return ${run}(this.#client, ${operation.methodName}Operation, [${positional.join(", ")}], ${params}, options);`,
  };
}

function paramsInterface(operation: TypedOperation): InterfaceDeclarationStructure[] {
  if (operation.parametersName === undefined) return [];
  const properties = ownParameters(operation).map(({ parameter, type }) => {
    const optional = !parameter.required || parameter.fromClient;
    return memberStatement(
      {
        name: parameter.name,
        optional,
        type: optional ? simplifyUnion([type, named("undefined")]) : type,
        annotations: parameter.annotations,
      },
      { readonly: true },
    );
  });
  const { typeName, omitted = [] } = operation.body ?? {};
  const keys = omitted.map(literal).join(" | ");
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: identifier(operation.parametersName),
      docs: docsOf({ summary: `Params of ${literalName(operation)}.` }),
      extends: typeName === undefined ? [] : [omit(identifier(typeName), keys)],
      properties,
    },
  ];
}

function omit(name: string, keys: string): string {
  return keys === "" ? name : `Omit<${name}, ${keys}>`;
}

function literalName(operation: TypedOperation): string {
  return `\`${memberIdentifier(operation.methodName)}\``;
}
