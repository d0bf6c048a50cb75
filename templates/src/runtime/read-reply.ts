import { apiError } from "./api-error.js";
import type { Reply } from "./client.js";
import { connectionError } from "./connection.js";
import type { Attempt } from "./deadline.js";
import { emit } from "./emit.js";
import { isFailure } from "./failure.js";
import { readRateLimit } from "./rate-limit.js";
import { decode, readBytes } from "./read-bytes.js";
import { closeGate } from "./retry.js";
import { fail, redact, type Task } from "./task.js";

/**
 * Reads a response as the operation declares it. Rejects with `ApiError` for a failure, by status or by the body's own word,
 * with `RedirectError` for a redirect, with `ResponseParseError` for a success that is not what was declared, with
 * `ResponseTooLargeError` above the limit.
 */
export async function readReply(task: Task, attempt: Attempt, response: Response): Promise<Reply> {
  const { progress, raw, settings } = task;
  const { status, ok, headers, body } = response;
  // Browsers hide redirects behind status 0.
  if (!status || (status >= 300 && status < 400)) {
    body?.cancel().catch(() => {});
    const location = headers.get("location") ?? undefined;
    throw fail(task, "Redirect", `${status} redirect`, { status }, { location });
  }
  const rateLimit = readRateLimit((name) => redact(task, headers.get(name) ?? ""));
  if (rateLimit) emit(task, "rateLimit", { rateLimit });
  if (settings.pace && rateLimit?.remaining === 0) closeGate(task, rateLimit.resetMs);
  // A stream is read after the call, by whoever has it.
  const data = raw && ok ? task.operation.stream?.(task, response) : await readBody(task, attempt, response);
  const { requestId, attempts } = progress;
  return { status, data, response, requestId, attempts, rateLimit };
}

async function readBody(task: Task, attempt: Attempt, response: Response): Promise<unknown> {
  const { status, ok, body } = response;
  // Of a failure, more is for nobody to read.
  const limit = ok ? task.settings.maxResponseBytes : 2 ** 16;
  const chunks: Uint8Array[] = [];
  let isCut = false;
  try {
    attempt.failed = !ok;
    attempt.reader = body?.getReader();
    isCut = await readBytes(attempt.reader, limit, chunks);
  } catch (thrown) {
    // What there is of a failure tells enough.
    if (ok || isFailure(thrown)) throw connectionError(task, thrown);
  }
  if (!ok) throw apiError(task, response, chunks);
  if (isCut) throw fail(task, "ResponseTooLarge", `Body exceeds ${limit} bytes`, { status, limit });
  return readSuccess(task, response, chunks);
}

function readSuccess(task: Task, response: Response, chunks: readonly Uint8Array[]): unknown {
  const { core, operation, settings } = task;
  const { status, headers } = response;
  const { successField } = core.service;
  const contentType = headers.get("content-type") ?? "";
  let json: unknown;
  try {
    // Where no type is given, JSON is meant.
    if (/^$|^[^,;]*[/+]json\s*($|[,;])/i.test(contentType)) json = settings.json.parse(decode(chunks, true));
  } catch {
    // Not JSON, or not UTF-8.
  }
  const success: unknown = successField === undefined || Object(json)[successField];
  if (success === false) throw apiError(task, response, chunks);
  try {
    const declared = success === true ? json : undefined;
    if (operation.read) return operation.read(chunks, contentType, settings.json, declared);
    if (declared !== undefined) return declared;
  } catch {
    // Not what the reader reads.
  }
  const type = redact(task, contentType);
  throw fail(
    task,
    "ResponseParse",
    `${status} body is not what was declared: ${type.slice(0, 60)}`,
    { status, contentType: type },
    { snippet: redact(task, decode(chunks)).slice(0, 1024) },
  );
}
