import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isInside } from "../ground/paths.ts";
import { phase } from "../ground/trace.ts";
import { disk } from "../read/files/fileSource.ts";
import { type Base, chooseBase, isOnDisk, labelOf } from "../review/diff/base/chooseBase.ts";
import { findMergeBase } from "../review/diff/base/findMergeBase.ts";
import { type FileHere, findCommitWith } from "../review/diff/base/findCommitWith.ts";
import type { Described } from "../review/diff/change.ts";
import { noChange } from "../review/diff/noChange.ts";
import { reportPath } from "../review/printReport.ts";
import { type FreshRun, readFreshRun } from "../write/readFreshRun.ts";
import type { DiffCall, Found } from "./diffCall.ts";
import { runKey, type Settings } from "./settings.ts";

/**
 * The diff of a document that is what it was: where all files, options and the generator are the same, what the last run recorded of
 * the package is all that a diff says. Nothing is read but the bytes of files.
 *
 * @returns nothing where something differs, or anything is in doubt
 */
export function diffAgain(settings: Settings, call: DiffCall, isOnly: boolean): Found | undefined {
  const { since, impact, protect } = call;
  if (since !== undefined || impact.length > 0) return undefined;
  const run = phase(
    "look",
    () => findRun(settings),
    () => ({}),
  );
  const base = run && findSame(settings, run, call.base, isOnly);
  if (!base) return undefined;
  const { problems, losses, package: facts } = run.said;
  const label = call.base === undefined ? "working tree" : settings.spec;
  const diff = noChange(facts, base, { label, spec: show(settings.spec) });
  return {
    diff: protect.length > 0 ? { ...diff, protect } : diff,
    problems,
    losses: settings.losses ? losses : [],
  };
}

/** The last run, if it would change nothing now. One that was strict has found nothing, so one that is not would not, either. */
function findRun(settings: Settings): FreshRun | undefined {
  const { out } = settings;
  return (
    readFreshRun(out, runKey(settings), settings) ??
    readFreshRun(out, runKey({ ...settings, strict: true }), settings)
  );
}

type Same = Omit<Described, "version">;

/** What a document is compared with, if that has the same files and options. */
function findSame(
  settings: Settings,
  { inputs }: FreshRun,
  name: string | undefined,
  isOnly: boolean,
): Same | undefined {
  const { spec } = settings;
  if (name !== undefined && isOnDisk(name)) {
    const base = isOnly ? chooseBase(name, spec) : { reason: "" };
    const isSame = !("reason" in base) && isSameOnDisk(settings, inputs, base);
    return isSame ? { label: base.label, spec: show(base.spec) } : undefined;
  }
  const named = name === undefined ? findMergeBase() : { commit: name, branch: name };
  if ("reason" in named) return undefined;
  const files = filesOf(settings, inputs);
  const commit = files && findCommitWith(named.commit, files);
  return commit === undefined ? undefined : { label: labelOf(commit, named.branch), spec: show(spec) };
}

/** What a commit has to have: the files of the document, its options, and no other package. */
function filesOf({ origin, out }: Settings, inputs: FreshRun["inputs"]): readonly FileHere[] | undefined {
  const report = join(out, reportPath);
  const bytes = disk.read(resolve(report));
  if (!bytes) return undefined;
  const files: FileHere[] = [...inputs, { path: report, bytes, mayBeMissing: true }];
  if (!origin) return files;
  const configured = resolve(dirname(origin.file.path), origin.string("out") ?? "");
  return configured === resolve(out) ? [...files, origin.file] : undefined;
}

/** Whether another document says the same, with the files that it refers to, and its package, where it is in one, exports the same. */
function isSameOnDisk({ spec, out }: Settings, inputs: FreshRun["inputs"], base: Base): boolean {
  if (base.source !== disk) return false;
  const reportIn = (folder: string): Uint8Array | undefined => disk.read(resolve(folder, reportPath));
  const old = base.package === undefined ? undefined : reportIn(base.package);
  if (old && !isEqual(old, reportIn(out))) return false;
  const [here, there] = [resolve(spec), resolve(base.spec)];
  if (here === there) return true;
  // A document may refer to itself by its name, and then one of another name does not.
  const own = basename(here);
  const isCalledOtherwise = own !== basename(there);
  return inputs.every(({ path, bytes }) => {
    if (isCalledOtherwise && Buffer.from(bytes).includes(own)) return false;
    if (!isInside(path, dirname(here))) return false;
    const place = path === here ? there : join(dirname(there), relative(dirname(here), path));
    return isEqual(bytes, disk.read(place));
  });
}

function isEqual(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}

function show(path: string): string {
  return relative("", path).replaceAll(sep, "/");
}
