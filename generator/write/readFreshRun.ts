import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { hashText } from "../ground/hash.ts";
import { isInside } from "../ground/paths.ts";
import { isDocumentIn, projectFolder } from "../read/files/projectFolder.ts";
import { inspectPath } from "./inspectPath.ts";
import { buildManifest, manifestName } from "./manifest.ts";
import { readRecord, type RunKey, type Said } from "./record.ts";

/** Where a run may read. */
export interface Readable {
  /** Path of the document. */
  readonly spec: string;
  /** Further folders that its references may lead into. */
  readonly roots: readonly string[];
}

/** A run that would change nothing. */
export interface FreshRun {
  /** The number of files. */
  readonly files: number;
  readonly said: Said;
}

/**
 * Tells whether a run would change nothing: the last recorded run had the same key, and every file that it read and every file that it
 * wrote has the same content now. Gives the number of files and what that run said, or `undefined` if there is work to do or anything is in doubt.
 * Imports nothing heavy, so it can be asked first. A shortcut, no guard: `check` must not ask.
 */
export function readFreshRun(out: string, key: RunKey, readable: Readable): FreshRun | undefined {
  const root = resolve(out);
  try {
    const record = readRecord(root);
    if (record?.run?.build !== key.build || record.run.options !== key.options) return undefined;
    if (readdirSync(root).some(isUnfinished)) return undefined;
    if (!isTrueHere(record.run.said)) return undefined;
    const inputs = new Map([...record.run.inputs].map(([path, hash]) => [resolve(root, path), hash]));
    const isFresh = areInputs(inputs, readable) && areOutputs(root, record.files);
    return isFresh ? { files: record.files.size, said: record.run.said } : undefined;
  } catch {
    return undefined; // a file is gone, or cannot be read
  }
}

/** Paths are shown as seen from the working directory. */
function isTrueHere({ from, problems, losses }: Said): boolean {
  return problems.length + losses.length === 0 || from === process.cwd();
}

/** The lock or the staging folder of a run that is going on or was killed. */
function isUnfinished(name: string): boolean {
  return name.startsWith(".sdkgen") && name !== manifestName;
}

/** The document, and others that a run would open, all as they were. */
function areInputs(inputs: ReadonlyMap<string, string>, { spec, roots }: Readable): boolean {
  const folders = [dirname(resolve(spec)), ...roots.map((folder) => resolve(folder))];
  const project = projectFolder(resolve(spec));
  const mayRead = (path: string): boolean =>
    folders.some((folder) => isInside(path, folder)) ||
    (project !== undefined && isDocumentIn(project, path));
  return (
    inputs.has(resolve(spec)) &&
    [...inputs].every(
      ([path, hash]) => mayRead(path) && isReadable(path) && hashText(readFileSync(path)) === hash,
    )
  );
}

/** Devices and pipes may never end. */
function isReadable(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= maximalSize;
}

const maximalSize = 64 * 1024 * 1024;

/** All that the record names, and a list of just that. */
function areOutputs(root: string, files: ReadonlyMap<string, string>): boolean {
  const manifest = buildManifest([...files.keys()].map((path) => ({ path, text: "" })));
  const expected = [...files, [manifestName, hashText(manifest?.text ?? "")] as const];
  return expected.every(([path, hash]) => {
    const found = inspectPath(root, path);
    return found.kind === "file" && hashText(found.bytes) === hash;
  });
}
