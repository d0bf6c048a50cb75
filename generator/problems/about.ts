import { during } from "../ground/trace.ts";
import type { Origin } from "./problem.ts";

/**
 * Does a piece of work on one thing of the document.
 *
 * @param what the thing, as people name it: `operation getPet`
 * @throws what `work` throws, as the cause of an error that names the thing and its place
 */
export function about<T>(what: string, { file, pointer }: Origin, work: () => T): T {
  return during(() => {
    const { line, column } = file.locate(pointer, "key");
    return `${what} at ${file.path}:${line}:${column}`;
  }, work);
}
