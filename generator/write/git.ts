import { spawnSync } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { blobId } from "../ground/hash.ts";

/** What git knows about files below a folder. Paths are relative to it, with forward slashes. */
export interface GitFiles {
  /** The files in the index by path, as ids of their content: one each, or the sides of a merge that goes on. */
  readonly index: ReadonlyMap<string, readonly string[]>;
  readonly inConflict: ReadonlySet<string>;
  /** Files that are there, in no index and not ignored. */
  readonly untracked: readonly string[];
}

/**
 * Asks git about a folder, or only about the given names in it. Gives `undefined` if the folder is in no work tree or there is no git.
 * Reads the index and ignore files only: no hook, filter, monitor or transport that the repository names is started.
 */
export function askGit(folder: string, names: readonly string[] = ["."]): GitFiles | undefined {
  const settings = ["-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "--literal-pathspecs"];
  const command = ["ls-files", "-z", "-t", "--stage", "--others", "--exclude-standard", "--", ...names];
  const { status, stdout } = spawnSync("git", [...settings, "-C", resolve(folder), ...command], {
    cwd: dirname(process.execPath), // on some systems, a program in the working directory goes before the real git
    env: { ...process.env, ...absoluteVariables(), GIT_OPTIONAL_LOCKS: "0" },
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  return status === 0 ? parseFiles(stdout) : undefined;
}

/** In a hook, git gives its own places relative to the working directory. */
function absoluteVariables(): Record<string, string> {
  const entries = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"].map((name) => [name, process.env[name]]);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (name && value ? [[name, resolve(value)]] : [])),
  );
}

const indexEntry = /^[A-Z] 100(?:644|755) (?<id>[0-9a-f]+) (?<stage>[0-3])\t(?<path>[^]+)$/;

function parseFiles(listing: string): GitFiles {
  const index = new Map<string, string[]>();
  const inConflict = new Set<string>();
  const untracked: string[] = [];
  for (const entry of listing.split("\0")) {
    const { id, stage, path } = indexEntry.exec(entry)?.groups ?? {};
    if (id !== undefined && path !== undefined) {
      index.set(path, [...(index.get(path) ?? []), id]);
      if (stage !== "0") inConflict.add(path);
    } else if (entry.startsWith("? ")) {
      untracked.push(entry.slice(2));
    }
  }
  return { index, inConflict, untracked };
}

/** Whether git can give back exactly these bytes as the file at `path`. */
export function isHeld(git: GitFiles, path: string, bytes: Uint8Array): boolean {
  return (git.index.get(path) ?? []).some((id) => id === blobId(bytes, id.length));
}

/** Whether each of the files (any path form) is in the index as it was read. */
export function areHeld(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): boolean {
  return files.every(({ path, bytes }) => {
    const git = askGit(dirname(resolve(path)), [basename(path)]);
    return git !== undefined && isHeld(git, basename(path), bytes);
  });
}
