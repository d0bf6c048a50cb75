import { ts } from "ts-morph";
import type { TextFile } from "../read/textFile.ts";
import type { PlannedFile } from "./printFile.ts";
import { plannedSkeleton } from "./plannedSkeleton.ts";
import { printedSkeleton } from "./printedSkeleton.ts";

/**
 * The last gate before writing: parses every emitted TypeScript file once more and compares what stands there with what was
 * planned. Text of a document that became code (a statement, member, argument, tag or directive too many) cannot pass.
 *
 * @throws Error that names the first difference; it is a bug of the generator, whatever the document says
 */
export function verifyFiles(planned: readonly PlannedFile[], files: readonly TextFile[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, structure } of planned) {
    const source = ts.createSourceFile(path, texts.get(path) ?? "", ts.ScriptTarget.ESNext, true);
    const printed = printedSkeleton(source);
    const wanted = plannedSkeleton(structure.statements);
    const at = wanted.findIndex((line, index) => line !== printed[index]);
    if (at >= 0 || printed.length !== wanted.length) {
      const index = at >= 0 ? at : wanted.length;
      throw new Error(`${path} is not what was planned: wanted ${wanted[index]}, got ${printed[index]}`);
    }
  }
}
