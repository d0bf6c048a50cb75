import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { ProblemRecord } from "../../generator/problems/printProblems.ts";
import { sortedBy } from "../../generator/ground/order.ts";
import type { TextFile } from "../../generator/ground/textFile.ts";
import { hashText } from "../../generator/ground/hash.ts";
import { hashFiles } from "../../generator/write/hashes.ts";
import {
  type FreshPackage,
  type FreshRun,
  readFreshPackage,
  readFreshRun,
} from "../../generator/write/readFreshRun.ts";
import { recordName, type Said } from "../../generator/write/record.ts";
import { describeFile, sealOf, writeSeal } from "../../generator/write/seal.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const key = { build: "build-1", options: '{"strict":true}' };

const said: Said = {
  from: "",
  problems: [],
  losses: [],
  counts: { assumed: {}, lossCounts: {} },
  package: { name: "a", version: "1.0.0", operations: 2 },
};

const warning: ProblemRecord = {
  file: "spec/api.yaml",
  line: 1,
  column: 1,
  severity: "warning",
  rule: "loss",
  message: "a: b",
  pointer: "",
};

/** A folder with `spec/api.yaml` and `out`, which holds version A and the record of the run that wrote it. */
function setUp(): { parent: string; out: string } {
  const parent = makeFolder();
  const out = join(parent, "out");
  putFiles(parent, { "spec/api.yaml": "openapi: 3.1.0\n" });
  write(parent);
  return { parent, out };
}

function write(parent: string, as = key): void {
  const input = { path: join(parent, "spec/api.yaml"), bytes: Buffer.from("openapi: 3.1.0\n") };
  const options = { inputs: [], force: false, run: { key: as, inputs: [input], said } };
  expect(writeFiles(join(parent, "out"), versionA, options).problems).toEqual([]);
}

function ask(parent: string, asked = key): FreshRun | undefined {
  return readFreshRun(join(parent, "out"), asked, { spec: join(parent, "spec/api.yaml"), roots: [] });
}

function askForFiles(parent: string): FreshPackage | undefined {
  return readFreshPackage(join(parent, "out"), key, { spec: join(parent, "spec/api.yaml"), roots: [] });
}

/** Changes the record as somebody on this machine could, and seals it. */
function forge(out: string, change: (record: Forged) => void): void {
  const record: Forged = JSON.parse(readFileSync(join(out, recordName), "utf8"));
  change(record);
  putFiles(out, { [recordName]: JSON.stringify(record) });
  writeSeal(out, recordName, join(out, "../seal"));
}

interface Forged {
  run: { inputs: Record<string, string>; said: unknown };
  files: Record<string, string>;
}

