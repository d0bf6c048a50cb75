import { posix, resolve } from "node:path";
import { escapeControls } from "../ground/escapes.ts";
import { sortedBy } from "../ground/order.ts";
import type { TextFile } from "../ground/textFile.ts";
import { checkPaths } from "./checkPaths.ts";
import { type Found, inspectPath } from "./inspectPath.ts";
import { buildManifests, manifestFolders, manifestName, parseManifest } from "./manifest.ts";

/** How the committed files differ from a fresh run. Paths are inside the output folder, sorted by code unit. */
export interface Comparison {
  /** On disk with other content, or as something that is not a file. */
  readonly stale: readonly string[];
  /** Not on disk. */
  readonly missing: readonly string[];
  /** On disk because an earlier run wrote them; this one would not. */
  readonly superfluous: readonly string[];
  /** Unified diffs from the disk to the fresh run of the first stale files, cut to a readable length, safe to print. */
  readonly diffs: readonly string[];
}

const shownDiffs = 3;
const shownLines = 60;
const maximalEdits = 2000;

/**
 * Compares the files that belong in git, the manifest among them, with what is on disk; what is built is
 * left out, because a clean clone does not have it. Writes nothing, follows no links below `out`.
 * Throws what the file system throws.
 */
export async function compareFiles(out: string, files: readonly TextFile[]): Promise<Comparison> {
  checkPaths(files);
  const root = resolve(out);
  const wanted = [...files, ...buildManifests(files)].filter(({ path }) => isCommitted(path));
  const compared = wanted.map((file) => ({ file, found: inspectPath(root, file.path) }));
  const missing = compared.filter(({ found }) => found.kind === "nothing");
  const stale = compared.filter(({ file, found }) => found.kind !== "nothing" && !isSame(found, file));
  const paths = (entries: typeof compared): string[] => entries.map(({ file }) => file.path).sort();
  return {
    stale: paths(stale),
    missing: paths(missing),
    superfluous: findSuperfluous(root, wanted),
    diffs: await diffFiles(out, stale),
  };
}

function isCommitted(path: string): boolean {
  return !manifestFolders.some((folder) => folder !== "" && path.startsWith(folder));
}

function isSame(found: Found, { text }: TextFile): boolean {
  return found.kind === "file" && found.bytes.equals(Buffer.from(text));
}

function findSuperfluous(root: string, wanted: readonly TextFile[]): string[] {
  const manifest = inspectPath(root, manifestName);
  const listed = manifest.kind === "file" ? parseManifest(manifest.bytes.toString("utf8")) : undefined;
  const wantedPaths = new Set(wanted.map(({ path }) => path));
  return [...(listed ?? new Map<string, string>()).keys()]
    .filter((path) => isCommitted(path) && !wantedPaths.has(path))
    .filter((path) => inspectPath(root, path).kind === "file")
    .sort();
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
