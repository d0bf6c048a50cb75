import type { SdkError } from "./errors.js";
import type { RateLimit } from "./rate-limit.js";

/** What every event tells. Query, credentials and bodies are never part of it, other than in `body` below. */
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

/** Everything that `onEvent` sees; switch on `type`. */
export type ClientEvent = RequestEvent | ResponseEvent | RateLimitEvent | RetryEvent | ErrorEvent;
