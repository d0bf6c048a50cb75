import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { hashOnce } from "../ground/hash.ts";
import { isMap } from "../ground/values.ts";
import type { FindingCounts } from "../problems/losses.ts";
import { isProblemRecord, type ProblemRecord } from "../problems/printProblems.ts";
import { type Hashes, parseHashes, parseJson, printHashes, readHashes } from "./hashes.ts";
import { inspectPath } from "./inspectPath.ts";
import { cacheFiles } from "./cache.ts";
import { builtFolder } from "./manifest.ts";
import { readSealed, sealOf, writeSeal } from "./seal.ts";

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

/** What a run had to say about its document, to be said again by those that find it unchanged. */
export interface Said {
  /** The working directory, which the paths of files are shown from. */
  readonly from: string;
  readonly problems: readonly ProblemRecord[];
  readonly losses: readonly ProblemRecord[];
  readonly counts: FindingCounts;
  readonly package: PackageFacts;
}

/** What a package is, as far as a diff without changes says it. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** How many operations it has. */
  readonly operations: number;
}

/** A run that need not be done again while nothing changes. */
export interface Run {
  readonly key: RunKey;
  readonly inputs: readonly RunInput[];
  readonly said: Said;
}

/** What the last run on this machine left. Hashes are sha256 in hex, paths relative to the output folder. */
export interface RunRecord {
  /** `undefined` if nothing is known but the files. */
  readonly run: (RunKey & { readonly inputs: ReadonlyMap<string, string>; readonly said: Said }) | undefined;
  /** Every file that it wrote or found as wanted. */
  readonly files: ReadonlyMap<string, string>;
  /** How the file system described those that were older than the record, see `describeFile`. */
  readonly known: ReadonlySet<string>;
}

/** Where the record is: in a folder that git ignores, and left out of what npm packs. */
export const recordName: string = `${builtFolder}.sdkgen.json`;

/** What belongs to the record on disk. */
export const recordFiles: readonly string[] = [recordName, sealOf(recordName)];

/** The text of the record of a run. */
export function printRecord(root: string, files: Hashes, run: Run | undefined): string {
  const inputs = run?.inputs.map((input): [string, string] => [
    relative(root, resolve(input.path)).replaceAll(sep, "/"),
    hashOnce(input, input.bytes),
  ]);
  return printHashes(files, {
    run: run && { ...run.key, inputs: Object.fromEntries(inputs ?? []), said: run.said },
  });
}

/** Reads the record below `root`; `undefined` if there is none, it is torn, or it was not made on this machine. */
export function readRecord(root: string): RunRecord | undefined {
  const { text, known } = readSealed(root, recordName) ?? { text: "", known: new Set() };
  const files = parseHashes(text);
  return files && { run: readRun(parseJson(text)), files, known };
}

function readRun(value: unknown): RunRecord["run"] {
  if (!isMap(value) || !isMap(value["run"])) return undefined;
  const { build, options, inputs, said } = value["run"];
  const hashes = readHashes(inputs);
  if (typeof build !== "string" || typeof options !== "string" || !hashes || !isSaid(said)) return undefined;
  return { build, options, inputs: hashes, said };
}

function isSaid(value: unknown): value is Said {
  if (!isMap(value)) return false;
  const { from, problems, losses, counts, package: facts } = value;
  if (typeof from !== "string" || !Array.isArray(problems) || !Array.isArray(losses)) return false;
  if (!areFacts(facts)) return false;
  const areCounts = isMap(counts) && [counts["assumed"], counts["lossCounts"]].every(areNumbers);
  return areCounts && [...problems, ...losses].every(isProblemRecord);
}

function areFacts(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { name, version, operations } = value;
  return typeof name === "string" && typeof version === "string" && typeof operations === "number";
}

function areNumbers(value: unknown): boolean {
  return isMap(value) && Object.values(value).every((count) => typeof count === "number");
}

/**
 * Puts a record of these files in the place of the one before. `staging` is a folder on the same disk in which the names `record` and `seal` are free.
 * Throws what the file system throws; then there may be no record that counts.
 */
export function replaceRecord(root: string, staging: string, text: string, files: Hashes): void {
  const waiting = join(staging, "record");
  const earlier = readRecord(root);
  writeFileSync(waiting, text, { flag: "wx" });
  if (inspectPath(root, recordName).kind === "nothing")
    mkdirSync(join(root, builtFolder), { recursive: true });
  renameSync(waiting, join(root, recordName));
  writeSeal(root, recordName, join(staging, "seal"), files, earlier);
}

/** Removes the record, for a folder in which nothing is ours. Throws what the file system throws. */
export function removeRecord(root: string): void {
  for (const path of [...recordFiles, ...cacheFiles])
    if (inspectPath(root, path).kind === "file") rmSync(join(root, path));
}
