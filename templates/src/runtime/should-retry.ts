import type { Task } from "./client.js";
import type { SdkError } from "./errors.js";
import type { ErrorFields, Failure } from "./failure.js";

/**
 * Whether a failed attempt may be repeated: the server says so, or it can do no harm, as the operation is idempotent, or the
 * server has refused it unprocessed (408, 429), or it never got there.
 */
export function shouldRetry(
  { settings, operation, progress }: Task,
  error: ErrorFields & Failure & { readonly headers?: Headers },
): boolean {
  const word = error.headers?.get("x-should-retry") ?? "";
  const what = `${error.kind} ${error.status ?? error.code}`;
  const harmless =
    (operation.idempotent ?? !/^P[AO]/.test(operation.method)) || settings.unsafe || settings.idempotencyKey;
  return (
    settings.shouldRetry?.({ ...progress, error: error as SdkError }) ??
    (/^(true|false)$/.test(word)
      ? word === "true"
      : // Among them Node's and Bun's words for a connection that was never made.
        /^(RateLimit|Api 408|Conn.* (ENOTF|EAI_|ECONNREF|UND_ERR_CONN|ConnectionR))/.test(what) ||
        (!!harmless && /^(Conn|Timeout|Int.* (50[0234]|52[0-4]|530)$)/.test(what)))
  );
}
