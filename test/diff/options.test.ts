import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { readApprovals } from "../../generator/review/diff/approvals.ts";
import type { Diff } from "../../generator/review/diff/change.ts";
import { callHere } from "../commands/support/callHere.ts";
import { soundDocument as before } from "../commands/support/sdkgen.ts";
import { diffOf, edited, type Json } from "./support/edit.ts";
import { commitAll, git } from "../support/git.ts";
import { enterRepository, put } from "./support/repository.ts";
import { validateDiff } from "./support/validateDiff.ts";
import { table } from "./support/documents.ts";

const withFish = before.replace("[cat, dog]", "[cat, dog, fish]");
const removed = withFish.replace("operationId: getPet", "operationId: findPet");

let folder = "";

beforeEach(() => {
  folder = enterRepository({ "spec.yaml": before });
});

async function diff(...args: readonly string[]): Promise<Diff & { code: number; problems: string[] }> {
  const { code, alone, problems } = await callHere("diff", "--spec", "spec.yaml", ...args);
  expect(validateDiff(alone)).toEqual([]);
  const lines = problems.map(
    ({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} (${rule})`,
  );
  return { ...(alone as Diff), code, problems: lines };
}

describe("--protect", () => {
  test("takes for breaking what breaks those who are protected", async () => {
    put(folder, { "spec.yaml": withFish });
    const rows = [[], ["--protect", "mocks"], ["--protect", "exhaustive"], ["--protect", "mocks,exhaustive"]];
    const found = await Promise.all(rows.map((args) => diff("--fail-on", "major", ...args)));
    expect(found.map(({ bump, code, changes }) => [bump, code, changes[0]?.kind])).toEqual([
      ["minor", 0, "watch"],
      ["minor", 0, "watch"],
      ["major", 1, "breaks"],
      ["major", 1, "breaks"],
    ]);
    expect(found.map(({ protect }) => protect)).toEqual([
      undefined,
      ["mocks"],
      ["exhaustive"],
      ["mocks", "exhaustive"],
    ]);
    await expect(diff("--protect", "everybody")).rejects.toThrow("--protect is mocks, exhaustive or both");
  });
});

describe("--out", () => {
  const write = async (path: string): Promise<unknown> => {
    const { code, lines, problems } = await callHere("diff", "--spec", "spec.yaml", "--out", path);
    return [code, ...problems.map(({ file, rule }) => `${file} ${rule}`), ...lines];
  };

  test("writes the whole file or nothing", async () => {
    put(folder, { "spec.yaml": withFish, "old.txt": "old" });
    symlinkSync("old.txt", "link.txt");
    mkdirSync("folder");
    expect(await write("link.txt")).toEqual([0, "link.txt is written"]);
    expect(readFileSync("old.txt", "utf8")).toMatch(/^sdkgen diff .*Kind\.Fish.*\n$/s);
    expect(readFileSync("link.txt", "utf8")).toBe(readFileSync("old.txt", "utf8"));
    const refusal = "1 error";
    expect(await write("folder")).toEqual([1, "folder write-failed", refusal]);
    expect(await write("no/where.txt")).toEqual([1, "no/where.txt write-failed", refusal]);
    expect(readdirSync(".").sort()).toEqual([".git", "folder", "link.txt", "old.txt", "spec.yaml"]);
  });
});

describe("approved.yaml", () => {
  test("lets what it names pass, warns about what nothing needs, and leaves the version that is due", async () => {
    put(folder, { "spec.yaml": removed });
    const open = await diff("--fail-on", "minor");
    expect([open.code, open.bump, open.changes.length]).toEqual([1, "major", 2]);
    const [first = "", second = ""] = open.changes.map(({ fingerprint }) => fingerprint);
    const line = `${first.slice(0, 16)}: "Nobody calls it: see the log"`;
    put(folder, {
      "approved.yaml": `# Reviewed.\n${line}\n1234567890123456: gone\n12e4567890123456: gone, too\n`,
    });
    const approved = await diff("--fail-on", "major");
    expect(approved).toMatchObject({ code: 0, bump: "major" });
    expect(approved.changes.map((change) => change.approved)).toEqual([
      "Nobody calls it: see the log",
      undefined,
    ]);
    expect(approved.problems).toEqual([
      "approved.yaml:3:1 warning (approval-unused)",
      "approved.yaml:4:1 warning (approval-unused)",
    ]);
    expect(approved.approvals).toEqual({
      file: "approved.yaml",
      unused: [3, 4].map((each) => ({ file: "approved.yaml", line: each, column: 1 })),
    });
    expect((await diff("--fail-on", "minor")).code).toBe(1);
    put(folder, { "approved.yaml": `${first}: a\n${second}: b\n` });
    const { lines } = await callHere("diff", "--spec", "spec.yaml", "--all");
    expect(lines.filter((each) => /approved/.test(each)).map((each) => each.trim())).toEqual([
      "approved: a",
      "approved: b",
      expect.stringContaining("approved: 2."),
    ]);
    expect(await diff("--fail-on", "patch")).toMatchObject({ code: 0, problems: [] });
  });

  test.each([
    ["- 0123456789abcdef", ["1:1"]],
    ["just words", ["1:1"]],
    ["0123456789abcde: short\n0123456789ABCDEF: large\n", ["1:1", "2:1"]],
    ["0123456789abcdef:\n0123456789abcdee: ''\n0123456789abcded: [a]\n", ["1:1", "2:19", "3:19"]],
    ["0123456789abcdef: a\n0123456789abcdef: b\n", ["2:1"]],
    ["a: [", ["1:4"]],
    ["", []],
    ["# nothing\n", []],
  ])("that reads %j is wrong at %j", (text, places) => {
    const { problems } = readApprovals("approved.yaml", Buffer.from(text));
    const found = problems.map(({ origin, part }) => origin.file.locate(origin.pointer, part ?? "value"));
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
    expect(problems.filter(({ severity }) => severity !== "error")).toEqual([]);
  });
});

