import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { RateLimit } from "./rate-limit.js";
import type { Service } from "./service.js";
import type { Settings } from "./settings.js";

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

/** What becomes of a call: its body is read, or left to the caller (`raw`). One that is consumed in `both` ways is refused. */
export type Use = "read" | "raw" | "both";

/**
 * A connection to the API, opaque, shared by the resources of one root client: sends a call, retries included. `params` has by
 * wire name what is not in `path`. Rejects with an `SdkError`, or with what middleware throws.
 */
// A function: no inspection of it shows credentials.
export type Client = (
  operation: Operation,
  path: PathValues,
  params: object | undefined,
  options: RequestOptions | undefined,
  use: Use,
) => Promise<Reply>;

/** A header; `undefined` is not there, `null` removes what stands below. */
export type HeaderPair = readonly [name: string, value: string | null | undefined];

/** A client's settings and its memory of what the server said; stays within the runtime. */
export interface Core {
  readonly service: Service;
  readonly settings: Settings;
  /** The package's own headers, under the client's. */
  readonly headers: Headers;
  /** Wire name → client option. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Base URL without a trailing slash. */
  readonly baseUrl: string;
  /** `performance.now()` before which nothing is sent, because the server said so, by the name of the gate. */
  readonly gates: Map<string, number>;
  /** The warnings that were told. */
  readonly warnings: Set<string>;
  /** What is left of the retry budget. */
  tokens: number;
}
