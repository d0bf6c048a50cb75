import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder outside the repository that lives as long as the test, or as the caller keeps it with another `atEnd`. */
export function makeFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  // Real: on some systems the temporary folder is a link.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "sdkgen-test-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
