import { realpathSync, statSync, writeFileSync } from "node:fs";
import { describeFailure } from "./describeFailure.ts";
import { exchangeFile } from "./exchangeFile.ts";
import type { WriteProblem } from "./writeProblem.ts";

/**
 * Writes a file that somebody asked for by its path, in one step: whoever reads it sees the old content or the new. Where the path is a
 * link, what it leads to is written; what is neither file nor folder, such as a pipe, is written to.
 */
export function writeWhole(path: string, text: string): WriteProblem | undefined {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) {
      writeFileSync(path, text);
      return undefined;
    }
    exchangeFile(old ? realpathSync(path) : path, text, old?.mode);
    return undefined;
  } catch (error) {
    return describeFailure(path, error, "it is as it was");
  }
}
