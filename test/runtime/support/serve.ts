import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Path and query, not decoded. */
  readonly target: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Raw bytes to send before the connection is closed, or a function that does with the socket what it likes. */
export type Answer = string | Buffer | ((socket: Socket) => void);

/** A server on a raw socket, closed at the end of the test. */
export interface Server {
  readonly url: string;
  readonly requests: readonly Received[];
}

/** Answers the first request with the first answer, and so on; the last one answers all that follow. */
export async function serve(...answers: readonly Answer[]): Promise<Server> {
  return serveEach((_request, index) => answers[Math.min(index, answers.length - 1)] ?? "");
}

/** Answers each request with what the function makes of it. */
export async function serveEach(answer: (request: Received, index: number) => Answer): Promise<Server> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let buffer = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      buffer += chunk;
      for (let request = parse(buffer); request; request = parse(buffer)) {
        buffer = "";
        requests.push(request);
        const given = answer(request, requests.length - 1);
        if (typeof given === "function") given(socket);
        else socket.end(given);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

function parse(text: string): Received | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...lines] = text.slice(0, end).split("\r\n");
  const [method = "", target = ""] = line.split(" ");
  const headers = new Map(
    lines.map((header): [string, string] => {
      const colon = header.indexOf(":");
      return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers.get("content-length") ?? 0)) return undefined;
  return { method, target, headers, body };
}

/** A URL at which nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("no address");
  return `http://127.0.0.1:${address.port}`;
}
