import { runAttempt } from "./attempt.js";
import type { Core, PathValues, Reply, Use } from "./client.js";
import { runInTime } from "./deadline.js";
import type { Draft } from "./draft.js";
import { draftRequest } from "./draft-request.js";
import { emit, warn } from "./emit.js";
import { type Failure, isFailure } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { gateMs, waitAtGate, waitToRetry } from "./retry.js";
import { mergeSettings, type Settings } from "./settings.js";
import { invalid, type Task } from "./task.js";

/** Sends a call for a client, as `Client` says: checks it, waits while the server wants no requests, and repeats failed attempts. */
export async function send(
  core: Core,
  operation: Operation,
  path: PathValues,
  params: object | undefined,
  options: RequestOptions | undefined,
  use: Use,
): Promise<Reply> {
  const { id, method } = operation;
  const task: Task = {
    core,
    operation,
    progress: { operation: id, method, path: "", attempts: 0, requestId: undefined },
    settings: core.settings,
    raw: use === "raw",
    deadline: Infinity,
    secrets: [],
    renewal: "impossible",
  };
  // After this, somebody waits for the call, whom the stack of an error can name.
  await undefined;
  try {
    const draft = draftRequest(task, path, params);
    if (use === "both") throw invalid(task, "A call is awaited or raw");
    if (options) task.settings = callSettings(task, options);
    return await repeat(task, draft);
  } catch (error) {
    if (isFailure(error)) nameCaller(error);
    emit(task, "error", { error });
    throw error;
  }
}

// Of the ten frames that most platforms keep, all but this one are for whoever waits for the call.
function nameCaller(error: Failure): void {
  const platform: { readonly captureStackTrace?: (error: Error, above: unknown) => void } = Object(Error);
  platform.captureStackTrace?.(error, nameCaller);
}

function callSettings(task: Task, options: RequestOptions): Settings {
  const settings = mergeSettings(
    task.settings,
    options,
    (message) => invalid(task, message),
    (name) => warn(task.core, `${name} is no option of a call`, task.progress),
  );
  if (settings.signal && !settings.signal.removeEventListener)
    throw invalid(task, "signal is not an AbortSignal");
  return settings;
}

async function repeat(task: Task, draft: Draft): Promise<Reply> {
  const { core, settings } = task;
  task.deadline = performance.now() + (settings.totalTimeoutMs || Infinity);
  for (let retries = 0; ;) {
    for (let ms = gateMs(task); ms > 0; ms = gateMs(task)) await waitAtGate(task, ms);
    try {
      const reply = await runInTime(task, (attempt) => runAttempt(task, draft, attempt));
      core.tokens = Math.min(core.settings.budget, core.tokens + 1);
      return reply;
    } catch (error) {
      // What middleware throws is its caller's, and what was sent as a stream is gone.
      if (!isFailure(error) || error.kind === "Abort" || draft.once) throw error;
      // Refused credentials are renewed once in a call, at once and beside the retries.
      const isRefused = error.kind === "Authentication" && task.renewal === "possible";
      if (task.renewal === "now") task.renewal = "done";
      if (isRefused) {
        task.renewal = "now";
        emit(task, "retry", { error, delayMs: 0 });
      } else await waitToRetry(task, error, retries++);
    }
  }
}
