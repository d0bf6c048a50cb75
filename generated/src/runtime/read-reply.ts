import type { Reply, Task } from "./client.js";
import type { ApiErrorKind, ErrorEntry } from "./errors.js";
import { isFailure } from "./failure.js";
import { readRateLimit, readRetryAfter } from "./rate-limit.js";
import { decode, readBytes } from "./read-bytes.js";

/**
 * Reads a response as the operation declares it. Rejects with `ApiError` for a failure, by status or by the body's own word,
 * with `RedirectError` for a redirect, with `ResponseParseError` for a success that is not what was declared, with
 * `ResponseTooLargeError` above the limit.
 */
export async function readReply(
  task: Task,
  response: Response,
  redact: (text: string) => string,
): Promise<Reply> {
  const { core, settings, operation, progress, fail, broken, raw, emit } = task;
  const { status, ok, headers } = response;
  const { read, empty } = operation;
  // Browsers hide redirects behind status 0.
  if (/^[03]/.test(`${status}`)) {
    response.body?.cancel().catch(() => {});
    const location = headers.get("location") ?? undefined;
    throw fail("Redirect", `${status} redirect`, { status }, { location });
  }
  const rateLimit = readRateLimit((name) => redact(headers.get(name) ?? ""));
  if (rateLimit) emit?.("rateLimit", { rateLimit });
  if (settings.pace && rateLimit?.remaining === 0) core.block(rateLimit.resetMs);
  const { requestId, attempts } = progress;
  const reply = (data?: unknown): Reply => ({ status, data, response, requestId, attempts, rateLimit });
  if (raw && ok) return reply();

  const limit = ok ? settings.maxResponseBytes : 2 ** 16;
  const chunks: Uint8Array[] = [];
  let cut = false;
  try {
    task.failed = !ok;
    task.reader = response.body?.getReader();
    cut = await readBytes(task.reader, limit, chunks);
  } catch (cause) {
    // What there is of a failure tells enough.
    if (ok || isFailure(cause)) throw broken(cause);
  }
  if (ok && cut) throw fail("ResponseTooLarge", `Body exceeds ${limit} bytes`, { status, limit });
  const contentType = headers.get("content-type") ?? "";
  const isJson = /^$|^[^,;]*[/+]json\s*($|[,;])/i.test(contentType);
  const json = ok && isJson ? parse(() => settings.json.parse(decode(chunks, true))) : undefined;
  const { successField } = core.service;
  const failed = !ok || (successField !== undefined && Object(json)[successField] === false);
  try {
    if (!failed) {
      if (empty && !chunks.length) return reply();
      if (read) return reply(read(chunks, contentType, settings.json));
      if (json !== undefined) return reply(json);
    }
  } catch {
    // Not what the reader reads.
  }
  const unredacted = decode(chunks);
  const text = redact(unredacted);
  if (!failed) {
    const type = redact(contentType);
    throw fail(
      "ResponseParse",
      `${status} body is not what was declared: ${type.slice(0, 60)}`,
      { status, contentType: type },
      { snippet: text.slice(0, 1024) },
    );
  }
  // Redacted after parsing, because JSON can write a text in many ways.
  const redactValue = (_: string, value: unknown): unknown =>
    typeof value === "string" ? redact(value) : value;
  const body = parse(() => JSON.parse(unredacted, redactValue));
  const errors = readErrors(body);
  const { message = "", code } = errors[0] ?? {};
  const words = message || redact(response.statusText ?? "");
  const retryAfterMs = readRetryAfter(headers);
  if (status === 429) core.block(retryAfterMs);
  // RealtimeKit repeats the status there.
  const own = code === status ? undefined : code;
  throw fail(
    kinds[status] ?? (status < 500 ? "Api" : "InternalServer"),
    `${status} ${words.slice(0, 160)}${own === undefined ? "" : ` (${own})`}`,
    { status, code: own, errors, retryAfterMs },
    { body, text: text.slice(0, 2 ** 16), headers },
  );
}

const kinds: Readonly<Record<number, ApiErrorKind>> = {
  400: "BadRequest",
  401: "Authentication",
  403: "PermissionDenied",
  404: "NotFound",
  409: "Conflict",
  422: "UnprocessableEntity",
  429: "RateLimit",
};

// `error` and `errors` are the shapes in use; RFC 9457 has its members at the top.
function readErrors(body: unknown): ErrorEntry[] {
  const { error, errors }: Record<string, unknown> = Object(body);
  return [error, errors, body].flat().flatMap((entry): ErrorEntry[] => {
    const { code, message, detail, title }: Record<string, unknown> = Object(entry);
    const text = message ?? detail ?? title;
    const known = typeof code === "string" || typeof code === "number" ? code : undefined;
    if (typeof text === "string") return [{ code: known, message: text }];
    return known === undefined || entry === body ? [] : [{ code: known, message: "" }];
  });
}

// `undefined` when it is not JSON, or not UTF-8.
function parse(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
