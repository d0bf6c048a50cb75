import type { ts } from "ts-morph";

/** What the parser found wrong with a file. It keeps that in a field of its own; asking a program for it would mean to compile. */
export function syntaxErrors(source: ts.SourceFile): readonly ts.Diagnostic[] {
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics;
}
