import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { isInside } from "../ground/paths.ts";

const quietMs = 80;

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
  const watchers: FSWatcher[] = [];
  try {
    await new Promise<void>((done, reject) => {
      let running: Promise<void> = Promise.resolve();
      let hasEnded = false;
      const change = whenQuiet(() => {
        if (hasEnded) return;
        running = running.then(onChange);
        running.catch(reject);
      });
      const end = whenQuiet(() => {
        hasEnded = true;
        running.then(done, reject);
      });
      const isIgnored = (path: string): boolean =>
        path === (until && resolve(until)) || ignored.some((folder) => isInside(path, resolve(folder)));
      for (const folder of new Set(folders.map((path) => resolve(path)))) {
        watchers.push(
          watch(folder, { recursive: true }, (_event, file) => {
            if (file === null || !isIgnored(resolve(folder, file))) change();
          }),
        );
      }
      if (until !== undefined)
        watchers.push(watch(dirname(until), (_event, file) => void (file === basename(until) && end())));
      for (const watcher of watchers) watcher.on("error", reject);
      // The first run starts when the watchers are set up, so that a save meanwhile is seen.
      change();
    });
  } finally {
    for (const watcher of watchers) watcher.close();
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
