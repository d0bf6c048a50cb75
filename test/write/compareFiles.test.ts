import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareFiles } from "../../generator/write/compareFiles.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

function setUp(): string {
  const out = join(makeFolder(), "out");
  writeFiles(out, versionA, { inputs: [], force: false });
  return out;
}

describe("comparing", () => {
  it("finds nothing after a run, with or without what is built", async () => {
    const out = setUp();
    const nothing = { stale: [], missing: [], superfluous: [], uncommitted: [], built: [], diffs: [] };
    expect(await compareFiles(out, versionA, [])).toEqual(nothing);
    rmSync(join(out, "dist"), { recursive: true });
    putFiles(out, { "keep.txt": "mine" });
    expect(await compareFiles(out, versionA, [])).toEqual(nothing);
  });

  it("lists what a run would change, and touches nothing", async () => {
    const out = setUp();
    const before = readStamps(out);
    expect(await compareFiles(out, versionB, [])).toEqual({
      stale: [".sdkgen.json", "package.json", "src/index.ts"],
      missing: ["src/added/new.ts"],
      superfluous: ["src/types/old.ts"],
      uncommitted: [],
      built: ["dist/index.js"],
      diffs: [
        [
          `--- ${out}/package.json (on disk)`,
          `+++ ${out}/package.json (generated)`,
          "@@ -1,1 +1,1 @@",
          "-{}",
          '+{ "version": "2" }',
        ].join("\n"),
        [
          `--- ${out}/src/index.ts (on disk)`,
          `+++ ${out}/src/index.ts (generated)`,
          "@@ -1,1 +1,1 @@",
          "-export const a = 1;",
          "+export const b = 2;",
        ].join("\n"),
      ],
    });
    expect(readStamps(out)).toEqual(before);
  });

  it("lists everything if there is no folder, and does not make it", async () => {
    const parent = makeFolder();
    const { missing, stale } = await compareFiles(join(parent, "out"), versionA, []);
    expect(missing).toEqual([
      ".sdkgen.json",
      "package.json",
      "src/index.ts",
      "src/same.ts",
      "src/types/old.ts",
    ]);
    expect(stale).toEqual([]);
    expect(Object.keys(readStamps(parent))).toEqual([""]);
  });

  it("counts a broken manifest as stale", async () => {
    const out = setUp();
    putFiles(out, { ".sdkgen.json": "<<<<<<< HEAD" });
    expect(await compareFiles(out, versionA, [])).toMatchObject({ stale: [".sdkgen.json"], diffs: [] });
  });

  it("takes no list that names what is built", async () => {
    const out = setUp();
    putFiles(out, { ".sdkgen.json": JSON.stringify({ files: ["dist/index.js", "src/types/old.ts"] }) });
    expect(await compareFiles(out, versionB, [])).toMatchObject({
      stale: [".sdkgen.json", "package.json", "src/index.ts"],
      superfluous: [],
    });
  });

  it.each<[what: string, files: Record<string, string>, built: string[]]>([
    ["edited", { "dist/index.js": "edited" }, ["dist/index.js"]],
    ["missing beside others", { "dist/other.js": "" }, ["dist/index.js", "dist/other.js"]],
    ["not ours", { "dist/index.js": "export const a = 1;\n", "dist/deep/x.js": "" }, ["dist/deep/x.js"]],
  ])("lists what is built if it is %s", async (_, files, built) => {
    const out = setUp();
    rmSync(join(out, "dist"), { recursive: true });
    putFiles(out, files);
    expect(await compareFiles(out, versionA, [])).toMatchObject({ stale: [], missing: [], built });
  });

  it("shows three short differences that cannot command a terminal", async () => {
    const out = setUp();
    const files = ["a.ts", "b.ts", "c.ts", "d.ts"].map((path) => ({ path, text: "wanted\n".repeat(90) }));
    putFiles(out, Object.fromEntries(files.map(({ path }) => [path, "\u001b[2J\u202eevil\r\n"])));
    const { diffs } = await compareFiles(out, files, []);
    expect(diffs.map((diff) => diff.split("\n").length)).toEqual([63, 63, 63]);
    expect(diffs[0]).toContain("-\\u{1b}[2J\\u{202e}evil\\u{d}");
    expect(diffs[0]).toMatch(/\(\d+ more lines\)$/);
  });

  it("gives up on differences that nobody could read", async () => {
    const out = setUp();
    putFiles(out, { "a.ts": "x\ny\n".repeat(5000) });
    const { diffs } = await compareFiles(out, [{ path: "a.ts", text: "z\n".repeat(9000) }], []);
    expect(diffs[0]).toContain("(nearly everything differs)");
  });
});
