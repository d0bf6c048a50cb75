import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { buildWriter } from "./support/buildWriter.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { expectRecovery, userFiles } from "./support/expectRecovery.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { canMount, hasStrace } from "../support/needs.ts";
import { putFiles } from "./support/putFiles.ts";
import { readTree } from "./support/readTree.ts";
import { versionA, versionB, versionC } from "./support/versions.ts";
import type { WriteProblem } from "../../generator/write/writeProblem.ts";

const options = { inputs: [], force: false };
const needsStrace = it.skipIf(!hasStrace());
const needsMount = it.skipIf(!canMount());

/** Mounts a new memory file system of the size at a new folder. */
function mountDisk(size: string): string {
  const folder = join(makeFolder(), "disk");
  mkdirSync(folder);
  expect(spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status).toBe(0);
  onTestFinished(() => {
    spawnSync("umount", [folder]);
  });
  return folder;
}

function setUp(parent: string): string {
  const out = join(parent, "out");
  putFiles(out, userFiles);
  expect(writeFiles(out, versionA, options).problems).toEqual([]);
  return out;
}

/** Runs the writer process under strace, with the error injected into each of the calls, from the first to the last. */
async function failEach(call: string, code: string): Promise<{ problems: WriteProblem[]; out: string }> {
  const parent = makeFolder();
  const writer = await buildWriter(parent);
  const out = setUp(parent);
  const problems: WriteProblem[] = [];
  for (let count = 1; count < 100; count += 1) {
    expect(writeFiles(out, versionA, options).problems).toEqual([]);
    const before = readTree(out);
    const inject = `inject=${call}:error=${code}:when=${count}`;
    const strace = ["-f", "-qq", "-o", join(parent, "trace"), "-e", `trace=${call}`, "-e", inject];
    const { stdout } = spawnSync("strace", [...strace, process.execPath, ...writer(out, [versionB])]);
    const isHit = readFileSync(join(parent, "trace"), "utf8").includes("(INJECTED)");
    const [first = ""] = String(stdout).split("\n");
    if (first.startsWith("[")) {
      problems.push(...JSON.parse(first));
      expect(readTree(out)).toEqual(before);
    }
    expectRecovery(out, [versionA, versionB], versionC);
    if (!isHit) break;
  }
  return { problems, out };
}

describe("a run that the file system stops", () => {
  needsStrace.each([
    ["rename", "EACCES", "permission denied"],
    ["rename", "EXDEV", "cross-device link not permitted"],
    ["mkdir", "ENOSPC", "no space left on device"],
    ["write", "EIO", "i/o error"],
    ["write", "ENOSPC", "no space left on device"],
  ])(
    "puts everything back and says where and why, at each %s that gives %s",
    async (call, code, reason) => {
      const { problems, out } = await failEach(call, code);
      expect(problems.length).toBeGreaterThan(1);
      for (const { rule, message, path } of problems) {
        expect(rule).toBe("write-failed");
        expect(message).toBe(`cannot be written: ${reason} (${code}); nothing was changed`);
        expect(path.startsWith(out)).toBe(true);
      }
    },
    120_000,
  );

  needsStrace(
    "does not mind if it cannot tidy up",
    async () => {
      await failEach("unlink", "EIO");
    },
    120_000,
  );

  needsMount("puts everything back on a full disk", () => {
    const disk = mountDisk("256k");
    const out = setUp(disk);
    const before = readTree(out);
    const large = versionB.map(({ path, text }) => ({ path, text: text.repeat(4000) }));
    const { problems } = writeFiles(out, large, options);
    expect(problems).toEqual([expect.objectContaining({ rule: "write-failed" })]);
    expect(problems[0]?.message).toBe(
      "cannot be written: no space left on device (ENOSPC); nothing was changed",
    );
    expect(readTree(out)).toEqual(before);
    expectRecovery(out, [versionA], versionC);
  });

  needsMount("says that a disk is read-only, and makes no folder", () => {
    const disk = mountDisk("256k");
    const out = setUp(disk);
    expect(spawnSync("mount", ["-o", "remount,ro", disk]).status).toBe(0);
    const before = readTree(disk);
    const message = "cannot be written: read-only file system (EROFS); nothing was changed";
    expect(writeFiles(out, versionB, options).problems).toEqual([
      { rule: "write-failed", message, path: `${out}/.sdkgen.lock` },
    ]);
    expect(writeFiles(join(disk, "new"), versionB, options).problems).toEqual([
      { rule: "write-failed", message, path: join(disk, "new") },
    ]);
    expect(writeFiles(out, versionA, options).problems).toEqual([]);
    expect(readTree(disk)).toEqual(before);
  });

  needsMount("puts everything back if a folder in the middle is read-only", () => {
    const out = setUp(makeFolder());
    const types = join(out, "src/types");
    spawnSync("mount", ["--bind", types, types]);
    onTestFinished(() => {
      spawnSync("umount", [types]);
    });
    expect(spawnSync("mount", ["-o", "remount,ro,bind", types]).status).toBe(0);
    const before = readTree(out);
    const { problems } = writeFiles(out, versionB, options);
    expect(problems).toEqual([
      expect.objectContaining({ rule: "write-failed", path: `${out}/src/types/old.ts` }),
    ]);
    expect(problems[0]?.message).toMatch(/nothing was changed$/);
    expect(readTree(out)).toEqual(before);
    spawnSync("umount", [types]);
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
    expectPackage(out, versionB, userFiles);
  });
});
