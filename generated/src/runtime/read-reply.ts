import type { Reply, Task } from "./client.js";
import { closeGate } from "./close-gate.js";
import { decode } from "./decode.js";
import { failure } from "./failure.js";
import { readRateLimit } from "./rate-limit.js";
import { readBytes } from "./read-bytes.js";
import { toApiError } from "./to-api-error.js";
import { failConnection } from "./fail-connection.js";

/**
 * Reads a response as the operation declares it. Rejects with `ApiError` for a failure, by status or by the body's own word,
 * with `RedirectError` for a redirect, with `ResponseParseError` for a success that is not what was declared, with
 * `ResponseTooLargeError` above the limit.
 */
export async function readReply(
  { core, settings, operation, progress, raw }: Task,
  response: Response,
  secrets: readonly string[],
  signal: AbortSignal,
): Promise<Reply> {
  const { status, ok, headers } = response;
  // Browsers hide redirects behind status 0.
  if (/^[03]/.test(`${status}`)) {
    response.body?.cancel().catch(() => {});
    const location = headers.get("location") ?? undefined;
    throw failure("Redirect", `${status} redirect`, { status }, { location });
  }
  const rateLimit = readRateLimit(headers);
  if (settings.pace && rateLimit?.remaining === 0) closeGate(core, rateLimit.resetMs);
  const { requestId, attempts } = progress;
  const reply = (data?: unknown): Reply => ({ status, data, response, requestId, attempts, rateLimit });
  if (raw && ok) return reply();

  const limit = ok ? settings.maxResponseBytes : 2 ** 16;
  const chunks: Uint8Array[] = [];
  const cut = await readBytes(response, limit, signal, chunks).catch(failConnection);
  if (ok && cut) throw failure("ResponseTooLarge", `Body exceeds ${limit} bytes`, { status, limit });
  // A server that repeats the credentials must not get them into logs.
  const redact = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  const contentType = redact(headers.get("content-type") ?? "");
  const isJson = /^$|^[^,;]*[/+]json *($|[,;])/i.test(contentType);
  const json = isJson ? parse(() => decode(chunks, true)) : undefined;
  if (!ok || Object(json)[core.service.successField ?? ""] === false) {
    const text = redact(decode(chunks)).slice(0, 2 ** 16);
    throw toApiError(response, isJson ? parse(() => text) : undefined, text, redact(response.statusText));
  }
  const { read, empty } = operation;
  try {
    if (read) return reply(read(chunks, contentType));
    if (json !== undefined || (empty && !chunks.length)) return reply(json);
  } catch {
    // Not what the reader reads.
  }
  throw failure(
    "ResponseParse",
    `${status} body is not what was declared: ${contentType.slice(0, 60)}`,
    { status, contentType },
    { snippet: decode(chunks).slice(0, 1024) },
  );
}

// `undefined` when it is not JSON, or not UTF-8.
function parse(text: () => string): unknown {
  try {
    return JSON.parse(text());
  } catch {
    return undefined;
  }
}
