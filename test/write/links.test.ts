import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitPlan } from "../../generator/write/commitPlan.ts";
import { compareFiles } from "../../generator/write/compareFiles.ts";
import type { WriteResult } from "../../generator/write/files.ts";
import { planWrite } from "../../generator/write/planWrite.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps, readTree } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const rulesAt = ({ problems }: WriteResult): string[] => problems.map(({ rule, path }) => `${rule} ${path}`);

/** A folder with something of the user's outside `out`, and `out` with version A. */
function setUp(): { parent: string; out: string } {
  const parent = makeFolder();
  const out = join(parent, "out");
  putFiles(parent, { "victim/index.ts": "mine", "victim/old.ts": "export type Old = 1;\n" });
  writeFiles(out, versionA, { inputs: [], force: false });
  return { parent, out };
}

describe.each([false, true])("links in the output folder (force: %s)", (force) => {
  const cases: [name: string, link: string, target: string][] = [
    ["file that leads outside", "src/index.ts", "../../victim/index.ts"],
    ["file that leads inside", "src/index.ts", "same.ts"],
    ["file that leads nowhere", "src/index.ts", "../../victim/none.ts"],
    ["file that leads to itself", "src/index.ts", "index.ts"],
    ["folder that leads outside", "src", "../victim"],
    ["built folder that leads outside", "dist", "../victim"],
    ["folder that is not there yet", "src/added", "../../victim"],
    ["list that leads outside", ".sdkgen.json", "../victim/index.ts"],
    ["record that leads outside", "dist/.sdkgen.json", "../../victim/index.ts"],
    ["seal that leads outside", "dist/.sdkgen.json.seal", "../../victim/index.ts"],
  ];
  it.each(cases)("refuses a %s", async (_, link, target) => {
    const { parent, out } = setUp();
    rmSync(join(out, link), { recursive: true, force: true });
    symlinkSync(target, join(out, link));
    const before = readStamps(parent);
    const rules = rulesAt(writeFiles(out, versionB, { inputs: [], force }));
    expect(rules).toContain(`write-symlink ${out}/${link}`);
    expect(readStamps(parent)).toEqual(before);
    expect(await compareFiles(out, versionB, [])).toBeDefined();
    expect(readStamps(parent)).toEqual(before);
  });

  it("refuses an output folder that is a link", () => {
    const { parent, out } = setUp();
    const link = join(parent, "link");
    symlinkSync(out, link);
    const before = readStamps(parent);
    expect(rulesAt(writeFiles(link, versionB, { inputs: [], force }))).toEqual([`write-symlink ${link}`]);
    expect(rulesAt(writeFiles(`${link}/`, versionB, { inputs: [], force }))).toEqual([
      `write-symlink ${link}`,
    ]);
    expect(readStamps(parent)).toEqual(before);
  });

  it("goes through a link above the output folder", () => {
    const { parent, out } = setUp();
    symlinkSync(parent, join(parent, "above"));
    expect(writeFiles(join(parent, "above/out"), versionB, { inputs: [], force }).problems).toEqual([]);
    expectPackage(out, versionB);
  });

  it("does not remove through a link", () => {
    const { parent, out } = setUp();
    rmSync(join(out, "src/types"), { recursive: true });
    symlinkSync("../../victim", join(out, "src/types"));
    const { report } = writeFiles(out, versionB, { inputs: [], force });
    expect(report).toMatchObject({ removed: [], kept: ["src/types/old.ts"] });
    expect(readTree(parent)["victim/old.ts"]).toBe("export type Old = 1;\n");
    expect(readTree(out)["src/types"]).toBe("-> ../../victim");
  });

  it("does not write into a file that has another name elsewhere", () => {
    const { parent, out } = setUp();
    linkSync(join(out, "src/index.ts"), join(parent, "victim/twin.ts"));
    expect(writeFiles(out, versionB, { inputs: [], force }).problems).toEqual([]);
    expect(readFileSync(join(parent, "victim/twin.ts"), "utf8")).toBe("export const a = 1;\n");
  });
});

describe("links where we keep books", () => {
  it("neither reads nor removes through a staging folder or a lock that is a link", () => {
    const { parent, out } = setUp();
    putFiles(parent, { "victim/new.json": "mine" });
    symlinkSync("../victim", join(out, ".sdkgen-abc123"));
    symlinkSync("../victim/index.ts", join(out, ".sdkgen.lock"));
    expect(writeFiles(out, versionB, { inputs: [], force: false }).problems).toEqual([]);
    expectPackage(out, versionB, { ".sdkgen-abc123": "-> ../victim" });
    expect(readTree(join(parent, "victim"))).toEqual({
      "index.ts": "mine",
      "new.json": "mine",
      "old.ts": "export type Old = 1;\n",
    });
  });

  it("does not take a link to somebody else's staging folder for ours", () => {
    const { parent, out } = setUp();
    putFiles(parent, { "other/0.new": "mine" });
    symlinkSync("../other", join(out, ".sdkgen-abc123"));
    expect(writeFiles(out, versionB, { inputs: [], force: false }).problems).toEqual([]);
    expectPackage(out, versionB, { ".sdkgen-abc123": "-> ../other" });
    expect(readTree(join(parent, "other"))).toEqual({ "0.new": "mine" });
  });

  it("leaves alone a folder that is only called like a staging folder", () => {
    const { out } = setUp();
    mkdirSync(join(out, ".sdkgen-abc123"));
    putFiles(out, { ".sdkgen-abc123/notes.txt": "mine", ".sdkgen-abcdef/0.new": "left by a killed run" });
    expect(writeFiles(out, versionB, { inputs: [], force: false }).problems).toEqual([]);
    expectPackage(out, versionB, { ".sdkgen-abc123/notes.txt": "mine" });
  });
});

it("looks for links again when it moves files, and puts back what it moved before", () => {
  const { parent, out } = setUp();
  const folder = { shown: "out", root: out };
  const plan = planWrite(folder, versionB, { inputs: [], force: false });
  rmSync(join(out, "src"), { recursive: true });
  symlinkSync("../victim", join(out, "src"));
  const before = readTree(parent);
  expect(commitPlan(folder, plan)).toMatchObject({ rule: "write-symlink", path: "out/src" });
  expect(readTree(parent)).toEqual(before);
});
