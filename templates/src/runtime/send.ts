import { attempt } from "./attempt.js";
import type { Core, Emit, PathValues, Progress, Reply, Task } from "./client.js";
import { draftRequest } from "./draft-request.js";
import type { ClientEvent } from "./events.js";
import { type Fail, type Failure, failure, type Invalid, isFailure } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { mergeSettings } from "./settings.js";
import { watch } from "./watch.js";

/** Sends a call for a client, as `Client` says: checks it, waits while the server wants no requests, and repeats failed attempts. */
export async function send(
  core: Core,
  operation: Operation,
  path: PathValues,
  params: object | undefined,
  given: RequestOptions | undefined,
  raw: boolean | undefined,
): Promise<Reply> {
  const { id, method } = operation;
  const options = { ...given };
  const { signal } = options;
  const progress: Progress = { operation: id, method, path: "", attempts: 0, requestId: undefined };
  const { onEvent } = core.settings;
  const emit: Emit | undefined =
    onEvent &&
    ((type, fields) => {
      // The type of emit sees to it that the fields belong to the type. A listener must not be able to break a call.
      (async () => onEvent({ ...progress, type, ...fields } as ClientEvent))().catch(() => {});
    });
  const fail: Fail = (kind, message, fields, hidden) => {
    const context = [id, progress.requestId].join(" ").trim();
    return failure(
      kind,
      `${message.slice(0, 200)} [${context}]`.slice(0, 300),
      { ...progress, ...fields },
      hidden,
    );
  };
  const invalid: Invalid = (message) => fail("InvalidArgument", message);
  const broken = (cause: unknown): Failure => {
    if (isFailure(cause)) return cause;
    // Node wraps the error of the socket, Bun does not.
    const outer: { readonly code?: unknown; readonly cause?: unknown } = Object(cause);
    const inner: { readonly code?: unknown } = Object(outer.cause);
    const code = [inner.code, outer.code].find((each) => typeof each === "string");
    // What the parser of Node could not read may hold credentials.
    Reflect.deleteProperty(inner, "data");
    return fail("Connection", `Connection failed: ${code}`, { code }, { cause });
  };
  try {
    const draft = draftRequest(core, operation, path, params, invalid);
    progress.path = draft.path;
    if (raw === undefined) throw invalid("A call is awaited or raw");
    if (signal && !signal.removeEventListener) throw invalid("signal is not an AbortSignal");
    const settings = given ? mergeSettings(core.settings, options, invalid) : core.settings;
    const { timeoutMs, totalTimeoutMs, maxRetries, maxRetryAfterMs } = settings;
    const task: Task = {
      core,
      settings,
      operation,
      options,
      draft,
      progress,
      emit,
      fail,
      invalid,
      broken,
      raw,
      renewable: false,
      reader: undefined,
      failed: false,
    };
    const deadline = performance.now() + (totalTimeoutMs || Infinity);
    const left = (): number => deadline - performance.now();

    // Runs work for up to `ms` milliseconds, whether or not it listens to its signal; without work it only waits.
    const limit = <T>(ms: number, work?: (signal: AbortSignal) => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        const aborted = (): Failure => fail("Abort", "Aborted", {}, { cause: signal?.reason });
        if (signal?.aborted) return reject(aborted());
        const controller = new AbortController();
        const leave = (): void => {
          clearTimeout(timer);
          unwatch?.();
        };
        // A custom fetch may not tie the body to the signal.
        const cut = (): unknown => task.reader?.cancel().catch(() => {});
        const stop = (error: unknown): void => {
          // Work that was stopped may fail once more, when another attempt is under way.
          if (controller.signal.aborted) return;
          leave();
          reject(error);
          controller.abort(error);
          cut();
        };
        const finish = (value: T): void => {
          leave();
          resolve(value);
        };
        const unwatch = signal && watch(signal, () => stop(aborted()));
        const timer = setTimeout(
          () => {
            const passed = ms === timeoutMs ? ms : totalTimeoutMs;
            if (!work) (finish as () => void)();
            // The status tells enough, however little of the body is there.
            else if (task.failed) cut();
            else stop(fail("Timeout", `No answer in ${passed} ms`, { timeoutMs: passed }));
          },
          // Timers that cannot count this far fire at once.
          Math.min(ms, 2 ** 31 - 1),
        );
        work?.(controller.signal).then(finish, stop);
      });
    // As long as the server said and up to a tenth more: never early, and not all at the same moment. Else full jitter.
    const pause = async (error: Failure, retries: number, tokens: number): Promise<void> => {
      const { retryAfterMs = NaN } = error;
      const random = Math.random();
      const delayMs =
        retryAfterMs >= 0
          ? retryAfterMs + random * Math.min(1000, retryAfterMs / 10)
          : Math.max(50, random * Math.min(8000, 500 * 2 ** retries));
      if (retryAfterMs > maxRetryAfterMs || delayMs >= left()) throw error;
      core.tokens -= tokens;
      emit?.("retry", { error, delayMs });
      await limit(delayMs);
    };
    let refresh: "possible" | "now" | "done" = "possible";
    for (let retries = 0; ;) {
      for (let retryAfterMs = 0; (retryAfterMs = core.blockedUntil - performance.now()) > 0;) {
        const fields = { status: 429, errors: [], retryAfterMs };
        await pause(fail("RateLimit", "Held back by a rate limit", fields, { text: "" }), 0, 0);
      }
      try {
        const reply = await limit(Math.min(timeoutMs || Infinity, left()), (attemptSignal) =>
          attempt(task, refresh === "now", attemptSignal),
        );
        core.tokens = Math.min(core.settings.budget, core.tokens + 1);
        return reply;
      } catch (error) {
        // What middleware throws is its caller's.
        if (!isFailure(error) || error.kind === "Abort") throw error;
        if (refresh === "now") refresh = "done";
        if (error.kind === "Authentication" && task.renewable && refresh === "possible" && !draft.once) {
          refresh = "now";
          emit?.("retry", { error, delayMs: 0 });
        } else {
          // NaN retries nothing.
          if (!(retries < maxRetries) || core.tokens < 5 || draft.once || !shouldRetry(task, error))
            throw error;
          await pause(error, retries++, 5);
        }
      }
    }
  } catch (error) {
    emit?.("error", { error });
    throw error;
  }
}

// The caller says so, or the server, or it can do no harm: the operation is idempotent, or the server refused it unprocessed, or it
// never got there.
function shouldRetry({ settings, operation, progress }: Task, error: Failure): boolean {
  const word = error.headers?.get("x-should-retry")?.trim();
  const what = `${error.kind} ${error.status ?? String(error.code)}`;
  const isIdempotent = operation.idempotent ?? !/^P[AO]/.test(operation.method);
  const harmless = isIdempotent || settings.unsafe || settings.idempotencyKey;
  const usual =
    // Refused unprocessed, or never sent in the words of Node and Bun.
    /^(Api 408|RateLimit 429|Connection (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused))$/.test(
      what,
    ) ||
    (!!harmless && /^(Conn|Timeout)|r (50[0234]|52[0-4]|530)$/.test(what));
  return settings.shouldRetry?.({ ...progress, error }) ?? (word === "true" || (word !== "false" && usual));
}
