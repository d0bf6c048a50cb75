import { join, resolve } from "node:path";
import { disk, type FileSource } from "../read/files/fileSource.ts";
import { explainReports } from "../review/compareReports.ts";
import { placedOperations } from "../review/diff/compare/matchOperations.ts";
import { type ByGenerator, type Diff, judgedChanges, type Side } from "../review/diff/change.ts";
import { rootName } from "../review/diff/proof/proveChanges.ts";
import { reportPath } from "../review/printReport.ts";
import { makePackage } from "./makePackage.ts";
import type { Before } from "./readBase.ts";
import type { Settings } from "./settings.ts";

/**
 * Finds what the generator makes otherwise of the document as it was, with the options that it had: what the package at the base
 * exported, beside what is made of the same now. Nothing but a package that has been generated anew shows that there is any, so only
 * then is the old document generated, which takes as long as it takes.
 *
 * @returns nothing where there is no such change, or nothing to see it by
 */
export async function findGeneratorChanges(
  settings: Settings,
  { base, options, side, was }: Before,
  after: Side,
  diff: Diff,
): Promise<ByGenerator | undefined> {
  const { source, spec } = base;
  const old = reportIn(source, base.package ?? resolve(options.settings.out));
  const now = reportIn(disk, resolve(settings.out));
  if (old === undefined || now === undefined || old === now) return undefined;
  const explained = namesIn(diff, [was, side, after]);
  if (explainReports(old, now).every(({ subject }) => explained.has(subject))) return undefined;
  const { files } = await makePackage({
    ...options.settings,
    spec,
    strict: false,
    failOnLoss: false,
    source,
  });
  const made = files?.find(({ path }) => path === reportPath)?.text;
  const found = made === undefined ? [] : explainReports(old, made);
  if (found.length === 0) return undefined;
  const changes = found.map((each) => ({ ...each, cause: "generator" as const }));
  return { changes, ...(options.unknown !== undefined && { orOptions: options.unknown }) };
}

/** What the changes are about that somebody has judged: a method, and the type of its params. */
function namesIn(diff: Diff, sides: readonly Side[]): Set<string> {
  const names = new Set(judgedChanges(diff).map(rootName));
  for (const { resource, operation } of sides.flatMap(({ api }) => placedOperations(api))) {
    const { methodName, parametersName } = operation;
    if (parametersName !== undefined && names.has(`${resource.name}.${methodName}`))
      names.add(parametersName);
  }
  return names;
}

function reportIn(source: FileSource, folder: string): string | undefined {
  const bytes = source.read(join(folder, reportPath));
  return bytes && Buffer.from(bytes).toString();
}
