import { once } from "node:events";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/**
 * Starts a loopback server on a free port. The first segment of a path chooses how it behaves: see `scenarios`. It counts the
 * requests of each: `/count?<scenario>`.
 *
 * @param {Readonly<Record<string, (request: import("node:http").IncomingMessage) => Promise<{ type: string, body: string | Buffer }>>>} pages
 *   what else it serves, by first segment
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function startServer(pages = {}) {
  const counts = new Map();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const scenario = url.pathname.split("/")[1] ?? "";
    if (scenario === "count") return void response.end(String(counts.get(url.search.slice(1)) ?? 0));
    if (Object.hasOwn(pages, scenario)) {
      const { type, body } = await pages[scenario](request);
      return void response.setHeader("content-type", type).end(body);
    }
    const count = (counts.get(scenario) ?? 0) + 1;
    counts.set(scenario, count);
    response.setHeader("cf-ray", `ray-${count}`);
    response.setHeader("content-type", "application/json");
    const handle = scenarios[scenario];
    if (!handle) return answer(response, 404, {});
    await handle({ request, response, url, count });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`, close };
}

const scenarios = {
  async echo({ request, response }) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.setHeader("ratelimit", `"default";r=42;t=10`);
    const { method, url, headers } = request;
    answer(response, 200, {
      success: true,
      request: { method, url, headers, body: Buffer.concat(chunks).toString() },
    });
  },
  missing: ({ response }) =>
    answer(response, 404, { success: false, error: { code: 404, message: "no such participant" } }),
  denied: ({ response }) =>
    answer(response, 403, { success: false, errors: [{ code: 10000, message: "Authentication error" }] }),
  unsuccessful: ({ response }) => answer(response, 200, { success: false, errors: [] }),
  "flaky-get": ({ response, count }) => later(response, 503, count > 2),
  "flaky-post": ({ response, count }) => later(response, 503, count > 2),
  limited: ({ response, count }) => later(response, 429, count > 1),
  items: sendPage,
  pages: sendPage,
  silent: () => undefined,
  stalled: ({ response }) => void response.writeHead(200, { "content-length": 1000 }).write(`{"success":`),
  redirect: ({ response }) => void response.writeHead(302, { location: "/redirected/client/v4" }).end(),
  redirected: ({ response }) => answer(response, 200, { success: true }),
  html: ({ response }) => void response.setHeader("content-type", "text/html").end("<html></html>"),
  truncated: ({ response }) => void response.end(`{"success": true, "data": {`),
  empty: ({ response }) => void response.end(),
  large: ({ response }) => answer(response, 200, { success: true, data: "x".repeat(100_000) }),
  zipped: ({ response }) =>
    void response.setHeader("content-encoding", "gzip").end(gzipSync(JSON.stringify({ success: true }))),
  reset: ({ request }) => void request.socket.destroy(),
  cut({ request, response }) {
    response.writeHead(200, { "content-length": 1000 }).write(`{"success":`);
    setTimeout(() => request.socket.destroy(), 50);
  },
  renewed({ request, response }) {
    const known = request.headers.authorization === "Bearer new-token";
    answer(response, known ? 200 : 401, { success: known });
  },
};

function later(response, status, recovered) {
  if (recovered) return answer(response, 200, { success: true });
  response.setHeader("retry-after", "0");
  answer(response, status, { success: false, error: { code: status, message: "later" } });
}

/** Six items, two a page. */
function sendPage({ response, url }) {
  const page = Number(url.searchParams.get("page_no") ?? 1);
  const start = page * 2 - 1;
  const data = [start, start + 1].map((id) => ({ id: String(id) }));
  answer(response, 200, {
    success: true,
    data,
    paging: { start_offset: start, end_offset: start + 1, total_count: 6 },
  });
}

function answer(response, status, body) {
  response.writeHead(status).end(JSON.stringify(body));
}
