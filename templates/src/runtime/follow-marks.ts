import { fieldAt } from "./field.js";
import type { Pagination } from "./operation.js";
import { type Follow, hasNext, isRepeated, type Page, paginationError, readPage } from "./walk-pages.js";

/** What a page says of the one after it; `undefined` if it is the last. `mark` is what the page itself was asked for with. */
type NextMark = (
  pagination: Pagination,
  page: Page,
  mark: unknown,
  previous: Page | undefined,
) => string | number | undefined;

/** Follows the number of items before a page. */
export const followOffsets: Follow = (...walk) => followMarks(nextOffset, isRepeated, walk);

/** Follows the cursors that pages name. A page without items may still have a next one. */
export const followCursors: Follow = (...walk) => followMarks(nextCursor, () => false, walk);

const nextOffset: NextMark = ({ first = 0 }, page, mark, previous) => {
  const start = Number(mark ?? first);
  const next = start + page.items.length;
  return hasNext(previous, { ...page, end: next - first }) ? next : undefined;
};

const nextCursor: NextMark = ({ page: name, next = "", last, more }, { body, items }) => {
  if (more !== undefined && fieldAt(body, more) === false) return undefined;
  const cursor = last === undefined ? fieldAt(body, next) : fieldAt(items.at(-1), last);
  if (typeof cursor !== "string" && typeof cursor !== "bigint" && !Number.isFinite(cursor)) return undefined;
  return inUrl(String(cursor), name) || undefined;
};

async function* followMarks(
  nextMark: NextMark,
  isSame: typeof isRepeated,
  [operation, given, first, request, { limit, maxPages, prefetch }]: Parameters<Follow>,
): AsyncGenerator<Page, void, undefined> {
  const { pagination = { page: "", items: "" } } = operation;
  let mark = given[pagination.page] ?? undefined;
  const marks = new Set([mark]);
  let previous: Page | undefined;
  let left = limit;
  for (let reply = limit > 0 ? first() : undefined, count = 1; reply; count++) {
    const page = readPage(pagination, (await reply).data);
    left -= page.items.length;
    const next = left > 0 ? nextMark(pagination, page, mark, previous) : undefined;
    if ((previous && isSame(previous, page)) || (next !== undefined && marks.has(next)))
      throw paginationError(operation, "The server repeats a page");
    const ask = (): typeof reply => request({ [pagination.page]: next });
    reply = next !== undefined && prefetch && count < maxPages ? ask() : undefined;
    yield page;
    if (next === undefined) return;
    if (count >= maxPages) throw paginationError(operation, `The list has more than ${maxPages} pages`);
    reply ??= ask();
    marks.add((mark = next));
    previous = page;
  }
}

/** The cursor itself, where what the server names is the URL of the next page. */
function inUrl(text: string, name: string): string {
  const query = /\?(.*)/.exec(text)?.[1] ?? "";
  return new URLSearchParams(query).get(name) ?? text;
}
