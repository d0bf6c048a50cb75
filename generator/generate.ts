import { buildFiles } from "./emit/build/buildFiles.ts";
import type { Runtime } from "./review/runtime.ts";
import { emitPackage } from "./emit/emitPackage.ts";
import { hasStreams, streamModules } from "./emit/files/index.ts";
import { emitLicense } from "./emit/files/license.ts";
import { emitPackageJson } from "./emit/files/packageJson.ts";
import { emitReference } from "./emit/files/reference.ts";
import { emitReadme } from "./emit/files/readme.ts";
import { type PlannedFile, printFile } from "./emit/planFile.ts";
import { verifyFiles } from "./emit/verify/verifyFiles.ts";
import type { TextFile } from "./ground/textFile.ts";
import { longPhase, phase } from "./ground/trace.ts";
import type { Api } from "./model/api.ts";
import type { Document } from "./read/document.ts";
import { type ReadApi, readApi, type ReadOptions } from "./readApi.ts";
import { describeSurface } from "./review/describeSurface.ts";
import { printReport, reportPath } from "./review/printReport.ts";
import { formatFiles } from "./write/formatFiles.ts";
import { gitignore } from "./write/gitignore.ts";

// Whoever makes packages can judge them, too: both take the compiler.
export { createJudge } from "./review/diff/proof/compileWitnesses.ts";

/** What a package is made from: a document and the runtime that is copied beside what is emitted. */
export interface GenerateOptions extends ReadOptions {
  /** Whether the package has the types of openapi-typescript, too, at the subpath `openapi`. */
  readonly openapiTypes: boolean;
  /** What is copied into the package. */
  readonly runtime: Runtime;
}

/** A whole package in memory, or the reasons why there is none. */
export interface Generated extends ReadApi {
  /** Every file of the package, built ones included; `undefined` if a problem is an error. */
  readonly files: readonly TextFile[] | undefined;
}

/** The whole way from a document to the files of its package, all of it in memory. */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const found = await readApi(options);
  const { api, document } = found;
  if (!api || !document) return { ...found, files: undefined };
  const openapi = options.openapiTypes ? await printOpenapiTypes(document) : [];
  return { ...found, files: [...(await printPackage(api, options)), ...openapi] };
}

async function printPackage(api: Api, { runtime, openapiTypes }: GenerateOptions): Promise<TextFile[]> {
  const header = `Generated from ${api.source} by \`sdkgen generate\`. Edit that document, not this file.`;
  const planned = phase("plan", () => emitPackage(api), countFiles);
  const print = (file: PlannedFile): TextFile => ({ path: file.path, text: printFile(file, header) });
  const readme: TextFile = { path: "README.md", text: emitReadme(api, openapiTypes) };
  const printed = phase("print", () => planned.map(print), countFiles);
  const formatted = await longPhase("format", () => formatFiles(printed), countFiles);
  phase(
    "verify",
    () => verifyFiles(planned, printed, formatted),
    () => ({ files: planned.length }),
  );
  const built = phase("build", () => buildFiles(formatted), countFiles);
  const surface = phase(
    "review",
    () => describeSurface(api, built, runtime),
    ({ exports }) => ({ exports: exports.length }),
  );
  const report: TextFile = { path: reportPath, text: printReport(surface) };
  const manifest: TextFile = { path: "package.json", text: emitPackageJson(api, openapiTypes) };
  const reference: TextFile = { path: "REFERENCE.md", text: emitReference(api) };
  const own = [...formatted, readme, manifest, ...emitLicense(api), gitignore, report, reference, ...built];
  const paths = new Set(own.map(({ path }) => path));
  const unused = hasStreams(api) ? new Set<string>() : streamModules;
  const copied = [...runtime.sources, ...runtime.built].filter(
    ({ path }) => !paths.has(path) && !unused.has(moduleOf(path)),
  );
  return [...own, ...copied];
}

/** The name of a module of the package, from the path of one of its files. */
function moduleOf(path: string): string {
  return path.replace(/^(src|dist)\//, "").replace(/\.(d\.)?[cm]?[jt]s(\.map)?$/, "");
}

/** Loads openapi-typescript, and only where its types are wanted. */
async function printOpenapiTypes(document: Document): Promise<TextFile[]> {
  const { buildOpenapi } = await import("./emit/openapi/buildOpenapi.ts");
  return longPhase("openapi", () => buildOpenapi(document), countFiles);
}

function countFiles(files: readonly object[]): Record<string, number> {
  return { files: files.length };
}
