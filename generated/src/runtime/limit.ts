import { failure } from "./failure.js";

/**
 * Runs work under a signal that aborts with `parent`, or after `ms` milliseconds. Rejects at that moment with an `AbortError`,
 * or a `TimeoutError` that names the limit of which `ms` is the rest, whether or not the work listens; afterwards no timer
 * and no listener is left. Under an aborted parent, work is not started. Without work it only waits.
 */
export function limit<T = void>(
  parent: AbortSignal | undefined,
  ms: number,
  timeoutMs?: number,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let leave = (): void => {};
  return new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    const abort = (): void => stop(failure("Abort", "Aborted by the caller", {}, { cause: parent?.reason }));
    if (parent?.aborted) return abort();
    const unwatch = parent && watch(parent, abort);
    const timer = setTimeout(
      () =>
        work
          ? stop(failure("Timeout", `No answer within ${timeoutMs} ms`, { timeoutMs }))
          : (resolve as () => void)(),
      // Timers that cannot count this far fire at once.
      Math.min(ms, 2 ** 31 - 1),
    );
    leave = () => {
      clearTimeout(timer);
      unwatch?.();
    };
    work?.(controller.signal).then(resolve, reject);
  }).finally(() => leave());
}

interface Watch extends Set<() => void> {
  handleEvent: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

// Node warns of a leak at the eleventh listener of a signal, so all calls under one signal share a listener.
function watch(signal: AbortSignal, abort: () => void): () => void {
  const aborts =
    watches.get(signal) ??
    Object.assign(new Set<() => void>(), {
      handleEvent(this: Watch): void {
        for (const each of this) each();
      },
    });
  watches.set(signal, aborts.add(abort));
  signal.addEventListener("abort", aborts);
  return () => {
    aborts.delete(abort);
    if (!aborts.size) signal.removeEventListener("abort", aborts);
  };
}
