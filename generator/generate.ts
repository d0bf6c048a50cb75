import { buildFiles } from "./emit/build/buildFiles.ts";
import type { Runtime } from "./review/runtime.ts";
import { emitPackage } from "./emit/emitPackage.ts";
import { hasClient, needsModule } from "./emit/files/index.ts";
import { emitLicense } from "./emit/files/license.ts";
import { emitPackageJson } from "./emit/files/packageJson.ts";
import { emitReference } from "./emit/files/reference.ts";
import { emitReadme } from "./emit/files/readme.ts";
import { offerOpenapi } from "./emit/openapi/offerOpenapi.ts";
import { cutFile, joinPieces } from "./emit/pieces.ts";
import { Memo } from "./ground/memo.ts";
import { inPortions } from "./ground/order.ts";
import { offerJobs, type SecondThread } from "./ground/secondThread.ts";
import { present } from "./ground/present.ts";
import type { TextFile } from "./ground/textFile.ts";
import { longPhase, phase } from "./ground/trace.ts";
import { printPieces } from "./jobs.ts";
import type { Api } from "./model/api.ts";
import type { Document } from "./read/document.ts";
import { type ReadApi, readApi, type ReadOptions } from "./readApi.ts";
import { describeSurface } from "./review/describeSurface.ts";
import { printReport, reportPath } from "./review/printReport.ts";
import { gitignore } from "./write/gitignore.ts";

// Whoever makes packages can judge them, too: both take the compiler.
export { createJudge } from "./review/diff/proof/compileWitnesses.ts";
export { measureImpact } from "./review/diff/impact/measureImpact.ts";

/** What a package is made from: a document and the runtime that is copied beside what is emitted. */
export interface GenerateOptions extends ReadOptions {
  /** Whether the package has the types of openapi-typescript, too, at the subpath `openapi`. */
  readonly openapiTypes: boolean;
  /** What is copied into the package. */
  readonly runtime: Runtime;
  /** What earlier runs worked out; nothing, if it is not given. */
  readonly memo?: Memo;
  /** Starts a thread that can do `jobs`: large documents are worth one. Nothing starts one, if it is not given. */
  readonly startThread?: () => SecondThread;
}

/** A whole package in memory, or the reasons why there is none. */
export interface Generated extends ReadApi {
  /** Every file of the package, built ones included; `undefined` if a problem is an error. */
  readonly files: readonly TextFile[] | undefined;
}

/** The whole way from a document to the files of its package, all of it in memory. */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const found = await readApi(options);
  const { api, document, inputs } = found;
  if (!api || !document) return { ...found, files: undefined };
  const { memo = new Memo() } = options;
  const isLarge = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) >= largeSize;
  const thread = isLarge && memo.isEmpty ? options.startThread?.() : undefined;
  try {
    const makeTypes = options.openapiTypes ? offerTypes(document, memo, thread) : undefined;
    const files = await printPackage(api, options, memo, thread);
    const types = (await makeTypes?.()) ?? [];
    return { ...found, files: [...files, ...types] };
  } finally {
    await thread?.end();
  }
}

/** In bytes: of smaller documents, the work takes no longer than a thread to start. */
const largeSize = 500_000;

async function printPackage(
  api: Api,
  { runtime, openapiTypes }: GenerateOptions,
  memo: Memo,
  thread: SecondThread | undefined,
): Promise<TextFile[]> {
  const sources = await printSources(api, memo, thread);
  const readme: TextFile = { path: "README.md", text: emitReadme(api, openapiTypes) };
  const built = await longPhase("build", () => buildFiles(sources, memo, thread), countFiles);
  const surface = await longPhase(
    "review",
    () => describeSurface(api, built, runtime, memo, thread),
    ({ exports }) => ({ exports: exports.length }),
  );
  const report: TextFile = { path: reportPath, text: printReport(surface) };
  const manifest: TextFile = { path: "package.json", text: emitPackageJson(api, openapiTypes) };
  const reference = hasClient(api) ? [{ path: "REFERENCE.md", text: emitReference(api) }] : [];
  const own = [...sources, readme, manifest, ...emitLicense(api), gitignore, report, ...reference, ...built];
  const paths = new Set(own.map(({ path }) => path));
  const copied = [...runtime.sources, ...runtime.built].filter(
    ({ path }) => !paths.has(path) && needsModule(api, moduleOf(path)),
  );
  return [...own, ...copied];
}

/** The TypeScript of the package. What is as in an earlier run has been printed, formatted and verified. */
async function printSources(api: Api, memo: Memo, thread: SecondThread | undefined): Promise<TextFile[]> {
  const header = `Generated from ${api.source} by \`sdkgen generate\`. Edit that document, not this file.`;
  const planned = phase("plan", () => emitPackage(api), countFiles);
  const files = phase("cut", () => planned.map((file) => cutFile(file, header)), countFiles);
  const unknown = files.flat().filter(({ key }) => memo.find(key) === undefined);
  const portions = inPortions(unknown, () => 1, portionSize);
  const print = offerJobs(printPieces, portions, thread);
  const texts = await longPhase("print", print, () => ({ pieces: unknown.length }));
  for (const [index, text] of texts.flat().entries())
    memo.add(present(unknown[index], "the piece of a text").key, text);
  return planned.map(({ path }, index) => {
    return joinPieces(
      path,
      present(files[index], `the pieces of ${path}`).map(({ key }) => {
        return present(memo.find(key), `the text of a piece of ${path}`);
      }),
    );
  });
}

/** In pieces. */
const portionSize = 50;

/** Loads openapi-typescript, and only where its types are wanted. */
function offerTypes(
  document: Document,
  memo: Memo,
  thread: SecondThread | undefined,
): () => Promise<TextFile[]> {
  const make = phase(
    "copy",
    () => offerOpenapi(document, memo, thread),
    () => ({}),
  );
  return () => longPhase("openapi", make, countFiles);
}

/** The name of a module of the package, from the path of one of its files. */
function moduleOf(path: string): string {
  return path.replace(/^(src|dist)\//, "").replace(/\.(d\.)?[cm]?[jt]s(\.map)?$/, "");
}

function countFiles(files: readonly object[]): Record<string, number> {
  return { files: files.length };
}
