import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFreshRun } from "../../generator/write/readFreshRun.ts";
import { recordRun, runFile } from "../../generator/write/recordRun.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps, readTree } from "./support/readTree.ts";
import { versionA } from "./support/versions.ts";

const key = { build: "build-1", options: '{"strict":true}' };

/** A folder with `spec/api.yaml` and `out`, which holds version A and the record of the run that wrote it. */
function setUp(): { parent: string; out: string } {
  const parent = makeFolder();
  const out = join(parent, "out");
  putFiles(parent, { "spec/api.yaml": "openapi: 3.1.0\n" });
  writeFiles(out, versionA, { inputs: [], force: false });
  record(parent);
  return { parent, out };
}

function record(parent: string): void {
  const input = { path: join(parent, "spec/api.yaml"), bytes: Buffer.from("openapi: 3.1.0\n") };
  recordRun(join(parent, "out"), key, [input], versionA, { losses: 2 });
}

describe("recorded runs", () => {
  it("are fresh if nothing changed, and give their report", () => {
    const { parent, out } = setUp();
    const before = readStamps(parent);
    expect(readFreshRun(out, key)).toEqual({ report: { losses: 2 } });
    expect(readStamps(parent)).toEqual(before);
  });

  it("hold no absolute path, so the folders can be moved together", () => {
    const { parent, out } = setUp();
    expect(readFileSync(join(out, runFile), "utf8")).not.toContain(parent);
  });

  const changes: [name: string, change: (folders: { parent: string; out: string }) => void][] = [
    ["the document", ({ parent }) => putFiles(parent, { "spec/api.yaml": "openapi: 3.1.1\n" })],
    ["the document being gone", ({ parent }) => rmSync(join(parent, "spec/api.yaml"))],
    ["a committed file", ({ out }) => putFiles(out, { "src/index.ts": "edited" })],
    ["a built file", ({ out }) => putFiles(out, { "dist/index.js": "edited" })],
    ["a file being gone", ({ out }) => rmSync(join(out, "dist/index.js"))],
    ["a manifest", ({ out }) => putFiles(out, { ".sdkgen.json": "{}" })],
    ["a killed run", ({ out }) => mkdirSync(join(out, ".sdkgen-abc123"))],
    ["a running one", ({ out }) => putFiles(out, { ".sdkgen.lock": "{}" })],
    ["a torn record", ({ out }) => putFiles(out, { [runFile]: "{" })],
    ["a record of another shape", ({ out }) => putFiles(out, { [runFile]: "null" })],
    [
      "an empty record",
      ({ out }) =>
        putFiles(out, { [runFile]: JSON.stringify({ ...key, inputs: [], outputs: [], report: 1 }) }),
    ],
    ["no record", ({ out }) => rmSync(join(out, runFile))],
  ];
  it.each(changes)("are not fresh after: %s", (_, change) => {
    const folders = setUp();
    change(folders);
    expect(readFreshRun(folders.out, key)).toBeUndefined();
  });

  it("are not fresh for other code or other options", () => {
    const { out } = setUp();
    expect(readFreshRun(out, { ...key, build: "build-2" })).toBeUndefined();
    expect(readFreshRun(out, { ...key, options: "{}" })).toBeUndefined();
  });

  it("are not fresh if the document changed while they ran", () => {
    const { parent, out } = setUp();
    putFiles(parent, { "spec/api.yaml": "openapi: 3.2.0\n" });
    record(parent);
    expect(readFreshRun(out, key)).toBeUndefined();
  });

  it("are not recorded through a link", () => {
    const { parent, out } = setUp();
    rmSync(join(out, "node_modules"), { recursive: true });
    mkdirSync(join(parent, "victim"));
    symlinkSync("../victim", join(out, "node_modules"));
    record(parent);
    expect(readTree(join(parent, "victim"))).toEqual({});
  });

  it("are not recorded where that is impossible, and nothing breaks", () => {
    const { parent, out } = setUp();
    rmSync(join(out, "node_modules"), { recursive: true });
    putFiles(out, { node_modules: "mine" });
    record(parent);
    expect(readTree(out)["node_modules"]).toBe("mine");
  });
});
