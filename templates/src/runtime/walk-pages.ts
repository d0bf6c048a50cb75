import { failure } from "./failure.js";
import type { Operation, Pagination } from "./operation.js";
import { record } from "./settings.js";
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

type Answer = Promise<{ readonly data: unknown }>;

/** Asks for a page: the given params stand over those of the call, the signal instead of its. */
export type Ask = (params: object, signal: AbortSignal) => Answer;

/**
 * Walks a list from the page that the params name, else from the first, never asking for a page beyond the last. Rejects
 * with `PaginationError` when the server repeats a page, leaves items out, or has more than `maxPages`.
 */
export async function* walkPages(
  operation: Operation,
  params: object | undefined,
  signal: AbortSignal | undefined,
  first: () => Answer,
  ask: Ask,
  options: PageOptions | undefined,
): AsyncGenerator<Page, void, undefined> {
  const ahead = new AbortController();
  const stop = (): void => ahead.abort(signal?.reason);
  const request = (page: object): Answer => {
    if (signal?.aborted) stop();
    // No longer than the request: nobody may ever end the iteration.
    const unwatch = signal && watch(signal, stop);
    const answer = ask(page, ahead.signal);
    // A page that was asked for ahead may fail unseen.
    answer.catch(() => {}).then(unwatch);
    return answer;
  };
  try {
    yield* follow(operation, record(params), first, request, options ?? {});
  } finally {
    stop();
  }
}

async function* follow(
  { id, method, pagination = { page: "", items: "" } }: Operation,
  given: Readonly<Record<string, unknown>>,
  first: () => Answer,
  request: (params: object) => Answer,
  { limit = Infinity, maxPages = 10_000, prefetch = false }: PageOptions,
): AsyncGenerator<Page, void, undefined> {
  const fail = (message: string): never => {
    throw failure("Pagination", `${message} [${id}]`, { operation: id, method });
  };
  let guessed = (given[pagination.page] ?? undefined) === undefined;
  let number = Number(given[pagination.page] ?? pagination.first ?? 1);
  const ask = (): Answer => request({ [pagination.page]: number });
  let previous: Page | undefined;
  let left = limit;
  for (let answer = limit > 0 ? first() : undefined, count = 1; answer; count++) {
    let page = readPage(pagination, (await answer).data);
    if (previous) {
      const { end, total } = previous;
      const isGap = (): boolean =>
        page.items.length ? page.start > end + 1 : end < (page.total >= 0 ? page.total : total);
      if (guessed && isGap()) {
        // The server counts its pages from another number than supposed: once, go back by one.
        number--;
        page = readPage(pagination, (await ask()).data);
      }
      guessed = false;
      if (page.items.length && isRepeated(previous, page)) fail("The server repeats a page");
      if (isGap()) fail("Items are missing");
    }
    left -= page.items.length;
    const more = left > 0 && hasNext(page, given[pagination.size ?? ""]);
    if (more) number++;
    answer = more && prefetch && count < maxPages ? ask() : undefined;
    yield page;
    if (more && count >= maxPages) fail(`The list has more than ${maxPages} pages`);
    if (more) answer ??= ask();
    previous = page;
  }
}

function readPage({ items, paging = [], start = "", end = "", total = "" }: Pagination, body: unknown): Page {
  const list = read(body, items);
  const info = paging.map((path) => read(body, path)).find((value) => Object(value) === value);
  // A codec of the caller's may read numbers as bigints or objects.
  const position = (name: string): number => {
    const text = String(read(info, name));
    return /^\d+$/.test(text) ? Number(text) : NaN;
  };
  return {
    body,
    items: Array.isArray(list) ? list : [],
    start: position(start),
    end: position(end),
    total: position(total),
  };
}

function read(value: unknown, path: string): unknown {
  return path.split(".").reduce((parent: unknown, name): unknown => Object(parent)[name], value);
}

// Comparisons with NaN are false: what the server does not tell decides nothing.
function isRepeated(previous: Page, page: Page): boolean {
  if (page.end <= previous.end) return true;
  return !(page.end > previous.end) && textOf(page) === textOf(previous);
}

function textOf({ items }: Page): string {
  // JSON itself refuses bigints.
  return JSON.stringify(items, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

function hasNext({ items, end, total }: Page, size: unknown): boolean {
  if (!items.length) return false;
  if (end >= total) return false;
  return end < total || typeof size !== "number" || items.length >= size;
}
