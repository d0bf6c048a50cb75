import { watch } from "node:fs";
import { dirname, resolve } from "node:path";
import { isInside } from "../ground/paths.ts";

const quietMs = 80;

/** What to watch, and what to leave alone. */
export interface Watched {
  /** Path of the document. */
  readonly spec: string;
  /** Further folders that it refers to. */
  readonly roots: readonly string[];
  /** The output folder: what happens in it is our own doing. */
  readonly out: string;
}

/**
 * Calls `onChange` once, and again after every change in the folders of a document, one call at a time, once things have been quiet
 * for a moment: editors save in several steps. Never settles unless a folder cannot be watched.
 */
export async function watchInputs(
  { spec, roots, out }: Watched,
  onChange: () => Promise<void>,
): Promise<never> {
  const folders = [...new Set([dirname(spec), ...roots].map((folder) => resolve(folder)))];
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void> = Promise.resolve();
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(onChange);
        running.catch(reject);
      }, quietMs);
    };
    for (const folder of folders) {
      const watcher = watch(folder, { recursive: true }, (_event, file) => {
        if (file === null || !isInside(resolve(folder, file), resolve(out))) schedule();
      });
      watcher.on("error", reject);
    }
    // The first run starts when the watchers are set up, so that a save meanwhile is seen.
    schedule();
  });
}
