import type { ClientEvent } from "./events.js";
import type { Draft, Operation } from "./operation.js";
import type { ClientOptions, RequestOptions, RetryOptions } from "./options.js";
import type { RateLimit } from "./rate-limit.js";
import type { Service } from "./service.js";

/** What a call asks of a client. */
export interface Call {
  readonly operation: Operation;
  /** Values of the path parameters that the client does not hold, in path order. */
  readonly path: readonly (string | number)[];
  /** Everything else by wire name, path parameters that the client holds among it. */
  readonly params: object | undefined;
  readonly options: RequestOptions;
}

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

/** A connection to the API, opaque, shared by the resources of one root client. No inspection of it shows credentials. */
export interface Client {
  /** Sends a call, retries included; `raw` leaves the body of a success unread. Rejects with an `SdkError`. */
  readonly send: (call: Call, raw: boolean) => Promise<Reply>;
}

/** A client's settings and its memory of what the server said; stays within the runtime. */
export interface Core {
  readonly service: Service;
  readonly options: ClientOptions;
  /** The options by name, for those that the service names: credentials and path parameters. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Wire name → client option. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Base URL without a trailing slash. */
  readonly baseUrl: string;
  /** Absent where `User-Agent` must not be set. */
  readonly userAgent: string | undefined;
  /** Makes the event only when somebody listens. */
  readonly emit: (event: () => ClientEvent) => void;
  /** What is left of the retry budget. */
  tokens: number;
  /** `performance.now()` before which nothing is sent, because the server said so. */
  blockedUntil: number;
}

/** What a call knows about itself while it runs; the runtime's own, mutable form of `CallContext`. */
export interface Progress {
  readonly operation: string;
  readonly method: string;
  path: string;
  attempts: number;
  requestId: string | undefined;
}

/** The options of client and call together, with defaults. */
export interface Settings {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly maxRetryAfterMs: number;
  readonly unsafe?: boolean;
  readonly shouldRetry?: NonNullable<RetryOptions["shouldRetry"]>;
}

/** What all attempts of a call share. */
export interface Task {
  readonly core: Core;
  readonly call: Call;
  readonly draft: Draft;
  readonly progress: Progress;
  readonly settings: Settings;
  /** Leave the body of a success unread. */
  readonly raw: boolean;
  /** The credentials came from a function, which may know better ones after a 401. */
  renewable: boolean;
}