describe("recorded runs", () => {
  it("are fresh if nothing changed, and give the number of files", () => {
    const { parent } = setUp();
    const before = readStamps(parent);
    expect(ask(parent)).toMatchObject({ files: versionA.length, inputs: [{}], said });
    expect(readStamps(parent)).toEqual(before);
  });

  it("give their files and inputs to those who ask", () => {
    const { parent } = setUp();
    const byPath = (files: readonly TextFile[]): TextFile[] => sortedBy(files, ({ path }) => path);
    const { files, ...others } = askForFiles(parent) ?? { files: [] };
    expect(byPath(files)).toEqual(byPath(versionA));
    const input = { path: join(parent, "spec/api.yaml"), bytes: Buffer.from("openapi: 3.1.0\n") };
    expect(others).toEqual({ inputs: [input], said });
  });

  it("say what was said, in the same working directory", () => {
    const { parent, out } = setUp();
    const more = {
      ...said,
      problems: [warning],
      losses: [warning],
      counts: { assumed: { b: 2 }, lossCounts: { a: 1 } },
    };
    forge(out, ({ run }) => (run.said = { ...more, from: process.cwd() }));
    expect(ask(parent)?.said).toEqual({ ...more, from: process.cwd() });
    forge(out, ({ run }) => (run.said = { ...more, from: parent }));
    expect(ask(parent)).toBeUndefined();
  });

  it.each([
    undefined,
    {},
    { ...said, problems: [{ ...warning, rule: "toString" }] },
    { ...said, problems: [{ ...warning, line: "1" }] },
    { ...said, losses: [{ ...warning, severity: "strict" }] },
    { ...said, losses: [null] },
    { ...said, counts: { assumed: {}, lossCounts: { a: "1" } } },
    { ...said, counts: {} },
    { ...said, package: { ...said.package, operations: "2" } },
  ])("are not believed if they say %j", (other) => {
    const { parent, out } = setUp();
    forge(out, ({ run }) => (run.said = other));
    expect(ask(parent)).toBeUndefined();
  });

  it("hold no absolute path, so the folders can be moved together", () => {
    const { parent, out } = setUp();
    expect(readFileSync(join(out, recordName), "utf8")).not.toContain(parent);
  });

  const changes: [name: string, change: (folders: { parent: string; out: string }) => void][] = [
    ["the document", ({ parent }) => putFiles(parent, { "spec/api.yaml": "openapi: 3.1.1\n" })],
    ["the document being gone", ({ parent }) => rmSync(join(parent, "spec/api.yaml"))],
    ["a committed file", ({ out }) => putFiles(out, { "src/index.ts": "edited" })],
    ["a built file", ({ out }) => putFiles(out, { "dist/index.js": "edited" })],
    ["a file being gone", ({ out }) => rmSync(join(out, "dist/index.js"))],
    ["the list of files", ({ out }) => putFiles(out, { ".sdkgen.json": "{}" })],
    ["a killed run", ({ out }) => mkdirSync(join(out, ".sdkgen-abc123"))],
    ["a running one", ({ out }) => putFiles(out, { ".sdkgen.lock": "{}" })],
    ["a torn record", ({ out }) => putFiles(out, { [recordName]: "{" })],
    ["a record of another shape", ({ out }) => putFiles(out, { [recordName]: "null" })],
    ["no record", ({ out }) => rmSync(join(out, recordName))],
    ["no seal", ({ out }) => rmSync(join(out, `${recordName}.seal`))],
    ["a record that says the same but was put there", ({ out }) => putThere(out, recordName)],
    ["a record that names no input", ({ out }) => forge(out, ({ run }) => (run.inputs = {}))],
    ["a record that names no file", ({ out }) => forge(out, (record) => (record.files = {}))],
    [
      "a record that leaves a file out",
      ({ out }) => {
        putFiles(out, { "src/index.ts": "edited" });
        forge(out, ({ files }) => delete files["src/index.ts"]);
      },
    ],
    [
      "a record that names a foreign file",
      ({ parent, out }) => {
        putFiles(parent, { "secret.txt": "mine" });
        forge(out, ({ run }) => (run.inputs["../secret.txt"] = hashText("mine")));
      },
    ],
    [
      "a record that names a device",
      ({ out }) => forge(out, ({ run }) => (run.inputs["/dev/zero"] = hashText(""))),
    ],
    [
      "a record that leads to a pipe beside the document",
      ({ parent, out }) => {
        execFileSync("mkfifo", [join(parent, "spec/pipe")]);
        forge(out, ({ run }) => (run.inputs["../spec/pipe"] = hashText("")));
      },
    ],
  ];
  it.each(changes)("are not fresh after: %s", (_, change) => {
    const folders = setUp();
    change(folders);
    expect(ask(folders.parent)).toBeUndefined();
    expect(askForFiles(folders.parent)).toBeUndefined();
  });

  it("are not fresh for other code or other options", () => {
    const { parent } = setUp();
    expect(ask(parent, { ...key, build: "build-2" })).toBeUndefined();
    expect(ask(parent, { ...key, options: "{}" })).toBeUndefined();
  });

  it("are not fresh if the document changed while they ran", () => {
    const { parent } = setUp();
    putFiles(parent, { "spec/api.yaml": "openapi: 3.2.0\n" });
    write(parent);
    expect(ask(parent)).toBeUndefined();
  });

  it("are recorded again after a run that changed no file", () => {
    const { parent, out } = setUp();
    rmSync(join(out, recordName));
    write(parent);
    expect(ask(parent)).toMatchObject({ files: versionA.length, said });
  });
});

