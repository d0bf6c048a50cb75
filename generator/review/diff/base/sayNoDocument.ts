import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { otherWays } from "./noBase.ts";
import { runGit } from "./runGit.ts";

const withoutGit = "name a document, a folder or a packed tarball that holds it as it was: sdkgen diff BASE";

/**
 * Says why a commit has no document, and what to do: it was moved, or it never was in this repository.
 *
 * @param path of the document, relative to the working directory
 * @param commit as it was asked for, and as people call it
 */
export function sayNoDocument(
  path: string,
  { name, label }: { readonly name: string; readonly label: string },
): string {
  const [own, its] = [resolve(""), dirname(resolve(path))].map(repositoryOf);
  if (existsSync(path) && its === "") return `${path} is in no git repository: ${withoutGit}`;
  if (existsSync(path) && its !== undefined && its !== own) {
    const there = relative("", its).replaceAll(sep, "/");
    return `${path} is in another git repository, ${there}: run sdkgen diff there; or ${withoutGit}`;
  }
  const moved = `say where it was, as in sdkgen diff ${name}:./old/path.yaml`;
  return `${label} has no ${path}: was it moved? Then ${moved}; or ${otherWays}`;
}

/** The root of the work tree that a folder is in; empty where it is in none. */
function repositoryOf(folder: string): string {
  return runGit(folder, "rev-parse", "--show-toplevel").text;
}
