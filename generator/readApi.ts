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
import { disk, type FileSource } from "./read/files/fileSource.ts";
import { readDocument } from "./read/readDocument.ts";

/** Which document to read, and how strictly to judge it. */
export interface ReadOptions {
  /** Path of the document. */
  readonly spec: string;
  /** Hold the document to the house rules, and take every loss for an error. */
  readonly strict: boolean;
  /** Take every loss for an error, whatever `strict` says. */
  readonly failOnLoss?: boolean;
  /** Further folders that `$ref`s may lead into. */
  readonly roots: readonly string[];
  /** What wins over what the document says about its package; nothing if it is not given. */
  readonly overrides?: PackageOverrides;
  /** What files are read from: the disk, if it is not given. */
  readonly source?: FileSource;
}

/** What reading a document gave: its model or the reasons why there is none. */
export interface ReadApi {
  /** The model; `undefined` if a problem is an error. */
  readonly api: Api | undefined;
  /** What the model was made from; `undefined` if it could not be read. */
  readonly document: Document | undefined;
  /** All problems, sorted by file and place; under `strict` every one of them is an error, and losses are among them. */
  readonly problems: readonly Problem[];
  /** The gravest first. Those that a problem comes to are said there, and not once more. */
  readonly losses: readonly Loss[];
  /** What was read, for content hashes. */
  readonly inputs: readonly SourceFile[];
}

/** The first half of the way: reads a document and models its API, with all that is wrong or lost. Needs no TypeScript. */
export async function readApi({
  spec,
  strict,
  failOnLoss = strict,
  roots,
  overrides = {},
  source = disk,
}: ReadOptions): Promise<ReadApi> {
  const { document, problems: readProblems, files: inputs } = await readDocument(spec, { roots, source });
  // Nothing is made of assumptions under strict, and what follows from them is not the author's next mistake.
  const isRefused = strict && readProblems.some(({ assumed }) => assumed !== undefined);
  const modelled =
    document && !isRefused ? phase("model", () => buildApi(document, overrides), countModel) : undefined;
  const losses = sortLosses(distinct(modelled?.losses ?? []));
  const examples =
    strict && modelled && document ? phase("examples", () => checkExamples(document), count) : [];
  const problems = judge([...readProblems, ...(modelled?.problems ?? []), ...examples], losses, {
    strict,
    failOnLoss,
  });
  const isSound = problems.every(({ severity }) => severity !== "error");
  return {
    api: isSound ? modelled?.api : undefined,
    document,
    problems: sortProblems(problems, inputs),
    losses,
    inputs,
  };
}

/** What several operations use is modelled for each of them, and what it loses is one fact. */
function distinct(losses: readonly Loss[]): Loss[] {
  const identity = ({ kind, message, origin: { file, pointer } }: Loss): string =>
    `${file.path}#${pointer} ${kind} ${message}`;
  return [...new Map(losses.map((loss) => [identity(loss), loss])).values()];
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

/** How a document is judged. */
type Judgement = Required<Pick<ReadOptions, "strict" | "failOnLoss">>;

/** Under `strict`, everything is an error, losses too; otherwise guesses go unmentioned, and losses may still be errors. */
function judge(
  problems: readonly Problem[],
  losses: readonly Loss[],
  { strict, failOnLoss }: Judgement,
): Problem[] {
  const asError = (problem: Problem): Problem => ({ ...problem, severity: "error" });
  const lost = failOnLoss || strict ? losses.map(lossProblem).map(asError) : [];
  const told = strict
    ? problems.map(asError)
    : problems
        .filter(({ severity }) => severity !== "strict")
        .map((problem) => (failOnLoss && problem.loss !== undefined ? asError(problem) : problem));
  return withoutConsequences([...told, ...lost]);
}
