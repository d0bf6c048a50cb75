import { join } from "node:path";
import type { Runtime } from "../../../generator/review/runtime.ts";
import { generate } from "../../../generator/generate.ts";
import { Memo } from "../../../generator/ground/memo.ts";
import type { TextFile } from "../../../generator/ground/textFile.ts";
import { type ProblemRecord, recordLoss, recordProblem } from "../../../generator/problems/printProblems.ts";
import { prepareRuntime } from "../../../generator/start/prepareRuntime.ts";
import { makeFolder } from "../../support/makeFolder.ts";
import { putFiles } from "./putFiles.ts";
import { templates } from "./templates.ts";

/** What came out of a document that was given as text. */
export interface GeneratedText {
  /** Texts by path; empty if there are errors. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly ProblemRecord[];
  readonly losses: readonly ProblemRecord[];
}

export interface GenerateTextOptions {
  readonly strict?: boolean;
  /** Whether the files of the runtime are among those of the package. */
  readonly runtime?: boolean;
  /** Whether the types of openapi-typescript are among the files. */
  readonly openapiTypes?: boolean;
  /** Name of the document's file; it is part of the output. */
  readonly name?: string;
  /** Further files beside the document. */
  readonly others?: readonly TextFile[];
  /** What earlier runs worked out. */
  readonly memo?: Memo;
}

/** Generates the package of a document in memory; data is written as JSON. */
export async function generateText(
  document: string | Uint8Array | object,
  {
    strict = false,
    runtime = false,
    openapiTypes = false,
    name = "spec.yaml",
    others = [],
    memo = new Memo(),
  }: GenerateTextOptions = {},
): Promise<GeneratedText> {
  const cleanUps: (() => void)[] = [];
  const folder = makeFolder((remove) => cleanUps.push(remove));
  try {
    const text = typeof document === "string" ? document : JSON.stringify(document);
    putFiles(folder, [...others, { path: `spec/${name}`, text }]);
    const generated = await generate({
      spec: join(folder, "spec", name),
      strict,
      roots: [],
      openapiTypes,
      memo,
      runtime: runtime ? await preparedRuntime() : { ...(await preparedRuntime()), sources: [], built: [] },
    });
    return {
      files: new Map(generated.files?.map((file) => [file.path, file.text])),
      problems: generated.problems.map(recordProblem),
      losses: generated.losses.map(recordLoss),
    };
  } finally {
    for (const cleanUp of cleanUps) cleanUp();
  }
}

let prepared: Promise<Runtime> | undefined;

/** The runtime of the packages, prepared once for all tests of a file. */
export function preparedRuntime(): Promise<Runtime> {
  prepared ??= prepareRuntime(templates);
  return prepared;
}
