import type { ApiErrorKind, ErrorEntry } from "./errors.js";
import type { Failure } from "./failure.js";
import { readRetryAfter } from "./rate-limit.js";
import { decode } from "./read-bytes.js";
import { closeGate } from "./retry.js";
import { fail, redact, type Task } from "./task.js";

const kinds: Readonly<Record<number, ApiErrorKind>> = {
  400: "BadRequest",
  401: "Authentication",
  403: "PermissionDenied",
  404: "NotFound",
  409: "Conflict",
  422: "UnprocessableEntity",
  429: "RateLimit",
};

/** The error for a failure, from what there is of its body. */
export function apiError(task: Task, response: Response, chunks: readonly Uint8Array[]): Failure {
  const { status, statusText, headers } = response;
  const { body, text } = readFailure(task, decode(chunks));
  const errors = listEntries(body);
  const { message = "", code } = errors[0] ?? {};
  const words = message || redact(task, statusText ?? "");
  const retryAfterMs = readRetryAfter(headers);
  if (status === 429) closeGate(task, retryAfterMs);
  // RealtimeKit repeats the status there.
  const own = code === status ? undefined : code;
  return fail(
    task,
    kinds[status] ?? (status < 500 ? "Api" : "InternalServer"),
    `${status} ${words.slice(0, 160)}${own === undefined ? "" : ` (${own})`}`,
    { status, code: own, errors, retryAfterMs },
    { body, text, headers },
  );
}

// The parsed body, `undefined` when it is not JSON, and its text, both without credentials.
function readFailure(task: Task, unredacted: string): { readonly body: unknown; readonly text: string } {
  let isHidden = false;
  let body: unknown;
  try {
    // Redacted after parsing, because JSON can write a text in many ways.
    body = JSON.parse(unredacted, (_, value: unknown) => {
      if (typeof value !== "string") return value;
      const shown = redact(task, value);
      if (shown !== value) isHidden = true;
      return shown;
    });
  } catch {
    // It is no JSON.
  }
  const text = isHidden ? JSON.stringify(body) : unredacted;
  return { body, text: redact(task, text).slice(0, 2 ** 16) };
}

// `error` and `errors` are the shapes in use; RFC 9457 has its members at the top.
function listEntries(body: unknown): ErrorEntry[] {
  const { error, errors }: Record<string, unknown> = Object(body);
  return [error, errors, body].flat().flatMap((entry): ErrorEntry[] => {
    const { code, message, detail, title }: Record<string, unknown> = Object(entry);
    const text = message ?? detail ?? title;
    const known = typeof code === "string" || typeof code === "number" ? code : undefined;
    if (typeof text === "string") return [{ code: known, message: text }];
    return known === undefined || entry === body ? [] : [{ code: known, message: "" }];
  });
}
