import type { TextFile } from "../read/textFile.ts";
import { hashText } from "./hashText.ts";
import { printManifest } from "./printManifest.ts";

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
