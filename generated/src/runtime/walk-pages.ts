import type { Failure, Invalid } from "./failure.js";
import { fieldAt } from "./field.js";
import type { Operation, Pagination } from "./operation.js";
import { checkNumber, record } from "./settings.js";
import { fail, taskOf } from "./task.js";
import { watch } from "./watch.js";

/** How far and how fast a list is read. */
export interface PageOptions {
  /** Ends after this many items; `pages` ends after the page with the last of them. */
  readonly limit?: number | undefined;
  /** A list with more pages is an error. Default 10,000. */
  readonly maxPages?: number | undefined;
  /** Request the next page while the current one is read. Default false. */
  readonly prefetch?: boolean | undefined;
}

/** One page of a list. */
export interface Page {
  readonly body: unknown;
  readonly items: readonly unknown[];
  /** 1-based position of the first and the last item, number of all items; `NaN` when the server does not tell. */
  readonly start: number;
  readonly end: number;
  readonly total: number;
}

type PageWalk = Readonly<Record<"limit" | "maxPages", number>> & { readonly prefetch: boolean };

/** Goes from the first page to the last; `given` are the params of the call, and those of `request` stand over them. */
export type Follow = (
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  first: () => PageReply,
  request: (params: object) => PageReply,
  walk: PageWalk,
) => AsyncGenerator<Page, void, undefined>;

type PageReply = Promise<{ readonly data: unknown }>;

/** Asks for a page: the given params stand over those of the call, the signal instead of its. */
export type Ask = (params: object, signal: AbortSignal) => PageReply;

/**
 * Walks a list from the page that the params name, else from the first, never asking for a page beyond the last. Rejects
 * with `PaginationError` when the server repeats a page, leaves items out, or has more than `maxPages`.
 */
export async function* walkPages(
  operation: Operation,
  params: object | undefined,
  signal: AbortSignal | undefined,
  first: () => PageReply,
  ask: Ask,
  options: PageOptions | undefined,
  follow: Follow,
): AsyncGenerator<Page, void, undefined> {
  const ahead = new AbortController();
  const stop = (): void => ahead.abort(signal?.reason);
  const request = (page: object): PageReply => {
    if (signal?.aborted) stop();
    // No longer than the request: nobody may ever end the iteration.
    const unwatch = signal && watch(signal, () => stop());
    const reply = ask(page, ahead.signal);
    // A page that was asked for ahead may fail unseen.
    reply.catch(() => {}).then(unwatch);
    return reply;
  };
  try {
    yield* follow(operation, record(params), first, request, checkOptions(operation, options));
  } finally {
    stop();
  }
}

/** Why a list cannot be walked to its end. */
export function paginationError(operation: Operation, message: string): Failure {
  return fail(taskOf(operation), "Pagination", message);
}

function checkOptions(operation: Operation, options: PageOptions | undefined): PageWalk {
  const invalid: Invalid = (message) => fail(taskOf(operation), "InvalidArgument", message);
  const { limit = Infinity, maxPages = 10_000, prefetch = false } = options ?? {};
  return {
    limit: checkNumber("limit", limit, invalid),
    maxPages: checkNumber("maxPages", maxPages, invalid),
    prefetch,
  };
}

/** The page that a body holds. */
export function readPage({ items, paging = [""], start, end, total }: Pagination, body: unknown): Page {
  const list = fieldAt(body, items);
  const info = paging.map((path) => fieldAt(body, path)).find((value) => Object(value) === value);
  // A codec of the caller's may read numbers as bigints or objects.
  const position = (name: string | undefined): number =>
    Number(/^\d+$/.exec(String(name && fieldAt(info, name)))?.[0]);
  return {
    body,
    // Which it is, or the call would have failed.
    items: Array.isArray(list) ? list : [],
    start: position(start),
    end: position(end),
    total: position(total),
  };
}

/** Whether the server gave the same page again. */
export function isRepeated(previous: Page, page: Page): boolean {
  if (!page.items.length || page.end > previous.end) return false;
  if (page.end <= previous.end) return true;
  try {
    return textOf(page) === textOf(previous);
  } catch {
    // Too deep to be compared; `maxPages` is the end of it.
    return false;
  }
}

function textOf({ items }: Page): string {
  // JSON itself refuses bigints.
  return JSON.stringify(items, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/**
 * Whether a page follows. Where the server does not tell, a page that is shorter than the one before is the last. The size
 * that was asked for tells nothing: a server may have its own.
 */
export function hasNext(previous: Page | undefined, { items, end, total }: Page): boolean {
  if (!items.length || end >= total) return false;
  return end < total || !previous || items.length >= previous.items.length;
}
