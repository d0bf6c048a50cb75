import { watch } from "node:fs";
import { dirname } from "node:path";

const quietMs = 80;

/**
 * Calls `onChange` after every change in the folders of a document, one call at a time, once things have been quiet for a moment:
 * editors save in several steps. Never settles unless a folder cannot be watched.
 *
 * @param spec path of the document
 * @param roots further folders that it refers to
 */
export async function watchInputs(
  spec: string,
  roots: readonly string[],
  onChange: () => Promise<void>,
): Promise<never> {
  const folders = new Set([dirname(spec), ...roots]);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
      running.catch(fail);
    }, quietMs);
  };
  let fail: (reason: unknown) => void = () => {};
  return new Promise((_, reject) => {
    fail = reject;
    for (const folder of folders) watch(folder, { recursive: true }, schedule).on("error", reject);
  });
}
