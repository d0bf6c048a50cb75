import type { Draft } from "./draft.js";
import type { ClientEvent } from "./events.js";
import type { Fail, Failure, Invalid } from "./failure.js";
import type { JsonCodec } from "./json-codec.js";
import type { Operation } from "./operation.js";
import type { ClientOptions, Middleware, RequestOptions, RetryOptions } from "./options.js";
import type { RateLimit } from "./rate-limit.js";
import type { BodyReader } from "./read-bytes.js";
import type { Service } from "./service.js";

/** What a call comes to. */
export interface Reply {
  readonly status: number;
  /** The parsed body; `undefined` for a raw reply. */
  readonly data: unknown;
  /** Its body has been read, unless the reply is raw. */
  readonly response: Response;
  readonly requestId: string | undefined;
  /** Requests it took. */
  readonly attempts: number;
  readonly rateLimit: RateLimit | undefined;
}

/** Values of the path parameters that the client does not hold, in path order. */
export type PathValues = readonly (string | number)[];

/**
 * A connection to the API, opaque, shared by the resources of one root client: sends a call, retries included. `params` has by
 * wire name what is not in `path`; `raw` leaves the body of a success unread, and `undefined` refuses the call, as it was
 * consumed in the other way. Rejects with an `SdkError`, or with what middleware throws.
 */
// A function: no inspection of it shows credentials.
export type Client = (
  operation: Operation,
  path: PathValues,
  params: object | undefined,
  options: RequestOptions | undefined,
  raw: boolean | undefined,
) => Promise<Reply>;

/** A header; `undefined` is not there, `null` removes what stands below. */
export type HeaderPair = readonly [name: string, value: string | null | undefined];

/** The options of client, or of client and call together, with defaults. Without a prototype, so that any name can be looked up. */
export interface Settings extends Omit<ClientOptions, "retry"> {
  readonly json: JsonCodec;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly maxRetryAfterMs: number;
  readonly budget: number;
  readonly unsafe?: boolean;
  readonly shouldRetry?: RetryOptions["shouldRetry"];
  readonly idempotencyKey?: string;
  /** Credentials and path parameters, whose names the service chooses. */
  readonly [option: string]: unknown;
}

/** A client's settings and its memory of what the server said; stays within the runtime. */
export interface Core {
  readonly service: Service;
  readonly settings: Settings;
  readonly headers: readonly HeaderPair[];
  readonly middleware: readonly Middleware[];
  /** Wire name → client option. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Base URL without a trailing slash. */
  readonly baseUrl: string;
  /** Absent where `User-Agent` must not be set. */
  readonly userAgent: string | undefined;
  /** What is left of the retry budget. */
  tokens: number;
  /** `performance.now()` before which nothing is sent, because the server said so. */
  blockedUntil: number;
  /** Remembers that the server wants no requests for so many milliseconds. */
  readonly block: (ms?: number) => void;
}

/** What a call knows about itself while it runs; the runtime's own, mutable form of `CallContext`. */
export interface Progress {
  readonly operation: string;
  readonly method: string;
  path: string;
  attempts: number;
  requestId: string | undefined;
}

type Own<Event> = Event extends ClientEvent ? Omit<Event, keyof Progress | "type"> : never;

/** Tells a listener what happened to a call. */
export type Emit = <Type extends ClientEvent["type"]>(
  type: Type,
  fields?: Own<Extract<ClientEvent, { readonly type: Type }>>,
) => void;

/** What all attempts of a call share. */
export interface Task {
  readonly core: Core;
  readonly settings: Settings;
  readonly operation: Operation;
  readonly options: RequestOptions;
  readonly draft: Draft;
  readonly progress: Progress;
  /** Makes errors that know the call. */
  readonly fail: Fail;
  readonly invalid: Invalid;
  /** Makes the error for what `fetch` or the reading of a body threw. */
  readonly broken: (cause: unknown) => Failure;
  /** Absent when nobody listens. */
  readonly emit: Emit | undefined;
  /** Leave the body of a success unread. */
  readonly raw: boolean;
  /** The credentials come from a function, which may have others. */
  renewable: boolean;
  /** Reads the body of the attempt under way. */
  reader: BodyReader;
  /** The status of the attempt under way is that of a failure. */
  failed: boolean;
}
