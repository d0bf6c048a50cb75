import type { Call, Client, Reply } from "./client.js";
import { InvalidArgumentError, SdkError, type SdkFailure } from "./errors.js";
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

/**
 * A success or a failure, told apart by `ok`, then by `status` or by `error.kind`. `Responses` maps each declared status
 * to its body.
 */
export type ApiResult<Responses, E = unknown> =
  | {
      [Status in keyof Responses]: { readonly ok: true } & ApiReply<Responses[Status], Status>;
    }[keyof Responses]
  | { readonly ok: false; readonly error: SdkFailure<E> };

/**
 * A call under way: await it like a promise for the response body. It is sent when the first consumer asks, or right after
 * the current turn when none does, and once only, however often it is awaited. Rejects with an `SdkError`.
 */
export class ApiCall<T, E = unknown, Responses = Record<number, T>> implements Promise<T> {
  readonly #send: (raw: boolean) => Promise<Reply>;
  #reply: Promise<Reply> | undefined;
  #raw = false;

  /** `send` is called at most once; `raw` asks it to leave the body unread. */
  constructor(send: (raw: boolean) => Promise<Reply>) {
    this.#send = send;
    queueMicrotask(() => {
      this.#reply ??= this.wanted() ? send(false) : undefined;
    });
  }

  /** Like a promise's: with the response body, or the error. */
  // oxlint-disable-next-line unicorn/no-thenable -- to be awaited is its purpose
  then<A = T, B = never>(
    onfulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onrejected?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
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
  async withResponse(): Promise<ApiReply<T>> {
    const reply = await this.#start(false);
    // What the spec declares for the operation; it is not validated.
    return { ...reply, data: reply.data as T };
  }

  /**
   * The response of a success with its body unread. From then on signal and time-outs do not apply: read the body, or
   * cancel it. A call is either read or raw: the first consumer decides.
   */
  async raw(): Promise<Response> {
    return (await this.#start(true)).response;
  }

  /** The outcome as a value: does not reject, other than with errors that hooks throw. */
  async safe(): Promise<ApiResult<Responses, E>> {
    try {
      // The status and the body that belongs to it come from one response.
      return { ok: true, ...(await this.#start(false)) } as ApiResult<Responses, E>;
    } catch (error) {
      if (error instanceof SdkError) return { ok: false, error: error as SdkFailure<E> };
      throw error;
    }
  }

  get [Symbol.toStringTag](): "Promise" {
    return "Promise";
  }

  /** Whether a call that nobody awaits is sent. */
  protected wanted(): boolean {
    return true;
  }

  async #start(raw: boolean): Promise<Reply> {
    if (!this.#reply) this.#raw = raw;
    this.#reply ??= this.#send(raw);
    if (this.#raw !== raw) throw new InvalidArgumentError("A call is either awaited or raw, not both");
    return this.#reply;
  }
}

/** Makes a call that is sent through a client: `path` has the values of its path parameters, in path order. */
export function call<T, E = unknown, Responses = Record<number, T>>(
  client: Client,
  operation: Operation,
  path: Call["path"],
  params?: object,
  options: RequestOptions = {},
): ApiCall<T, E, Responses> {
  return new ApiCall((raw) => client.send({ operation, path, params, options }, raw));
}
