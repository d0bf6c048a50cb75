interface Listener {
  (): void;
  readonly stops: Set<() => void>;
}

const listeners = new WeakMap<AbortSignal, Listener>();

/**
 * Calls `stop` when a signal aborts; returns what ends that, and leaves no listener behind. Node 20 warns of a leak at the
 * eleventh listener of a signal, so all calls under one signal share a listener.
 */
export function watch(signal: AbortSignal, stop: () => void): () => void {
  const stops = new Set<() => void>();
  const listener = listeners.get(signal) ?? Object.assign(() => stops.forEach((each) => each()), { stops });
  listeners.set(signal, listener);
  listener.stops.add(stop);
  signal.addEventListener("abort", listener);
  return () => {
    listener.stops.delete(stop);
    if (!listener.stops.size) signal.removeEventListener("abort", listener);
  };
}
