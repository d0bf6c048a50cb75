import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";

/** What git said, or that it said nothing because it is not there or refused. */
export interface GitAnswer {
  readonly ok: boolean;
  /** Whether there is a git at all. */
  readonly isThere: boolean;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * Asks git something about the repository of a folder. Objects are read and nothing else: no hook, filter, monitor or transport that
 * the repository names is started, and nothing is fetched or written.
 */
export function runGit(folder: string, ...args: readonly string[]): GitAnswer {
  return feedGit(folder, "", args);
}

/** The same, with something to read. */
export function feedGit(folder: string, input: string, args: readonly string[]): GitAnswer {
  const settings = ["-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "-c", "core.quotePath=false"];
  const { status, stdout, error } = spawnSync("git", [...settings, "-C", folder, ...args], {
    cwd: dirname(process.execPath), // on some systems, a program in the working directory goes before the real git
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" },
    maxBuffer: 2 ** 30,
    input,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const bytes = stdout ?? Buffer.alloc(0);
  return { ok: status === 0, isThere: error === undefined, bytes, text: bytes.toString().trim() };
}

/** The full id of the commit that a name of git stands for. */
export function resolveCommit(ref: string): string | undefined {
  const { ok, text } = runGit(
    resolve(""),
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${ref}^{commit}`,
  );
  return ok ? text : undefined;
}

/** Whether a part of the history is left out. */
export function isShallow(): boolean {
  return runGit(resolve(""), "rev-parse", "--is-shallow-repository").text === "true";
}
