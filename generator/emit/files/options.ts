import {
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  type PropertySignatureStructure,
  StructureKind,
} from "ts-morph";
import { identifier, memberIdentifier } from "../../ground/identifier.ts";
import { literal } from "../../ground/literal.ts";
import { sortedBy } from "../../ground/order.ts";
import type { Api } from "../../model/api.ts";
import { hasRequestView } from "../../model/types/type.ts";
import type { Client, SecurityScheme } from "../../model/client.ts";
import { paramStatement } from "../operation/params.ts";
import type { RuntimeValue } from "../operation/runtimeValue.ts";
import { authorizer, credentialPlacer } from "../operation/security.ts";
import { listLiteral, objectLiteral, optionalLiteral, type Property, sameName } from "../text/values.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { constantStatement, docsOf, importStatements } from "../statements.ts";
import { comment, inlineCode } from "../text/comment.ts";

/** `options.ts`: what the constructor takes, and what all operations have in common. */
export function emitOptions(api: Api): PlannedFile {
  const { client } = api;
  const types = [
    "Service",
    ...client.securitySchemes.flatMap(({ type }) => [
      "SecurityScheme",
      ...(type === "basic" ? [] : ["Token"]),
    ]),
  ];
  const isViewed = client.sharedParameters.some(({ type }) => hasRequestView(type));
  return planFile("src/options.ts", [
    ...serviceAuthorizerImports(client),
    ...importStatements("./runtime/options.js", { types: ["ClientOptions"] }),
    ...importStatements("./runtime/request-view.js", { types: isViewed ? ["RequestView"] : [] }),
    ...importStatements("./runtime/security.js", { values: client.securitySchemes.map(credentialPlacer) }),
    ...importStatements("./runtime/service.js", { types }),
    ...importStatements("./version.js", { values: ["version"] }),
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: identifier(client.optionsName),
      extends: ["ClientOptions"],
      docs: docsOf({
        summary: `Options of ${identifier(client.className)} and of each resource on its own.`,
      }),
      properties: optionMembers(client),
    },
    ...sharedParams(client),
    ...client.securitySchemes.map((scheme) =>
      constantStatement(
        scheme.constantName,
        securityObject(scheme),
        { summary: `Security scheme ${inlineCode(scheme.key)}.` },
        { type: "SecurityScheme" },
      ),
    ),
    constantStatement(
      "service",
      serviceObject(api),
      { summary: "What all operations have in common." },
      { type: "Service" },
    ),
  ]);
}

/** What authorizes operations that say nothing else; nothing where they take no credentials. */
function serviceAuthorizer({ security }: Client): RuntimeValue | undefined {
  return security.some((schemes) => schemes.length > 0) ? authorizer(security) : undefined;
}

function serviceAuthorizerImports(client: Client): ImportDeclarationStructure[] {
  const functions = serviceAuthorizer(client)?.functions ?? [];
  return functions.flatMap(({ name, module }) =>
    importStatements(`./runtime/${module}.js`, { values: [name] }),
  );
}

/** The interface of the path parameters that the client's options give, which the params of operations extend. */
function sharedParams({ paramsName, sharedParameters }: Client): InterfaceDeclarationStructure[] {
  if (sharedParameters.length === 0) return [];
  const summary = "Path parameters that the options of the client give; a call may give others.";
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: identifier(paramsName),
      docs: docsOf({ summary }),
      properties: sharedParameters.map(paramStatement),
    },
  ];
}

function optionMembers(client: Client): PropertySignatureStructure[] {
  const own = client.options.map((option): PropertySignatureStructure => {
    const type = option.kind === "token" ? "Token" : "string";
    const wireNames = client.parameters.filter((parameter) => parameter.option === option.name);
    const used = wireNames.map(({ wireName }) => `\`${comment(wireName)}\``).join(" or ");
    return {
      kind: StructureKind.PropertySignature,
      isReadonly: true,
      name: memberIdentifier(option.name),
      hasQuestionToken: !option.required,
      type: option.required ? type : `${type} | undefined`,
      docs: docsOf({
        annotations: option.annotations,
        paragraphs: option.kind === "parameter" ? [`Used where a call's params have no ${used}.`] : [],
      }),
    };
  });
  const address: PropertySignatureStructure = {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: "baseUrl",
    type: "string",
    docs: docsOf({ summary: "Address of the server: the document gives none that is complete." }),
  };
  const members = [...own, ...(client.baseUrl === undefined ? [address] : [])];
  return sortedBy(members, ({ name }) => name);
}

function serviceObject({ packageName, client }: Api): string {
  const parameters = client.parameters.map(({ option, wireName }): Property => {
    return { name: wireName, code: literal(option) };
  });
  const options = client.options.map(({ name }) => literal(name));
  const required = client.options.filter((option) => option.required).map(({ name }) => literal(name));
  // Of user and password, only the password may be empty. What operations want alone is asked for when they are called.
  const own = client.security.flat().flatMap((scheme) => scheme.options.slice(0, 1));
  const credentials = [...new Set(own)].map((option) => literal(option));
  return objectLiteral(
    [
      { name: "name", code: literal(packageName) },
      { name: "version", code: sameName },
      { name: "baseUrl", code: literal(client.baseUrl ?? "") },
      { name: "authorize", code: serviceAuthorizer(client)?.code },
      { name: "options", code: options.length > 0 ? listLiteral(options) : undefined },
      { name: "required", code: required.length > 0 ? listLiteral(required) : undefined },
      { name: "credentials", code: credentials.length > 0 ? listLiteral(credentials) : undefined },
      { name: "parameters", code: parameters.length > 0 ? objectLiteral(parameters, "lines") : undefined },
      { name: "successField", code: optionalLiteral(client.successField) },
      { name: "requestIdHeader", code: optionalLiteral(client.requestIdHeader) },
    ],
    "lines",
  );
}

function securityObject(scheme: SecurityScheme): string {
  const { options, name } = scheme;
  return objectLiteral(
    [
      { name: "use", code: credentialPlacer(scheme) },
      { name: "options", code: listLiteral(options.map(literal)) },
      { name: "name", code: optionalLiteral(name) },
    ],
    "line",
  );
}
