import type { Task } from "./client.js";
import { ApiError, ConnectionError, type SdkError, TimeoutError } from "./errors.js";

/**
 * Whether a failed attempt may be repeated: retries and budget are left, the body can be sent again, and it can do no harm,
 * as the operation is idempotent, or the server has refused it unprocessed (408, 429), or it never got there.
 */
export function shouldRetry(
  { core, call, draft, progress, settings }: Task,
  error: SdkError,
  retries: number,
): boolean {
  if (!(retries < settings.maxRetries) || core.tokens < 5 || draft.once) return false;
  const answer = settings.shouldRetry?.({ ...progress, error });
  if (answer !== undefined) return answer;
  const { method, idempotent = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method) } = call.operation;
  const harmless = idempotent || settings.unsafe || call.options.idempotencyKey !== undefined;
  if (error instanceof ApiError) {
    const word = error.headers?.get("x-should-retry");
    if (word === "true" || word === "false") return word === "true";
    return (harmless ? /^(408|429|50[0234]|52[0-4]|530)$/ : /^4(08|29)$/).test(`${error.status}`);
  }
  if (error instanceof ConnectionError)
    // Node's and Bun's words for a connection that was never made.
    return (
      harmless ||
      /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(`${error.code}`)
    );
  return harmless && error instanceof TimeoutError;
}
