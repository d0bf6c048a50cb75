import type { SdkError } from "./errors.js";
import type { RateLimit } from "./rate-limit.js";

/** What every event of a call tells. Query, credentials and bodies are never part of it, other than in `body` below. */
interface EventBase {
  /** `operationId` of the call. */
  readonly operation: string;
  readonly method: string;
  /** Path of the URL, without origin and query. */
  readonly path: string;
  /** Requests sent so far. */
  readonly attempts: number;
  /** Id that the server gave to the last response. */
  readonly requestId: string | undefined;
}

/** A request is about to be sent. */
export interface RequestEvent extends EventBase {
  readonly type: "request";
}

/** Status and headers of a response have arrived. */
export interface ResponseEvent extends EventBase {
  readonly type: "response";
  readonly status: number;
  /** Milliseconds since the request was sent. */
  readonly durationMs: number;
}

/** The last response told about a rate limit. */
export interface RateLimitEvent extends EventBase {
  readonly type: "rateLimit";
  readonly rateLimit: RateLimit;
}

/** A failed attempt will be repeated; or a call waits because of an earlier 429, which then is the error. */
export interface RetryEvent extends EventBase {
  readonly type: "retry";
  readonly error: SdkError;
  /** Milliseconds until then. */
  readonly delayMs: number;
}

/** The call has failed for good. */
export interface ErrorEvent extends EventBase {
  readonly type: "error";
  readonly error: unknown;
}

/** A mistake that breaks nothing: an option or a param that does not exist. Told once for a client; an option of it is of no call. */
export interface WarningEvent extends Partial<EventBase> {
  readonly type: "warning";
  readonly message: string;
}

/** What happens to a call. */
export type TaskEvent = RequestEvent | ResponseEvent | RateLimitEvent | RetryEvent | ErrorEvent;

/** Everything that `onEvent` sees; switch on `type`. */
export type ClientEvent = TaskEvent | WarningEvent;
