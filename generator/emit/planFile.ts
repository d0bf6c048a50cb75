import { sortedBy } from "../ground/order.ts";
import { printStructure, type SourceFileStructure, type StatementStructures, StructureKind } from "ts-morph";

/** A TypeScript file of the package, planned: its declarations as data. */
export interface PlannedFile {
  readonly path: string;
  readonly structure: SourceFileStructure & { readonly statements: StatementStructures[] };
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
  return { path, structure: { kind: StructureKind.SourceFile, statements: spaced } };
}

/**
 * The text of a planned file, before formatting.
 *
 * @param header one line that says what the file is generated from
 */
export function printFile(file: PlannedFile, header: string): string {
  return `// ${header}\n\n${printStructure(file.structure, { indentNumberOfSpaces: 2 })}`;
}
