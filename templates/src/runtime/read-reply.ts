import type { Reply, Task } from "./client.js";
import { closeGate } from "./close-gate.js";
import { decode } from "./decode.js";
import { ResponseParseError, ResponseTooLargeError } from "./errors.js";
import { readRateLimit } from "./rate-limit.js";
import { readBytes } from "./read-bytes.js";
import { toApiError } from "./to-api-error.js";

/**
 * Reads a response as the operation declares it. Rejects with `ApiError` for a failure, by status or by the body's own word,
 * with `ResponseParseError` for a success that is not what was declared, with `ResponseTooLargeError` above the limit.
 */
export async function readReply(
  { core, call, progress, raw, settings }: Task,
  response: Response,
  secrets: readonly string[],
  signal: AbortSignal,
): Promise<Reply> {
  const { status, ok, headers } = response;
  const { read, empty } = call.operation;
  const { requestId, attempts } = progress;
  const rateLimit = readRateLimit(headers);
  if (core.options.pace && rateLimit?.remaining === 0) closeGate(core, rateLimit.resetMs);
  const reply = { status, data: undefined, response, requestId, attempts, rateLimit };
  if (raw && ok) return reply;

  const limit = ok ? settings.maxResponseBytes : 2 ** 16;
  const { chunks, cut } = await readBytes(response, limit, signal);
  if (ok && cut) throw new ResponseTooLargeError(`Body exceeds ${limit} bytes`, { status, limit });
  // A server that repeats the credentials must not get them into logs.
  const redact = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
  const contentType = redact(headers.get("content-type") ?? "");
  const isJson = /^([^,;]*[/+]json *([,;].*)?)?$/i.test(contentType);
  const json = isJson ? parse(() => decode(chunks, true)) : undefined;
  if (!ok || Object(json)[core.service.successField ?? ""] === false) {
    const text = redact(decode(chunks, false)).slice(0, 2 ** 16);
    throw toApiError(response, isJson ? parse(() => text) : undefined, text, redact(response.statusText));
  }
  const data = read ? read(chunks, contentType) : json;
  if (data !== undefined || (empty && !chunks.length)) return { ...reply, data };
  throw new ResponseParseError(
    `${status} body is not what was declared: ${contentType.slice(0, 60)}`,
    { status, contentType },
    { snippet: decode(chunks, false).slice(0, 1024) },
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
