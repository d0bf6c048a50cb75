import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sdkgen, soundDocument } from "../commands/support/sdkgen.ts";
import { putFiles } from "../generator/support/putFiles.ts";
import { commitAll, git } from "../support/git.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { validateDiff } from "./support/validateDiff.ts";

const before = soundDocument;
const after = soundDocument.replace("[cat, dog]", "[cat, dog, fish]");

let folder = "";

beforeEach(() => {
  folder = makeFolder();
});

function put(files: Readonly<Record<string, string>>): void {
  putFiles(
    folder,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
}

/** The subjects and rules of a diff, and what its base is called. */
function diffIn(...args: readonly string[]): { label: string; found: string[]; bump: string } {
  const { stdout, stderr, status } = sdkgen(folder, ["diff", ...args, "--format", "json"]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  const diff = JSON.parse(stdout);
  expect(validateDiff(diff)).toEqual([]);
  return {
    label: diff.base.label,
    found: diff.changes.map(({ subject, rule }: Record<string, string>) => `${subject} ${rule}`),
    bump: diff.bump,
  };
}

/** Why there is no diff. */
function refusalIn(...args: readonly string[]): string {
  const { stdout, stderr, status } = sdkgen(folder, ["diff", ...args]);
  expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  expect(stderr).toMatch(/^\S+:1:1 error .* \(diff-base\)\n1 error\n$/);
  return stderr;
}

const spec = ["--spec", "spec.yaml"];
const found = ["Kind.Fish open-enum-value-added"];

describe("the base is", { timeout: 60_000 }, () => {
  test("a document", () => {
    put({ "spec.yaml": after, "old.yaml": before });
    expect(diffIn("old.yaml", ...spec)).toMatchObject({ label: "old.yaml", found });
    expect(diffIn("./spec.yaml", ...spec)).toEqual({ label: "./spec.yaml", found: [], bump: "none" });
  });

  test("a commit, a tag, or where the branch left the default branch, files that it refers to included", () => {
    const refer = (text: string): string =>
      text.replace(/enum: \[cat, dog.*\]/, "$&").replace("Kind:", "Kind: { $ref: kind.yaml }\n    Old:");
    put({ "spec.yaml": refer(before), "kind.yaml": "type: string\nenum: [cat, dog]\n" });
    commitAll(folder);
    git(folder, "tag", "v1");
    git(folder, "checkout", "--quiet", "-b", "topic");
    put({ "kind.yaml": "type: string\nenum: [cat, dog, fish]\n" });
    expect(diffIn(...spec).label).toMatch(/^main \([0-9a-f]{7}\)$/);
    expect(diffIn(...spec).found).toEqual(diffIn("v1", ...spec).found);
    expect(diffIn("v1", ...spec).found).toEqual(found);
    expect(diffIn("v1:./spec.yaml", ...spec)).toMatchObject({ found });
    commitAll(folder, "More");
    expect(diffIn(...spec).found).toEqual(found);
    expect(diffIn("HEAD", ...spec).found).toEqual([]);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  test("the only branch that there is, whatever it is called", () => {
    put({ "spec.yaml": before });
    commitAll(folder);
    git(folder, "branch", "--move", "trunk");
    put({ "spec.yaml": after });
    expect(diffIn(...spec)).toMatchObject({ label: expect.stringMatching(/^trunk /), found });
    git(folder, "branch", "topic");
    expect(refusalIn(...spec)).toMatch(/nothing says which branch is the default one/);
  });

  test("a folder or a tarball that holds a document", () => {
    put({
      "spec.yaml": after,
      "old/package.json": '{ "name": "old", "version": "1.0.0" }',
      "old/api/spec.yaml": before,
    });
    expect(diffIn("old", ...spec)).toMatchObject({ label: "old", found });
    execFileSync("tar", ["-czf", "old.tgz", "--transform", "s/^old/package/", "old"], { cwd: folder });
    expect(diffIn("old.tgz", ...spec)).toMatchObject({ label: "old.tgz", found });
  });
});

describe("without a base", { timeout: 60_000 }, () => {
  test("the error says what else there is", () => {
    put({ "spec.yaml": after, "empty/a.txt": "", "no.tgz": "no" });
    const others = /name a git ref, a document, a folder or a packed tarball/;
    expect(refusalIn(...spec)).toMatch(/this is no git repository; .*sdkgen diff BASE/);
    expect(refusalIn("nothing", ...spec)).toMatch(others);
    expect(refusalIn("empty", ...spec)).toMatch(/empty holds no OpenAPI document/);
    expect(refusalIn("no.tgz", ...spec)).toMatch(/no\.tgz is no tarball/);
    commitAll(folder);
    put({ "new.yaml": after });
    expect(refusalIn("HEAD", "--spec", "new.yaml")).toMatch(/has no new\.yaml: was it moved\?/);
    const outside = makeFolder();
    putFiles(outside, [{ path: "spec.yaml", text: after }]);
    expect(refusalIn("HEAD", "--spec", join(outside, "spec.yaml"))).toMatch(
      /spec\.yaml is in no git repository: name a document, /,
    );
    put({ "inner/spec.yaml": after });
    commitAll(join(folder, "inner"));
    expect(refusalIn("HEAD", "--spec", "inner/spec.yaml")).toMatch(
      /inner\/spec\.yaml is in another git repository, inner: run sdkgen diff there; or name a document, /,
    );
    expect(refusalIn("nothing", ...spec)).toMatch(/nothing is neither a commit, a file nor a folder/);
  });

  test("a machine without git is told so", () => {
    put({ "spec.yaml": after });
    const { status, stderr } = sdkgen(folder, ["diff", ...spec], { env: { PATH: "/nowhere" } });
    expect([status, stderr]).toEqual([1, expect.stringContaining("there is no git here")]);
  });

  test("a shallow clone is told the command that helps", () => {
    put({ "spec.yaml": before });
    commitAll(folder);
    git(folder, "checkout", "--quiet", "-b", "topic");
    put({ "spec.yaml": after });
    commitAll(folder, "More");
    git(folder, "checkout", "--quiet", "main");
    const clone = makeFolder();
    git(clone, "clone", "--quiet", "--depth=1", "--branch", "topic", `file://${folder}`, ".");
    const { stderr } = sdkgen(clone, ["diff", ...spec]);
    const [, deepening = ""] = /run `git (fetch --unshallow [^`]*)`/.exec(stderr) ?? [];
    git(clone, ...deepening.replaceAll('"', "").split(" "));
    const { status, stdout } = sdkgen(clone, ["diff", ...spec]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("Kind.Fish")]);
  });

  test("nothing that the repository names is run", () => {
    put({ "spec.yaml": before });
    commitAll(folder);
    git(folder, "config", "core.fsmonitor", `touch ${folder}/run`);
    git(folder, "config", "alias.ls-tree", `!touch ${folder}/run`);
    diffIn("HEAD", ...spec);
    expect(git(folder, "-c", "core.fsmonitor=false", "status", "--porcelain")).toBe("");
  });
});

describe("the command", { timeout: 60_000 }, () => {
  const removed = soundDocument.replace("operationId: getPet", "operationId: findPet");

  test("fails from the level on that is asked for, and writes to a file", () => {
    put({ "old.yaml": before, "spec.yaml": removed });
    const run = (level: string): number | null =>
      sdkgen(folder, ["diff", "old.yaml", ...spec, "--fail-on", level]).status;
    expect([run("minor"), run("major")]).toEqual([1, 1]);
    put({ "spec.yaml": after });
    expect([run("minor"), run("major")]).toEqual([1, 0]);
    const { stdout, status } = sdkgen(folder, ["diff", "old.yaml", ...spec, "--out", "diff.txt"]);
    expect([status, stdout]).toEqual([0, "diff.txt is written\n"]);
    expect(readFileSync(join(folder, "diff.txt"), "utf8")).toContain("Kind.Fish");
    expect(sdkgen(folder, ["diff", "a", "b", ...spec]).status).toBe(2);
    expect(sdkgen(folder, ["diff", "old.yaml", ...spec, "--fail-on", "huge"]).status).toBe(2);
    expect(sdkgen(folder, ["lint", ...spec, "--format", "markdown"]).status).toBe(2);
  });

  test("says what is wrong with either document", () => {
    put({ "old.yaml": "openapi: [\n", "spec.yaml": after });
    expect(sdkgen(folder, ["diff", "old.yaml", ...spec]).stderr).toMatch(
      /^old\.yaml:1:10 error .*\(syntax\)$/m,
    );
    put({ "old.yaml": before, "spec.yaml": "openapi: [\n" });
    expect(sdkgen(folder, ["diff", "old.yaml", ...spec]).stderr).toMatch(
      /^spec\.yaml:1:10 error .*\(syntax\)$/m,
    );
  });
});
