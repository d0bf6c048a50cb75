import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { TextFile } from "../../generator/ground/textFile.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { commitAll, git } from "../support/git.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps, readTree } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const options = { inputs: [], force: false };

/** A repository with version A in `out`, committed, without what tells this machine that it was written here. */
function setUp(more: Readonly<Record<string, string>> = {}): { folder: string; out: string } {
  const folder = makeFolder();
  const out = join(folder, "out");
  putFiles(folder, { ".gitignore": "dist\n", ...more });
  writeFiles(out, versionA, options);
  putFiles(folder, more);
  commitAll(folder);
  rmSync(join(out, "dist"), { recursive: true });
  return { folder, out };
}

/** Expects that version B is refused for these reasons and that nothing is touched. */
function expectRefusal(out: string, refusals: readonly string[]): void {
  const before = readStamps(out);
  const { problems } = writeFiles(out, versionB, options);
  expect(problems.map(({ rule, path }) => `${rule} ${path.slice(out.length + 1)}`)).toEqual(refusals);
  expect(readStamps(out)).toEqual(before);
}

describe("a file that git can give back", () => {
  it("is ours if the list names it, and git gives it back", () => {
    const { folder, out } = setUp();
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
    expectPackage(out, versionB);
    git(folder, "checkout", "--quiet", "--", "out");
    expect(readTree(out)).toMatchObject({
      "package.json": "{}\n",
      "src/types/old.ts": "export type Old = 1;\n",
    });
  });

  it("is ours when it is added, as after a merge, but not when it is edited after that", () => {
    const { folder, out } = setUp();
    putFiles(out, { "src/index.ts": "merged" });
    expectRefusal(out, ["write-edited-file src/index.ts"]);
    git(folder, "add", "out");
    putFiles(out, { "package.json": "edited" });
    expectRefusal(out, ["write-edited-file package.json"]);
    git(folder, "add", "out");
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
  });

  it("is the user's if the list does not name it", () => {
    const { out } = setUp({ "out/src/added/new.ts": "mine" });
    expectRefusal(out, ["write-foreign-file src/added/new.ts"]);
  });

  it("is not removed for a list that names what git does not hold", () => {
    const { out } = setUp({ "out/.sdkgen.json": '{"files":["keep.txt","src/index.ts","package.json"]}' });
    putFiles(out, { "keep.txt": "mine" });
    expect(writeFiles(out, versionB, options).report).toMatchObject({ removed: [], kept: ["keep.txt"] });
    expect(readTree(out)).toMatchObject({ "keep.txt": "mine", "src/types/old.ts": "export type Old = 1;\n" });
  });

  it("is found when a hook names the index relative to the working directory", () => {
    const { folder, out } = setUp();
    const home = process.cwd();
    onTestFinished(() => {
      process.chdir(home);
      delete process.env["GIT_INDEX_FILE"];
    });
    process.chdir(folder);
    process.env["GIT_INDEX_FILE"] = ".git/index";
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
  });
});

it("starts nothing that a repository names", () => {
  const { folder, out } = setUp();
  const canary = join(folder, "canary");
  writeFileSync(join(folder, "run.sh"), `#!/bin/sh\ntouch ${canary}\ncat\n`, { mode: 0o755 });
  const program = join(folder, "run.sh");
  for (const name of ["core.fsmonitor", "filter.x.clean", "filter.x.smudge", "core.pager", "alias.ls-files"])
    git(folder, "config", name, name.startsWith("alias") ? `!${program}` : program);
  putFiles(folder, { ".gitattributes": "* filter=x\n" });
  expect(writeFiles(out, versionB, options).problems).toEqual([]);
  expect(readTree(folder)["canary"]).toBeUndefined();
});

describe("a merge", () => {
  /** Merges two branches, each of which has its own version in `out`, until git gives up. */
  function merge(ours: readonly TextFile[], theirs: readonly TextFile[]): { folder: string; out: string } {
    const { folder, out } = setUp();
    git(folder, "checkout", "--quiet", "-b", "theirs");
    writeFiles(out, theirs, options);
    commitAll(folder);
    git(folder, "checkout", "--quiet", "main");
    writeFiles(out, ours, options);
    commitAll(folder);
    rmSync(join(out, "dist"), { recursive: true });
    expect(() => git(folder, "merge", "theirs")).toThrow();
    expect(git(folder, "ls-files", "--unmerged")).not.toBe("");
    return { folder, out };
  }

  const other = [
    ...versionB.filter(({ path }) => !path.startsWith("src/added/")),
    { path: "src/added/other.ts", text: "export {};\n" },
  ].map(({ path, text }) => ({ path, text: text.replace("b = 2", "other = 3") }));

  it("that left marks in our files and in their list is overwritten, and reported", () => {
    const { out } = merge(versionB, other);
    expect(readTree(out)[".sdkgen.json"]).toContain("<<<<<<<");
    expect(readTree(out)["src/index.ts"]).toContain("<<<<<<<");
    const { problems, report } = writeFiles(out, versionB, options);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({
      conflicted: [".sdkgen.json", "src/index.ts"],
      removed: ["src/added/other.ts"],
    });
    expectPackage(out, versionB);
  });

  it("that somebody resolved by hand is theirs until git has it", () => {
    const { folder, out } = merge(versionB, other);
    putFiles(out, { "src/index.ts": "resolved" });
    expectRefusal(out, ["write-edited-file src/index.ts"]);
    git(folder, "add", "out/src/index.ts");
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
  });

  it("is not believed in where git knows of none", () => {
    const { out } = setUp();
    putFiles(out, { "src/index.ts": "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n" });
    expectRefusal(out, ["write-edited-file src/index.ts"]);
  });
});
