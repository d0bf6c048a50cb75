import { existsSync, lstatSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { WriteProblem } from "./files.ts";

/** An output folder that a tool may own. It need not exist yet. */
export interface OutputFolder {
  /** As the caller named it, with forward slashes: for messages. */
  readonly shown: string;
  /** Absolute, all links on the way resolved. */
  readonly root: string;
}

/** Either the folder or what is wrong with it. */
export type OutputFolderCheck =
  | { readonly folder: OutputFolder; readonly problem?: never }
  | { readonly folder?: never; readonly problem: WriteProblem };

/**
 * Refuses folders in which a mistake would cost the user their work: an empty name, a file or link, the
 * root, the home folder, a repository, whatever git or npm own, and every folder that holds the working
 * directory or one of the `inputs` (paths of files that the run reads).
 */
export function checkOutputFolder(out: string, inputs: readonly string[]): OutputFolderCheck {
  const shown = out.replaceAll(sep, "/").replace(/(?<=.)\/+$/, "");
  const refuse = (
    message: string,
    rule: WriteProblem["rule"] = "write-output-folder",
  ): OutputFolderCheck => ({
    problem: { rule, message, path: shown },
  });
  if (out.trim() === "" || out.includes("\0")) return refuse("the output folder needs a name");
  const stats = lstatSync(resolve(out), { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) {
    return refuse("is a symbolic link; name the folder that it leads to", "write-symlink");
  }
  if (stats !== undefined && !stats.isDirectory()) return refuse("is a file; name a folder");
  const root = realPath(resolve(out));
  const fault = findFault(root, inputs);
  if (fault !== undefined) return refuse(`${fault}; name a folder that holds generated files only`);
  return { folder: { shown, root } };
}

/** The path with links resolved, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync.native(path);
  return join(realPath(dirname(path)), basename(path));
}

function findFault(root: string, inputs: readonly string[]): string | undefined {
  if (dirname(root) === root) return "is the root of the file system";
  if (holds(root, realPath(homedir()))) return "is or holds the home folder";
  if (holds(root, realPath(process.cwd()))) return "is or holds the working directory";
  if (existsSync(join(root, ".git"))) return "is a git repository";
  if (root.split(sep).some((segment) => segment === ".git" || segment === "node_modules")) {
    return "is inside a folder that git or npm owns";
  }
  const input = inputs.find((path) => holds(root, realPath(resolve(path))));
  return input === undefined ? undefined : `holds ${input}, which the run reads`;
}

/** Whether a path is the folder or below it. Both are absolute. */
export function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}
