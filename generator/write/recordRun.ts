import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { buildManifests } from "./buildManifests.ts";
import type { TextFile } from "../read/textFile.ts";
import { hashText } from "./hashText.ts";
import { inspectPath } from "./inspectPath.ts";
import { runFile, type RunInput, type RunKey, type RunRecord } from "./run.ts";

/**
 * Remembers a run that was written completely, for `readFreshRun`. Hashes what the run has in memory, so
 * that a file that changed meanwhile counts as changed. `report` is any JSON.
 * Does nothing if the place cannot be written or is behind a link: the next run is slower, that is all.
 */
export function recordRun(
  out: string,
  key: RunKey,
  inputs: readonly RunInput[],
  files: readonly TextFile[],
  report: unknown,
): void {
  const root = resolve(out);
  const record: RunRecord = {
    build: key.build,
    options: key.options,
    inputs: inputs.map(({ path, bytes }) => [
      relative(root, resolve(path)).replaceAll(sep, "/"),
      hashText(bytes),
    ]),
    outputs: [...files, ...buildManifests(files)].map(({ path, text }) => [path, hashText(text)]),
    report,
  };
  replaceFile(root, JSON.stringify(record));
}

function replaceFile(root: string, text: string): void {
  const path = join(root, runFile);
  const temporary = `${path}.${randomUUID()}`;
  try {
    const { kind } = inspectPath(root, runFile);
    if (kind !== "file" && kind !== "nothing") return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
