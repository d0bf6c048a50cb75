import { sortedBy } from "../ground/order.ts";
import {
  type ImportDeclarationStructure,
  printStructure,
  type SourceFileStructure,
  type StatementStructures,
  StructureKind,
} from "ts-morph";

/** A TypeScript file of the package, planned: its declarations as data. */
export interface PlannedFile {
  readonly path: string;
  readonly structure: SourceFileStructure & { readonly statements: StatementStructures[] };
  /** The names that it imports from the runtime: values may be calls of these functions, and of no others. */
  readonly callable: ReadonlySet<string>;
}

/** Plans a file from its statements: the imports first, by module, and a blank line between declarations. */
export function planFile(path: string, statements: readonly StatementStructures[]): PlannedFile {
  const imports = statements.filter((statement) => statement.kind === StructureKind.ImportDeclaration);
  const others = statements.filter((statement) => statement.kind !== StructureKind.ImportDeclaration);
  const sorted = [...sortedBy(imports, ({ moduleSpecifier }) => moduleSpecifier), ...others];
  const spaced = sorted.map((statement): StatementStructures => {
    const needsSpace =
      statement.kind === StructureKind.VariableStatement || statement.kind === StructureKind.TypeAlias;
    return needsSpace ? { ...statement, leadingTrivia: "\n" } : statement;
  });
  const callable = new Set(imports.flatMap(runtimeNames));
  return { path, structure: { kind: StructureKind.SourceFile, statements: spaced }, callable };
}

// No text of a document is part of an import.
function runtimeNames({ moduleSpecifier, namedImports = [] }: ImportDeclarationStructure): string[] {
  if (!/^\.\.?\/runtime\//.test(moduleSpecifier) || !Array.isArray(namedImports)) return [];
  return namedImports.flatMap((name) => (typeof name === "object" ? name.name : []));
}

/**
 * The text of a planned file, before formatting.
 *
 * @param header one line that says what the file is generated from; none for a part of a file that is not the first
 */
export function printFile(file: PlannedFile, header: string | undefined): string {
  const text = printStructure(file.structure, { indentNumberOfSpaces: 2 });
  return header === undefined ? text : `// ${header}\n\n${text}`;
}
