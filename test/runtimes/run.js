// Runs the smoke suite on the built package, as npm would install it, on every runtime that it supports.
//
//   npm run test:runtimes [-- --only Bun] [-- --package DIR]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findPackage } from "../bench/support/findPackage.js";
import { installPackage } from "./support/installPackage.js";
import { listRuntimes } from "./support/listRuntimes.js";
import { startServer } from "./support/startServer.js";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } }, strict: false });
const runtimes = listRuntimes().filter(({ name }) => name.includes(String(values.only)));
const root = mkdtempSync(join(tmpdir(), "runtimes-"));
let failed = 0;
try {
  for (const [index, runtime] of runtimes.entries()) {
    const failures = await test(runtime, join(root, String(index)));
    if (failures.length > 0) failed++;
    for (const failure of failures) process.stdout.write(`  ${failure}\n`);
  }
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}
process.stdout.write(`${runtimes.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || runtimes.length === 0 ? 1 : 0;

/**
 * Prints the runtime's line.
 *
 * @param {ReturnType<typeof listRuntimes>[number]} runtime
 * @param {string} folder new
 * @returns {Promise<string[]>} what failed
 */
async function test({ name, run }, folder) {
  const server = await startServer();
  const started = performance.now();
  try {
    mkdirSync(folder);
    await installPackage(findPackage(), folder);
    const closed = await startServer();
    closed.close();
    const { passed, failures } = await run({ folder, origin: server.origin, closed: closed.origin });
    const checks = `${passed} of ${passed + failures.length} checks`;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${failures.length === 0 ? "passed" : "FAILED"}  ${name}: ${checks}, ${seconds} s\n`,
    );
    return failures;
  } catch (error) {
    process.stdout.write(`FAILED  ${name}\n`);
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    server.close();
  }
}
