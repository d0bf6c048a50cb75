import { relative, resolve, sep } from "node:path";
import { blobId } from "../../../ground/hash.ts";
import { feedGit } from "./runGit.ts";

/** A file as it is on disk. */
export interface FileHere {
  /** Absolute, or relative to the working directory. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether a commit may be without it. */
  readonly mayBeMissing?: true;
}

/**
 * Finds the commit that a name stands for, if it has all these files just as they are. Git is asked once, and for the ids of objects
 * alone, which are hashes of what they hold.
 *
 * @returns its full id; nothing where anything differs, a link is on the way, or git does not know
 */
export function findCommitWith(name: string, files: readonly FileHere[]): string | undefined {
  const paths = files.map(({ path }) => relative("", path).replaceAll(sep, "/"));
  const objects = [`${name}^{commit}`, ...paths.map((path) => `${name}:./${path}`)];
  if (objects.some((object) => object.includes("\n"))) return undefined;
  const { ok, text } = feedGit(resolve(""), `${objects.join("\n")}\n`, [
    "cat-file",
    "--batch-check=%(objectname) %(objecttype)",
  ]);
  const answers = text.split("\n");
  if (!ok || answers.length !== objects.length) return undefined;
  const [commit, ...ids] = answers.map((answer) => /^([0-9a-f]{40,64}) (?:commit|blob)$/.exec(answer)?.[1]);
  if (commit === undefined) return undefined;
  const isSame = ({ bytes, mayBeMissing }: FileHere, index: number): boolean => {
    const isMissing = mayBeMissing === true && answers[index + 1]?.endsWith(" missing") === true;
    return isMissing || ids[index] === blobId(bytes, commit.length);
  };
  return files.every(isSame) ? commit : undefined;
}
