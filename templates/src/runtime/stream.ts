import { type ApiReply, call } from "./call.js";
import type { Client, PathValues, Reply } from "./client.js";
import { failure } from "./failure.js";
import { fieldAt } from "./field.js";
import type { ItemReader, Operation } from "./operation.js";
import type { RequestOptions, StreamOptions } from "./options.js";
import { type Waiting, watchUnread } from "./unread.js";

/**
 * What a call comes to if a field of its params, with the type `Choice`, says whether items come one by one; `Default` is what
 * it says when it is left out.
 */
export type Streamed<Choice, Default extends boolean, Stream, Whole> = [Chosen<Choice, Default>] extends [
  true,
]
  ? Stream
  : [Chosen<Choice, Default>] extends [false]
    ? Whole
    : Stream | Whole;

type Chosen<Choice, Default> = Choice extends null | undefined ? Default : Choice;

/** The items of a stream, in order, each as soon as it has come. */
export interface StreamCall<Item> extends AsyncIterable<Item> {}

/**
 * A call whose answer comes item by item: iterate over it. It is sent when the first item is asked for, and can be read once.
 * However the iteration ends, by `break`, an error or `signal`, the connection is closed.
 */
export class StreamCall<Item> {
  readonly #send: () => Promise<Reply>;
  readonly #operation: Operation;
  #isTaken = false;
  #givenUpAfterMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    client: Client,
    operation: Operation,
    path: PathValues,
    params: object | undefined,
    options: RequestOptions | undefined,
  ) {
    const waiting: Waiting = { operation: operation.id, isRead: false };
    let reply: Promise<Reply> | undefined;
    this.#operation = operation;
    this.#send = () => {
      waiting.isRead = true;
      return (reply ??= client(operation, path, params, options, "raw"));
    };
    watchUnread(this, waiting);
    // Not a method: TypeScript 5.9 declares one with this name twice when it transpiles file by file.
    Object.defineProperty(this, Symbol.asyncIterator, { value: () => this.items() });
  }

  /** Like iterating over the call itself, with options. */
  async *items(options?: StreamOptions): AsyncGenerator<Item, void, undefined> {
    if (options?.limit === 0) return;
    this.#take();
    const { data } = await this.#send();
    // What the spec declares for the operation; items are not validated.
    yield* (data as ItemReader)(options) as AsyncGenerator<Item, void, undefined>;
  }

  /**
   * Status, headers, request id and attempts, before any item; `data` is this call. If nobody begins to read it within `timeoutMs`,
   * the connection is closed.
   */
  async withResponse(): Promise<ApiReply<StreamCall<Item>>> {
    const reply = await this.#send();
    this.#giveUpAfter((reply.data as ItemReader).timeoutMs, reply.response);
    return { ...reply, data: this };
  }

  /** The response with its body unread. From then on signal and time-outs do not apply: read the body, or cancel it. */
  async raw(): Promise<Response> {
    this.#take();
    return (await this.#send()).response;
  }

  #take(): void {
    const { id, method } = this.#operation;
    const timeoutMs = this.#givenUpAfterMs;
    if (timeoutMs) {
      const message = `Nobody read the stream for ${timeoutMs} ms [${id}]`;
      throw failure("Timeout", message, { operation: id, method, timeoutMs });
    }
    if (this.#isTaken)
      throw failure("InvalidArgument", `A stream is read once [${id}]`, { operation: id, method });
    this.#isTaken = true;
    clearTimeout(this.#timer);
  }

  #giveUpAfter(ms: number, { body }: Response): void {
    if (ms === 0 || this.#isTaken || this.#timer) return;
    this.#timer = setTimeout(
      () => {
        // Whoever reads the body of the response itself is not disturbed.
        if (body?.locked) return;
        this.#givenUpAfterMs = ms;
        body?.cancel().catch(() => {});
      },
      Math.min(ms, 2 ** 31 - 1),
    );
  }
}

/** Makes a call for a stream; the operation says how its items are read. */
export function stream<Item>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): StreamCall<Item> {
  return new StreamCall(client, operation, path, params, options);
}

/** Makes the call that a field of the params asks for: one for a stream, or one for the whole answer. */
export function callOrStream<Result>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): Result {
  const { streamed } = operation;
  const isStreamed = streamed && (fieldAt(params, streamed.field) ?? streamed.byDefault) === true;
  const made = isStreamed
    ? new StreamCall(client, { ...operation, accept: streamed.accept }, path, params, options)
    : call(client, operation, path, params, options);
  // The emitted type of the method says which.
  return made as Result;
}
