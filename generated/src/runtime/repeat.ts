import { attempt } from "./attempt.js";
import type { Reply, Task } from "./client.js";
import { closeGate } from "./close-gate.js";
import { Failure, type ErrorFields, failure } from "./failure.js";
import { limit } from "./limit.js";
import { shouldRetry } from "./should-retry.js";

/** Waits while the server wants no requests, and repeats failed attempts, all within the time of the call. */
export async function repeat(task: Task): Promise<Reply> {
  const { core, settings, options, draft, emit } = task;
  const { timeoutMs, totalTimeoutMs, maxRetries, maxRetryAfterMs, budget } = settings;
  const deadline = performance.now() + (totalTimeoutMs || Infinity);
  const left = (): number => deadline - performance.now();
  // As long as the server said and up to a tenth more: never early, and not all at the same moment. Else full jitter.
  const pause = async (error: ErrorFields & Failure, retries: number): Promise<void> => {
    const { retryAfterMs } = error;
    const random = Math.random();
    const delayMs =
      retryAfterMs === undefined
        ? Math.max(50, random * Math.min(8000, 500 * 2 ** retries))
        : retryAfterMs + random * Math.min(1000, retryAfterMs / 10);
    if ((retryAfterMs ?? 0) > maxRetryAfterMs || delayMs >= left()) throw error;
    emit?.("retry", { error, delayMs });
    await limit(options.signal, delayMs);
  };
  let refresh = false;
  for (let retries = 0; ;) {
    for (let wait = 0; (wait = core.blockedUntil - performance.now()) > 0;) {
      const fields = { status: 429, errors: [], retryAfterMs: wait };
      await pause(failure("RateLimit", "Not sent after a 429", fields, { text: "" }), 0);
    }
    const ms = Math.min(timeoutMs || Infinity, left());
    try {
      const reply = await limit(options.signal, ms, ms === timeoutMs ? timeoutMs : totalTimeoutMs, (signal) =>
        attempt(task, refresh, signal),
      );
      core.tokens = Math.min(budget, core.tokens + 1);
      return reply;
    } catch (error) {
      // What middleware throws is its caller's.
      if (!(error instanceof Failure) || error.kind === "Abort") throw error;
      const failed: ErrorFields & Failure = error;
      if (error.kind === "RateLimit") closeGate(core, failed.retryAfterMs);
      const renewable = core.scheme?.options.some((option) => typeof core.settings[option] === "function");
      if (error.kind === "Authentication" && renewable && !refresh && !draft.once) refresh = true;
      else {
        // NaN retries nothing.
        if (!(retries < maxRetries) || core.tokens < 5 || draft.once || !shouldRetry(task, failed))
          throw error;
        core.tokens -= 5;
        await pause(failed, retries++);
      }
    }
  }
}