describe("the seal of a record", () => {
  /** As after two runs, with the clock moved on between the last change of a file and the record. */
  async function setUpOld(): Promise<{ parent: string; out: string }> {
    const folders = setUp();
    await sleep(20);
    rmSync(join(folders.out, recordName));
    write(folders.parent);
    return folders;
  }

  it("knows the files that are older than the record, so that they are not read again", async () => {
    const { parent, out } = await setUpOld();
    const seal = readFileSync(join(out, sealOf(recordName)), "utf8");
    const described = versionA.map(({ path }) => describeFile(out, path)?.text);
    expect(seal.split("\n").slice(1, -1).sort()).toEqual(described.sort());
    putFiles(out, { "src/index.ts": "edited" });
    expect(ask(parent)).toBeUndefined();
    putFiles(out, { [sealOf(recordName)]: `${seal}${describeFile(out, "src/index.ts")?.text}\n` });
    expect(ask(parent)).toBeDefined();
    expect(askForFiles(parent)).toBeUndefined();
  });

  it("is believed by the run that writes, too, and handed on by it", async () => {
    const { parent, out } = await setUpOld();
    const seal = join(out, sealOf(recordName));
    putFiles(out, { "src/index.ts": "edited" });
    const text = `${readFileSync(seal, "utf8")}${describeFile(out, "src/index.ts")?.text}\n`;
    putFiles(out, { [sealOf(recordName)]: text });
    await sleep(20);
    write(parent, { ...key, options: "{}" });
    expect(readFileSync(join(out, "src/index.ts"), "utf8")).toBe("edited");
    expect(readFileSync(seal, "utf8")).toContain(describeFile(out, "src/index.ts")?.text);
    putFiles(out, { "src/index.ts": "edited" });
    expect(() => write(parent, { ...key, options: "{ }" })).toThrow("write-edited-file");
  });

  it("knows no file that another one has taken the place of, whatever its size and times", async () => {
    const { parent, out } = await setUpOld();
    const path = join(out, "src/index.ts");
    const { atime, mtime, size } = statSync(path);
    rmSync(path);
    putFiles(out, { "src/index.ts": "x".repeat(size) });
    utimesSync(path, atime, mtime);
    expect(ask(parent)).toBeUndefined();
  });

  it("knows no file that changed after the record, which may do so again within a tick of the clock", async () => {
    const { out } = await setUpOld();
    const before = readFileSync(join(out, "src/index.ts"), "utf8");
    putFiles(out, { "src/index.ts": before });
    writeSeal(out, recordName, join(out, "../seal"), hashFiles(versionA));
    const known = readFileSync(join(out, sealOf(recordName)), "utf8");
    expect(known).toContain("package.json");
    expect(known).not.toContain("src/index.ts");
  });

  it("does not make a link of a folder", async () => {
    const { parent, out } = await setUpOld();
    renameSync(join(out, "src"), join(parent, "elsewhere"));
    symlinkSync("../elsewhere", join(out, "src"));
    expect(ask(parent)).toBeUndefined();
  });
});

describe("a record that came with a checkout", () => {
  it("is believed about nothing: neither that all is done nor whose a file is", () => {
    const { parent, out } = setUp();
    const clone = makeFolder();
    cpSync(parent, clone, { recursive: true, preserveTimestamps: true });
    expect(ask(clone)).toBeUndefined();
    const { problems } = writeFiles(join(clone, "out"), versionB, { inputs: [], force: false });
    expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      `write-foreign-file ${clone}/out/dist/index.js`,
      `write-edited-file ${clone}/out/package.json`,
      `write-edited-file ${clone}/out/src/index.ts`,
    ]);
    expect(writeFiles(out, versionB, { inputs: [], force: false }).problems).toEqual([]);
  });

  it("is not written through a link", () => {
    const { parent, out } = setUp();
    mkdirSync(join(parent, "victim"));
    rmSync(join(out, "dist"), { recursive: true });
    symlinkSync("../victim", join(out, "dist"));
    const committed = versionA.filter(({ path }) => !path.startsWith("dist/"));
    expect(writeFiles(out, committed, { inputs: [], force: true }).problems).toEqual([
      expect.objectContaining({ rule: "write-symlink", path: `${out}/dist` }),
    ]);
  });
});

/** Gives a file the same bytes and times again, as an archive can. */
function putThere(folder: string, path: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  rmSync(join(folder, path));
  putFiles(folder, { [path]: text });
  utimesSync(join(folder, path), new Date(0), new Date(0));
}
