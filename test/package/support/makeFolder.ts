import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder outside the repository, with the function that removes it. */
export function makeFolder(): { readonly folder: string; readonly remove: () => void } {
  // Real: on some systems the temporary folder is a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "package-")));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
