import { isOwnPath } from "./isOwnPath.ts";

const hashPattern = /^[0-9a-f]{64}$/;

/**
 * Reads a list of files that `printManifest` printed: path → sha256. Gives `undefined` if the text is
 * anything else. One entry that we would not have written spoils the whole list, because then the rest
 * is not to be trusted with removals either.
 */
export function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  const files = readFiles(text);
  if (files === undefined) return undefined;
  const hashes = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    if (!isOwnPath(path) || typeof hash !== "string" || !hashPattern.test(hash)) return undefined;
    hashes.set(path, hash);
  }
  return hashes;
}

function readFiles(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("files" in value)) return undefined;
    const { files } = value;
    return typeof files === "object" && files !== null && !Array.isArray(files) ? files : undefined;
  } catch {
    return undefined; // not JSON, for example because of a merge conflict
  }
}
