import { readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isInside } from "../ground/paths.ts";
import { describeFailure } from "./describeFailure.ts";
import { exchangeFile } from "./exchangeFile.ts";
import type { WriteProblem } from "./writeProblem.ts";

/** What a file is to hold instead of what was read from it. */
export interface Replacement {
  /** As the user names it, relative to the working directory. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: string | Uint8Array;
}

/**
 * Replaces the content of a file that a person wrote, in one step: whoever reads it sees the old content or the new. Where the path is a
 * link, what it leads to is replaced. Nothing is done outside the folders, or if the file is not as it was read any more.
 */
export function replaceFile(
  { path, before, after }: Replacement,
  folders: readonly string[],
): WriteProblem | undefined {
  const refuse = (message: string): WriteProblem => ({ rule: "write-failed", path, message });
  try {
    const target = realpathSync(path);
    const allowed = folders.map((folder) => realpathSync(resolve(folder)));
    if (!allowed.some((folder) => isInside(target, folder))) {
      return refuse("it is a link out of the folder of the document; fix what it leads to");
    }
    if (!readFileSync(target).equals(before)) {
      return refuse("it was changed while it was being read; run again");
    }
    exchangeFile(target, after, statSync(target).mode);
    return undefined;
  } catch (error) {
    return describeFailure(path, error, "it is as it was");
  }
}
