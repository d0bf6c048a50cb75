import { existsSync, lstatSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isInside } from "../ground/paths.ts";
import type { WriteProblem } from "./writeProblem.ts";

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

/** What the check depends on beside the name. */
interface OutputUse {
  /** Paths of files that the run reads. */
  readonly inputs: readonly string[];
  /** Take a folder of another user all the same. */
  readonly force: boolean;
}

/**
 * Refuses folders in which a mistake would cost the user their work: an empty name, a file or link, the
 * root, the home folder, a repository, whatever git or npm own, and every folder that holds the working
 * directory or one of the `inputs`. Looks at every folder on the way: a link that a checkout can have brought is not followed, and
 * nobody else may lead the run elsewhere while it writes.
 */
export function checkOutputFolder(out: string, { inputs, force }: OutputUse): OutputFolderCheck {
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
  const way = waysTo(resolve(out));
  const link = way.find(isBroughtLink);
  if (link !== undefined) {
    return {
      problem: {
        rule: "write-symlink",
        message: "is a symbolic link on the way to the output folder; name the folder that it leads to",
        path: link.replaceAll(sep, "/"),
      },
    };
  }
  const root = realPath(resolve(out));
  if (!force && [...way, ...waysTo(root)].some(isOfAnother))
    return refuse(
      "is in a folder of another user, who could lead this run elsewhere; pass --force to write all the same",
    );
  const fault = findFault(root, inputs);
  if (fault !== undefined) return refuse(`${fault}; name a folder that holds generated files only`);
  return { folder: { shown, root } };
}

/** The folders on the way to a path, itself last. */
function waysTo(path: string): string[] {
  return dirname(path) === path ? [path] : [...waysTo(dirname(path)), path];
}

/** A link that may have come with files of others: below the working directory, or in the work tree of a repository. */
function isBroughtLink(path: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  return (
    isInside(path, process.cwd()) || waysTo(dirname(path)).some((folder) => existsSync(join(folder, ".git")))
  );
}

/** Windows has no such owners; the administrator works in the folders of all. */
function isOfAnother(path: string): boolean {
  const user = process.getuid?.() ?? 0;
  const owner = lstatSync(path, { throwIfNoEntry: false })?.uid ?? user;
  return user !== 0 && owner !== 0 && owner !== user;
}

/** The path with links resolved, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync.native(path);
  return join(realPath(dirname(path)), basename(path));
}

function findFault(root: string, inputs: readonly string[]): string | undefined {
  if (dirname(root) === root) return "is the root of the file system";
  if (isInside(realPath(homedir()), root)) return "is or holds the home folder";
  if (isInside(realPath(process.cwd()), root)) return "is or holds the working directory";
  if (existsSync(join(root, ".git"))) return "is a git repository";
  if (root.split(sep).some((segment) => segment === ".git" || segment === "node_modules")) {
    return "is inside a folder that git or npm owns";
  }
  const input = inputs.find((path) => isInside(realPath(resolve(path)), root));
  return input === undefined ? undefined : `holds ${input}, which the run reads`;
}
