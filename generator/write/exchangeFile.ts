import { randomUUID } from "node:crypto";
import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Puts content in the place of a file in one step: whoever reads it sees the old content or the new. Throws what the file system throws,
 * and the old content is still there.
 *
 * @param mode permissions; by default those of a new file
 */
export function exchangeFile(target: string, content: string | Uint8Array, mode?: number): void {
  const staged = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(staged, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(staged, mode);
    renameSync(staged, target);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}
