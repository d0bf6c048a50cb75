import { channel } from "node:diagnostics_channel";

/** A step of a run that is over. */
export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
  /** What it dealt with, in plain words: `{ files: 2 }`. */
  readonly counts: Readonly<Record<string, number>>;
}

// Found by its name: the command line and the script with the compiler are bundled apart, so they share no variables.
const phases = channel("sdkgen:phase");

/** Tells the listener of every phase that ends from now on. */
export function onPhase(listener: (phase: Phase) => void): void {
  phases.subscribe((message) => {
    if (isPhase(message)) listener(message);
  });
}

/**
 * Does one step of a run, and tells whoever listens how long it took and what it dealt with.
 *
 * @throws what `work` throws, as the cause of an error that names the phase
 */
export function phase<T>(name: string, work: () => T, count: (result: T) => Phase["counts"]): T {
  const started = performance.now();
  const result = during(`the phase ${name}`, work);
  end(name, started, () => count(result));
  return result;
}

/** The same for a step that waits for something. */
export async function longPhase<T>(
  name: string,
  work: () => Promise<T>,
  count: (result: T) => Phase["counts"],
): Promise<T> {
  const started = performance.now();
  try {
    const result = await work();
    end(name, started, () => count(result));
    return result;
  } catch (cause) {
    throw new Error(`the phase ${name}`, { cause });
  }
}

/**
 * Does a piece of work.
 *
 * @param what what it is about, in words or as a function that finds the words when they are needed
 * @throws what `work` throws, as the cause of an error whose message is `what`
 */
export function during<T>(what: string | (() => string), work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Error(typeof what === "string" ? what : what(), { cause });
  }
}

function end(name: string, started: number, count: () => Phase["counts"]): void {
  if (!phases.hasSubscribers) return;
  const ended: Phase = { name, milliseconds: performance.now() - started, counts: count() };
  phases.publish(ended);
}

/** The channel is ours by name only, so anything may come through it. */
function isPhase(message: unknown): message is Phase {
  return (
    typeof message === "object" &&
    message !== null &&
    "name" in message &&
    typeof message.name === "string" &&
    "milliseconds" in message &&
    typeof message.milliseconds === "number" &&
    "counts" in message &&
    typeof message.counts === "object"
  );
}
