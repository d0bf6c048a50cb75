import { posix, relative, resolve, sep } from "node:path";
import type { FileSource } from "../../../read/files/fileSource.ts";
import { feedGit, runGit } from "./runGit.ts";

/** What the tree of a commit has at a path. */
interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Nothing for a folder. */
  readonly size: number | undefined;
}

/** As many as Linux follows. */
const longestChain = 40;

/**
 * The files of a commit, read as objects: nothing is checked out. Paths are those that the files have, or would have, on disk.
 *
 * @param folder absolute path of a folder in the work tree
 * @param commit its full id
 * @param expected paths, absolute, of what is most probably asked for: git is asked for all of it at once, because each time takes long
 */
export function gitFiles(folder: string, commit: string, expected: readonly string[] = []): FileSource {
  const prefix = runGit(folder, "rev-parse", "--show-prefix").text;
  // The root of the work tree has no entry of its own.
  const pathInTree = (path: string): string =>
    posix.join(prefix, relative(folder, path).replaceAll(sep, "/")).replace(/^\.$|\/$/, "");
  const likely = expected.map(pathInTree).filter(isInTree);
  const entries = listEntries(folder, commit, likely);
  let blobs: ReadonlyMap<string, Buffer> | undefined;
  const entryAt = (path: string): Entry | undefined => {
    const inTree = pathInTree(path);
    if (inTree === "") return { mode: "040000", id: "", size: undefined };
    if (!isInTree(inTree)) return undefined;
    if (!entries.has(inTree))
      for (const [found, entry] of listEntries(folder, commit, [inTree])) entries.set(found, entry);
    return entries.get(inTree);
  };
  const read = (id: string): Buffer | undefined => {
    blobs ??= readBlobs(
      folder,
      likely.flatMap((path) => entries.get(path) ?? []),
    );
    const known = blobs.get(id);
    if (known) return known;
    const { ok, bytes } = runGit(folder, "cat-file", "blob", id);
    return ok ? bytes : undefined;
  };
  return {
    realPath: (path) => {
      let target = path;
      for (let step = 0; step < longestChain; step += 1) {
        const entry = entryAt(target);
        if (!entry) return undefined;
        if (entry.mode !== "120000") return target;
        const link = read(entry.id)?.toString();
        if (link === undefined) return undefined;
        target = resolve(target, "..", link);
      }
      return undefined;
    },
    sizeOf: (path) => entryAt(path)?.size,
    read: (path) => {
      const entry = entryAt(path);
      return entry?.size === undefined ? undefined : read(entry.id);
    },
  };
}

function isInTree(path: string): boolean {
  return path !== "" && !path.startsWith("..");
}

/** What a commit has at paths, and at the folders around them. */
function listEntries(
  folder: string,
  commit: string,
  paths: readonly string[],
): Map<string, Entry | undefined> {
  const entries = new Map<string, Entry | undefined>(paths.map((path) => [path, undefined]));
  if (paths.length === 0) return entries;
  const args = ["--literal-pathspecs", "ls-tree", "--full-tree", "-t", "-z", "-l", commit, "--", ...paths];
  const { ok, bytes } = runGit(folder, ...args);
  for (const line of ok ? bytes.toString().split("\0") : []) {
    const [, mode, id, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
    if (mode === undefined || id === undefined || path === undefined) continue;
    entries.set(path, { mode, id, size: size === "-" ? undefined : Number(size) });
  }
  return entries;
}

/** Larger files are read when they are asked for, if they are. */
const mostBytes = 16 * 1024 * 1024;

/** The content of files by id. */
function readBlobs(folder: string, entries: readonly Entry[]): Map<string, Buffer> {
  const wanted = new Map(
    entries.flatMap(({ id, size = Infinity }): [string, number][] => (size > mostBytes ? [] : [[id, size]])),
  );
  if (wanted.size === 0) return new Map();
  const { bytes } = feedGit(folder, [...wanted.keys()].map((id) => `${id}\n`).join(""), [
    "cat-file",
    "--batch",
  ]);
  const blobs = new Map<string, Buffer>();
  let at = 0;
  // Each is a line that names it, its content, and the end of a line.
  for (const [id, size] of wanted) {
    const start = bytes.indexOf("\n", at) + 1;
    if (bytes.toString("latin1", at, start) !== `${id} blob ${size}\n`) break;
    at = start + size + 1;
    if (at > bytes.length) break;
    blobs.set(id, bytes.subarray(start, start + size));
  }
  return blobs;
}
