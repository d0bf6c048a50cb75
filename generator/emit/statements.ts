import {
  type ImportDeclarationStructure,
  type JSDocStructure,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from "ts-morph";
import { identifier } from "../ground/identifier.ts";
import { memberKey } from "../ground/key.ts";
import { printType } from "../model/types/printType.ts";
import { type Member, namesIn, type TypeExpression } from "../model/types/type.ts";
import type { Api } from "../model/api.ts";
import { inlineCode } from "./text/comment.ts";
import { type Docs, memberDocs, printDocs } from "./text/docs.ts";

/** The doc comment of a declaration; none when there is nothing to say. */
export function docsOf(docs: Docs): (JSDocStructure & { description: string })[] {
  const description = printDocs(docs);
  if (description === "") return [];
  const isShort = !description.includes("\n") && !description.startsWith("@") && description.length <= 90;
  return [{ kind: StructureKind.JSDoc, description: isShort ? description : `\n${description}` }];
}

/** A member of an interface. */
export function memberStatement(member: Member, options: { readonly: boolean }): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name: memberKey(member.name),
    isReadonly: options.readonly,
    hasQuestionToken: member.optional,
    type: printType(member.type, memberDocs),
    docs: docsOf({ annotations: member.annotations }),
  };
}

/** An exported type alias; the text of its type is finished code, every part of it encoded. */
export function aliasStatement(name: string, type: string, docs: Docs): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name: identifier(name),
    type,
    docs: docsOf(docs),
  };
}

/** The docs of a name that something had before. */
export function renamedTo(name: string): Docs {
  return { tags: [`@deprecated Renamed to ${inlineCode(name)}.`] };
}

/** The name that a declaration had before, as an alias of its type. */
export function oldNameStatements({
  name,
  oldName,
}: {
  readonly name: string;
  readonly oldName?: string;
}): TypeAliasDeclarationStructure[] {
  return oldName === undefined ? [] : [aliasStatement(oldName, identifier(name), renamedTo(name))];
}

/** An exported constant with an initializer whose every part has been encoded. */
export function constantStatement(
  name: string,
  initializer: string,
  docs: Docs,
  more: { readonly type?: string; readonly isExported?: boolean } = {},
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: more.isExported ?? true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      { name: identifier(name), initializer, ...(more.type !== undefined && { type: more.type }) },
    ],
    docs: docsOf(docs),
  };
}

/**
 * The imports of the enums and types that the given types mention.
 *
 * @param folder the way from the importing file to `src/`
 */
export function declaredImports(
  types: readonly TypeExpression[],
  api: Api,
  folder: "." | "..",
): ImportDeclarationStructure[] {
  const mentioned = new Set(types.flatMap(namesIn));
  const among = (declared: readonly { readonly name: string }[]): string[] =>
    declared.map(({ name }) => name).filter((name) => mentioned.has(name));
  return [
    ...importStatements(`${folder}/enums.js`, { types: among(api.enums) }),
    ...importStatements(`${folder}/types.js`, { types: among(api.types) }),
  ];
}

/**
 * One import of everything that a file takes from a module, sorted by name; nothing for no names.
 *
 * @param from `aliases` are the names in the file of what would clash there
 */
export function importStatements(
  module: string,
  {
    types = [],
    values = [],
    aliases = {},
  }: {
    readonly types?: Iterable<string>;
    readonly values?: Iterable<string>;
    readonly aliases?: Readonly<Record<string, string>>;
  },
): ImportDeclarationStructure[] {
  const typeNames = new Set(types);
  const names = [...new Set([...typeNames, ...values])].sort();
  if (names.length === 0) return [];
  const isTypeOnly = names.every((name) => typeNames.has(name));
  return [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly,
      moduleSpecifier: module,
      namedImports: names.map((name) => ({
        name: identifier(name),
        ...(aliases[name] !== undefined && { alias: identifier(aliases[name]) }),
        isTypeOnly: !isTypeOnly && typeNames.has(name),
      })),
    },
  ];
}
