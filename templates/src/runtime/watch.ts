type Stops = Set<() => void>;

const watches = new WeakMap<AbortSignal, readonly [stops: Stops, listener: () => void]>();

/**
 * Calls `stop`, a function of this watch alone, when a signal aborts; returns what ends that, and leaves no listener behind. Node 20 warns of a leak at the
 * eleventh listener of a signal, so all calls under one signal share a listener.
 */
export function watch(signal: AbortSignal, stop: () => void): () => void {
  const shared = watches.get(signal) ?? share(new Set());
  const [stops, listener] = shared;
  watches.set(signal, shared);
  stops.add(stop);
  signal.addEventListener("abort", listener);
  return () => {
    stops.delete(stop);
    if (!stops.size) signal.removeEventListener("abort", listener);
  };
}

function share(stops: Stops): readonly [Stops, () => void] {
  const listener = (): void => {
    for (const each of stops) each();
  };
  return [stops, listener];
}
