import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { isInside } from "../../ground/paths.ts";

/**
 * The folder whose files belong together with one of them: the git work tree around it, else the npm package. Never the root of the
 * file system, nor a folder that holds somebody's home: dot files may be in git there.
 *
 * @param file absolute path
 * @returns absolute path; `undefined` if the file is in neither
 */
export function projectFolder(file: string): string | undefined {
  const around: string[] = [];
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) around.push(folder);
  const holds = (name: string): string | undefined => around.find((folder) => existsSync(join(folder, name)));
  const found = holds(".git") ?? holds("package.json");
  return found === undefined || isInside(realHome(), found) ? undefined : found;
}

/** Whether a file of a project is one that people write documents in: no hidden one, and none that a package manager has put there. */
export function isDocumentIn(project: string, path: string): boolean {
  const segments = relative(project, path).split(sep);
  return isInside(path, project) && !segments.some((name) => name.startsWith(".") || name === "node_modules");
}

function realHome(): string {
  const home = homedir();
  return existsSync(home) ? realpathSync(home) : home;
}
