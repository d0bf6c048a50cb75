import type { Client, PathValues, Reply, Use } from "./client.js";
import type { SdkFailure } from "./errors.js";
import { isFailure } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { RateLimit } from "./rate-limit.js";

/** A success with everything around it. */
export interface ApiReply<T, Status = number> {
  readonly status: Status;
  /** The response body. */
  readonly data: T;
  /** For status and headers; the body has been read. */
  readonly response: Response;
  /** Id that the server gave to the response. */
  readonly requestId: string | undefined;
  /** Requests it took, retries included. */
  readonly attempts: number;
  readonly rateLimit: RateLimit | undefined;
}

/** A success, one of `Replies`, or a failure, told apart by `ok`, then by `status` or by `error.kind`. */
export type ApiResult<Replies, E = unknown> =
  ({ readonly ok: true } & Replies) | { readonly ok: false; readonly error: SdkFailure<E> };

/**
 * A call under way: await it like a promise for the response body. It is sent when the first consumer asks, or right after
 * the current turn when none does, and once only, however often it is awaited. Rejects with an `SdkError`. `Replies` is
 * the union of its successes by status: `ApiReply<A, 200> | ApiReply<B, 201>`.
 */
export class ApiCall<T, E = unknown, Replies = ApiReply<T>> implements Promise<T> {
  readonly #send: (use: Use) => Promise<Reply>;
  #reply: Promise<Reply> | undefined;
  #use: Use | undefined;

  /** `send` is asked for a reply once, and for the error of a call that is used both ways. A lazy call waits for somebody to ask. */
  constructor(send: (use: Use) => Promise<Reply>, lazy = false) {
    this.#send = send;
    if (!lazy) queueMicrotask(() => this.#use ?? this.#start("read"));
  }

  /** Like a promise's: with the response body, or the error. */
  then<A = T, B = never>(
    onfulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onrejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // What the spec declares for the operation; it is not validated.
    return this.#start("read")
      .then(({ data }) => data as T)
      .then(onfulfilled, onrejected);
  }

  /** Like a promise's: with the error. */
  catch<B = never>(onrejected?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, onrejected);
  }

  /** Like a promise's: at the end, either way. */
  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally);
  }

  /** The response body with status, headers, request id, number of attempts and rate limit. */
  withResponse(): Promise<Replies> {
    return this.#start("read") as Promise<unknown> as Promise<Replies>;
  }

  /**
   * The response of a success with its body unread. From then on signal and time-outs do not apply: read the body, or
   * cancel it. A call is either read or raw: the first consumer decides.
   */
  async raw(): Promise<Response> {
    return (await this.#start("raw")).response;
  }

  /** The outcome as a value: does not reject, other than with what middleware or `shouldRetry` throw. */
  safe(): Promise<ApiResult<Replies, E>> {
    return this.#start("read").then(
      // The status and the body that belongs to it come from one response.
      (reply) => ({ ok: true, ...reply }) as ApiResult<Replies, E>,
      (error: unknown) => {
        if (isFailure(error)) return { ok: false, error: error as SdkFailure<E> };
        throw error;
      },
    );
  }

  get [Symbol.toStringTag](): "Promise" {
    return "Promise";
  }

  #start(use: Use): Promise<Reply> {
    this.#use ??= use;
    return this.#use === use ? (this.#reply ??= this.#send(use)) : this.#send("both");
  }
}

/** Makes a call that is sent through a client: `path` has the values of its path parameters, in path order. */
export function call<T, E = unknown, Replies = ApiReply<T>>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): ApiCall<T, E, Replies> {
  return new ApiCall((use) => client(operation, path, params, options, use));
}
