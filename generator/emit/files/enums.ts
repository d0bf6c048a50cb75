import type { StatementStructures } from "ts-morph";
import { identifier } from "../../ground/identifier.ts";
import { literal } from "../../ground/literal.ts";
import type { EnumDeclaration } from "../../model/api.ts";
import { planFile, type PlannedFile } from "../planFile.ts";
import { aliasStatement, constantStatement, oldNameStatements, renamedTo } from "../statements.ts";
import { objectLiteral, type Property } from "../text/values.ts";

/** `enums.ts`: each enum as a constant object with the values by name, and a type of the same name for the values. */
export function emitEnums(enums: readonly EnumDeclaration[]): PlannedFile {
  return planFile("src/enums.ts", enums.flatMap(enumStatements));
}

function enumStatements(declaration: EnumDeclaration): StatementStructures[] {
  const description = declaration.description ?? `Values of ${declaration.name}.`;
  const openness = declaration.open ? ["The server may send values that are not listed here."] : [];
  return [
    constantStatement(declaration.name, constantObject(declaration), { summary: description }),
    aliasStatement(declaration.name, enumType(declaration), { summary: description, paragraphs: openness }),
    ...oldConstants(declaration),
    ...oldNameStatements(declaration),
  ];
}

/** The constant under the name that the enum had before. */
function oldConstants({ name, oldName }: EnumDeclaration): StatementStructures[] {
  if (oldName === undefined) return [];
  const value = identifier(name);
  return [constantStatement(oldName, value, renamedTo(name), { type: `typeof ${value}` })];
}

/** The type of an enum's values, in terms of its constant object. */
function enumType({ name, open, nullable, members }: EnumDeclaration): string {
  const values = `(typeof ${identifier(name)})[keyof typeof ${identifier(name)}]`;
  // `string & {}` is any string, but keeps the listed values in completions.
  const bases = new Set(members.map((member) => `(${typeof member.value} & {})`));
  return [values, ...(open ? [...bases].sort() : []), ...(nullable ? ["null"] : [])].join(" | ");
}

function constantObject({ members, oldMembers = [] }: EnumDeclaration): string {
  const properties = members.map(({ name, value, description }): Property => {
    return { name, code: literal(value), description };
  });
  const old = oldMembers.map(({ name, now }): Property => {
    return {
      name,
      code: properties.find((member) => member.name === now)?.code,
      deprecated: `Renamed to ${now}.`,
    };
  });
  return `${objectLiteral([...properties, ...old], "lines")} as const`;
}
