import { ts } from "ts-morph";
import { present } from "../../ground/present.ts";
import type { TextFile } from "../../ground/textFile.ts";
import type { PlannedFile } from "../planFile.ts";
import { compareStatements } from "./compareStatements.ts";
import { firstOf } from "./difference.ts";
import { findIntruders } from "./findIntruders.ts";
import { significantTokens } from "./significantTokens.ts";

/**
 * The last gate before writing. Every emitted TypeScript file, or part of one, is parsed once more: it must declare what was planned and nothing
 * else, so that text of a document cannot have become code. And formatting must not have changed any token or comment of it.
 *
 * @param planned the files as data
 * @param printed their texts before formatting, in the same order
 * @param formatted their texts as they will be written
 * @throws Error that names the first difference; it is a bug of the generator, whatever the document says
 */
export function verifyFiles(
  planned: readonly PlannedFile[],
  printed: readonly TextFile[],
  formatted: readonly TextFile[],
): void {
  for (const [index, { path, structure, callable }] of planned.entries()) {
    const text = present(formatted[index], `the text of ${path}`).text;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
    const difference = firstOf(
      compareStatements(structure.statements, source.statements),
      ...findIntruders(source, callable),
    );
    if (difference !== undefined) throw new Error(`${path} is not what was planned: ${difference}`);
    const before = present(printed[index], `the text of ${path} before it was formatted`).text;
    if (before !== text) compareTokens(path, significantTokens(before), significantTokens(text));
  }
}

function compareTokens(path: string, wanted: readonly string[], got: readonly string[]): void {
  const difference = wanted.findIndex((item, index) => item !== got[index]);
  if (difference < 0 && got.length === wanted.length) return;
  const index = difference < 0 ? wanted.length : difference;
  throw new Error(`${path} is not what was planned: wanted ${wanted[index]}, got ${got[index]}`);
}
