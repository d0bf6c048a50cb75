import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Starts a server in a process of its own, so that its work is not taken for the client's. It answers everything with one
 * page of participants, of which there are no more.
 *
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function startListServer() {
  const child = fork(fileURLToPath(new URL("listServer.js", import.meta.url)), { execArgv: [] });
  const [port] = await once(child, "message");
  return { origin: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}
