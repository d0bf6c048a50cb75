import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type ErrorEntry,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
import { readRetryAfter } from "./retry-after.js";

/** The error for a response that is a failure; `text` is its body, `body` the same parsed, if it is JSON. */
export function toApiError(response: Response, body: unknown, text: string, statusText: string): ApiError {
  const { status, headers } = response;
  const errors = readErrors(body);
  const { message = statusText, code } = errors[0] ?? {};
  // RealtimeKit repeats the status there.
  const own = code === status ? undefined : code;
  return new (classOf(status))(
    `${status} ${message.slice(0, 160)}${own === undefined ? "" : ` (${own})`}`,
    { status, code: own, errors, retryAfterMs: readRetryAfter(headers) },
    { body, text, headers },
  );
}

// `error` and `errors` are the shapes in use; RFC 9457 has its members at the top.
function readErrors(body: unknown): ErrorEntry[] {
  const { error, errors }: Record<string, unknown> = Object(body);
  return [error, errors, body].flat().flatMap((entry): ErrorEntry[] => {
    const { code, message, detail, title }: Record<string, unknown> = Object(entry);
    const text = message ?? detail ?? title;
    if (typeof text !== "string") return [];
    return [{ code: typeof code === "number" || typeof code === "string" ? code : undefined, message: text }];
  });
}

function classOf(status: number): typeof ApiError {
  const classes: Readonly<Record<number, typeof ApiError>> = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
  };
  return classes[status] ?? (status < 500 ? ApiError : InternalServerError);
}
