import { isMainThread } from "node:worker_threads";
import type { Job } from "../../../generator/ground/secondThread.ts";

/** Takes so many milliseconds, and says where it was done. */
export const sleep: Job<number, string> = {
  name: "sleep",
  run: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    return isMainThread ? "here" : "there";
  },
};

/** Gives a number back with its square. */
export const square: Job<number, [number, number]> = {
  name: "square",
  run: async (number) => [number, number * number],
};

/** Fails wherever it is done. */
export const fail: Job<string, never> = {
  name: "fail",
  run: (message) => {
    throw new TypeError(message, { cause: new Error(isMainThread ? "here" : "there") });
  },
};

/** Ends a thread that does it, but for the first one. */
export const vanish: Job<null, string> = {
  name: "vanish",
  run: () => (isMainThread ? "here" : process.exit(3)),
};

/** Work for the tests of two threads. */
export const jobs: readonly Job<never, unknown>[] = [sleep, square, fail, vanish];
