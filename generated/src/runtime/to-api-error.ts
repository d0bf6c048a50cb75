import type { ApiErrorKind, ErrorEntry } from "./errors.js";
import { type Failure, failure } from "./failure.js";
import { readRetryAfter } from "./retry-after.js";

/** The error for a response that is a failure; `text` is its body, `body` the same parsed, if it is JSON. */
export function toApiError(response: Response, body: unknown, text: string, statusText: string): Failure {
  const { status, headers } = response;
  const errors = readErrors(body);
  const { message = statusText, code } = errors[0] ?? {};
  // RealtimeKit repeats the status there.
  const own = code === status ? undefined : code;
  return failure(
    kinds[status] ?? (status < 500 ? "Api" : "InternalServer"),
    `${status} ${message.slice(0, 160)}${own === undefined ? "" : ` (${own})`}`,
    { status, code: own, errors, retryAfterMs: readRetryAfter(headers) },
    { body, text, headers },
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
    if (typeof text !== "string") return [];
    return [{ code: isCode(code) ? code : undefined, message: text }];
  });
}

function isCode(code: unknown): code is number | string {
  return /^(st|n)/.test(typeof code);
}
