import { type ProblemRecord, recordProblem } from "../../../generator/problems/printProblems.ts";
import { readApi } from "../../../generator/readApi.ts";
import { memoryFiles } from "../../../generator/review/diff/base/tarFiles.ts";
import type { Base } from "./breakDocument.ts";

/** What `lint --strict` says of a document. */
export async function lintStrictly({ entry, files }: Base): Promise<ProblemRecord[]> {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const source = memoryFiles(bytes, process.cwd());
  const { problems } = await readApi({ spec: entry, strict: true, roots: [], source });
  return problems.map(recordProblem);
}
