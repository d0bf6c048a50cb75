import { resolve } from "node:path";
import type { Spot } from "../change.ts";
import { runGit } from "./runGit.ts";

/**
 * When the line that says that something is deprecated became what it is, by the history of a commit: since then at the latest, because
 * a line that was moved or laid out anew before counts from there.
 *
 * @returns `2026-01-02 (1a2b3c4)`; nothing where git cannot say it
 */
export function deprecatedSince(commit: string, { file, line }: Spot): string | undefined {
  const { ok, text } = runGit(
    resolve(""),
    "blame",
    "--no-textconv",
    "--porcelain",
    `-L${line},${line}`,
    commit,
    "--",
    file,
  );
  const [, id] = /^([0-9a-f]{7})[0-9a-f]+ /.exec(text) ?? [];
  const [, seconds] = /^committer-time (\d+)$/m.exec(text) ?? [];
  if (!ok || id === undefined || seconds === undefined) return undefined;
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 10)} (${id})`;
}
