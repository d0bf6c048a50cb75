import type { SdkError } from "./errors.js";
import type { ClientEvent } from "./events.js";
import type { JsonCodec } from "./json-codec.js";
import type { Operation } from "./operation.js";

/** Header values by name, in any case. `null` removes what an earlier layer set, `undefined` leaves it. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

/** When a failed attempt is repeated. */
export interface RetryOptions {
  /** Treat every operation as safe to repeat, POST and PATCH included. Default false: these may have taken effect. */
  readonly unsafe?: boolean | undefined;
  /** Longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. Default 60,000. */
  readonly maxRetryAfterMs?: number | undefined;
  /** Asked before a retry: a boolean decides, `undefined` leaves it to the rules. Limits, budget and aborts stand above it. */
  readonly shouldRetry?: ((context: RetryContext) => boolean | undefined) | undefined;
}

/** Retries of a client: a call can override all but the budget. */
export interface ClientRetryOptions extends RetryOptions {
  /**
   * Tokens shared by all calls of the client: a retry takes 5, a success gives 1 back, without tokens nothing is retried.
   * Keeps many calls from multiplying the load on a dead server. Default 100; `Infinity` for no limit.
   */
  readonly budget?: number | undefined;
}

/** What `shouldRetry` decides on. */
export interface RetryContext {
  readonly error: SdkError;
  /** Requests sent so far. */
  readonly attempts: number;
  readonly operation: string;
  readonly method: string;
}

/** A request as middleware sees it, credentials included. */
export interface OutgoingRequest {
  /** Must keep the origin and the path prefix of the base URL. */
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Exclude<RequestInit["body"], undefined>;
  /** Aborts with the attempt. */
  readonly signal: AbortSignal;
  readonly operation: Operation;
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

/**
 * Wraps every attempt: change the request, call `next` (or not), change the response. What it throws ends the call, as it is;
 * only an `SdkError`, which it may pass on from `next`, can lead to a retry.
 */
export type Middleware = (
  request: OutgoingRequest,
  next: (request: OutgoingRequest) => Promise<Response>,
) => Response | Promise<Response>;

/** Options that a client gives to all calls, and a call can override. */
interface SharedOptions {
  /** Milliseconds for one attempt, until its body is read. 0 and Infinity: no limit; less than 2^31 otherwise. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds for the whole call, attempts and waits together. 0 and Infinity: no limit; less than 2^31 otherwise. Default 120,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Attempts after the first. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Further options for `fetch` (dispatcher, cf, proxy, keepalive …); those that the client sets itself win. */
  readonly fetchOptions?: Readonly<Record<string, unknown>> | undefined;
  /** A client's win over the package's own, parameters and credentials over those, a call's over all. */
  readonly headers?: HeaderOptions | undefined;
  /** Wraps every attempt, the first entry outermost; a call's are inside the client's. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Largest body that is read, in bytes, after decompression. Default 33,554,432. */
  readonly maxResponseBytes?: number | undefined;
}

/** Options of every client. */
export interface ClientOptions extends SharedOptions {
  /** Root of all requests; its path is kept as a prefix. https, unless the host is local or `allowInsecure` is set. */
  readonly baseUrl?: string | undefined;
  /** Used instead of the global `fetch`, which is looked up at each request. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Used instead of the global `JSON` for bodies, other than those of failures: for integers above 2^53, say. The emitted types stay as they are. */
  readonly json?: JsonCodec | undefined;
  readonly retry?: ClientRetryOptions | undefined;
  /**
   * Who waits after a 429, for as long as `Retry-After` says: all calls of the client, as most limits are those of a token, or
   * those of the same operation, or (`false`) nobody beyond the call itself. It holds for calls without retries, too; one that
   * would wait longer than it may is a `RateLimitError` without a request. Default "client".
   */
  readonly gate?: "client" | "operation" | false | undefined;
  /**
   * Wait at the same gate for the reset that the `Ratelimit` header announces, as soon as it says that nothing remains. Default
   * false.
   */
  readonly pace?: boolean | undefined;
  /** Sees requests, responses, retries, errors, rate limits and warnings. What it throws is ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Allow http to hosts that are not local. Default false. */
  readonly allowInsecure?: boolean | undefined;
  /** Allow use in browsers, where every visitor can read the credentials. Default false. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options of one call. */
export interface RequestOptions extends SharedOptions {
  /** Ends the call at once, wherever it is, with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  readonly retry?: RetryOptions | undefined;
}

/** How far a stream is read. */
export interface StreamOptions {
  /** Ends after this many items. */
  readonly limit?: number | undefined;
  /** Milliseconds without a byte of the server, comments included, after which it is an error; 0: no limit. Default: `timeoutMs`. */
  readonly silenceMs?: number | undefined;
  /** Length of the longest item, in characters. Default: `maxResponseBytes`. */
  readonly maxItemLength?: number | undefined;
}
