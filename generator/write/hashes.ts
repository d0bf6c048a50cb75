import { hashOnce } from "../ground/hash.ts";
import { sortedBy } from "../ground/order.ts";
import type { TextFile } from "../ground/textFile.ts";
import { isMap } from "../ground/values.ts";
import { isOwnPath } from "./checkPaths.ts";

/** Path → sha256 in hex. */
export type Hashes = ReadonlyMap<string, string>;

/** The hashes of the texts, sorted by path. */
export function hashFiles(files: readonly TextFile[]): Hashes {
  return new Map(sortedBy(files, ({ path }) => path).map((file) => [file.path, hashOnce(file, file.text)]));
}

/** The text of a list of hashes, with more members if need be. */
export function printHashes(files: Hashes, more: object = {}): string {
  return `${JSON.stringify({ ...more, files: Object.fromEntries(files) }, null, 1)}\n`;
}

/** Reads what `printHashes` printed, without the other members; `undefined` if it is anything else or names what is never ours. */
export function parseHashes(text: string): Hashes | undefined {
  const value = parseJson(text);
  const hashes = isMap(value) ? readHashes(value["files"]) : undefined;
  return hashes && [...hashes.keys()].every(isOwnPath) ? hashes : undefined;
}

/** Reads `{ path: sha256 }`. */
export function readHashes(value: unknown): Hashes | undefined {
  if (!isMap(value)) return undefined;
  const hashes = new Map<string, string>();
  for (const [path, hash] of Object.entries(value)) {
    if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    hashes.set(path, hash);
  }
  return hashes;
}

/** The value of a JSON text; `undefined` if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
