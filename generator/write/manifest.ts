import type { TextFile } from "../ground/textFile.ts";
import { isOwnPath } from "./checkPaths.ts";
import { bothSides, hasConflictMarkers } from "./conflict.ts";

/*
 * Whose is a file in the output folder? It may be written over or removed only if nothing is lost by that:
 *
 * 1. its bytes are what the last run on this machine wrote (`record.ts`), or a killed one (`findLeftovers.ts`); or
 * 2. the list below names it, and git can give it back: the index holds the same bytes, or a side of a merge does; or
 * 3. the list names it, git says that it is in conflict, and it holds the markers of that.
 * 4. it is in `dist/`, which git ignores, no run on this machine says what that holds, and it is built of what the list names, or says
 *    that it is built of a source of ours. So another version of this tool, or a copy of the folder, needs no `--force`.
 *
 * Everything else is the user's. The list is committed, so that a clone knows which files are no longer made. It holds paths alone, one a
 * line: a hash would depend on all places of the document, and two branches would conflict in it whatever they change. What was weighed
 * instead: a mark in each file does not say whether the rest of it was edited, and `package.json` has no place for one. What this
 * generator makes of the committed document costs a second run, and is something else after an update. A union merge of hashes keeps two
 * that are both wrong.
 *
 * A list comes from the checkout and may be hostile. By itself it proves nothing: with git's help, the worst that it can do is to make us
 * replace files that came with the same checkout, and `git restore` brings those back. The record stands in the ignored folder
 * `dist/`, and counts only while it carries the seal of this machine (`seal.ts`).
 */

/** The name of the list of the committed files that we wrote. */
export const manifestName = ".sdkgen.json";

/** What is built is in this folder: not in git, so it can be missing or of another time. */
export const builtFolder = "dist/";

/** Whether a file of the package belongs in git. */
export function isCommitted(path: string): boolean {
  return !path.startsWith(builtFolder);
}

/** The list of those of the files that belong in git; `undefined` if there are none. */
export function buildManifest(files: readonly TextFile[]): TextFile | undefined {
  const paths = files.map(({ path }) => path).filter(isCommitted);
  return paths.length === 0 ? undefined : { path: manifestName, text: printManifest(paths) };
}

/** The files with their list: all that belongs in the output folder but for the record of the run. */
export function withManifest(files: readonly TextFile[]): TextFile[] {
  const manifest = buildManifest(files);
  return manifest === undefined ? [...files] : [...files, manifest];
}

/** `{ "files": [path] }`, sorted, one line per file so that git can merge it. */
function printManifest(paths: readonly string[]): string {
  const lines = paths.toSorted().map((path) => `    ${JSON.stringify(path)}`);
  return `{\n  "files": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/**
 * Reads a list of files that we printed; of one in conflict, both sides. Gives `undefined` if the text is anything else. One entry that
 * we would not have written spoils the whole list, because then the rest is not to be trusted with removals either.
 */
export function parseManifest(text: string): readonly string[] | undefined {
  const paths = hasConflictMarkers(text) ? readLines(bothSides(text)) : readFiles(text);
  return paths?.every(isListed) ? paths : undefined;
}

function isListed(path: unknown): path is string {
  return typeof path === "string" && isOwnPath(path) && isCommitted(path);
}

function readFiles(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("files" in value)) return undefined;
    return Array.isArray(value.files) ? value.files : undefined;
  } catch {
    return undefined;
  }
}

/** A list in conflict is no JSON, but its lines are still ours. */
function readLines(text: string): string[] | undefined {
  const paths: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const path = /^ {4}"([^"\\]*)",?$/.exec(line)?.[1];
    if (path !== undefined) paths.push(path);
    else if (!/^(?:[{}]| {2}"files": \[| {2}\]|)$/.test(line)) return undefined;
  }
  return [...new Set(paths)];
}
