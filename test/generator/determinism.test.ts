import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generateText } from "./support/generateText.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { shuffle } from "./support/shuffle.ts";
import { projectFolder } from "./support/templates.ts";

const name = "participants.openapi.yaml";
const text = readFileSync(join(projectFolder, "spec", name), "utf8");
const document: unknown = parse(text);
let wanted: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  wanted = await generateFiles(text);
  expect(wanted.size).toBeGreaterThan(20);
}, 60_000);

describe("the same bytes of every file", { timeout: 60_000 }, () => {
  test("in a second run", async () => {
    expect(changedFiles(await generateFiles(text))).toEqual([]);
  });

  test.each([
    ["CRLF line ends", text.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${text}`],
    [
      "comments and white space",
      `# A comment.\n\n${text.replaceAll(/^(paths|components):$/gm, "# Another.\n$1:   ")}\n\n`,
    ],
    ["JSON", JSON.stringify(document)],
    ["JSON with white space", JSON.stringify(document, null, 4)],
  ])("from %s", async (_, other) => {
    expect(changedFiles(await generateFiles(other))).toEqual([]);
  });

  test.each([1, 2, 3])("with the keys of every map shuffled (seed %i)", async (seed) => {
    expect(changedFiles(await generateFiles(JSON.stringify(shuffle(document, seed, "maps"))))).toEqual([]);
  });

  test.each([1, 2, 3])("with lists shuffled whose order says nothing, too (seed %i)", async (seed) => {
    expect(
      changedFiles(await generateFiles(JSON.stringify(shuffle(document, seed, "maps and lists")))),
    ).toEqual([]);
  });

  test("for every case, with everything shuffled", async () => {
    const folder = join(projectFolder, "test/cases");
    for (const entry of readdirSync(folder)) {
      if (entry === "multi-file") continue;
      const spec: unknown = parse(readFileSync(join(folder, entry, "spec.yaml"), "utf8"));
      const files = await generateText(JSON.stringify(spec));
      const shuffled = await generateText(JSON.stringify(shuffle(spec, 7, "maps and lists")));
      expect([entry, Object.fromEntries(shuffled.files)]).toEqual([entry, Object.fromEntries(files.files)]);
    }
  });
});

describe("the same bytes from a process", { timeout: 60_000 }, () => {
  const root = makeFolder(afterAll);

  test.each([
    ["in another folder", {}, "deep/er"],
    [
      "with the Turkish locale, far to the east",
      { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
      "tr",
    ],
    [
      "with no locale and another width",
      { LANG: "C", LC_ALL: "C", TZ: "UTC", COLUMNS: "20", NODE_ENV: "production" },
      "c",
    ],
  ])("%s", (_, environment, folder) => {
    const place = join(root, folder);
    mkdirSync(place, { recursive: true });
    putFiles(place, [{ path: name, text }]);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(projectFolder, "generator/sdkgen.js"), "generate", "--spec", name, "--out", "out"],
      { cwd: place, env: { ...process.env, ...environment }, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(changedFiles(filesIn(join(place, "out")))).toEqual([]);
  });
});

/** Says on stderr when a thread is started. */
const watchThreads = `import threads from "node:worker_threads";
import { syncBuiltinESMExports } from "node:module";
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(...args) {
    super(...args);
    process.stderr.write("a second thread\\n");
  }
};
syncBuiltinESMExports();
`;

test.runIf(availableParallelism() > 1)("the same bytes from two threads", { timeout: 60_000 }, async () => {
  const place = makeFolder();
  // Threads are for large documents, and comments make a document large.
  const large = `${text}\n${"# Nothing.\n".repeat(50_000)}`;
  putFiles(place, [
    { path: name, text: large },
    { path: "watch.mjs", text: watchThreads },
  ]);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "./watch.mjs", join(projectFolder, "generator/sdkgen.js"), "generate", ...options],
    { cwd: place, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, "a second thread\n"]);
  const inOne = await generateText(text, { name, runtime: true, openapiTypes: true });
  const written = filesIn(join(place, "out"));
  expect([...written.keys()].sort()).toEqual([...inOne.files.keys()].sort());
  for (const [path, content] of inOne.files) expect(written.get(path), path).toBe(content);
});

const options = ["--spec", name, "--out", "out", "--openapi-types"];

/** The files of a package by path, but for what only this machine needs. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes("sdkgen"))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

async function generateFiles(spec: string): Promise<ReadonlyMap<string, string>> {
  const { files, problems } = await generateText(spec, { name, runtime: true, strict: true });
  expect(problems).toEqual([]);
  return files;
}

/** Paths of the files that differ from those of the first run, are missing or are new. */
function changedFiles(files: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...wanted.keys(), ...files.keys()]);
  return [...paths].filter((path) => wanted.get(path) !== files.get(path)).sort();
}
