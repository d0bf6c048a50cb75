import { posix } from "node:path";
import { hashText } from "../ground/hash.ts";
import { sortedBy } from "../ground/order.ts";
import type { TextFile } from "../ground/textFile.ts";
import type { OutputFolder } from "./checkOutputFolder.ts";
import type { WriteProblem, WriteReport } from "./files.ts";
import { findLeftovers, type Leftover } from "./findLeftovers.ts";
import { describeObstacle, type Found, inspectPath } from "./inspectPath.ts";
import { buildManifests, manifestFolders, manifestName, parseManifest } from "./manifest.ts";

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
  /** In the order to make them; the manifests come last. */
  readonly changes: readonly Change[];
  readonly leftovers: readonly Leftover[];
  /** What earlier runs wrote and this one does not want, there or not: folders that are empty without it go. */
  readonly unwanted: readonly string[];
  readonly report: WriteReport;
  readonly problems: readonly WriteProblem[];
}

/** What is known about the files of earlier runs. */
interface Past {
  /** All paths in the lists, sorted. */
  readonly paths: readonly string[];
  /** Path in lower case → hashes of what we may have left there. */
  readonly hashes: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Compares the files with the disk and decides what to write, to remove and to leave alone. Reads only.
 * Ours is a file whose hash is in a manifest or in a list of a killed run; everything else is the user's.
 * Throws what the file system throws.
 */
export function planWrite(folder: OutputFolder, files: readonly TextFile[], force: boolean): WritePlan {
  const leftovers = findLeftovers(folder.root);
  const manifests = manifestFolders.map((it) => readManifest(folder, it, force));
  const past = collectPast([
    ...manifests.map(({ hashes }) => hashes),
    ...leftovers.flatMap(({ lists }) => lists),
  ]);
  const stale = planStale(folder, files, past);
  const twins = new Set(stale.removals.map(({ path }) => path.toLowerCase()));
  const wanted = files.map((file) => planFile(folder, file, past, force, twins.has(file.path.toLowerCase())));
  const writes = wanted.flatMap(({ change }) => change ?? []);
  // On a file system that ignores case, an old spelling must go before the new one comes.
  const wantedPaths = new Set(files.map(({ path }) => path.toLowerCase()));
  const isTwin = ({ path }: Change): boolean => wantedPaths.has(path.toLowerCase());
  return {
    changes: [
      ...stale.removals.filter(isTwin),
      ...writes,
      ...stale.removals.filter((removal) => !isTwin(removal)),
      ...planManifests(files, manifests),
    ],
    leftovers,
    unwanted: stale.unwanted,
    report: {
      written: paths(writes),
      unchanged: paths(wanted.filter(({ change, problem }) => change === undefined && problem === undefined)),
      removed: paths(stale.removals),
      kept: stale.kept,
    },
    problems: sortProblems([...manifests, ...wanted].flatMap(({ problem }) => problem ?? [])),
  };
}

function paths(entries: readonly { readonly path: string }[]): string[] {
  return entries.map(({ path }) => path).sort();
}

/** One problem per path: a link, for example, stands in the way of everything below it. */
function sortProblems(problems: readonly WriteProblem[]): WriteProblem[] {
  const byPath = new Map(problems.map((problem) => [problem.path, problem]));
  return sortedBy(byPath.values(), ({ path }) => path);
}

interface OldManifest {
  readonly path: string;
  readonly found: Found;
  /** Relative to the output folder. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly problem: WriteProblem | undefined;
}

function readManifest(folder: OutputFolder, prefix: string, force: boolean): OldManifest {
  const path = `${prefix}${manifestName}`;
  const found = inspectPath(folder.root, path);
  const none = { path, found, hashes: new Map<string, string>() };
  if (found.kind === "nothing") return { ...none, problem: undefined };
  if (found.kind !== "file") return { ...none, problem: describeObstacle(folder, found) };
  const hashes = parseManifest(found.bytes.toString("utf8"));
  if (hashes === undefined) return { ...none, problem: force ? undefined : unreadableManifest(folder, path) };
  const entries = [...hashes].map(([name, hash]) => [`${prefix}${name}`, hash] as const);
  return { path, found, hashes: new Map(entries), problem: undefined };
}

function unreadableManifest(folder: OutputFolder, path: string): WriteProblem {
  return {
    rule: "write-manifest",
    message:
      "is not a list of generated files that this tool wrote, so nothing can be removed safely; restore it, or pass --force to write a new one (files that are no longer generated then stay)",
    path: posix.join(folder.shown, path),
  };
}

function collectPast(lists: readonly ReadonlyMap<string, string>[]): Past {
  const hashes = new Map<string, Set<string>>();
  for (const [path, hash] of lists.flatMap((list) => [...list])) {
    const key = path.toLowerCase();
    hashes.set(key, (hashes.get(key) ?? new Set()).add(hash));
  }
  return { paths: [...new Set(lists.flatMap((list) => [...list.keys()]))].sort(), hashes };
}

function planStale(
  folder: OutputFolder,
  files: readonly TextFile[],
  past: Past,
): { unwanted: string[]; removals: Change[]; kept: string[] } {
  const wanted = new Set(files.map(({ path }) => path));
  const unwanted = past.paths.filter((path) => !wanted.has(path));
  const removals: Change[] = [];
  const kept: string[] = [];
  for (const path of unwanted) {
    const found = inspectPath(folder.root, path);
    if (found.kind === "nothing") continue;
    if (found.kind === "file" && isOurs(past, path, found.bytes)) {
      removals.push({ path, text: undefined, old: found });
    } else {
      kept.push(path);
    }
  }
  return { unwanted, removals, kept };
}

function isOurs(past: Past, path: string, bytes: Buffer): boolean {
  return past.hashes.get(path.toLowerCase())?.has(hashText(bytes)) ?? false;
}

interface PlannedFile {
  readonly path: string;
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
  if (found.kind === "nothing") return { path, change: { path, text, old: undefined }, problem: undefined };
  if (found.kind !== "file") return { path, change: undefined, problem: describeObstacle(folder, found) };
  if (found.bytes.equals(Buffer.from(text)) && !isRespelled)
    return { path, change: undefined, problem: undefined };
  if (force || isOurs(past, path, found.bytes))
    return { path, change: { path, text, old: found }, problem: undefined };
  return { path, change: undefined, problem: foreignFile(folder, path, past) };
}

function foreignFile(folder: OutputFolder, path: string, past: Past): WriteProblem {
  const shown = posix.join(folder.shown, path);
  if (past.hashes.has(path.toLowerCase())) {
    const message =
      "was changed since it was generated, by hand or by a merge; move the change to the document, then pass --force to overwrite the file";
    return { rule: "write-edited-file", message, path: shown };
  }
  const message = "was not written by this tool; move it, or pass --force to overwrite it";
  return { rule: "write-foreign-file", message, path: shown };
}

function planManifests(files: readonly TextFile[], manifests: readonly OldManifest[]): Change[] {
  const wanted = new Map(buildManifests(files).map(({ path, text }) => [path, text]));
  // The committed list last: it says that everything before it is done.
  return manifests.toReversed().flatMap(({ path, found }) => {
    const text = wanted.get(path);
    const old = found.kind === "file" ? found : undefined;
    const isSame = text === undefined ? old === undefined : old?.bytes.equals(Buffer.from(text));
    return isSame ? [] : [{ path, text, old }];
  });
}
