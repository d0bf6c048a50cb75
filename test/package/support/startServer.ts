import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as text, empty if there is none. */
  readonly body: string;
}

/** What the server answers; the body is sent as JSON, unless it is a text. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A server that runs until the test is over. */
export interface TestServer {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** All requests so far, in the order in which they came. */
  readonly requests: readonly ReceivedRequest[];
}

/**
 * Starts an HTTP server on a free port of 127.0.0.1 for the running test. Requests are answered from the list in turn, the
 * last answer for all that follow, or by the function.
 */
export async function startServer(
  answers: readonly [Answer, ...Answer[]] | ((request: ReceivedRequest) => Answer),
): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  const choose = (request: ReceivedRequest): Answer =>
    typeof answers === "function"
      ? answers(request)
      : (answers[Math.min(requests.length, answers.length) - 1] ?? answers[0]);
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      const { status = 200, headers, body } = choose(request);
      outgoing.writeHead(status, { "content-type": "application/json", ...headers });
      outgoing.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

async function readRequest(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const { method = "", url: target = "", headers } = incoming;
  return { method, target, headers, body: (await buffer(incoming)).toString() };
}
