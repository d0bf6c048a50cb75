import { literal } from "../../../ground/literal.ts";
import type { Api, EnumDeclaration, TypeDeclaration } from "../../../model/api.ts";
import { requestType } from "../../../model/types/directions.ts";
import { printType } from "../../../model/types/printType.ts";
import type { Member, TypeExpression } from "../../../model/types/type.ts";
import type { Usage } from "../../../model/types/usage.ts";
import { plainType } from "../compare/plainType.ts";
import { membersOfBases, shapeOf } from "../compare/relate.ts";
import { importsOf, printAccess, type Witness } from "./witness.ts";

/** Programs that use a declared type of the old package: import it, read it, build it. */
export function typeWitnesses(api: Api, declaration: TypeDeclaration, usage: Usage): Witness[] {
  const { name, type } = declaration;
  const imported = importWitness(name);
  const members = membersOf(api, type);
  const isRead = usage.responses.has(name) || !usage.requests.has(name);
  const isBuilt = usage.requests.has(name);
  if (!members)
    return [
      imported,
      {
        subject: name,
        level: isRead ? "full" : "second",
        imports: [name, ...importsOf(api, [type])],
        code: `export function read(value: ${name}): ${printType(type)} {\n  return value;\n}`,
      },
      {
        subject: name,
        level: "second",
        imports: [name, ...importsOf(api, [type])],
        code: `export function build(value: ${printType(type)}): ${name} {\n  return value;\n}`,
      },
      ...(isBuilt
        ? [
            {
              subject: name,
              level: "full" as const,
              imports: [name, "RequestView", ...importsOf(api, [type])],
              code: `export function give(value: ${printType(givenType(api, type))}): RequestView<${name}> {\n  return value;\n}`,
            },
          ]
        : []),
    ];
  return [
    imported,
    ...members.map((member) => readWitness(api, name, member, isRead)),
    ...members.flatMap((member) => comparisonWitnesses(name, member, isRead)),
    ...members.flatMap((member) => choiceWitnesses(api, name, member, isRead)),
    ...buildWitnesses(api, name, members),
    ...(isBuilt ? giveWitnesses(api, name, members) : []),
  ];
}

/** A type as callers give it. */
function givenType(api: Api, type: TypeExpression): TypeExpression {
  return requestType(plainType(type), new Set([...api.types, ...api.enums].map(({ name }) => name)));
}

function membersOf(api: Api, type: TypeExpression): Member[] | undefined {
  const shape = shapeOf(type);
  if (!shape || shape.index) return undefined;
  const types = new Map(api.types.map((declaration) => [declaration.name, declaration.type]));
  const inherited = membersOfBases(shape.bases, (name) => types.get(name));
  return inherited && [...inherited, ...shape.members];
}

function readWitness(api: Api, name: string, member: Member, isRead: boolean): Witness {
  const wanted = `${printType(member.type)}${member.optional ? " | undefined" : ""}`;
  return {
    subject: `${name}.${member.name}`,
    level: isRead ? "full" : "second",
    imports: [name, ...importsOf(api, [member.type])],
    code: `export function read(value: ${name}): ${wanted} {\n  return ${printAccess("value", member.name)};\n}`,
  };
}

/** Of a member that is one of several listed values: what is compared with each of them. */
function comparisonWitnesses(name: string, { name: member, type }: Member, isRead: boolean): Witness[] {
  const parts = type.kind === "union" ? type.parts : [];
  const values = parts.flatMap((part) =>
    part.kind === "literal" && part.value !== null ? [literal(part.value)] : [],
  );
  if (values.length < 2) return [];
  const access = printAccess("value", member);
  const comparisons = values.map((value) => `${access} === ${value}`).join(", ");
  return [
    {
      subject: `${name}.${member}`,
      level: isRead ? "full" : "second",
      imports: [name],
      code: `export function compare(value: ${name}): boolean[] {\n  return [${comparisons}];\n}`,
    },
  ];
}

