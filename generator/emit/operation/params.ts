import {
  type InterfaceDeclarationStructure,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import { identifier, memberIdentifier } from "../../ground/identifier.ts";
import { literal } from "../../ground/literal.ts";
import { compareNames } from "../../ground/order.ts";
import type { Operation } from "../../model/api.ts";
import type { Client } from "../../model/client.ts";
import { union } from "../../model/types/combine.ts";
import { printType } from "../../model/types/printType.ts";
import { type Member, named, type TypeExpression } from "../../model/types/type.ts";
import { aliasStatement, docsOf, memberStatement } from "../statements.ts";
import { memberDocs } from "../text/docs.ts";
import type { Parameter } from "../../model/parameter.ts";

/**
 * The declaration of an operation's params: an interface on top of what it shares with others, or an alias where there is nothing to
 * add, or where one of several fields must be given, or all that a body requires or none of its fields, which no interface can say.
 * None where the operation takes no params.
 */
export function paramsStatement(
  operation: Operation,
  client: Client,
): (InterfaceDeclarationStructure | TypeAliasDeclarationStructure)[] {
  const { parametersName, body } = operation;
  if (parametersName === undefined) return [];
  const bases = [bodyBase(operation), sharedBase(operation, client)].filter((base) => base !== undefined);
  const own = ownParameters(operation);
  const summary = `Params of \`${memberIdentifier(operation.methodName)}\`.`;
  if (body && body.atLeastOne.length > 0) {
    const object = own.length > 0 ? [printType(objectType(own.map(paramMember)), memberDocs)] : [];
    const text = [...bases, ...object, `(${printType(alternatives(operation))})`].join(" & ");
    const paragraphs = [
      `At least one of ${body.atLeastOne.map((name) => `\`${name}\``).join(", ")} must be given.`,
    ];
    return [aliasStatement(parametersName, text, { summary, paragraphs })];
  }
  if (canLackBody(operation)) {
    const fields = own.filter((parameter) => parameter.in === "body").map(paramMember);
    const others = own.filter((parameter) => parameter.in !== "body").map(paramMember);
    const object = others.length > 0 ? [printType(objectType(others), memberDocs)] : [];
    const none = fields.map(({ name }): Member => {
      return { name, optional: true, type: named("undefined"), annotations: {} };
    });
    const body = `(${printType(objectType(fields), memberDocs)} | ${printType(objectType(none))})`;
    const paragraphs = ["The fields of the body are given, or none of them: it may be left out."];
    return [aliasStatement(parametersName, [...bases, ...object, body].join(" & "), { summary, paragraphs })];
  }
  const [base] = bases;
  if (own.length === 0 && bases.length === 1 && base !== undefined)
    return [aliasStatement(parametersName, base, { summary })];
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: identifier(parametersName),
      docs: docsOf({ summary }),
      extends: bases,
      properties: own.map(paramStatement),
    },
  ];
}

/** Whether a body that requires fields may be left out while other params are given. */
function canLackBody({ body, parameters }: Operation): boolean {
  if (!body || body.member !== undefined || body.required) return false;
  const needsField = parameters.some((parameter) => parameter.in === "body" && parameter.required);
  return needsField && parameters.some((parameter) => parameter.in !== "body");
}

/** The params that an operation declares itself: all but what it shares, and the fields that it takes over from the body's type. */
export function ownParameters({ parameters, body, sharedParameters }: Operation): Parameter[] {
  return parameters
    .filter(({ in: place, name }) => place !== "body" || !body?.typeName || body.added.includes(name))
    .filter((parameter) => !(parameter.fromClient && sharedParameters.includes(parameter.name)));
}

/** A member of an interface of params. */
export function paramStatement(parameter: Parameter): PropertySignatureStructure {
  return memberStatement(paramMember(parameter), { readonly: true });
}

function paramMember({ name, type, annotations, required, fromClient }: Parameter): Member {
  const optional = !required || fromClient;
  return { name, optional, type: optional ? union([type, named("undefined")]) : type, annotations };
}

function sharedBase({ sharedParameters }: Operation, client: Client): string | undefined {
  if (sharedParameters.length === 0) return undefined;
  const name = identifier(client.paramsName);
  const isWhole = sharedParameters.length === client.sharedParameters.length;
  return isWhole ? name : `Pick<${name}, ${keys(sharedParameters)}>`;
}

/** The declared type whose members are the fields of the body, as requests take it; none where the fields are written out. */
export function bodyTypes({ body }: Operation): TypeExpression[] {
  if (body?.typeName === undefined) return [];
  return [{ kind: "name", name: body.typeName, ...(body.isViewed && { view: "request" }) }];
}

function bodyBase(operation: Operation): string | undefined {
  const { body, parameters } = operation;
  const [type] = bodyTypes(operation);
  if (!body || !type) return undefined;
  const name = printType(type);
  // What is there without what only requests have is written out anew.
  const isReplaced = (field: Parameter): boolean =>
    field.in === "body" && body.added.includes(field.name) && !field.annotations.writeOnly;
  const replaced = parameters.filter(isReplaced).map((field) => field.name);
  const omitted = [...body.omitted, ...replaced].sort(compareNames);
  return omitted.length === 0 ? name : `Omit<${name}, ${keys(omitted)}>`;
}

function keys(names: readonly string[]): string {
  return names.map(literal).join(" | ");
}

/** An object with each of the fields of which one must be given, as alternatives. */
function alternatives({ parameters, body }: Operation): TypeExpression {
  const needed = parameters.filter(({ name }) => body?.atLeastOne.includes(name));
  return union(
    needed.map(({ name, type }) => objectType([{ name, type, optional: false, annotations: {} }])),
  );
}

function objectType(members: readonly Member[]): TypeExpression {
  return { kind: "object", members, index: undefined };
}
