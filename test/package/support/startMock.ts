import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const mock = fileURLToPath(import.meta.resolve("@stdy/cli/steady.js"));
const spec = fileURLToPath(new URL("../../../spec/participants.openapi.yaml", import.meta.url));

/** A mock server that checks requests against our document. */
export interface Mock {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a mock server for our document on a free port. It answers with the examples of the document, and counts what is
 * wrong with a request in the header `x-steady-error-count`. Throws what the mock says when it does not start.
 */
export async function startMock(): Promise<Mock> {
  const port = await freePort();
  const args = [mock, "--host", "127.0.0.1", "--port", `${port}`, "--log-format", "text", "--quiet", spec];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (!line.includes("Ready to accept requests")) continue;
    child.stdout.resume();
    return {
      url: `http://127.0.0.1:${port}`,
      stop: async () => {
        child.kill();
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      },
    };
  }
  throw new Error(`the mock server did not start: ${lines.join("\n")}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new TypeError("the server has no port");
  return address.port;
}
