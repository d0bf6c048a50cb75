import { attempt } from "./attempt.js";
import type { Call, Core, Reply, Task } from "./client.js";
import { closeGate } from "./close-gate.js";
import { draftRequest } from "./draft-request.js";
import { ApiError, AuthenticationError, ConnectionError, RateLimitError, SdkError } from "./errors.js";
import { limit, sleep } from "./limit.js";
import { mergeSettings } from "./merge-settings.js";
import { shouldRetry } from "./should-retry.js";

/** Sends a call: checks it, waits while the server wants no requests, and repeats failed attempts, all within its time. */
export async function send(core: Core, call: Call, raw: boolean): Promise<Reply> {
  const { id: operation, method } = call.operation;
  const progress = { operation, method, path: "", attempts: 0, requestId: undefined };
  try {
    const draft = draftRequest(core, call);
    progress.path = draft.path;
    const settings = mergeSettings(core, call);
    const task: Task = { core, call, draft, progress, settings, raw, renewable: false };
    return await limit(call.options.signal, settings.totalTimeoutMs, (signal) => repeat(task, signal));
  } catch (error) {
    if (error instanceof SdkError) {
      const { requestId } = progress;
      error.message =
        `${error.message.slice(0, 200)} [${operation}${requestId ? ` ${requestId}` : ""}]`.slice(0, 300);
      Object.assign(error, progress);
    }
    core.emit(() => ({ ...progress, type: "error", error }));
    throw error;
  }
}

async function repeat(task: Task, signal: AbortSignal): Promise<Reply> {
  const { core, draft, progress, settings } = task;
  const deadline = performance.now() + (settings.totalTimeoutMs || Infinity);
  // Full jitter, or as long as the server said and up to a tenth more: never early, and not all at the same moment.
  const pause = async (error: SdkError, retries: number, after?: number): Promise<void> => {
    const random = Math.random();
    const delayMs =
      after === undefined
        ? Math.max(50, random * Math.min(8000, 500 * 2 ** retries))
        : after + random * Math.min(1000, after / 10);
    if ((after ?? 0) > settings.maxRetryAfterMs || performance.now() + delayMs >= deadline) throw error;
    core.emit(() => ({ ...progress, type: "retry", error, delayMs }));
    await sleep(delayMs, signal);
  };
  let refresh = false;
  for (let retries = 0; ;) {
    for (let wait = 0; (wait = core.blockedUntil - performance.now()) > 0;) {
      const fields = { status: 429, errors: [], retryAfterMs: wait };
      await pause(new RateLimitError("Not sent: an earlier 429 still holds", fields, { text: "" }), 0, wait);
    }
    try {
      const reply = await limit(signal, settings.timeoutMs, (inner) => attempt(task, refresh, inner));
      core.tokens = Math.min(core.options.retry?.budget ?? 100, core.tokens + 1);
      return reply;
    } catch (cause) {
      if (signal.aborted) throw cause;
      const error = cause instanceof SdkError ? cause : toConnectionError(cause);
      const after = error instanceof ApiError ? error.retryAfterMs : undefined;
      if (error instanceof RateLimitError) closeGate(core, after);
      if (error instanceof AuthenticationError && task.renewable && !refresh && !draft.once) {
        refresh = true;
        continue;
      }
      if (!shouldRetry(task, error, retries)) throw error;
      core.tokens -= 5;
      await pause(error, retries++, after);
    }
  }
}

// Node wraps the error of the socket, Bun does not.
function toConnectionError(cause: unknown): ConnectionError {
  const outer: { readonly code?: unknown; readonly cause?: unknown } = Object(cause);
  const { code = outer.code }: { readonly code?: unknown } = Object(outer.cause);
  return new ConnectionError(`Connection failed: ${String(code)}`, { code }, { cause });
}
