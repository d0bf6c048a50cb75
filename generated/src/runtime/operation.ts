import type { Draft, Placer } from "./draft.js";
import type { JsonCodec } from "./json-codec.js";
import type { StreamOptions } from "./options.js";
import type { Authorize } from "./service.js";
import type { Task } from "./task.js";
import type { Follow } from "./walk-pages.js";

/**
 * Turns the bytes of a success into its data; throws if they are not what was declared. `declared` is the parsed body, if it is
 * JSON and a success by its own word.
 */
export type Reader = (
  chunks: readonly Uint8Array[],
  contentType: string,
  json: JsonCodec,
  declared: unknown,
) => unknown;

/** Makes what reads a success item by item, for whoever asks for its items. */
export type StreamReader = (task: Task, response: Response) => ItemReader;

/** Reads the items of a stream. */
export interface ItemReader {
  (options: StreamOptions | undefined): AsyncGenerator<unknown, void, undefined>;
  /** How long somebody waits for the server, which may wait as long for somebody to read. */
  readonly timeoutMs: number;
}

/** A field of the params that asks for a stream. */
export interface StreamChoice {
  /** Its dotted path. */
  readonly field: string;
  /** What is meant where it is left out. */
  readonly byDefault: boolean;
  /** Sets the `Accept` header of a call for a stream. */
  readonly accept: NonNullable<Operation["accept"]>;
}

/** One operation as data. What is keyed by wire names must write a name such as `__proto__` as a computed key. */
export interface Operation {
  /** `operationId`, for errors and events. */
  readonly id: string;
  /** HTTP method in upper case. */
  readonly method: string;
  /** URL text, already percent-encoded, with the wire names of path parameters in braces. */
  readonly path: string;
  /** All parameters but those of the path, by wire name, in the order in which they are sent. */
  readonly params?: Readonly<Record<string, Placer>>;
  /** Takes the params that are not listed: the fields of the body. */
  readonly body?: Placer;
  /** Params of which one must be given, and not as an empty list: without any, the operation would name nobody. */
  readonly atLeastOne?: readonly string[];
  /** Sets the `Accept` header, given those of the client; `application/json` without it. */
  readonly accept?: (draft: Draft, headers: Headers) => void;
  /** Reads a success that is not JSON, or may have no body. */
  readonly read?: Reader;
  /** Reads a success that comes item by item. */
  readonly stream?: StreamReader;
  /** Says when it does, where it can also come as a whole. */
  readonly streamed?: StreamChoice;
  /** Authorizes the operation, where the service would do so in another way. */
  readonly authorize?: Authorize;
  /** A repeated request does no harm. Default: true for GET, HEAD, OPTIONS, PUT and DELETE. */
  readonly idempotent?: boolean;
  /** Dotted paths of fields that no log may show. */
  readonly secrets?: readonly string[];
  readonly pagination?: Pagination;
}

/** How a list goes on from page to page; the names of fields in bodies are dotted paths. */
export interface Pagination {
  /** Query parameter that says which page is meant: its number, the number of items before it, or its cursor. */
  readonly page: string;
  /** What it is for the first page, where that is a number: 1 for a page, and no items before it, unless given. */
  readonly first?: number;
  /** The array of items in a page. */
  readonly items: string;
  /** Places where the paging object may stand, the likeliest first; the body itself without it. */
  readonly paging?: readonly string[];
  /** Field of the paging object: 1-based position of the first item. */
  readonly start?: string;
  /** Field of the paging object: 1-based position of the last item. */
  readonly end?: string;
  /** Field of the paging object: number of items in all pages. */
  readonly total?: string;
  /** Cursor of the next page, or its URL: no page follows where it is missing, null or empty. */
  readonly next?: string;
  /** Field of the last item of a page that is the cursor of the next one. */
  readonly last?: string;
  /** Whether a page follows, for cursors: none does where it is false. */
  readonly more?: string;
  /** How to go from page to page; by their numbers without it. */
  readonly follow?: Follow;
}
