import { build } from "esbuild";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2026-01-01")),
    (name = "internet", network = (allow = ["private", "local", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/**
 * Runs the smoke suite inside a request to a Worker, on Cloudflare's own runtime.
 *
 * @param {string} file executable of workerd
 * @param {{ folder: string, origin: string, closed: string }} place `folder`: where package and suite are installed
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function runWorkerd(file, { folder, origin, closed }) {
  const settings = { origin, closed, browser: false, environment: false, tellsRefusal: false };
  const worker = `import * as sdk from "realtimekit-participants";
import { smoke } from "./smoke.js";
export default { fetch: async () => Response.json(await smoke(sdk, ${JSON.stringify(settings)})) };
`;
  await build({
    stdin: { contents: worker, resolveDir: folder },
    outfile: join(folder, "worker.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "import"],
    logLevel: "error",
  });
  writeFileSync(join(folder, "config.capnp"), configuration);
  // File descriptor 3 gets the port.
  const child = spawn(file, ["serve", "--control-fd=3", "config.capnp"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr?.on("data", (chunk) => (errors += chunk));
  const exit = once(child, "exit").then(([code, signal]) => {
    throw new Error(`workerd ended with ${signal ?? code}: ${errors.trim().slice(-2000)}`);
  });
  try {
    const [line] = await Promise.race([once(child.stdio[3], "data"), exit]);
    const { port } = JSON.parse(String(line).split("\n")[0]);
    const response = await Promise.race([fetch(`http://127.0.0.1:${port}/`), exit]);
    if (!response.ok)
      throw new Error(`the Worker answered ${response.status}: ${errors.trim().slice(-2000)}`);
    return await response.json();
  } finally {
    exit.catch(() => {});
    child.kill();
  }
}
