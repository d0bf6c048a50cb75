import { posix, relative, resolve, sep } from "node:path";
import type { FileSource } from "../../../read/files/fileSource.ts";
import { runGit } from "./runGit.ts";

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
 */
export function gitFiles(folder: string, commit: string): FileSource {
  const prefix = runGit(folder, "rev-parse", "--show-prefix").text;
  const entries = new Map<string, Entry | undefined>();
  // The root of the work tree has no entry of its own.
  const pathInTree = (path: string): string =>
    posix.join(prefix, relative(folder, path).replaceAll(sep, "/")).replace(/^\.$|\/$/, "");
  const entryAt = (path: string): Entry | undefined => {
    const inTree = pathInTree(path);
    if (inTree === "") return { mode: "040000", id: "", size: undefined };
    if (inTree.startsWith("..")) return undefined;
    if (!entries.has(inTree)) entries.set(inTree, listEntry(folder, commit, inTree));
    return entries.get(inTree);
  };
  const read = (id: string): Buffer | undefined => {
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

function listEntry(folder: string, commit: string, path: string): Entry | undefined {
  const { ok, text } = runGit(
    folder,
    "--literal-pathspecs",
    "ls-tree",
    "--full-tree",
    "-z",
    "-l",
    commit,
    "--",
    path,
  );
  const [, mode, id, size] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t/.exec(text) ?? [];
  if (!ok || mode === undefined || id === undefined) return undefined;
  return { mode, id, size: size === "-" || size === undefined ? undefined : Number(size) };
}
