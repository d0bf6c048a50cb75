import { expect } from "vitest";

/** Waits for work, and expects that it took less than so many milliseconds. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work;
  expect(performance.now() - startedAt).toBeLessThan(ms);
  return result;
}
