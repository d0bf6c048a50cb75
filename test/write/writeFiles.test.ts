import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TextFile } from "../../generator/ground/textFile.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { commitAll, git } from "../support/git.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps, readTree } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const options = { inputs: [], force: false };
const force = { inputs: [], force: true };
const rulesAt = (result: ReturnType<typeof writeFiles>): string[] =>
  result.problems.map(({ rule, path }) => `${rule} ${path}`);

describe("writing", () => {
  it("makes the folder with the files, a list of them for git and a record of all", () => {
    const out = join(makeFolder(), "not/yet/there");
    expect(writeFiles(out, versionA, options)).toEqual({
      problems: [],
      report: {
        written: ["dist/index.js", "package.json", "src/index.ts", "src/same.ts", "src/types/old.ts"],
        unchanged: [],
        removed: [],
        kept: [],
        conflicted: [],
      },
    });
    expectPackage(out, versionA);
    expect(readFileSync(join(out, ".sdkgen.json"), "utf8")).toBe(
      [
        "{",
        '  "files": [',
        '    "package.json",',
        '    "src/index.ts",',
        '    "src/same.ts",',
        '    "src/types/old.ts"',
        "  ]",
        "}\n",
      ].join("\n"),
    );
  });

  it("goes from one version to the next, and removes folders that became empty", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, versionA, options);
    expect(writeFiles(out, versionB, options).report).toEqual({
      written: ["dist/index.js", "package.json", "src/added/new.ts", "src/index.ts"],
      unchanged: ["src/same.ts"],
      removed: ["src/types/old.ts"],
      kept: [],
      conflicted: [],
    });
    expectPackage(out, versionB);
  });

  it("touches nothing, folders included, if nothing changes", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, versionA, options);
    const before = readStamps(out);
    expect(writeFiles(out, versionA.toReversed(), options).report).toMatchObject({
      written: [],
      removed: [],
    });
    expect(readStamps(out)).toEqual(before);
  });

  it("touches only the files that change", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, versionA, options);
    const { "src/same.ts": before } = readStamps(out);
    writeFiles(out, versionB, options);
    expect(readStamps(out)["src/same.ts"]).toBe(before);
  });

  it("works in a clone without what is built, and with what another version built", () => {
    const folder = makeFolder();
    const out = join(folder, "out");
    putFiles(folder, { ".gitignore": "dist\n" });
    writeFiles(out, versionA, options);
    commitAll(folder, "A");

    const clone = join(makeFolder(), "clone");
    git(folder, "clone", "--quiet", folder, clone);
    expect(writeFiles(join(clone, "out"), versionB, options).problems).toEqual([]);
    expectPackage(join(clone, "out"), versionB);

    writeFiles(out, versionB, options);
    commitAll(folder, "B");
    git(folder, "checkout", "--quiet", "HEAD~");
    expect(writeFiles(out, versionA, options).problems).toEqual([]);
    expectPackage(out, versionA);
  });

  it("refuses plans that only a bug can make", () => {
    const out = join(makeFolder(), "out");
    const plan = (...paths: string[]): TextFile[] => paths.map((path) => ({ path, text: "" }));
    for (const path of [
      "../x.ts",
      "/x.ts",
      "a//b.ts",
      "./a.ts",
      "a/..",
      "",
      "a\\b.ts",
      "c:x.ts",
      "é.ts",
      "x.",
      "\0.ts",
    ]) {
      expect(() => writeFiles(out, plan(path), options), path).toThrow("is not a path for an emitted file");
    }
    for (const path of [
      ".sdkgen.json",
      "dist/.SDKGEN.json",
      ".git/config",
      "src/node_modules/x.ts",
      "nul.ts",
      "src/COM1",
    ]) {
      expect(() => writeFiles(out, plan(path), options), path).toThrow("is not a path for an emitted file");
    }
    expect(() => writeFiles(out, plan("a.ts", "A.ts"), options)).toThrow("Two emitted files are called A.ts");
    expect(() => writeFiles(out, plan("a/b.ts", "A/c.ts"), options)).toThrow("differ only by case");
    expect(() => writeFiles(out, plan("a/b.ts", "A"), options)).toThrow(
      "both an emitted file and an emitted folder",
    );
    expect(existsSync(out)).toBe(false);
  });
});

