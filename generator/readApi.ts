import { phase } from "./ground/trace.ts";
import type { Api, ModelResult } from "./model/api.ts";
import { buildApi } from "./model/buildApi.ts";
import { checkExamples } from "./model/examples/checkExamples.ts";
import type { PackageOverrides } from "./model/packageOverrides.ts";
import { sortLosses } from "./problems/losses.ts";
import { type Loss, lossProblem, type Problem, type SourceFile } from "./problems/problem.ts";
import { sortProblems } from "./problems/sortProblems.ts";
import { withoutConsequences } from "./problems/withoutConsequences.ts";
import type { Document } from "./read/document.ts";
import { readDocument } from "./read/readDocument.ts";

/** Which document to read, and how strictly to judge it. */
export interface ReadOptions {
  /** Path of the document. */
  readonly spec: string;
  /** Hold the document to the house rules, and take every loss for an error. */
  readonly strict: boolean;
  /** Further folders that `$ref`s may lead into. */
  readonly roots: readonly string[];
  /** What wins over what the document says about its package; nothing if it is not given. */
  readonly overrides?: PackageOverrides;
}

/** What reading a document gave: its model or the reasons why there is none. */
export interface ReadApi {
  /** The model; `undefined` if a problem is an error. */
  readonly api: Api | undefined;
  /** What the model was made from; `undefined` if it could not be read. */
  readonly document: Document | undefined;
  /** All problems, sorted by file and place; under `strict` every one of them is an error. */
  readonly problems: readonly Problem[];
  /** The gravest first. Those that a problem comes to are said there, and not once more. */
  readonly losses: readonly Loss[];
  /** What was read, for content hashes. */
  readonly inputs: readonly SourceFile[];
}

/** The first half of the way: reads a document and models its API, with all that is wrong or lost. Needs no TypeScript. */
export async function readApi({ spec, strict, roots, overrides = {} }: ReadOptions): Promise<ReadApi> {
  const { document, problems: readProblems, files: inputs } = await readDocument(spec, { roots });
  // Nothing is made of assumptions under strict, and what follows from them is not the author's next mistake.
  const isRefused = strict && readProblems.some(({ assumed }) => assumed !== undefined);
  const modelled =
    document && !isRefused ? phase("model", () => buildApi(document, overrides), countModel) : undefined;
  const losses = sortLosses(modelled?.losses ?? []);
  const examples =
    strict && modelled && document ? phase("examples", () => checkExamples(document), count) : [];
  const problems = judge([...readProblems, ...(modelled?.problems ?? []), ...examples], losses, strict);
  const isSound = problems.every(({ severity }) => severity !== "error");
  return {
    api: isSound ? modelled?.api : undefined,
    document,
    problems: sortProblems(problems, inputs),
    losses,
    inputs,
  };
}

function count(problems: readonly Problem[]): Record<string, number> {
  return { problems: problems.length };
}

function countModel({ api, losses }: ModelResult): Record<string, number> {
  const { resources, types, enums } = api;
  const operations = resources.reduce((sum, resource) => sum + resource.operations.length, 0);
  return {
    operations,
    resources: resources.length,
    types: types.length,
    enums: enums.length,
    losses: losses.length,
  };
}

/** Under `strict`, everything is an error, losses too; otherwise guesses go unmentioned. */
function judge(problems: readonly Problem[], losses: readonly Loss[], strict: boolean): Problem[] {
  if (!strict) return withoutConsequences(problems.filter(({ severity }) => severity !== "strict"));
  const all = [...problems, ...losses.map(lossProblem)];
  return withoutConsequences(all.map((problem): Problem => ({ ...problem, severity: "error" })));
}
