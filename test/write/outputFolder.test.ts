import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps } from "./support/readTree.ts";
import { versionA } from "./support/versions.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Folders that must be refused, in a folder of the test that holds `repo/spec/api.yaml` and more. */
const dangerous: [name: string, out: (parent: string) => string, message: string][] = [
  ["empty name", () => "", "the output folder needs a name"],
  ["blank name", () => "  ", "the output folder needs a name"],
  ["name with a NUL", () => "a\0b", "the output folder needs a name"],
  ["root of the file system", () => parse(process.cwd()).root, "is the root of the file system"],
  ["working directory", () => ".", "is or holds the working directory"],
  ["parent of the working directory", () => "..", "is or holds the working directory"],
  ["home folder", (parent) => join(parent, "home"), "is or holds the home folder"],
  ["folder above the home folder", (parent) => parent, "is or holds the home folder"],
  ["repository", (parent) => join(parent, "repo/"), "is a git repository"],
  ["inside .git", (parent) => join(parent, "repo/.git/x"), "is inside a folder that git or npm owns"],
  [
    "inside node_modules",
    (parent) => join(parent, "node_modules/x"),
    "is inside a folder that git or npm owns",
  ],
  ["folder of the document", (parent) => join(parent, "repo/spec"), "which the run reads"],
  ["file", (parent) => join(parent, "repo/spec/api.yaml"), "is a file; name a folder"],
];

describe("output folders", () => {
  it.each(dangerous)("refuses, even when forced: %s", (_, toOut, message) => {
    const parent = makeFolder();
    putFiles(parent, { "repo/spec/api.yaml": "mine", "repo/.git/HEAD": "mine", "home/x": "mine" });
    vi.stubEnv("HOME", join(parent, "home"));
    expect(homedir()).toBe(join(parent, "home"));
    const before = readStamps(parent);
    const inputs = [join(parent, "repo/spec/api.yaml")];
    const { report, problems } = writeFiles(toOut(parent), versionA, { inputs, force: true });
    expect(report).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ rule: "write-output-folder", message: expect.stringContaining(message) }),
    ]);
    expect(readStamps(parent)).toEqual(before);
  });

  it("takes a name for what it is: dots are no endings, a trailing slash is nothing", () => {
    const parent = makeFolder();
    const out = join(parent, "petstore.schemas");
    expect(writeFiles(`${out}/`, versionA, { inputs: [], force: false }).problems).toEqual([]);
    expectPackage(out, versionA);
    expect(dirname(out)).toBe(parent);
  });

  it("takes a folder beside the document, and an empty one that is there", () => {
    const parent = makeFolder();
    putFiles(parent, { "spec/api.yaml": "mine" });
    mkdirSync(join(parent, "spec-client"));
    const inputs = [join(parent, "spec/api.yaml")];
    expect(writeFiles(join(parent, "spec-client"), versionA, { inputs, force: false }).problems).toEqual([]);
    expectPackage(join(parent, "spec-client"), versionA);
  });

  it("says what the file system says if the folder cannot be made", () => {
    const parent = makeFolder();
    putFiles(parent, { file: "mine" });
    const out = join(parent, "file/out");
    expect(writeFiles(out, versionA, { inputs: [], force: false }).problems).toEqual([
      {
        rule: "write-failed",
        message: "cannot be written: not a directory (ENOTDIR); nothing was changed",
        path: out,
      },
    ]);
  });
});
