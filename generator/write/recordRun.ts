import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { hashText } from "../ground/hash.ts";
import type { TextFile } from "../ground/textFile.ts";
import { inspectPath } from "./inspectPath.ts";
import { buildManifests } from "./manifest.ts";

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

/** What a run depends on beside its input files. Two runs with equal keys and equal input files do the same. */
export interface RunKey {
  /** Identifies the code: a hash over the generator and everything that it copies into the package. */
  readonly build: string;
  /** The options of the run in one text that is equal only if they are. */
  readonly options: string;
}

/** A file that a run read. */
export interface RunInput {
  /** Absolute, or relative to the working directory. */
  readonly path: string;
  /** What was read: not what is there now. */
  readonly bytes: Uint8Array;
}

/** The state file: every hash is sha256 in hex, every path relative to the output folder with forward slashes. */
interface RunRecord extends RunKey {
  readonly inputs: readonly (readonly [path: string, hash: string])[];
  readonly outputs: readonly (readonly [path: string, hash: string])[];
  /** What the caller wants to say again when nothing changed: any JSON. */
  readonly report: unknown;
}

/** Where the state file is, in the output folder: a place that neither git nor npm looks at. */
export const runFile = "node_modules/.cache/sdkgen.json";
