import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reporter = new URL("reportUsage.js", import.meta.url).href;

/**
 * Runs a script of Node and measures it, with the processes of Node that it starts. Throws with its words when it fails.
 *
 * @param {readonly string[]} command an executable of Node, and its arguments
 * @param {string} cwd
 * @returns {{ wall: number, cpu: number, peak: number }} milliseconds, milliseconds of all threads, mebibytes of the largest process
 */
export function measureProcess([node, ...args], cwd) {
  const folder = mkdtempSync(join(tmpdir(), "measure-"));
  try {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(node, args, {
      cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, NODE_OPTIONS: `--import=${reporter}`, USAGE_FOLDER: folder },
    });
    const wall = performance.now() - started;
    if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stdout}${stderr}`);
    const usages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
    return {
      wall,
      cpu: usages.reduce((sum, usage) => sum + usage.cpu, 0),
      peak: Math.max(...usages.map((usage) => usage.peak)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
