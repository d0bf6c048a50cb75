import type { BodyReader } from "./read-bytes.js";
import { fail, type Task } from "./task.js";
import { watch } from "./watch.js";

/** An attempt under way, as its clock sees it. */
export interface Attempt {
  /** Aborts with the attempt. */
  readonly signal: AbortSignal;
  /** Reads the body, once there is a response. */
  reader?: BodyReader;
  /** The status is that of a failure, which tells enough however little of the body is there. */
  failed?: boolean;
}

/**
 * Waits for so many milliseconds, or for work that may take no longer. Work that is over its time is not waited for, whether or
 * not it listens: `ring` then settles the promise. Rejects with `AbortError` as soon as the caller's signal aborts.
 */
export async function wait<T>(
  task: Task,
  ms: number,
  ring: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
  work?: () => Promise<T>,
): Promise<T> {
  const { signal } = task.settings;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const abort = (): void => reject(fail(task, "Abort", "Aborted", {}, { cause: signal?.reason }));
      if (signal?.aborted) return abort();
      // Timers that cannot count this far fire at once.
      timer = setTimeout(() => ring(resolve, reject), Math.min(ms, 2 ** 31 - 1));
      unwatch = signal && watch(signal, abort);
      work?.().then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    unwatch?.();
  }
}

/** Runs an attempt for no longer than it may take. Rejects with `TimeoutError`, and as `wait` and the attempt do. */
export async function runInTime<T>(task: Task, run: (attempt: Attempt) => Promise<T>): Promise<T> {
  const { timeoutMs, totalTimeoutMs } = task.settings;
  const left = task.deadline - performance.now();
  const ms = Math.min(timeoutMs || Infinity, left);
  const controller = new AbortController();
  const attempt: Attempt = { signal: controller.signal };
  // A custom fetch may not tie the body to the signal.
  const cut = (): unknown => attempt.reader?.cancel().catch(() => {});
  const limit = ms < left ? timeoutMs : totalTimeoutMs;
  try {
    return await wait<T>(
      task,
      ms,
      (_, reject) =>
        attempt.failed
          ? cut()
          : reject(fail(task, "Timeout", `No response in ${limit} ms`, { timeoutMs: limit })),
      () => run(attempt),
    );
  } catch (error) {
    controller.abort(error);
    cut();
    throw error;
  }
}
