import { wait } from "./deadline.js";
import { emit } from "./emit.js";
import type { Failure } from "./failure.js";
import { fail, type Task } from "./task.js";

/*
 * What is repeated, found by its status, else by its code, else by its kind. What stands nowhere is not repeated.
 *
 *   unprocessed   refused before it was done, or never sent: every operation
 *   uncertain     perhaps done: where a repetition does no harm, as for GET, HEAD, OPTIONS, PUT, DELETE, and what is marked so
 *   untrusted     no operation: time heals no certificate
 */
const unprocessed: readonly unknown[] = [
  408,
  429,
  // Node
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  // Bun
  "ConnectionRefused",
  // Deno
  "client error (Connect)",
];
const uncertain: readonly unknown[] = [
  500,
  502,
  503,
  504,
  520,
  521,
  522,
  523,
  524,
  530,
  "Connection",
  "Timeout",
];
const untrusted = /CERT|LEAF_SIGNATURE|certificate/;

const tokensPerRetry = 5;

/** Milliseconds for which the server wants no requests, not more than 0 for none. */
export function gateMs(task: Task): number {
  return (task.core.gates.get(gateOf(task)) ?? 0) - performance.now();
}

/** Waits for so long. Rejects with `RateLimitError` when that is too long. */
export async function waitAtGate(task: Task, retryAfterMs: number): Promise<void> {
  const fields = { status: 429, errors: [], retryAfterMs };
  await waitFor(task, fail(task, "RateLimit", "Held back by a rate limit", fields, { text: "" }), 0, 0);
}

/** Remembers that the server wants no requests for so long; at most ten minutes, or one absurd header could stop a client. */
export function closeGate(task: Task, ms = 0): void {
  const { gates, settings } = task.core;
  const opensAt = performance.now() + Math.min(ms, 600_000);
  if (settings.gate) gates.set(gateOf(task), Math.max(gates.get(gateOf(task)) ?? 0, opensAt));
}

/** Waits for the next attempt, after the given number of retries; rejects with the error when there shall be none. */
export async function waitToRetry(task: Task, error: Failure, retries: number): Promise<void> {
  const { core, progress, settings } = task;
  if (retries >= settings.maxRetries || core.tokens < tokensPerRetry) throw error;
  // The caller decides, else the server, else the table.
  const word = error.headers?.get("x-should-retry")?.trim();
  const isWanted =
    settings.shouldRetry?.({ ...progress, error }) ??
    (word === "true" || (word !== "false" && isUsual(task, error)));
  if (!isWanted) throw error;
  await waitFor(task, error, retries, tokensPerRetry);
}

function isUsual({ operation, settings }: Task, { kind, status, code }: Failure): unknown {
  if (untrusted.test(`${code}`)) return false;
  const isHarmless =
    (operation.idempotent ?? !["POST", "PATCH"].includes(operation.method)) || settings.unsafe;
  return unprocessed.includes(status ?? code) || (isHarmless && uncertain.includes(status ?? kind));
}

// As long as the server said and up to a tenth more: never early, and not all at the same moment. Else full jitter.
async function waitFor(task: Task, error: Failure, retries: number, tokens: number): Promise<void> {
  const { retryAfterMs = NaN } = error;
  const random = Math.random();
  const delayMs =
    retryAfterMs >= 0
      ? retryAfterMs + random * Math.min(1000, retryAfterMs / 10)
      : Math.max(50, random * Math.min(8000, 500 * 2 ** retries));
  if (retryAfterMs > task.settings.maxRetryAfterMs || delayMs >= task.deadline - performance.now())
    throw error;
  task.core.tokens -= tokens;
  emit(task, "retry", { error, delayMs });
  await wait<void>(task, delayMs, (resolve) => resolve());
}

// All calls of a client wait at one gate, whose name no operation has, or those of an operation at theirs.
function gateOf({ core, operation }: Task): string {
  return core.settings.gate === "operation" ? operation.id : "";
}
