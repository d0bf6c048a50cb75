import { dirname } from "node:path";
import { type ProblemRecord, recordFileProblem, recordProblem } from "../problems/printProblems.ts";
import type { Problem, SourceFile, Fix } from "../problems/problem.ts";
import { fixText } from "../read/edit/fixText.ts";
import { readApi, type ReadApi, type ReadOptions } from "../readApi.ts";

/** What was put right in a document, where it stood, and what it is like now. */
export interface FixedDocument {
  readonly fixed: readonly ProblemRecord[];
  /** Why a file could not be written. */
  readonly problems: readonly ProblemRecord[];
  /** The document, read again. */
  readonly read: ReadApi;
}

/** A mistake can hide others, which are found when it is gone. */
const mostRounds = 10;

/** Makes every fix that the problems of a document have, in all of its files, until there is none left that can be made. */
export async function fixDocument(settings: ReadOptions): Promise<FixedDocument> {
  const { replaceFile } = await import("../write/replaceFile.ts");
  const folders = [dirname(settings.spec), ...settings.roots];
  const fixed: ProblemRecord[] = [];
  let read = await readApi(settings);
  for (let round = 0; round < mostRounds; round++) {
    const before = fixed.length;
    for (const [file, problems] of fixableProblems(read)) {
      const { after, made } = fixFile(file, problems);
      if (made.length === 0) continue;
      const refusal = replaceFile({ path: file.path, before: file.bytes, after }, folders);
      if (refusal) return { fixed, problems: [recordFileProblem(refusal)], read };
      fixed.push(...made.map(recordProblem));
    }
    if (fixed.length === before) break;
    read = await readApi(settings);
  }
  return { fixed, problems: [], read };
}

type Fixable = Problem & { readonly fix: Fix };

/** A fix is made in the file that it changes, which need not be that of its problem. */
function fixableProblems({ problems, inputs }: ReadApi): [file: SourceFile, problems: readonly Fixable[]][] {
  const fixable = problems.filter((problem): problem is Fixable => problem.fix !== undefined);
  return inputs.flatMap((file): [SourceFile, readonly Fixable[]][] => {
    const own = fixable.filter(({ fix: [{ at }] }) => at.file.path === file.path);
    return own.length > 0 ? [[file, own]] : [];
  });
}

/** The text of a file with the fixes of problems made, and those of them that were. */
export function fixFile(
  { path, bytes }: SourceFile,
  problems: readonly Fixable[],
): { after: string; made: readonly Fixable[] } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const { text: after, made } = fixText(
    path,
    text.slice(mark.length),
    problems.map(({ fix }) => fix),
  );
  const isMade = new Set(made);
  return { after: `${mark}${after}`, made: problems.filter(({ fix }) => isMade.has(fix)) };
}
