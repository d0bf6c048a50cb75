import { join, resolve } from "node:path";
import { placedOperations } from "../review/diff/compare/matchOperations.ts";
import type { Base } from "../review/diff/base/chooseBase.ts";
import type { Diff, Side } from "../review/diff/change.ts";
import { rootName } from "../review/diff/proof/proveChanges.ts";
import { compareReports, type ReportChanges } from "../review/compareReports.ts";
import { reportPath } from "../review/printReport.ts";
import { disk, type FileSource } from "../read/files/fileSource.ts";
import { makePackage } from "./makePackage.ts";
import type { Settings } from "./settings.ts";

/**
 * Finds what the generator, or its options, make otherwise of the document as it was: what the package in that commit exported, beside
 * what is made of the same document now. Nothing but a package that has been generated anew shows that there is any, so only then is
 * the old document generated, which takes as long as it takes.
 *
 * @returns nothing where there is no such change, or nothing to see it by
 */
export async function findGeneratorChanges(
  settings: Settings,
  { commit, source, spec }: Base,
  [before, after]: readonly [Side, Side],
  { changes }: Diff,
): Promise<ReportChanges | undefined> {
  const old = commit === undefined ? undefined : reportIn(source, settings.out);
  const now = reportIn(disk, settings.out);
  if (old === undefined || now === undefined || old === now) return undefined;
  const explained = new Set(changes.map(rootName));
  for (const placed of [before, after].flatMap(({ api }) => placedOperations(api))) {
    const { methodName, parametersName } = placed.operation;
    if (parametersName !== undefined && explained.has(`${placed.resource.name}.${methodName}`))
      explained.add(parametersName);
  }
  const { added, removed, changed } = compareReports(old, now);
  if ([...added, ...removed, ...changed].every((name) => explained.has(name))) return undefined;
  const { files } = await makePackage({ ...settings, spec, strict: false, failOnLoss: false, source });
  const made = files?.find(({ path }) => path === reportPath)?.text;
  const found = made === undefined ? undefined : compareReports(old, made);
  const isNone = found && [found.added, found.removed, found.changed].every(({ length }) => length === 0);
  return isNone ? undefined : found;
}

function reportIn(source: FileSource, out: string): string | undefined {
  const bytes = source.read(resolve(join(out, reportPath)));
  return bytes && Buffer.from(bytes).toString();
}
