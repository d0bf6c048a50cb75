import type { DeclaredErrorBody } from "../error-body.js";
import { brand, setFields } from "./failure.js";

/** What an error knows about the call it ended. Every field is safe to log: the path has no query, the id no secret. */
export interface CallContext {
  /** `operationId` of the call; absent when a client could not be made. */
  readonly operation?: string | undefined;
  /** HTTP method. */
  readonly method?: string | undefined;
  /** Path of the request URL, without origin and query. */
  readonly path?: string | undefined;
  /** Requests sent so far; 0 when the call failed before any of them. */
  readonly attempts?: number | undefined;
  /** Id that the server gave to the last response, for its support team. */
  readonly requestId?: string | undefined;
}

/** One entry of an error body: the members of `errors`, or the single `error`. */
export interface ErrorEntry {
  /** The service's own code. */
  readonly code: number | string | undefined;
  /** The service's own words. */
  readonly message: string;
}

/** The `kind` of every error class that stands for a status. */
export type ApiErrorKind =
  | "Api"
  | "BadRequest"
  | "Authentication"
  | "PermissionDenied"
  | "NotFound"
  | "Conflict"
  | "UnprocessableEntity"
  | "RateLimit"
  | "InternalServer";

/** The `kind` of every error of this package, to switch on; `name` is the kind followed by `Error`. */
export type ErrorKind =
  | ApiErrorKind
  | "Sdk"
  | "Connection"
  | "Timeout"
  | "Abort"
  | "ResponseParse"
  | "ResponseTooLarge"
  | "Redirect"
  | "InvalidArgument"
  | "MissingAuth"
  | "Pagination";

/** The `family` that errors of a kind are of: `Api` for all responses of the server, else the kind itself. */
export type ErrorFamily<Kind extends ErrorKind = ErrorKind> = Kind extends ApiErrorKind ? "Api" : Kind;

/** Fields for an error that is made by hand, in a test, say; what is left out has a value that fits. */
export type ErrorFields<Kind> = Partial<Omit<Kind, keyof Error | "kind" | "family">> & {
  readonly cause?: unknown;
};

// `instanceof` alone would make the body `any`.
type Guard<Kind> = (value: unknown) => value is Kind;

/** Every error that `safe()` can report; `Body` is the operation's error body. */
export type SdkFailure<Body = unknown> =
  | ApiError<Body>
  | ConnectionError
  | TimeoutError
  | AbortError
  | ResponseParseError
  | ResponseTooLargeError
  | RedirectError
  | InvalidArgumentError
  | MissingAuthError
  | PaginationError;

// The statuses that errors made by hand have.
const statuses: Readonly<Record<ApiErrorKind, number>> = {
  Api: 405,
  BadRequest: 400,
  Authentication: 401,
  PermissionDenied: 403,
  NotFound: 404,
  Conflict: 409,
  UnprocessableEntity: 422,
  RateLimit: 429,
  InternalServer: 500,
};

// Not enumerable, so that no log shows them.
const hiddenFields: readonly string[] = ["body", "cause", "headers", "location", "snippet", "text"];

/**
 * Base of all errors that a call rejects with. `instanceof` goes by kind, not by identity, so that it also holds
 * for errors of a second copy of this code (two versions, a bundle beside a package).
 */
export class SdkError extends Error implements CallContext {
  declare readonly operation: string | undefined;
  declare readonly method: string | undefined;
  declare readonly path: string | undefined;
  declare readonly attempts: number | undefined;
  declare readonly requestId: string | undefined;

  /** Errors are made by calls; those that are made by hand are for tests. */
  constructor(message?: string, fields: ErrorFields<SdkError> = {}) {
    super(message);
    const isHidden = ([name]: [string, unknown]): boolean => hiddenFields.includes(name);
    const entries = Object.entries(fields);
    setFields(
      this,
      Object.fromEntries(entries.filter((entry) => !isHidden(entry))),
      Object.fromEntries(entries.filter(isHidden)),
    );
  }

  /** Literal to switch on. */
  get kind(): ErrorKind {
    return "Sdk";
  }

  /** Literal to switch on where it is enough to know that the server has responded. */
  get family(): ErrorFamily<this["kind"]> {
    // What the type computes of the kind.
    return (this.kind in statuses ? "Api" : this.kind) as ErrorFamily<this["kind"]>;
  }

  override get name(): string {
    return `${this.kind}Error`;
  }

  static {
    Object.defineProperty(this.prototype, brand, {
      get(this: SdkError) {
        return this.kind;
      },
    });
    // Not a method: TypeScript 5.9 declares one with this name twice when it transpiles file by file.
    Object.defineProperty(this, Symbol.hasInstance, {
      value(this: typeof SdkError, value: unknown) {
        return isKind(this.prototype, value);
      },
    });
  }
}

/**
 * The server responded with a status that is not a success, or with a body that calls itself a failure. The text of
 * the message comes from the body: `error.message`, else `errors[0].message`, else the RFC 9457 `detail` or `title`.
 */
export class ApiError<Body = DeclaredErrorBody> extends SdkError {
  declare static readonly [Symbol.hasInstance]: Guard<ApiError>;

  declare readonly status: number;
  /** The service's own code, unless it only repeats the status. */
  declare readonly code: number | string | undefined;
  /** The entries of the body, whichever of the two shapes it has; empty when it has neither. */
  declare readonly errors: readonly ErrorEntry[];
  /** Milliseconds that the server asked to wait. */
  declare readonly retryAfterMs: number | undefined;
  /** The parsed JSON body; `undefined` when the body was not JSON. Not enumerable. */
  declare readonly body: Body | undefined;
  /** The body as text, cut at 64 KiB. Not enumerable. */
  declare readonly text: string;
  /** Headers of the response; `undefined` when no request was sent because an earlier 429 still holds. Not enumerable. */
  declare readonly headers: Headers | undefined;

