import { AbortError, SdkError, TimeoutError } from "./errors.js";

/**
 * Runs work under a signal that aborts with `parent` or after `ms` milliseconds (0: never). Rejects at that moment with an
 * `AbortError` or `TimeoutError`, whether or not the work listens; afterwards no timer and no listener is left.
 * Under an aborted parent, work is not started.
 */
export function limit<T>(
  parent: AbortSignal | undefined,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => {
    const cause: unknown = parent?.reason;
    controller.abort(
      cause instanceof SdkError ? cause : new AbortError("Aborted by the caller", {}, { cause }),
    );
  };
  // Timers that cannot count this far fire at once.
  const timer = setTimeout(
    () => controller.abort(new TimeoutError(`No answer within ${timeoutMs} ms`, { timeoutMs })),
    Math.min(timeoutMs || Infinity, 2 ** 31 - 1),
  );
  const unwatch = parent && watch(parent, abort);
  return new Promise<T>((resolve, reject) => {
    signal.onabort = () => reject(signal.reason);
    if (parent?.aborted) abort();
    else work(signal).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    unwatch?.();
  });
}

/** Waits; rejects with the signal's reason, at once, when that aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  // 0 would be no limit.
  return limit(signal, ms || 1, () => new Promise<never>(() => {})).catch((error: unknown) => {
    if (signal.aborted) throw error;
  });
}

interface Watch {
  readonly aborts: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

// Node warns of a leak at the eleventh listener of a signal, so all calls under one signal share a listener.
function watch(signal: AbortSignal, abort: () => void): () => void {
  const { aborts, listener } = watches.get(signal) ?? createWatch(signal);
  aborts.add(abort);
  return () => {
    aborts.delete(abort);
    if (aborts.size) return;
    signal.removeEventListener("abort", listener);
    watches.delete(signal);
  };
}

function createWatch(signal: AbortSignal): Watch {
  const aborts = new Set<() => void>();
  const listener = (): void => aborts.forEach((abort) => abort());
  signal.addEventListener("abort", listener);
  const created = { aborts, listener };
  watches.set(signal, created);
  return created;
}
