import { type PropertySignatureStructure, StructureKind } from "ts-morph";
import type { Api, Client, SecurityScheme } from "../model/api.ts";
import { firstOfEach, sortedBy } from "../model/order.ts";
import { comment } from "./encode/comment.ts";
import { identifier, memberIdentifier } from "./encode/identifier.ts";
import { inlineCode } from "./encode/inlineCode.ts";
import { literal } from "./encode/literal.ts";
import { object, sameName } from "./operationConstant.ts";
import { type PlannedFile, planFile } from "./printFile.ts";
import { authorizer, securityList } from "./securityList.ts";
import { constantStatement, docsOf, importStatements } from "./statements.ts";

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
  return planFile("src/options.ts", [
    ...importStatements("./runtime/options.js", { types: ["ClientOptions"] }),
    ...importStatements("./runtime/security.js", { values: client.securitySchemes.map(authorizer) }),
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

function optionMembers(client: Client): PropertySignatureStructure[] {
  const secrets = client.securitySchemes.flatMap((scheme) =>
    scheme.options.map((name) => secretMember(scheme, name, client.requiredOptions.includes(name))),
  );
  const parameters = client.parameters.map(({ option, wireName, annotations }) => ({
    kind: StructureKind.PropertySignature as const,
    isReadonly: true,
    name: memberIdentifier(option),
    hasQuestionToken: true,
    type: "string | undefined",
    docs: docsOf({
      annotations,
      paragraphs: [`Used where a call's params have no \`${comment(wireName)}\`.`],
    }),
  }));
  const address: PropertySignatureStructure = {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: "baseUrl",
    type: "string",
    docs: docsOf({ summary: "Address of the server: the document gives none that is complete." }),
  };
  const members = [...secrets, ...parameters, ...(client.baseUrl === undefined ? [address] : [])];
  return sortedBy(
    firstOfEach(members, ({ name }) => name),
    ({ name }) => name,
  );
}

function secretMember(scheme: SecurityScheme, name: string, isRequired: boolean): PropertySignatureStructure {
  const type = scheme.type === "basic" ? "string" : "Token";
  return {
    kind: StructureKind.PropertySignature,
    isReadonly: true,
    name: memberIdentifier(name),
    hasQuestionToken: !isRequired,
    type: isRequired ? type : `${type} | undefined`,
    docs: docsOf({ summary: scheme.description ?? "Credential." }),
  };
}

function serviceObject({ packageName, client }: Api): string {
  const parameters = client.parameters.map(({ option, wireName }): [string, string] => [
    wireName,
    literal(option),
  ]);
  return object([
    ["name", literal(packageName)],
    ["version", sameName],
    ["baseUrl", literal(client.baseUrl ?? "")],
    ["security", securityList(client.security)],
    ["parameters", parameters.length > 0 ? object(parameters) : undefined],
    ["successField", client.successField === undefined ? undefined : literal(client.successField)],
    ["requestIdHeader", client.requestIdHeader === undefined ? undefined : literal(client.requestIdHeader)],
  ]);
}

function securityObject(scheme: SecurityScheme): string {
  const { options, name } = scheme;
  const entries = [
    `use: ${authorizer(scheme)}`,
    `options: [${options.map((option) => literal(option)).join(", ")}]`,
    ...(name === undefined ? [] : [`name: ${literal(name)}`]),
  ];
  return `{ ${entries.join(", ")} }`;
}
