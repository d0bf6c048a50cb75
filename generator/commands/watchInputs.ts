import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isInside } from "../ground/paths.ts";
import { isErrorCode } from "../write/describeFailure.ts";

/** The steps of a save follow each other at once, and one that is seen half is seen again when it is whole. */
const quietMs = 20;

/** What to watch, and what to leave alone. */
export interface Watched {
  /** Folders whose changes count, with all that is in them. */
  readonly folders: readonly string[];
  /** Folders whose changes do not count: what happens in them is our own doing. */
  readonly ignored: readonly string[];
  /** The file whose change ends the watching; none if that is up to the user. */
  readonly until: string | undefined;
}

/**
 * Calls `onChange` once, and again after every change in the folders, one call at a time, once things have been quiet for a moment:
 * editors save in several steps. Settles when the file changes that ends it, and the last call is over.
 *
 * @throws what a folder that cannot be watched throws, and what `onChange` throws
 */
export async function watchInputs(
  { folders, ignored, until }: Watched,
  onChange: () => Promise<void>,
): Promise<void> {
  const roots = new Set(folders.map((path) => resolve(path)));
  const isIgnored = (path: string): boolean =>
    path === (until && resolve(until)) || ignored.some((folder) => isInside(path, resolve(folder)));
  const watchers: FSWatcher[] = [];
  const close = (): void => watchers.splice(0).forEach((watcher) => watcher.close());
  let ending: FSWatcher | undefined;
  try {
    await new Promise<void>((done, reject) => {
      let running: Promise<void> = Promise.resolve();
      let hasEnded = false;
      const change = whenQuiet(() => {
        if (hasEnded) return;
        // Folders come and go, so each run begins with new watchers; it reads what is saved before they are there.
        close();
        const watchFolder = (folder: string): void => {
          const watcher = watch(folder, (_event, file) => {
            if (file === null || !isIgnored(join(folder, file))) change();
          });
          watchers.push(watcher.on("error", reject));
        };
        running = running.then(async () => {
          roots.forEach(watchFolder);
          for (const folder of [...roots].flatMap(listFolders))
            if (!isIgnored(folder)) ifReadable(() => watchFolder(folder));
          await onChange();
        });
        running.catch(reject);
      });
      const end = whenQuiet(() => {
        hasEnded = true;
        running.then(done, reject);
      });
      if (until !== undefined) {
        ending = watch(dirname(until), (_event, file) => void (file === basename(until) && end()));
        ending.on("error", reject);
      }
      change();
    });
  } finally {
    close();
    ending?.close();
  }
}
/**
 * All folders in a folder, but for those that nobody keeps a document in. Each is watched on its own: where Node watches a tree, it loses
 * sight of a file that another has replaced, as editors do when they save.
 */
function listFolders(folder: string): string[] {
  const entries = ifReadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => join(folder, name))
    .flatMap((path) => [path, ...listFolders(path)]);
}

/** What it gives, unless the folder is gone or closed to us. */
function ifReadable<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (["ENOENT", "EACCES", "EPERM"].some((code) => isErrorCode(error, code))) return undefined;
    throw error;
  }
}

/** A function that does something once it has not been called for a moment. */
function whenQuiet(work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, quietMs);
  };
}
