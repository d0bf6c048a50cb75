import { randomUUID } from "node:crypto";
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { describeFailure } from "./describeFailure.ts";
import type { WriteProblem } from "./writeProblem.ts";

/**
 * Writes a file that somebody asked for by its path, in one step: whoever reads it sees the old content or the new. Where the path is a
 * link, what it leads to is written; what is neither file nor folder, such as a pipe, is written to.
 */
export function writeWhole(path: string, text: string): WriteProblem | undefined {
  let staged: string | undefined;
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) {
      writeFileSync(path, text);
      return undefined;
    }
    const target = old ? realpathSync(path) : path;
    staged = `${target}.${randomUUID()}.tmp`;
    writeFileSync(staged, text, { flag: "wx", ...(old && { mode: old.mode }) });
    renameSync(staged, target);
    return undefined;
  } catch (error) {
    if (staged !== undefined) rmSync(staged, { force: true });
    return describeFailure(path, error, "it is as it was");
  }
}
