import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { startServer } from "./startServer.js";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Runs the smoke suite in a page of a headless browser. The page comes from the server that the suite calls, because the
 * API itself allows no other origin.
 *
 * @param {string} file executable of Chromium
 * @param {{ folder: string, closed: string }} place `folder`: where package and suite are installed
 * @returns {Promise<{ passed: number, failures: string[] }>}
 */
export async function runChromium(file, { folder, closed }) {
  const { promise: result, resolve, reject } = withResolvers();
  const server = await startServer({
    page: async () => ({ type: "text/html", body: page(closed) }),
    files: (request) => readModule(folder, request.url ?? ""),
    async result(request) {
      resolve(JSON.parse(await text(request)));
      return { type: "text/plain", body: "" };
    },
  });
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const child = spawn(file, [...flags, profile, `${server.origin}/page`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const fail = (why) => reject(new Error(`${file}: ${why}: ${errors.trim().slice(-2000)}`));
  child.on("error", (error) => fail(error.message));
  child.on("exit", (code, signal) => fail(`ended with ${signal ?? code}`));
  const timer = setTimeout(fail, 180_000, "no result in time");
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    const gone = child.exitCode === null && child.pid ? once(child, "exit") : undefined;
    child.kill();
    await gone;
    server.close();
  }
}

function page(closed) {
  return `<!doctype html>
<link rel="icon" href="data:," />
<script type="importmap">{ "imports": { "realtimekit-participants": "/files/node_modules/realtimekit-participants/dist/index.js" } }</script>
<script type="module">
  let result;
  try {
    const sdk = await import("realtimekit-participants");
    const { smoke } = await import("/files/smoke.js");
    const settings = { origin: location.origin, closed: ${JSON.stringify(closed)}, browser: true, environment: false, tellsRefusal: false };
    result = await smoke(sdk, settings);
  } catch (error) {
    result = { passed: 0, failures: [String(error)] };
  }
  await fetch("/result", { method: "POST", body: JSON.stringify(result) });
</script>`;
}

async function readModule(folder, url) {
  const path = url.slice("/files/".length);
  if (extname(path) !== ".js" || path.includes("..")) throw new Error(`the page asks for ${url}`);
  return { type: "text/javascript", body: await readFile(join(folder, path)) };
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers() {
  let resolve, reject;
  const promise = new Promise((...functions) => ([resolve, reject] = functions));
  return { promise, resolve, reject };
}