/** Of a member that is one of two objects, told apart by a field: what is not the one is the other. */
function choiceWitnesses(api: Api, name: string, { name: member, type }: Member, isRead: boolean): Witness[] {
  const types = new Map(api.types.map((declaration) => [declaration.name, declaration.type]));
  const alternatives = type.kind === "union" && type.parts.length === 2 ? type.parts : [];
  const tags = alternatives.map((part): Map<string, string> => {
    const object = part.kind === "name" ? types.get(part.name) : part;
    const members = object?.kind === "object" ? object.members.filter(({ optional }) => !optional) : [];
    return new Map(
      members.flatMap((each) =>
        each.type.kind === "literal" ? [[each.name, literal(each.type.value)]] : [],
      ),
    );
  });
  const [first = new Map<string, string>(), second] = tags;
  const tag = [...first.keys()].find((key) => second?.has(key) && first.get(key) !== second.get(key));
  if (tag === undefined) return [];
  return tags.map((values): Witness => ({
    subject: `${name}.${member}`,
    level: isRead ? "full" : "second",
    imports: [name],
    code: [
      `export function tell(value: ${name}): unknown {`,
      `  const either = ${printAccess("value", member)};`,
      "  if (!either) return undefined;",
      `  return ${printAccess("either", tag)} === ${values.get(tag)} ? either : ${printAccess("either", tag)};`,
      "}",
    ].join("\n"),
  }));
}

/** What callers give: as they build it for a request. */
function giveWitnesses(api: Api, name: string, members: readonly Member[]): Witness[] {
  const given = members.map((member) => ({ ...member, type: givenType(api, member.type) }));
  return buildWitnesses(api, name, given, `RequestView<${name}>`).map((witness): Witness => {
    return { ...witness, level: "full", imports: [...witness.imports, "RequestView"] };
  });
}

/** An object with nothing but what is required, and one for each optional member more. */
function buildWitnesses(api: Api, name: string, members: readonly Member[], built = name): Witness[] {
  const required = members.filter(({ optional }) => !optional);
  const optional = members.filter((member) => member.optional);
  const build = (subject: string, given: readonly Member[]): Witness => ({
    subject,
    level: "second",
    imports: [
      name,
      ...importsOf(
        api,
        given.map(({ type }) => type),
      ),
    ],
    code: [
      ...given.map(({ type }, index) => `declare const v${index}: ${printType(type)};`),
      `export const built: ${built} = { ${given.map((member, index) => `${literal(member.name)}: v${index}`).join(", ")} };`,
    ].join("\n"),
  });
  return [
    build(name, required),
    ...optional.map((member) => build(`${name}.${member.name}`, [...required, member])),
  ];
}

/** Programs that use a type by the name that it had before, and know that it is the same. */
export function oldNameWitnesses(name: string, oldName: string): Witness[] {
  const same = (from: string, to: string): Witness => ({
    subject: oldName,
    level: "full",
    imports: [name, oldName],
    code: `export function same(value: ${from}): ${to} {\n  return value;\n}`,
  });
  return [importWitness(oldName), same(oldName, name), same(name, oldName)];
}

/** A program that does nothing but name an exported type. */
function importWitness(name: string): Witness {
  return { subject: name, level: "full", imports: [name], code: `export type Used = ${name};` };
}

/** A program that gives a value of an enum, written in each of several ways. */
function valueWitness(name: string, member: string, values: readonly string[]): Witness {
  return {
    subject: `${name}.${member}`,
    level: "full",
    imports: [name],
    code: values.map((value, index) => `export const used${index}: ${name} = ${value};`).join("\n"),
  };
}

/** Programs that use an enum of the old package: its constants, and all of them at once. */
export function enumWitnesses(declaration: EnumDeclaration, usage: Usage): Witness[] {
  const { name, members, oldMembers = [], open, openInResponses, nullable } = declaration;
  const isRead = usage.responses.has(name) || !usage.requests.has(name);
  const values = [...members.map(({ value }) => literal(value)), ...(nullable ? ["null"] : [])];
  const keys = members.map(({ value }) => `${literal(value)}: 0`);
  const listed = `NonNullable<${name}>`;
  return [
    importWitness(name),
    ...members.map((member) =>
      valueWitness(name, member.name, [`${name}.${member.name}`, literal(member.value)]),
    ),
    ...oldMembers.map((member) => valueWitness(name, member.name, [`${name}.${member.name}`])),
    ...(open
      ? []
      : [
          {
            subject: name,
            // Whoever has a value of its name, and not what a response says, has found out which one it is.
            level: openInResponses
              ? ("exhaustive" as const)
              : isRead
                ? ("full" as const)
                : ("second" as const),
            imports: [name],
            code: `export function read(value: ${name}): ${values.join(" | ")} {\n  return value;\n}`,
          },
        ]),
    {
      subject: name,
      level: "exhaustive",
      imports: [name],
      code: `export const all: Record<${open ? `(typeof ${name})[keyof typeof ${name}]` : listed}, 0> = { ${keys.join(", ")} };`,
    },
  ];
}
