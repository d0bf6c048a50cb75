import {
  type ClassDeclarationStructure,
  type ExportDeclarationStructure,
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  type StatementStructures,
  StructureKind,
  ts,
  type VariableStatementStructure,
} from "ts-morph";
import { compareMembers, type PlannedMember } from "./compareMembers.ts";
import { compareWords, type Difference, differ, firstOf, type Words } from "./difference.ts";
import { significantTokens } from "./significantTokens.ts";

/**
 * Walks over what was planned and what was printed together, and says where they first part: in names with their modifiers, bases,
 * members, parameters, doc tags, or in how many statements a body has. Texts of types and values are not compared.
 *
 * @returns what differs first, or `undefined`
 */
export function compareStatements(
  planned: readonly StatementStructures[],
  printed: readonly ts.Statement[],
): Difference {
  const differences = planned.map((structure, index) => {
    const node = printed[index];
    return node ? compareStatement(structure, node) : `nothing stands for ${nameOf(structure)}`;
  });
  const next = printed[planned.length];
  return firstOf(...differences, next && `${ts.SyntaxKind[next.kind]} was not planned`);
}

function compareStatement(structure: StatementStructures, node: ts.Statement): Difference {
  switch (structure.kind) {
    case StructureKind.ImportDeclaration:
      return ts.isImportDeclaration(node) ? compareImport(structure, node) : wrongKind(structure, node);
    case StructureKind.ExportDeclaration:
      return ts.isExportDeclaration(node) ? compareExport(structure, node) : wrongKind(structure, node);
    case StructureKind.Interface:
      return ts.isInterfaceDeclaration(node) ? compareInterface(structure, node) : wrongKind(structure, node);
    case StructureKind.TypeAlias:
      return ts.isTypeAliasDeclaration(node)
        ? compareDeclared(structure, node, node.name.text)
        : wrongKind(structure, node);
    case StructureKind.VariableStatement:
      return ts.isVariableStatement(node) ? compareVariables(structure, node) : wrongKind(structure, node);
    case StructureKind.Class:
      return ts.isClassDeclaration(node) ? compareClass(structure, node) : wrongKind(structure, node);
    default:
      throw new Error(`nothing compares ${StructureKind[structure.kind]}`);
  }
}

function wrongKind(structure: StatementStructures, node: ts.Node): string {
  return `${nameOf(structure)} is a ${ts.SyntaxKind[node.kind]}`;
}

function nameOf(structure: StatementStructures): string {
  if ("moduleSpecifier" in structure) return String(structure.moduleSpecifier);
  return "name" in structure ? String(structure.name) : StructureKind[structure.kind];
}

function compareImport(structure: ImportDeclarationStructure, node: ts.ImportDeclaration): Difference {
  const bindings = node.importClause?.namedBindings;
  const isPlain = bindings && ts.isNamedImports(bindings) && !node.importClause?.name && !node.attributes;
  return compareModule(structure, structure.namedImports, node.moduleSpecifier, {
    isTypeOnly: node.importClause?.isTypeOnly,
    specifiers: isPlain ? bindings.elements : undefined,
  });
}

function compareExport(structure: ExportDeclarationStructure, node: ts.ExportDeclaration): Difference {
  const clause = node.exportClause;
  return compareModule(structure, structure.namedExports, node.moduleSpecifier, {
    isTypeOnly: node.isTypeOnly,
    specifiers: clause && ts.isNamedExports(clause) && !node.attributes ? clause.elements : undefined,
  });
}

interface PrintedNames {
  readonly isTypeOnly: boolean | undefined;
  /** `undefined` for anything that is no list of names. */
  readonly specifiers: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] | undefined;
}

function compareModule(
  { isTypeOnly, moduleSpecifier }: ImportDeclarationStructure | ExportDeclarationStructure,
  names: unknown,
  module: ts.Expression | undefined,
  printed: PrintedNames,
): Difference {
  const planned = Array.isArray(names) ? names.map(plannedSpecifier) : [];
  const found = printed.specifiers?.map(({ isTypeOnly: isType, propertyName, name }) => {
    return `${isType ? "type " : ""}${propertyName ? `${propertyName.text} as ` : ""}${name.text}`;
  });
  const specifier = module && ts.isStringLiteral(module) ? module.text : undefined;
  return firstOf(
    differ("module", moduleSpecifier, specifier),
    differ(`names from ${moduleSpecifier}`, planned.join(), found?.join()),
    differ(`kind of ${moduleSpecifier}`, isTypeOnly ?? false, printed.isTypeOnly ?? false),
  );
}

function plannedSpecifier(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  const isType = "isTypeOnly" in item && item.isTypeOnly === true;
  const alias = "alias" in item && item.alias !== undefined ? ` as ${String(item.alias)}` : "";
  return `${isType ? "type " : ""}${"name" in item ? String(item.name) : ""}${alias}`;
}

function compareInterface(
  structure: InterfaceDeclarationStructure,
  node: ts.InterfaceDeclaration,
): Difference {
  const bases = Array.isArray(structure.extends) ? structure.extends.map(String) : [];
  const properties = (structure.properties ?? []).map((property): PlannedMember => {
    return { ...property, name: unquoted(property.name) };
  });
  const indexes = (structure.indexSignatures ?? []).map(({ docs }): PlannedMember => ({
    name: "[]",
    ...(docs && { docs }),
  }));
  return firstOf(
    compareDeclared(structure, node, node.name.text),
    compareBases(structure.name, bases, node),
    compareMembers(structure.name, [...indexes, ...properties], node.members),
  );
}

function compareClass(structure: ClassDeclarationStructure, node: ts.ClassDeclaration): Difference {
  const constructors = (structure.ctors ?? []).map((own): PlannedMember => ({ ...own, name: "constructor" }));
  const members = [...constructors, ...(structure.properties ?? []), ...(structure.methods ?? [])];
  return firstOf(
    compareDeclared(structure, node, node.name?.text),
    compareBases(structure.name ?? "", [], node),
    compareMembers(structure.name ?? "", members, node.members),
  );
}

function compareVariables(structure: VariableStatementStructure, node: ts.VariableStatement): Difference {
  const { declarations, flags } = node.declarationList;
  const planned = structure.declarations.map(({ name }) => name).join();
  const printed = declarations.map(({ name }) => name.getText()).join();
  const isConstant = (flags & ts.NodeFlags.Const) !== 0;
  return firstOf(
    differ("constant", planned, printed),
    isConstant ? undefined : `${planned} is no constant`,
    compareWords(planned, structure, node),
  );
}

/** The name of a declaration, the words before it and its doc tags. */
function compareDeclared(
  structure: Words & { readonly name?: string },
  node: ts.Statement,
  name: string | undefined,
): Difference {
  return firstOf(
    differ("declaration", structure.name, name),
    compareWords(structure.name ?? "", structure, node),
  );
}

function compareBases(
  name: string,
  bases: readonly string[],
  { heritageClauses = [] }: { readonly heritageClauses?: readonly ts.HeritageClause[] },
): Difference {
  const tokens = (text: string): string => significantTokens(text).join(" ");
  const planned = bases.length > 0 ? [`extends ${bases.map(tokens).join()}`] : [];
  const printed = heritageClauses.map(({ token, types }) => {
    const word = token === ts.SyntaxKind.ExtendsKeyword ? "extends" : "implements";
    return `${word} ${types.map((type) => tokens(type.getText())).join()}`;
  });
  return differ(`bases of ${name}`, planned.join(), printed.join());
}

function unquoted(name: string): string {
  return name.startsWith('"') ? String(JSON.parse(name)) : name;
}