  constructor(message?: string, fields: ErrorFields<ApiError<Body>> = {}) {
    const usual = { code: undefined, errors: [], retryAfterMs: undefined, body: undefined, text: "" };
    const all = { ...usual, headers: undefined, ...fields };
    super(message, all);
    // Only now it is known which class it is.
    if (fields.status === undefined) setFields(this, { status: statuses[this.kind] }, {});
  }

  override get kind(): ApiErrorKind {
    return "Api";
  }
}

/** Status 400. */
export class BadRequestError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<BadRequestError>;

  override get kind(): "BadRequest" {
    return "BadRequest";
  }
}

/** Status 401: the token is unknown, expired or not active. */
export class AuthenticationError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<AuthenticationError>;

  override get kind(): "Authentication" {
    return "Authentication";
  }
}

/** Status 403: the token lacks a permission. */
export class PermissionDeniedError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<PermissionDeniedError>;

  override get kind(): "PermissionDenied" {
    return "PermissionDenied";
  }
}

/** Status 404. */
export class NotFoundError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<NotFoundError>;

  override get kind(): "NotFound" {
    return "NotFound";
  }
}

/** Status 409. */
export class ConflictError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<ConflictError>;

  override get kind(): "Conflict" {
    return "Conflict";
  }
}

/** Status 422. */
export class UnprocessableEntityError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<UnprocessableEntityError>;

  override get kind(): "UnprocessableEntity" {
    return "UnprocessableEntity";
  }
}

/** Status 429, or a call that was not sent because an earlier 429 still holds. */
export class RateLimitError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<RateLimitError>;

  override get kind(): "RateLimit" {
    return "RateLimit";
  }
}

/** Status 500 and above. */
export class InternalServerError<Body = DeclaredErrorBody> extends ApiError<Body> {
  declare static readonly [Symbol.hasInstance]: Guard<InternalServerError>;

  override get kind(): "InternalServer" {
    return "InternalServer";
  }
}

/** No response, or not all of it: refused, reset, unresolved. `cause` tells what was thrown, without query and credentials. */
export class ConnectionError extends SdkError {
  /** Code of the platform's error, such as `ECONNREFUSED`; of Deno, which has none, its words, such as `client error (Connect)`. */
  declare readonly code: string | undefined;

  constructor(message?: string, fields: ErrorFields<ConnectionError> = {}) {
    const all = { code: undefined, ...fields };
    super(message, all);
  }

  override get kind(): "Connection" {
    return "Connection";
  }
}

/** `timeoutMs` (one attempt) or `totalTimeoutMs` (the call) ran out. */
export class TimeoutError extends SdkError {
  /** The limit that was reached, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(message?: string, fields: ErrorFields<TimeoutError> = {}) {
    const all = { timeoutMs: 0, ...fields };
    super(message, all);
  }

  override get kind(): "Timeout" {
    return "Timeout";
  }
}

/** The caller's signal was aborted; `cause` is the signal's reason. */
export class AbortError extends SdkError {
  override get kind(): "Abort" {
    return "Abort";
  }
}

/** A success that cannot be read as what the operation declares: no JSON, broken JSON, an empty body. */
export class ResponseParseError extends SdkError {
  declare readonly status: number;
  declare readonly contentType: string | undefined;
  /** The first 1,024 characters of the body. Not enumerable. */
  declare readonly snippet: string;

  constructor(message?: string, fields: ErrorFields<ResponseParseError> = {}) {
    const all = { status: 200, contentType: undefined, snippet: "", ...fields };
    super(message, all);
  }

  override get kind(): "ResponseParse" {
    return "ResponseParse";
  }
}

/** The body is larger than `maxResponseBytes`, after decompression. */
export class ResponseTooLargeError extends SdkError {
  declare readonly status: number;
  /** The limit, in bytes. */
  declare readonly limit: number;

  constructor(message?: string, fields: ErrorFields<ResponseTooLargeError> = {}) {
    const all = { status: 200, limit: 0, ...fields };
    super(message, all);
  }

  override get kind(): "ResponseTooLarge" {
    return "ResponseTooLarge";
  }
}

/** The server redirects, which is not followed: credentials would go where they were not meant to. */
export class RedirectError extends SdkError {
  declare readonly status: number;
  /** The `Location` header; `undefined` in browsers, which hide it. Not enumerable. */
  declare readonly location: string | undefined;

  constructor(message?: string, fields: ErrorFields<RedirectError> = {}) {
    const all = { status: 302, location: undefined, ...fields };
    super(message, all);
  }

  override get kind(): "Redirect" {
    return "Redirect";
  }
}

/** A value that cannot be sent as it is; no request was made. The message names it, never its content. */
export class InvalidArgumentError extends SdkError {
  override get kind(): "InvalidArgument" {
    return "InvalidArgument";
  }
}

/** No credentials were given, or the function that gives them failed (`cause`); no request was made. */
export class MissingAuthError extends SdkError {
  override get kind(): "MissingAuth" {
    return "MissingAuth";
  }
}

/** A list that does not come to an end, or leaves items out. */
export class PaginationError extends SdkError {
  override get kind(): "Pagination" {
    return "Pagination";
  }
}

function isKind(wanted: SdkError, value: unknown): boolean {
  if (Object.prototype.isPrototypeOf.call(wanted, Object(value))) return true;
  const kind = Object(value)[brand];
  // A class that only inherits its kind is not of this package.
  if (kind === undefined || !Object.hasOwn(wanted, "kind")) return false;
  return wanted.kind === kind || wanted.kind === "Sdk" || (wanted.kind === "Api" && kind in statuses);
}
