import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Published documents of others, beside the repository. `INDEX.tsv` lists them; without it there are none. */
export const documentsFolder: string = fileURLToPath(new URL("../../../shared/specs/", import.meta.url));

/** Whether there are published documents to test with. */
export function hasDocuments(): boolean {
  return existsSync(join(documentsFolder, "INDEX.tsv"));
}

/** Whether strace is installed, which makes system calls fail, and lists those that a process makes. */
export function hasStrace(): boolean {
  return spawnSync("strace", ["-V"]).status === 0;
}

/** Whether the `script` of util-linux is installed, which runs a process in a terminal. */
export function hasScript(): boolean {
  return spawnSync("script", ["--version"]).status === 0;
}

/** Whether this process may mount file systems, which only root in some sandboxes may. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "sdkgen-mount-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0;
  if (isMounted) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return isMounted;
}

/** Whether this process may start others as another user. */
export function canBeAnother(): boolean {
  return spawnSync("setpriv", ["--reuid", "65534", "--clear-groups", "true"]).status === 0;
}

/** Something that a machine may lack; the tests that need it are skipped there. */
interface Need {
  readonly isThere: () => boolean;
  /** What is missing, and how to get it. */
  readonly what: string;
}

/** All that tests are skipped for. */
export const needs: readonly Need[] = [
  { isThere: hasStrace, what: "strace (Debian: apt-get install strace; Linux alone)" },
  { isThere: canMount, what: "the right to mount file systems (root on Linux)" },
  { isThere: canBeAnother, what: "setpriv of util-linux, and the right to use it (root on Linux)" },
  { isThere: hasScript, what: "script of util-linux (Debian: apt-get install bsdutils)" },
  { isThere: hasDocuments, what: `published documents and their INDEX.tsv in ${documentsFolder}` },
];
