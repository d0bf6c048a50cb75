// Generated from spec.yaml by `sdkgen generate`. Edit that document, not this file.

import { type StreamsOptions, service } from "../options.js";
import { accept } from "../runtime/accept.js";
import { type ApiCall, call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { connect } from "../runtime/connect.js";
import { json } from "../runtime/json.js";
import type { Operation } from "../runtime/operation.js";
import type { RequestOptions } from "../runtime/options.js";
import { form } from "../runtime/query.js";
import {
  jsonEvents,
  jsonLines,
  jsonRecords,
  textEvents,
  wholeEvents,
  wholeJsonEvents,
} from "../runtime/read-stream.js";
import type { RequestView } from "../runtime/request-view.js";
import type { ServerEvent } from "../runtime/server-events.js";
import { type StreamCall, type Streamed, callOrStream, stream } from "../runtime/stream.js";
import type { Chat, ChatRequest, Chunk } from "../types.js";

/** The operations of StreamsResource. */
export class StreamsResource {
  readonly #client: Client;

  /**
   * @param client - Options, or the client that another resource uses already.
   */
  constructor(client: Client | StreamsOptions) {
    this.#client = connect(service, client);
  }

  /**
   * A field of the body says whether the answer is a stream
   *
   * `POST /chats`
   *
   * @example
   * ```ts
   * const result = await streams.streams.createChat({ prompt: "text" });
   * ```
   */
  createChat<TStream extends boolean | null | undefined = undefined>(
    params: CreateChatParams & { stream?: TStream },
    options?: RequestOptions,
  ): Streamed<TStream, false, StreamCall<Chunk>, ApiCall<Chat, unknown>> {
    return callOrStream(this.#client, createChatOperation, [], params, options);
  }

  /**
   * The same with a body that is one member of the params
   *
   * `POST /composed-chats`
   *
   * @example
   * ```ts
   * const result = await streams.streams.createComposedChat(
   *   { body: { ...{ prompt: "text" }, ...{} } },
   * );
   * ```
   */
  createComposedChat<TStream extends boolean | null | undefined = undefined>(
    params: CreateComposedChatParams & { body?: { stream?: TStream } },
    options?: RequestOptions,
  ): Streamed<TStream, false, StreamCall<Chunk>, ApiCall<Chat, unknown>> {
    return callOrStream(this.#client, createComposedChatOperation, [], params, options);
  }

  /**
   * A stream unless the request says otherwise
   *
   * `POST /generations`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.generate({ prompt: "text" })) {
   *   console.log(item);
   * }
   * ```
   */
  generate<TStream extends boolean | null | undefined = undefined>(
    params: GenerateParams & { stream?: TStream },
    options?: RequestOptions,
  ): Streamed<TStream, true, StreamCall<Chunk>, ApiCall<Chunk, unknown>> {
    return callOrStream(this.#client, generateOperation, [], params, options);
  }

  /**
   * Nothing tells when the stream comes
   *
   * `GET /negotiated`
   *
   * @example
   * ```ts
   * const result = await streams.streams.getNegotiated();
   * ```
   */
  getNegotiated(options?: RequestOptions): ApiCall<Chat, unknown> {
    return call(this.#client, getNegotiatedOperation, [], undefined, options);
  }

  /**
   * Lines that are described as a text
   *
   * `GET /any-lines`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listAnyLines()) {
   *   console.log(item);
   * }
   * ```
   */
  listAnyLines(options?: RequestOptions): StreamCall<unknown> {
    return stream(this.#client, listAnyLinesOperation, [], undefined, options);
  }

  /**
   * Events whose data is described
   *
   * `GET /events`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listEvents()) {
   *   console.log(item);
   * }
   * ```
   */
  listEvents(params?: ListEventsParams, options?: RequestOptions): StreamCall<Chunk> {
    return stream(this.#client, listEventsOperation, [], params, options);
  }

  /**
   * Items in JSON, one a line
   *
   * `GET /lines`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listLines()) {
   *   console.log(item);
   * }
   * ```
   */
  listLines(options?: RequestOptions): StreamCall<Chunk> {
    return stream(this.#client, listLinesOperation, [], undefined, options);
  }

  /**
   * Events with names, whose data is JSON
   *
   * `GET /named-events`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listNamedEvents()) {
   *   console.log(item);
   * }
   * ```
   */
  listNamedEvents(
    options?: RequestOptions,
  ): StreamCall<{ data: Chunk; event: "chunk" } | { data: unknown; event: "ping" }> {
    return stream(this.#client, listNamedEventsOperation, [], undefined, options);
  }

  /**
   * The same as documents before OpenAPI 3.2 say it
   *
   * `GET /old-lines`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listOldLines()) {
   *   console.log(item);
   * }
   * ```
   */
  listOldLines(options?: RequestOptions): StreamCall<Chunk> {
    return stream(this.#client, listOldLinesOperation, [], undefined, options);
  }

  /**
   * A JSON text sequence
   *
   * `GET /records`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listRecords()) {
   *   console.log(item);
   * }
   * ```
   */
  listRecords(options?: RequestOptions): StreamCall<Chunk> {
    return stream(this.#client, listRecordsOperation, [], undefined, options);
  }

  /**
   * Events with names, whose data is text
   *
   * `GET /text-events`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listTextEvents()) {
   *   console.log(item);
   * }
   * ```
   */
  listTextEvents(options?: RequestOptions): StreamCall<{ data: string; id?: string }> {
    return stream(this.#client, listTextEventsOperation, [], undefined, options);
  }

  /**
   * Events that are text
   *
   * `GET /texts`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listTexts()) {
   *   console.log(item);
   * }
   * ```
   */
  listTexts(options?: RequestOptions): StreamCall<string> {
    return stream(this.#client, listTextsOperation, [], undefined, options);
  }

  /**
   * Events of which nothing is said
   *
   * `GET /whole-events`
   *
   * @example
   * ```ts
   * for await (const item of streams.streams.listWholeEvents()) {
   *   console.log(item);
   * }
   * ```
   */
  listWholeEvents(options?: RequestOptions): StreamCall<ServerEvent> {
    return stream(this.#client, listWholeEventsOperation, [], undefined, options);
  }

  /**
   * A query parameter says whether the answer is a stream
   *
   * `GET /searches`
   *
   * @example
   * ```ts
   * const result = await streams.streams.search();
   * ```
   */
  search<TStream extends boolean | null | undefined = undefined>(
    params?: SearchParams & { stream?: TStream },
    options?: RequestOptions,
  ): Streamed<TStream, false, StreamCall<Chunk>, ApiCall<Chunk[], unknown>> {
    return callOrStream(this.#client, searchOperation, [], params, options);
  }
}

/** Params of `createChat`. */
export type CreateChatParams = RequestView<ChatRequest>;

/** Params of `createComposedChat`. */
export interface CreateComposedChatParams {
  /** The body, as `application/json`. */
  readonly body: RequestView<ChatRequest> & { user?: string | undefined };
}

/** Params of `generate`. */
export interface GenerateParams {
  readonly prompt: string;
  /** Default: `true`. */
  readonly stream?: boolean | undefined;
}

/** Params of `listEvents`. */
export interface ListEventsParams {
  readonly after?: string | undefined;
}

/** Params of `search`. */
export interface SearchParams {
  readonly stream?: boolean | undefined;
}

const createChatOperation: Operation = {
  id: "createChat",
  method: "POST",
  path: "/chats",
  body: json,
  stream: jsonEvents,
  streamed: {
    field: "stream",
    byDefault: false,
    accept: accept("text/event-stream"),
  },
};

const createComposedChatOperation: Operation = {
  id: "createComposedChat",
  method: "POST",
  path: "/composed-chats",
  params: {
    body: json,
  },
  stream: jsonEvents,
  streamed: {
    field: "body.stream",
    byDefault: false,
    accept: accept("text/event-stream"),
  },
};

const generateOperation: Operation = {
  id: "generate",
  method: "POST",
  path: "/generations",
  body: json,
  stream: jsonLines,
  streamed: {
    field: "stream",
    byDefault: true,
    accept: accept("application/x-ndjson, application/json"),
  },
};

const getNegotiatedOperation: Operation = {
  id: "getNegotiated",
  method: "GET",
  path: "/negotiated",
};

const listAnyLinesOperation: Operation = {
  id: "listAnyLines",
  method: "GET",
  path: "/any-lines",
  accept: accept("application/x-ndjson"),
  stream: jsonLines,
};

const listEventsOperation: Operation = {
  id: "listEvents",
  method: "GET",
  path: "/events",
  params: {
    after: form,
  },
  accept: accept("text/event-stream"),
  stream: jsonEvents,
};

const listLinesOperation: Operation = {
  id: "listLines",
  method: "GET",
  path: "/lines",
  accept: accept("application/x-ndjson"),
  stream: jsonLines,
};

const listNamedEventsOperation: Operation = {
  id: "listNamedEvents",
  method: "GET",
  path: "/named-events",
  accept: accept("text/event-stream"),
  stream: wholeJsonEvents,
};

const listOldLinesOperation: Operation = {
  id: "listOldLines",
  method: "GET",
  path: "/old-lines",
  accept: accept("application/jsonl"),
  stream: jsonLines,
};

const listRecordsOperation: Operation = {
  id: "listRecords",
  method: "GET",
  path: "/records",
  accept: accept("application/json-seq"),
  stream: jsonRecords,
};

const listTextEventsOperation: Operation = {
  id: "listTextEvents",
  method: "GET",
  path: "/text-events",
  accept: accept("text/event-stream"),
  stream: wholeEvents,
};

const listTextsOperation: Operation = {
  id: "listTexts",
  method: "GET",
  path: "/texts",
  accept: accept("text/event-stream"),
  stream: textEvents,
};

const listWholeEventsOperation: Operation = {
  id: "listWholeEvents",
  method: "GET",
  path: "/whole-events",
  accept: accept("text/event-stream"),
  stream: wholeEvents,
};

const searchOperation: Operation = {
  id: "search",
  method: "GET",
  path: "/searches",
  params: {
    stream: form,
  },
  stream: jsonLines,
  streamed: {
    field: "stream",
    byDefault: false,
    accept: accept("application/x-ndjson"),
  },
};
