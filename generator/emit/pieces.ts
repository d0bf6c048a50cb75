import { type StatementStructures, StructureKind } from "ts-morph";
import { resultKey } from "../ground/memo.ts";
import type { TextFile } from "../ground/textFile.ts";
import { type PlannedFile, printFile } from "./planFile.ts";

/** A part of a planned file that is printed, formatted and verified on its own: so an edit costs as much as what it changes. */
export interface Piece extends PlannedFile {
  /** What stands before it: the line that says where the file comes from, before the first. */
  readonly header: string | undefined;
  /** What its text is known by: it depends on nothing else. */
  readonly key: string;
}

/** Cuts a planned file at the blank lines between its statements. */
export function cutFile({ path, structure, callable }: PlannedFile, header: string): Piece[] {
  const groups: StatementStructures[][] = [];
  for (const statement of structure.statements) {
    const group = groups.at(-1);
    if (group?.[0]?.kind === statement.kind && standsClose.has(statement.kind)) group.push(statement);
    else groups.push([statement]);
  }
  return groups.map((statements, index) => {
    const first = index === 0 ? header : undefined;
    const key = resultKey("print", JSON.stringify([first, [...callable], statements]));
    const part = { kind: StructureKind.SourceFile, statements } as const;
    return { path, structure: part, callable, header: first, key };
  });
}

/** The kinds of which no two have a blank line between them. */
const standsClose: ReadonlySet<StructureKind> = new Set([
  StructureKind.ImportDeclaration,
  StructureKind.ExportDeclaration,
]);

/** The text of a piece, before formatting. */
export function printPiece(piece: Piece): TextFile {
  return { path: piece.path, text: printFile(piece, piece.header).trim() };
}

/** A file of the formatted texts of its pieces. */
export function joinPieces(path: string, texts: readonly string[]): TextFile {
  return { path, text: `${texts.map((text) => text.trimEnd()).join("\n\n")}\n` };
}
