import type { ReceivedRequest, TestServer } from "./startServer.ts";

/** The pages that a server was asked for, in order; an empty text for a request that names none. */
export function pageNumbers(server: TestServer): string[] {
  return server.requests.map(pageNumber);
}

function pageNumber(request: ReceivedRequest): string {
  return new URL(request.target, "http://server").searchParams.get("page_no") ?? "";
}
