import { lstatSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashText } from "../ground/hash.ts";
import { isMap } from "../ground/values.ts";
import { parseJson } from "./hashes.ts";
import { builtFolder } from "./manifest.ts";
import { readSealed, sealOf, writeSeal } from "./seal.ts";

/*
 * Between runs, the results of a `Memo` are in a file beside the record. What it holds goes into packages, so more is asked of it
 * than of the record: the seal of this machine, that it and the seal belong to the user and nobody else may write to them, the
 * build of the generator that made it, and a hash, because a disk may fail. Who can forge all of that can act as the user, and could
 * as well change the package or the generator. Of anything in doubt, nothing is believed, and the run takes longer.
 */

/** Where the results are: in a folder that git ignores, and left out of what npm packs. */
export const cacheName: string = `${builtFolder}.sdkgen.cache`;

/** What belongs to them on disk. */
export const cacheFiles: readonly string[] = [cacheName, sealOf(cacheName)];

/** The text of results that a build of the generator came to. */
export function printCache(build: string, results: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(Object.fromEntries(results));
  return `${headOf(build, text)}\n${text}`;
}

function headOf(build: string, text: string): string {
  return `${build} ${hashText(text)}`;
}

/** The results that a run of the same build left below the folder `out`; none if there is any doubt. */
export function readCache(out: string, build: string): ReadonlyMap<string, string> {
  try {
    const root = resolve(out);
    const { text = "" } = cacheFiles.every((path) => isOwn(join(root, path)))
      ? (readSealed(root, cacheName) ?? {})
      : {};
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(build, body) ? readResults(parseJson(body)) : new Map();
  } catch {
    return new Map(); // it is gone, or cannot be read
  }
}

function readResults(value: unknown): ReadonlyMap<string, string> {
  const entries = isMap(value) ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Whether a file belongs to the user, and nobody else may write to it. Windows knows neither. */
function isOwn(path: string): boolean {
  const { uid, mode } = lstatSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/**
 * Puts results in the place of those before. `staging` is a folder on the same disk in which the names `cache` and `seal` are free.
 * Throws what the file system throws; then there may be none that count.
 */
export function replaceCache(root: string, staging: string, text: string): void {
  const waiting = join(staging, "cache");
  writeFileSync(waiting, text, { flag: "wx", mode: 0o600 });
  renameSync(waiting, join(root, cacheName));
  writeSeal(root, cacheName, join(staging, "seal"));
}