describe("what was deprecated and is removed", () => {
  const old = before.replace("operationId: getPet", "operationId: getPet\n      deprecated: true");

  test("says since when, as far as the history of the document goes", async () => {
    put(folder, { "spec.yaml": old });
    commitAll(folder, "Deprecate");
    const id = git(folder, "rev-parse", "HEAD").slice(0, 7);
    put(folder, { "spec.yaml": `# Later.\n${old}` });
    commitAll(folder, "Later");
    put(folder, { "spec.yaml": before.replace(/^paths:[^]*?(?=^components:)/m, "paths: {}\n") });
    const { changes } = await diff();
    const removed = changes.filter(({ deprecated }) => deprecated);
    expect(removed.map(({ subject, rule }) => `${subject} ${rule}`)).toEqual([
      "pets.getPet deprecated-operation-removed",
    ]);
    expect(removed[0]?.note).toMatch(
      new RegExp(`^was deprecated, at the latest since \\d{4}-\\d\\d-\\d\\d \\(${id}\\)`),
    );
    put(folder, { "old.yaml": old });
    const [other] = (await diff("old.yaml")).changes.filter(({ deprecated }) => deprecated);
    expect(other).toMatchObject({ note: "was deprecated in old.yaml", deprecated: { file: "old.yaml" } });
  });
});

test("a fingerprint is the same wherever the document has what changed, and another one where it goes further", async () => {
  const printsOf = async (old: object | string, now: object | string): Promise<string[]> =>
    (await diffOf(old, now)).changes.map(({ fingerprint }) => fingerprint).sort();
  const change = (copy: Json): void => {
    copy.components.schemas.Answer.properties.size = { type: "string" };
  };
  const moved = (document: Json): object => {
    const { components, ...rest } = document;
    const { schemas, ...others } = components;
    const { Answer, ...more } = schemas;
    return { components: { schemas: { Answer, ...more }, ...others }, ...rest };
  };
  const prints = await printsOf(table, edited(table, change));
  expect(prints.length).toBeGreaterThan(0);
  expect(await printsOf(table, moved(edited(table, change)))).toEqual(prints);
  expect(await printsOf(JSON.stringify(table), JSON.stringify(edited(table, change), null, 8))).toEqual(
    prints,
  );
  const further = edited(table, (copy) => {
    copy.components.schemas.Answer.properties.size = { type: "boolean" };
  });
  expect(await printsOf(table, further)).not.toEqual(prints);
});
