import { posix } from "node:path";
import { sortedBy } from "../ground/order.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { OutputFolder } from "./checkOutputFolder.ts";
import { isOwnPath } from "./checkPaths.ts";
import { hasConflictMarkers } from "./conflict.ts";
import type { WriteOptions, WriteReport } from "./files.ts";
import { findLeftovers, type Leftover } from "./findLeftovers.ts";
import { type Hashes, hashFiles } from "./hashes.ts";
import { describeObstacle, type Found, inspectPath } from "./inspectPath.ts";
import { listFiles } from "./listFiles.ts";
import { builtFolder, buildManifest, manifestName, parseManifest } from "./manifest.ts";
import { type Owner, ownerOf, type Past, readPast } from "./past.ts";
import { printRecord, readRecord, recordFiles, recordName } from "./record.ts";
import { KnownFiles, readSealed } from "./seal.ts";
import type { WriteProblem } from "./writeProblem.ts";

/** One path whose content changes. */
export interface Change {
  readonly path: string;
  /** What will be there; `undefined` removes the file. */
  readonly text: string | undefined;
  /** What is there; `undefined` if nothing is. */
  readonly old: { readonly bytes: Buffer; readonly modified: Date } | undefined;
}

/** What a run would do. With problems, it must not be done. */
export interface WritePlan {
  /** In the order to make them; the list of files comes last. */
  readonly changes: readonly Change[];
  /** What the folder will hold. */
  readonly hashes: Hashes;
  /** The record of this run; `undefined` if there is nothing to remember. */
  readonly record: string | undefined;
  /** Whether that record is there already. */
  readonly isRecorded: boolean;
  /** What is remembered beside the record; nothing new if it is `undefined`. */
  readonly cache: string | undefined;
  readonly leftovers: readonly Leftover[];
  /** What earlier runs wrote and this one does not want, there or not: folders that are empty without it go. */
  readonly unwanted: readonly string[];
  readonly report: WriteReport;
  readonly problems: readonly WriteProblem[];
}

/**
 * Compares the files with the disk and decides what to write, to remove and to leave alone, by the rules that `manifest.ts` gives
 * reasons for. Reads only. Throws what the file system throws.
 */
export function planWrite(
  folder: OutputFolder,
  files: readonly TextFile[],
  { force, run, cache }: WriteOptions,
): WritePlan {
  const { root } = folder;
  const leftovers = findLeftovers(root);
  const manifest = readManifest(folder, force);
  const recorded = readRecord(root);
  const hashes = [...(recorded ? [recorded.files] : []), ...leftovers.flatMap(({ lists }) => lists)];
  const past = readPast(root, manifest.paths, hashes);
  const stale = planStale(folder, files, past);
  const twins = new Set(stale.removals.map(({ path }) => path.toLowerCase()));
  const wantedHashes = hashFiles(files);
  const known = recorded && new KnownFiles(root, recorded);
  const wanted = files.map((file) => {
    const { path } = file;
    const isRespelled = twins.has(path.toLowerCase());
    const isKnown = !isRespelled && known?.has(path, wantedHashes.get(path) ?? "") === true;
    return isKnown ? unchanged(path) : planFile(folder, file, past, force, isRespelled);
  });
  const writes = wanted.flatMap(({ change }) => change ?? []);
  // On a file system that ignores case, an old spelling must go before the new one comes.
  const wantedPaths = new Set(files.map(({ path }) => path.toLowerCase()));
  const isTwin = ({ path }: Change): boolean => wantedPaths.has(path.toLowerCase());
  const record = files.length === 0 ? undefined : printRecord(root, wantedHashes, run);
  const inConflict = [...wanted, ...stale.judged, manifest].filter(({ owner }) => owner === "in conflict");
  return {
    changes: [
      ...stale.removals.filter(isTwin),
      ...writes,
      ...stale.removals.filter((removal) => !isTwin(removal)),
      ...planManifest(files, manifest),
    ],
    hashes: wantedHashes,
    record,
    isRecorded: record === undefined ? hasNoRecord(root) : readSealed(root, recordName)?.text === record,
    cache,
    leftovers,
    unwanted: stale.unwanted,
    report: {
      written: paths(writes),
      unchanged: paths(wanted.filter(({ change, problem }) => change === undefined && problem === undefined)),
      removed: paths(stale.removals),
      kept: stale.kept,
      conflicted: paths(inConflict),
    },
    problems: sortProblems(
      [...wanted, manifest, ...recordProblems(folder)].flatMap(({ problem }) => problem ?? []),
    ),
  };
}

function paths(items: readonly { readonly path: string }[]): string[] {
  return items.map(({ path }) => path).sort();
}

/** One problem per path: a link, for example, stands in the way of everything below it. */
function sortProblems(problems: readonly WriteProblem[]): WriteProblem[] {
  const byPath = new Map(problems.map((problem) => [problem.path, problem]));
  return sortedBy(byPath.values(), ({ path }) => path);
}

