import { hashText } from "../ground/hash.ts";
import type { TextFile } from "../ground/textFile.ts";
import { isOwnPath } from "./checkPaths.ts";

/** The name of the list of what we wrote, in each of the `manifestFolders`. */
export const manifestName = ".sdkgen.json";

/**
 * What is built has a list of its own: it is not in git, so it can be missing, or of another time, while
 * the committed files are there. The last of these that a path starts with is its folder.
 */
export const manifestFolders = ["", "dist/"] as const;

/** The lists of the files, one per folder that has files; paths in a list are relative to the list. */
export function buildManifests(files: readonly TextFile[]): TextFile[] {
  const manifests = manifestFolders.map((folder) => {
    const listed = files.filter(
      ({ path }) => manifestFolders.findLast((it) => path.startsWith(it)) === folder,
    );
    return {
      path: `${folder}${manifestName}`,
      hashes: new Map(listed.map(({ path, text }) => [path.slice(folder.length), hashText(text)])),
    };
  });
  return manifests
    .filter(({ hashes }) => hashes.size > 0)
    .map(({ path, hashes }) => ({ path, text: printManifest(hashes) }));
}

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

/** The text of a list of files: `{ "files": { path: sha256 } }`, sorted, one line per file so that git can merge it. */
export function printManifest(hashes: ReadonlyMap<string, string>): string {
  const paths = [...hashes.keys()].sort();
  const lines = paths.map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(hashes.get(path))}`);
  return `{\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}
