import { buildFiles } from "./emit/build/buildFiles.ts";
import type { Runtime } from "./emit/build/runtime.ts";
import { emitPackage } from "./emit/emitPackage.ts";
import { emitPackageJson } from "./emit/files/packageJson.ts";
import { emitReadme } from "./emit/files/readme.ts";
import { printFile } from "./emit/planFile.ts";
import { resolveApi } from "./emit/types/resolveApi.ts";
import { verifyFiles } from "./emit/verify/verifyFiles.ts";
import type { TextFile } from "./ground/textFile.ts";
import type { Api } from "./model/api.ts";
import { type ReadApi, readApi, type ReadOptions } from "./readApi.ts";
import { describeSurface } from "./review/describeSurface.ts";
import { printReport } from "./review/printReport.ts";
import { formatFiles } from "./write/formatFiles.ts";

/** What a package is made from: a document and the runtime that is copied beside what is emitted. */
export interface GenerateOptions extends ReadOptions {
  /** What is copied into the package. */
  readonly runtime: Runtime;
}

/** A whole package in memory, or the reasons why there is none. */
export interface Generated extends Omit<ReadApi, "api"> {
  /** Every file of the package, built ones included; `undefined` if a problem is an error. */
  readonly files: readonly TextFile[] | undefined;
}

/** The whole way from a document to the files of its package, all of it in memory. */
export async function generate(options: GenerateOptions): Promise<Generated> {
  const { api, ...found } = await readApi(options);
  if (!api) return { ...found, files: undefined };
  return { ...found, files: await printPackage(api, options.runtime) };
}

async function printPackage(api: Api, runtime: Runtime): Promise<TextFile[]> {
  const typed = resolveApi(api);
  const planned = emitPackage(typed);
  const header = `Generated from ${api.source} by \`sdkgen generate\`. Edit that document, not this file.`;
  const printed = planned.map((file): TextFile => ({ path: file.path, text: printFile(file, header) }));
  const formatted = await formatFiles([...printed, { path: "README.md", text: emitReadme(typed) }]);
  verifyFiles(planned, printed, formatted);
  const built = buildFiles(formatted);
  const report: TextFile = { path: "API.md", text: printReport(describeSurface(typed, built, runtime)) };
  const manifest: TextFile = { path: "package.json", text: emitPackageJson(api) };
  const own = [...formatted, manifest, report, ...built];
  const paths = new Set(own.map(({ path }) => path));
  return [...own, ...[...runtime.sources, ...runtime.built].filter(({ path }) => !paths.has(path))];
}