describe("files that are not ours", () => {
  it("lists every one that is in the way, and touches nothing", () => {
    const parent = makeFolder();
    const out = join(parent, "out");
    writeFiles(out, versionA, options);
    putFiles(out, { "src/index.ts": "my own work", "src/added/new.ts": "mine", "keep.txt": "mine" });
    const before = readStamps(parent);
    const result = writeFiles(out, versionB, options);
    expect(result.report).toBeUndefined();
    expect(rulesAt(result)).toEqual([
      `write-foreign-file ${out}/src/added/new.ts`,
      `write-edited-file ${out}/src/index.ts`,
    ]);
    expect(readStamps(parent)).toEqual(before);
  });

  it("overwrites them when forced, and still leaves alone what it does not need", () => {
    const out = join(makeFolder(), "out");
    const userFiles = { "keep.txt": "mine", "src/mine/also.ts": "mine", "node_modules/x/index.js": "mine" };
    writeFiles(out, versionA, options);
    putFiles(out, { "src/index.ts": "my own work", "src/added/new.ts": "mine", ...userFiles });
    expect(writeFiles(out, versionB, force).problems).toEqual([]);
    expectPackage(out, versionB, userFiles);
  });

  it("accepts a foreign file that already says what we want", () => {
    const out = join(makeFolder(), "out");
    putFiles(out, Object.fromEntries(versionA.map(({ path, text }) => [path, text])));
    expect(writeFiles(out, versionA, options).report).toMatchObject({ written: [], removed: [], kept: [] });
    expectPackage(out, versionA);
  });

  it("keeps a stale file that was edited, says so once, and never removes it later, forced or not", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, versionA, options);
    putFiles(out, { "src/types/old.ts": "edited" });
    expect(writeFiles(out, versionB, force).report?.kept).toEqual(["src/types/old.ts"]);
    expectPackage(out, versionB, { "src/types/old.ts": "edited" });
    expect(writeFiles(out, [], force).report?.kept).toEqual([]);
    expect(readTree(out)).toEqual({ "src/types/old.ts": "edited" });
  });

  it("refuses folders where files belong and files where folders belong, forced or not", () => {
    const out = join(makeFolder(), "out");
    putFiles(out, { "src/index.ts/mine.txt": "mine", dist: "mine" });
    const before = readTree(out);
    expect(rulesAt(writeFiles(out, versionA, force))).toEqual([
      `write-blocked ${out}/dist`,
      `write-blocked ${out}/src/index.ts`,
    ]);
    expect(readTree(out)).toEqual(before);
  });

  it("replaces an old spelling of a name by the new one", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, [{ path: "src/Pet.ts", text: "1\n" }], options);
    const renamed = [{ path: "src/pet.ts", text: "1\n" }];
    putFiles(out, { "src/pet.ts": "1\n" }); // where case is ignored, the old file answers to the new name
    expect(writeFiles(out, renamed, options).report).toMatchObject({
      written: ["src/pet.ts"],
      removed: ["src/Pet.ts"],
    });
    expectPackage(out, renamed);
  });
});

describe("lists of files", () => {
  const hostile: [name: string, text: string][] = [
    ["merge conflict", "<<<<<<< HEAD\n{}"],
    ["merge conflict of something else", "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> other\n"],
    ["other JSON", '{"files":{"a.ts":1}}'],
    ["null", "null"],
    ["path that climbs", JSON.stringify({ files: ["../../victim.txt"] })],
    ["path that climbs, in conflict", inConflict('    "../../victim.txt",', '    "a.ts",')],
    ["absolute path", JSON.stringify({ files: ["/etc/passwd"] })],
    ["repository", JSON.stringify({ files: [".git/config"] })],
    ["path that is none", JSON.stringify({ files: ["a.ts", 1] })],
    ["path that is a map", JSON.stringify({ files: [{}] })],
    ["prototype", '{"files":["__proto__/x"],"__proto__":{"files":[]}} trailing'],
  ];

  it.each(hostile)("refuses a list with: %s", (_, text) => {
    const parent = makeFolder();
    const out = join(parent, "a/out");
    putFiles(parent, { "victim.txt": "mine", "a/out/.sdkgen.json": text });
    const before = readStamps(parent);
    expect(rulesAt(writeFiles(out, versionA, options))).toEqual([`write-manifest ${out}/.sdkgen.json`]);
    expect(readStamps(parent)).toEqual(before);
    expect(writeFiles(out, versionA, force).problems).toEqual([]);
    expectPackage(out, versionA);
    expect(readTree(parent)["victim.txt"]).toBe("mine");
  });

  it("removes nothing that git cannot give back", () => {
    const out = join(makeFolder(), "out");
    putFiles(out, { "mine.ts": "mine", ".sdkgen.json": JSON.stringify({ files: ["mine.ts"] }) });
    expect(writeFiles(out, versionA, options).report?.kept).toEqual(["mine.ts"]);
    expectPackage(out, versionA, { "mine.ts": "mine" });
  });

  it("writes a missing one again, and takes one that says something twice", () => {
    const out = join(makeFolder(), "out");
    writeFiles(out, versionA, options);
    const path = join(out, ".sdkgen.json");
    const text = readFileSync(path, "utf8");
    rmSync(path);
    expect(writeFiles(out, versionA, options).report?.written).toEqual([]);
    expectPackage(out, versionA);
    writeFileSync(path, text.replace('"files": [', '"files": [\n    "package.json",'));
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
    expectPackage(out, versionB);
  });
});

/** A list as git leaves it when one line differs. */
function inConflict(ours: string, theirs: string): string {
  const lines = [
    "{",
    '  "files": [',
    "<<<<<<< HEAD",
    ours,
    "=======",
    theirs,
    ">>>>>>> other",
    "  ]",
    "}",
    "",
  ];
  return lines.join("\n");
}
