import { ApiCall } from "./call.js";
import type { Client, PathValues, Reply } from "./client.js";
import { fieldAt } from "./field.js";
import { followNumbers } from "./follow-numbers.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { fail, taskOf } from "./task.js";
import { type Waiting, watchUnread } from "./unread.js";
import { type Ask, type Page, type PageOptions, walkPages } from "./walk-pages.js";

type CallArguments = Parameters<Client> extends [Operation, ...infer Rest] ? Rest : never;

/** The items of all pages, in order. Rejects with a `PaginationError` when the list does not come to an end. */
export interface PageCall<T, Item, E = unknown> extends ApiCall<T, E>, AsyncIterable<Item> {}

/**
 * A call for a list: await it for the first page, or iterate over the items of all pages, each requested when needed. One
 * that nobody awaits or iterates over is not sent.
 */
export class PageCall<T, Item, E = unknown> extends ApiCall<T, E> {
  readonly #walk: (options: PageOptions | undefined) => AsyncGenerator<Page>;

  /** The first page is requested once, for iteration and `await` together. */
  constructor(
    client: Client,
    operation: Operation,
    path: PathValues,
    params: object | undefined,
    options: RequestOptions | undefined,
  ) {
    const waiting: Waiting = { operation: operation.id, isRead: false };
    super((use) => {
      waiting.isRead = true;
      return askPage(client, operation, path, params, options, use);
    }, true);
    watchUnread(this, waiting);
    // Not a method: TypeScript 5.9 declares one with this name twice when it transpiles file by file.
    Object.defineProperty(this, Symbol.asyncIterator, { value: () => this.items() });
    this.#walk = (pageOptions) => {
      const ask: Ask = (page, signal) =>
        askPage(client, operation, path, { ...params, ...page }, { ...options, signal }, "read");
      return walkPages(
        operation,
        params,
        options?.signal,
        () => this.withResponse(),
        ask,
        pageOptions,
        operation.pagination?.follow ?? followNumbers,
      );
    };
  }

  /** Like iterating over the call itself, with options. */
  items(options?: PageOptions): AsyncGenerator<Item, void, undefined> {
    return eachItem(this.#walk(options), options?.limit);
  }

  /** The response bodies of all pages, in order. */
  pages(options?: PageOptions): AsyncGenerator<T, void, undefined> {
    return eachBody(this.#walk(options));
  }
}

/** Makes a call for a list; the operation describes its pagination. */
export function page<T, Item, E = unknown>(
  client: Client,
  operation: Operation,
  path: PathValues,
  params?: object,
  options?: RequestOptions,
): PageCall<T, Item, E> {
  return new PageCall(client, operation, path, params, options);
}

// A page without its list must not be taken for an empty one.
async function askPage(client: Client, operation: Operation, ...rest: CallArguments): Promise<Reply> {
  const reply = await client(operation, ...rest);
  const { status, data, requestId, attempts } = reply;
  if (rest[3] === "raw" || Array.isArray(fieldAt(data, operation.pagination?.items ?? ""))) return reply;
  const fields = { attempts, requestId, status };
  throw fail(taskOf(operation), "ResponseParse", `${status} body has no list`, fields, { snippet: "" });
}

// The types are what the spec declares for the operation; bodies are not validated.
async function* eachItem<Item>(
  pages: AsyncIterable<Page>,
  limit = Infinity,
): AsyncGenerator<Item, void, undefined> {
  let left = limit;
  for await (const { items } of pages) {
    for (const item of items) {
      yield item as Item;
      if (--left <= 0) return;
    }
  }
}

async function* eachBody<T>(pages: AsyncIterable<Page>): AsyncGenerator<T, void, undefined> {
  for await (const { body } of pages) yield body as T;
}
