import { spawn, spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeAway } from "../../generator/write/lockFolder.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { buildWriter } from "./support/buildWriter.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readTree } from "./support/readTree.ts";
import { versionA, versionB, versionC } from "./support/versions.ts";

const options = { inputs: [], force: false };

/** The lock of a process, as it is on disk. */
function printLock(pid: number, host: string): string {
  return JSON.stringify({ pid, host, token: "another" });
}

function setUp(lock: string): string {
  const out = join(makeFolder(), "out");
  writeFiles(out, versionA, options);
  putFiles(out, { ".sdkgen.lock": lock });
  return out;
}

describe("the lock", () => {
  it.each([
    ["a process that lives", printLock(process.ppid, hostname()), `process ${process.ppid} on ${hostname()}`],
    ["another machine", printLock(1, "else\u001bwhere"), "process 1 on else?where"],
  ])("is respected: of %s", (_, lock, holder) => {
    const out = setUp(lock);
    const before = readTree(out);
    expect(writeFiles(out, versionB, options)).toEqual({
      report: undefined,
      problems: [
        {
          rule: "write-locked",
          message: `${holder} is writing to this folder; wait for it, or remove this file if that process has ended`,
          path: `${out}/.sdkgen.lock`,
        },
      ],
    });
    expect(readTree(out)).toEqual(before);
  });

  it.each([
    ["a process that is dead", printLock(spawnSync("true").pid, hostname())],
    ["a process that was killed while it locked", ""],
    ["nobody", "nonsense"],
    ["an impossible process", printLock(-1, hostname())],
    ["an earlier process with our number", printLock(process.pid, hostname())],
  ])("is taken over: of %s", (_, lock) => {
    const out = setUp(lock);
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
    expectPackage(out, versionB);
  });

  it("is put back if it was taken away by mistake: it is not the one that was judged dead", () => {
    const live = printLock(process.ppid, hostname());
    const out = setUp(live);
    const before = readTree(out);
    takeAway(join(out, ".sdkgen.lock"), printLock(spawnSync("true").pid, hostname()));
    expect(readTree(out)).toEqual(before);
    takeAway(join(out, ".sdkgen.lock"), live);
    expectPackage(out, versionA);
  });

  it.each([
    ["a new folder", undefined],
    ["a folder that a dead process locked", printLock(spawnSync("true").pid, hostname())],
  ])(
    "lets ten processes write at once to %s: each succeeds or says why not",
    async (_, lock) => {
      const parent = makeFolder();
      const writer = await buildWriter(parent);
      const out = join(parent, "out");
      if (lock !== undefined) putFiles(out, { ".sdkgen.lock": lock });
      const versions = [versionA, versionB, versionC];
      const runs = Array.from({ length: 10 }, (_, index) => {
        const start = index % versions.length;
        return runWriter(writer(out, [...versions.slice(start), ...versions.slice(0, start)], 20));
      });
      for (const lines of await Promise.all(runs)) {
        expect(lines.at(-1)).toBe("done");
        expect(lines.slice(0, -1).filter((line) => !line.includes('"rule":"write-locked"'))).toEqual([]);
      }
      const { "package.json": text } = readTree(out);
      expectPackage(out, versions.find((files) => files.some((file) => file.text === text)) ?? []);
    },
    120_000,
  );
});

/** Gives the lines that a process printed. */
async function runWriter(args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, args);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  await new Promise((resolve) => child.once("close", resolve));
  return printed.trim().split("\n");
}
