import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { hashText } from "../ground/hash.ts";
import type { TextFile } from "../ground/textFile.ts";
import { isInside } from "../ground/paths.ts";
import { isDocumentIn, projectFolder } from "../read/files/projectFolder.ts";
import { inspectPath } from "./inspectPath.ts";
import { buildManifest, manifestName } from "./manifest.ts";
import { readRecord, type RunInput, type RunKey, type RunRecord, type Said } from "./record.ts";
import { KnownFiles } from "./seal.ts";

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
  readonly inputs: readonly RunInput[];
  readonly said: Said;
}

/** The package of a run that would change nothing. */
export interface FreshPackage {
  readonly files: readonly TextFile[];
  readonly inputs: readonly RunInput[];
  readonly said: Said;
}

/**
 * Tells whether a run would change nothing: the last recorded run had the same key, and every file that it read and every file that it
 * wrote has the same content now. Gives the number of files, what that run read and what it said, or `undefined` if there is work to do or anything is in doubt.
 * Imports nothing heavy, so it can be asked first.
 */
export function readFreshRun(out: string, key: RunKey, readable: Readable): FreshRun | undefined {
  return attempt(() => {
    const { record, inputs = [], said } = findFreshRun(resolve(out), key, readable) ?? {};
    return record && said && areOutputs(resolve(out), record)
      ? { files: record.files.size, inputs, said }
      : undefined;
  });
}

/** The same for those who want the files: reads them all, whatever the file system says of them. */
export function readFreshPackage(out: string, key: RunKey, readable: Readable): FreshPackage | undefined {
  return attempt(() => {
    const root = resolve(out);
    const { record, inputs = [], said } = findFreshRun(root, key, readable) ?? {};
    if (!record || !said) return undefined;
    const files = expectedOutputs(record).map(([path, hash]) => ({ path, text: readSame(root, path, hash) }));
    const isWhole = files.every((file): file is TextFile => file.text !== undefined);
    return isWhole ? { files: files.filter(({ path }) => path !== manifestName), inputs, said } : undefined;
  });
}

/** A file is gone, or cannot be read. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

interface RecordedRun {
  readonly record: RunRecord;
  readonly inputs: readonly RunInput[];
  readonly said: Said;
}

/** The last run, if it had the same key, ended well, and read what is there now. */
function findFreshRun(root: string, key: RunKey, readable: Readable): RecordedRun | undefined {
  const record = readRecord(root);
  if (record?.run?.build !== key.build || record.run.options !== key.options) return undefined;
  if (readdirSync(root).some(isUnfinished)) return undefined;
  if (!isTrueHere(record.run.said)) return undefined;
  const hashes = new Map([...record.run.inputs].map(([path, hash]) => [resolve(root, path), hash]));
  const inputs = readInputs(hashes, readable);
  return inputs && { record, inputs, said: record.run.said };
}

/** Paths are shown as seen from the working directory. */
function isTrueHere({ from, problems, losses }: Said): boolean {
  return problems.length + losses.length === 0 || from === process.cwd();
}

/** The lock or the staging folder of a run that is going on or was killed. */
function isUnfinished(name: string): boolean {
  return name.startsWith(".sdkgen") && name !== manifestName;
}

/** The document, and others that a run would open, if all are as they were. */
function readInputs(hashes: ReadonlyMap<string, string>, { spec, roots }: Readable): RunInput[] | undefined {
  const folders = [dirname(resolve(spec)), ...roots.map((folder) => resolve(folder))];
  const project = projectFolder(resolve(spec));
  const mayRead = (path: string): boolean =>
    folders.some((folder) => isInside(path, folder)) ||
    (project !== undefined && isDocumentIn(project, path));
  if (!hashes.has(resolve(spec))) return undefined;
  const inputs: RunInput[] = [];
  for (const [path, hash] of hashes) {
    if (!mayRead(path) || !isReadable(path)) return undefined;
    const bytes = readFileSync(path);
    if (hashText(bytes) !== hash) return undefined;
    inputs.push({ path, bytes });
  }
  return inputs;
}

/** Devices and pipes may never end. */
function isReadable(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= maximalSize;
}

const maximalSize = 64 * 1024 * 1024;

/** All that the record names, and a list of just that, as hashes by path. */
function expectedOutputs({ files }: RunRecord): (readonly [path: string, hash: string])[] {
  const manifest = buildManifest([...files.keys()].map((path) => ({ path, text: "" })));
  return [...files, [manifestName, hashText(manifest?.text ?? "")]];
}

/** Whether all is there. What the file system describes as it did then need not be read. */
function areOutputs(root: string, record: RunRecord): boolean {
  const expected = expectedOutputs(record);
  const known = new KnownFiles(root, record);
  return expected.every(([path, hash]) => known.has(path, hash) || readSame(root, path, hash) !== undefined);
}

/** The text of a file that has this content. */
function readSame(root: string, path: string, hash: string): string | undefined {
  const found = inspectPath(root, path);
  return found.kind === "file" && hashText(found.bytes) === hash ? found.bytes.toString() : undefined;
}
