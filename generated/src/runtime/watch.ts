interface Watch extends Set<() => void> {
  handleEvent: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls `stop` when a signal aborts; returns what ends that, and leaves no listener behind. Node 20 warns of a leak at the
 * eleventh listener of a signal, so all calls under one signal share a listener.
 */
export function watch(signal: AbortSignal, stop: () => void): () => void {
  const stops =
    watches.get(signal) ??
    Object.assign(new Set<() => void>(), {
      handleEvent(this: Watch): void {
        for (const each of this) each();
      },
    });
  watches.set(signal, stops.add(stop));
  signal.addEventListener("abort", stops);
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", stops);
  };
}
