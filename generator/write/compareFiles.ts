import { posix, resolve } from "node:path";
import { escapeControls } from "../ground/escapes.ts";
import { sortedBy } from "../ground/order.ts";
import type { TextFile } from "../ground/textFile.ts";
import { cacheFiles } from "./cache.ts";
import { checkPaths } from "./checkPaths.ts";
import { areHeld, askGit, isHeld } from "./git.ts";
import { type Found, inspectPath } from "./inspectPath.ts";
import { listFiles } from "./listFiles.ts";
import { builtFolder, isCommitted, manifestName, parseManifest, withManifest } from "./manifest.ts";
import { type RunInput, recordFiles } from "./record.ts";

/** How the output folder differs from a fresh run. Paths are inside the folder, sorted by code unit. */
export interface Comparison {
  /** On disk with other content, or as something that is not a file. */
  readonly stale: readonly string[];
  /** Not on disk. */
  readonly missing: readonly string[];
  /** On disk because an earlier run wrote them; this one would not. */
  readonly superfluous: readonly string[];
  /** As the document says, but not in git: new, changed or removed files of ours whose document is in git as it is, and strangers. */
  readonly uncommitted: readonly string[];
  /** Built files that are not as a fresh run builds them; empty if none are there. */
  readonly built: readonly string[];
  /** Unified diffs from the disk to the fresh run of the first stale files, cut to a readable length, safe to print. */
  readonly diffs: readonly string[];
}

/** What runs leave for the next one. */
const ignored = [...recordFiles, ...cacheFiles];

const shownDiffs = 3;
const shownLines = 60;
const maximalEdits = 2000;

/**
 * Compares the files, and their list, with what is on disk and with what git has. What is built may be missing, because a clean clone does
 * not have it. Writes nothing, follows no links below `out`. Throws what the file system throws.
 *
 * @param inputs what the run read: while an input is not in git as it was read, what was made of it need not be, either
 */
export async function compareFiles(
  out: string,
  files: readonly TextFile[],
  inputs: readonly RunInput[],
): Promise<Comparison> {
  checkPaths(files);
  const root = resolve(out);
  const wanted = withManifest(files).filter(({ path }) => isCommitted(path));
  const compared = wanted.map((file) => ({ file, found: inspectPath(root, file.path) }));
  const missing = compared.filter(({ found }) => found.kind === "nothing");
  const stale = compared.filter(({ file, found }) => found.kind !== "nothing" && !isSame(found, file));
  const paths = (entries: typeof compared): string[] => entries.map(({ file }) => file.path).sort();
  return {
    stale: paths(stale),
    missing: paths(missing),
    superfluous: findSuperfluous(root, wanted),
    uncommitted: findUncommitted(root, wanted, inputs),
    built: compareBuilt(
      root,
      files.filter(({ path }) => !isCommitted(path)),
    ),
    diffs: await diffFiles(out, stale),
  };
}

function isSame(found: Found, { text }: TextFile): boolean {
  return found.kind === "file" && found.bytes.equals(Buffer.from(text));
}

function findSuperfluous(root: string, wanted: readonly TextFile[]): string[] {
  const manifest = inspectPath(root, manifestName);
  const listed = manifest.kind === "file" ? parseManifest(manifest.bytes.toString()) : undefined;
  const wantedPaths = new Set(wanted.map(({ path }) => path));
  return (listed ?? [])
    .filter((path) => !wantedPaths.has(path))
    .filter((path) => inspectPath(root, path).kind === "file")
    .sort();
}

function findUncommitted(root: string, wanted: readonly TextFile[], inputs: readonly RunInput[]): string[] {
  const git = askGit(root);
  if (git === undefined) return [];
  const untracked = new Set(git.untracked);
  const ours = new Set(wanted.map(({ path }) => path));
  const strangers = git.untracked.filter((path) => !ours.has(path));
  // Where all that is ours is ignored, it is not meant to be in git.
  const isKept = [...ours].some((path) => git.index.has(path) || untracked.has(path));
  if (!isKept || !areHeld(inputs)) return strangers.sort();
  const changed = wanted.filter(({ path, text }) => !isHeld(git, path, Buffer.from(text)));
  const removed = [...git.index.keys()].filter((path) => inspectPath(root, path).kind === "nothing");
  return [...new Set([...strangers, ...changed.map(({ path }) => path), ...removed])].sort();
}

/** Nothing in the folder of built files may be other than wanted: all of it is what consumers get. */
function compareBuilt(root: string, wanted: readonly TextFile[]): string[] {
  const present = listFiles(root, builtFolder.slice(0, -1)).filter((path) => !ignored.includes(path));
  if (present.length === 0) return [];
  const differing = wanted.filter((file) => !isSame(inspectPath(root, file.path), file));
  const wantedPaths = new Set(wanted.map(({ path }) => path));
  return [...differing.map(({ path }) => path), ...present.filter((path) => !wantedPaths.has(path))].sort();
}

async function diffFiles(
  out: string,
  stale: readonly { readonly file: TextFile; readonly found: Found }[],
): Promise<string[]> {
  const others = stale.filter(({ file }) => file.path !== manifestName);
  const shown = sortedBy(others, ({ file }) => file.path).slice(0, shownDiffs);
  return Promise.all(
    shown.map(({ file, found }) =>
      diffFile(
        posix.join(out, file.path),
        found.kind === "file" ? found.bytes.toString("utf8") : "",
        file.text,
      ),
    ),
  );
}

async function diffFile(path: string, before: string, after: string): Promise<string> {
  const { structuredPatch } = await import("diff"); // only now: a check that finds nothing does not wait for it
  const patch = structuredPatch(path, path, before, after, "", "", {
    context: 2,
    maxEditLength: maximalEdits,
  });
  const hunks = patch?.hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]) ?? ["(nearly everything differs)"];
  const rest = hunks.length - shownLines;
  const lines = rest > 0 ? [...hunks.slice(0, shownLines), `(${rest} more lines)`] : hunks;
  return [`--- ${path} (on disk)`, `+++ ${path} (generated)`, ...lines].map(escapeControls).join("\n");
}
