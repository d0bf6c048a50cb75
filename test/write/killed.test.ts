import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { buildWriter } from "./support/buildWriter.ts";
import { expectRecovery, userFiles } from "./support/expectRecovery.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { hasStrace } from "../support/needs.ts";
import { putFiles } from "./support/putFiles.ts";
import { readTree } from "./support/readTree.ts";
import { versionA, versionB, versionC } from "./support/versions.ts";

const lanes = 4;
const kills = 50;

/** `out` below `parent`, with version A and the user's files. */
function setUp(parent: string): string {
  const out = join(parent, "out");
  putFiles(out, userFiles);
  expect(writeFiles(out, versionA, { inputs: [], force: false }).problems).toEqual([]);
  return out;
}

describe("a killed run", () => {
  it(`leaves whole files and a folder that the next run can finish, ${lanes * kills} times at any moment`, async () => {
    const unfinished = await Promise.all(Array.from({ length: lanes }, killRepeatedly));
    // else the kills came too late to prove anything
    expect(Math.min(...unfinished)).toBeGreaterThan(kills / 10);
  }, 300_000);

  // Every call that changes the disk, one after the other, instead of a random moment.
  it.skipIf(!hasStrace()).each(["rename", "unlink", "mkdir", "rmdir", "write"])(
    "leaves whole files and a folder that the next run can finish, at each %s",
    async (call) => {
      const parent = makeFolder();
      const writer = await buildWriter(parent);
      const out = setUp(parent);
      let deaths = 0;
      for (let count = 1; count < 100; count += 1) {
        expect(writeFiles(out, versionA, { inputs: [], force: false }).problems).toEqual([]);
        const inject = `inject=${call}:signal=KILL:when=${count}`;
        const strace = ["-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", inject];
        const { stdout } = spawnSync("strace", [...strace, process.execPath, ...writer(out, [versionB])]);
        expectRecovery(out, [versionA, versionB], versionC);
        if (String(stdout).trim() === "done") break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** Kills a writer process and checks what it left, again and again. Gives how often it was caught in the act. */
async function killRepeatedly(): Promise<number> {
  const parent = makeFolder();
  const writer = await buildWriter(parent);
  const out = setUp(parent);
  let unfinished = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, writer(out, [versionA, versionB], 100_000));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    while (!existsSync(join(out, "src/added/new.ts"))) await setTimeout(1); // until it is at work
    await setTimeout(Math.random() * 10);
    child.kill("SIGKILL");
    await ended;
    if (Object.keys(readTree(out)).some((path) => path.startsWith(".sdkgen-"))) unfinished += 1;
    expectRecovery(out, [versionA, versionB], versionC);
  }
  return unfinished;
}
