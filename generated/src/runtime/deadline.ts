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

// The errors are made where the call goes on, not in the timer: so their stacks name who waits for the call.
const timedOut = Symbol();
const aborted = Symbol();

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
  const { signal } = task.options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(aborted);
      // Timers that cannot count this far fire at once.
      timer = setTimeout(() => ring(resolve, reject), Math.min(ms, 2 ** 31 - 1));
      unwatch = signal && watch(signal, () => reject(aborted));
      work?.().then(resolve, reject);
    });
  } catch (reason) {
    throw reason === aborted ? fail(task, "Abort", "Aborted", {}, { cause: signal?.reason }) : reason;
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
  try {
    return await wait<T>(
      task,
      ms,
      (_, reject) => (attempt.failed ? cut() : reject(timedOut)),
      () => run(attempt),
    );
  } catch (reason) {
    const limit = ms < left ? timeoutMs : totalTimeoutMs;
    const error =
      reason === timedOut ? fail(task, "Timeout", `No answer in ${limit} ms`, { timeoutMs: limit }) : reason;
    controller.abort(error);
    cut();
    throw error;
  }
}