interface OldManifest {
  readonly path: string;
  readonly found: Found;
  readonly paths: readonly string[];
  readonly owner: Owner;
  readonly problem: WriteProblem | undefined;
}

function readManifest(folder: OutputFolder, force: boolean): OldManifest {
  const found = inspectPath(folder.root, manifestName);
  const none = { path: manifestName, found, paths: [], owner: "ours" as const, problem: undefined };
  if (found.kind === "nothing") return none;
  if (found.kind !== "file") return { ...none, problem: describeObstacle(folder, found) };
  const text = found.bytes.toString();
  const listed = parseManifest(text);
  if (listed === undefined) return { ...none, problem: force ? undefined : unreadableManifest(folder) };
  return { ...none, paths: listed, owner: hasConflictMarkers(text) ? "in conflict" : "ours" };
}

function unreadableManifest(folder: OutputFolder): WriteProblem {
  return {
    rule: "write-manifest",
    message:
      "is not a list of generated files that this tool wrote, so nothing can be removed safely; restore it, or pass --force to write a new one (files that are no longer generated then stay)",
    path: posix.join(folder.shown, manifestName),
  };
}

/** What stands where the record belongs. */
function recordProblems(folder: OutputFolder): { readonly problem: WriteProblem | undefined }[] {
  return recordFiles.map((path) => {
    const found = inspectPath(folder.root, path);
    const isFree = found.kind === "file" || found.kind === "nothing";
    return { problem: isFree ? undefined : describeObstacle(folder, found) };
  });
}

function hasNoRecord(root: string): boolean {
  return recordFiles.every((path) => inspectPath(root, path).kind === "nothing");
}

interface Judged {
  readonly path: string;
  readonly owner: Owner;
}

function planStale(
  folder: OutputFolder,
  files: readonly TextFile[],
  past: Past,
): { unwanted: string[]; removals: Change[]; kept: string[]; judged: Judged[] } {
  const wanted = new Set(files.map(({ path }) => path));
  const unwanted = [...past.paths, ...leftInBuilt(folder, past)].filter((path) => !wanted.has(path));
  const removals: Change[] = [];
  const kept: string[] = [];
  const judged: Judged[] = [];
  for (const path of unwanted) {
    const found = inspectPath(folder.root, path);
    if (found.kind === "nothing") continue;
    const owner = found.kind === "file" ? ownerOf(past, path, found.bytes) : "foreign";
    judged.push({ path, owner });
    if (found.kind === "file" && isReplaceable(owner)) removals.push({ path, text: undefined, old: found });
    else kept.push(path);
  }
  return { unwanted, removals, kept, judged };
}

/** Built files that are ours although no run on this machine says so. */
function leftInBuilt({ root }: OutputFolder, past: Past): string[] {
  if (past.isRecorded) return [];
  return listFiles(root, builtFolder.slice(0, -1)).filter((path) => {
    const found = isOwnPath(path) ? inspectPath(root, path) : undefined;
    return found?.kind === "file" && ownerOf(past, path, found.bytes) === "ours";
  });
}

function isReplaceable(owner: Owner): boolean {
  return owner === "ours" || owner === "in conflict";
}

interface PlannedFile extends Judged {
  readonly change: Change | undefined;
  readonly problem: WriteProblem | undefined;
}

function planFile(
  folder: OutputFolder,
  { path, text }: TextFile,
  past: Past,
  force: boolean,
  isRespelled: boolean,
): PlannedFile {
  const found = inspectPath(folder.root, path);
  const plan = unchanged(path);
  if (found.kind === "nothing") return { ...plan, change: { path, text, old: undefined } };
  if (found.kind !== "file") return { ...plan, problem: describeObstacle(folder, found) };
  if (found.bytes.equals(Buffer.from(text)) && !isRespelled) return plan;
  const owner = ownerOf(past, path, found.bytes);
  if (force || isReplaceable(owner)) return { ...plan, owner, change: { path, text, old: found } };
  return { ...plan, owner, problem: refusal(folder, path, owner) };
}

function unchanged(path: string): PlannedFile {
  return { path, owner: "ours", change: undefined, problem: undefined };
}

function refusal(folder: OutputFolder, path: string, owner: Owner): WriteProblem {
  const shown = posix.join(folder.shown, path);
  if (owner === "edited") {
    const message =
      "was changed since it was generated; move the change to the document, then restore the file, or pass --force to overwrite it";
    return { rule: "write-edited-file", message, path: shown };
  }
  const message = "was not written by this tool; move it, or pass --force to overwrite it";
  return { rule: "write-foreign-file", message, path: shown };
}

/** The list comes last: it says that everything before it is done. */
function planManifest(files: readonly TextFile[], { path, found }: OldManifest): Change[] {
  const text = buildManifest(files)?.text;
  const old = found.kind === "file" ? found : undefined;
  const isSame = text === undefined ? old === undefined : old?.bytes.equals(Buffer.from(text));
  return isSame ? [] : [{ path, text, old }];
}
