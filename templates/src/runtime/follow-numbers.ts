import { type Follow, hasNext, isRepeated, type Page, paginationError, readPage } from "./walk-pages.js";

/** Follows the numbers of pages, from that of the params, else from the first. */
export const followNumbers: Follow = async function* (
  operation,
  given,
  first,
  request,
  { limit, maxPages, prefetch },
) {
  const { pagination = { page: "", items: "" } } = operation;
  const start = given[pagination.page] ?? undefined;
  let isGuessed = start === undefined;
  let number = Number(start ?? pagination.first ?? 1);
  const ask = (): ReturnType<typeof request> => request({ [pagination.page]: number });
  let previous: Page | undefined;
  let left = limit;
  for (let reply = limit > 0 ? first() : undefined, count = 1; reply; count++) {
    let page = readPage(pagination, (await reply).data);
    if (previous && isGuessed && isGap(previous, page)) {
      // The server counts its pages from another number than supposed: once, go back by one.
      number--;
      page = readPage(pagination, (await ask()).data);
    }
    if (previous) {
      isGuessed = false;
      if (isRepeated(previous, page)) throw paginationError(operation, "The server repeats a page");
      if (isGap(previous, page)) throw paginationError(operation, "Items are missing");
    }
    left -= page.items.length;
    const hasMore = left > 0 && hasNext(previous, page);
    if (hasMore) number++;
    reply = hasMore && prefetch && count < maxPages ? ask() : undefined;
    yield page;
    if (hasMore && count >= maxPages)
      throw paginationError(operation, `The list has more than ${maxPages} pages`);
    if (hasMore) reply ??= ask();
    previous = page;
  }
};

// Comparisons with NaN are false: what the server does not tell decides nothing.
function isGap(previous: Page, page: Page): boolean {
  if (page.items.length) return page.start > previous.end + 1;
  return previous.end < (page.total >= 0 ? page.total : previous.total);
}
