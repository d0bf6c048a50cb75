import type { Answer, ReceivedRequest } from "./startServer.ts";

/** Where a list says how it goes on. */
type PagingPlace = "data" | "top" | "nowhere";

/** A server of a list of so many participants, named from 1. */
export interface List {
  readonly total: number;
  /** Page size where the request names none. */
  readonly size: number;
  readonly paging?: PagingPlace;
  /** Number of the first page. */
  readonly first?: number;
}

/** Answers page by page, like the session list of the API. */
export function answerList({
  total,
  size,
  paging = "data",
  first = 1,
}: List): (request: ReceivedRequest) => Answer {
  return (request) => {
    const query = new URL(request.target, "http://server").searchParams;
    const length = Number(query.get("per_page") ?? size);
    const start = (Number(query.get("page_no") ?? first) - first) * length + 1;
    const end = Math.min(start + length - 1, total);
    const participants = Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => ({
      id: `${start + index}`,
    }));
    const info = { start_offset: start, end_offset: end, total_count: total };
    return {
      body: {
        success: true,
        data: { participants, ...(paging === "data" && { paging: info }) },
        ...(paging === "top" && { paging: info }),
      },
    };
  };
}
