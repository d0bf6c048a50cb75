import {
  chmodSync,
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { cacheFiles, cacheName, printCache, readCache } from "../../generator/write/cache.ts";
import { sealOf, writeSeal } from "../../generator/write/seal.ts";
import { compareFiles } from "../../generator/write/compareFiles.ts";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { putFiles } from "./support/putFiles.ts";
import { readTree } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const results = new Map([
  ["print 1", "export type A = string;\n"],
  ["print 2", "export type B = \u2028;\n"],
]);

/** A folder that holds version A and what the run that wrote it has left. */
function setUp(): string {
  const out = join(makeFolder(), "out");
  write(out, versionA, printCache("build-1", results));
  return out;
}

function write(out: string, files: typeof versionA, cache: string): void {
  expect(writeFiles(out, files, { inputs: [], force: false, cache }).problems).toEqual([]);
}

test("what a run has left is there for the next one, and for no other build", () => {
  const out = setUp();
  expect(readCache(out, "build-1")).toEqual(results);
  expect(readCache(out, "build-2")).toEqual(new Map());
  write(out, versionB, printCache("build-2", new Map([["print 3", ""]])));
  expect(readCache(out, "build-2")).toEqual(new Map([["print 3", ""]]));
});

const changes: [name: string, change: (out: string) => void][] = [
  ["it is gone", (out) => rmSync(join(out, cacheName))],
  ["its seal is gone", (out) => rmSync(join(out, sealOf(cacheName)))],
  ["it is cut", (out) => truncateSync(join(out, cacheName), 100)],
  ["it is empty", (out) => truncateSync(join(out, cacheName), 0)],
  ["a bit of it has changed", (out) => flipBit(join(out, cacheName))],
  ["its seal is torn", (out) => truncateSync(join(out, sealOf(cacheName)), 3)],
  ["it was written by hand", (out) => putFiles(out, { [cacheName]: printCache("build-1", results) })],
  ["it was put there", (out) => putThere(out, out)],
  ["others may write to it", (out) => chmodAndSeal(out, cacheName, 0o620)],
  ["others may write to its seal", (out) => chmodSync(join(out, sealOf(cacheName)), 0o666)],
  ["it is a link", (out) => makeLink(out, cacheName)],
  ["its seal is a link", (out) => makeLink(out, sealOf(cacheName))],
  ["a disk has failed", (out) => reseal(out, (text) => text.replace("string", "number"))],
  ["it is no JSON", (out) => reseal(out, () => "{")],
];

it.each(changes)("is not believed if %s", (_, change) => {
  const out = setUp();
  change(out);
  expect(readCache(out, "build-1")).toEqual(new Map());
  write(out, versionB, printCache("build-1", results));
  expect(readCache(out, "build-1")).toEqual(results);
});

test("that of another folder is not believed", () => {
  const [out, other] = [setUp(), setUp()];
  putThere(other, out);
  expect(readCache(out, "build-1")).toEqual(new Map());
  const clone = join(makeFolder(), "clone");
  cpSync(other, clone, { recursive: true, preserveTimestamps: true });
  expect(readCache(clone, "build-1")).toEqual(new Map());
});

test("that behind a link is not believed", () => {
  const out = setUp();
  makeLink(out, "dist");
  expect(readCache(out, "build-1")).toEqual(new Map());
});

test("is no part of the package, and goes with the last file of it", async () => {
  const out = setUp();
  expect(await compareFiles(out, versionA, [])).toMatchObject({ built: [], stale: [] });
  expect(writeFiles(out, [], { inputs: [], force: false }).problems).toEqual([]);
  expect(readTree(out)).toEqual({});
});

test("a folder in its place costs time only", () => {
  const out = setUp();
  for (const path of cacheFiles) rmSync(join(out, path));
  putFiles(out, { [`${cacheName}/mine.txt`]: "mine" });
  write(out, versionB, printCache("build-1", results));
  expect(readTree(out)).toMatchObject({ [`${cacheName}/mine.txt`]: "mine" });
  expect(readCache(out, "build-1")).toEqual(new Map());
});

/** Brings the files of one folder to another, with their times, as an archive can. */
function putThere(from: string, to: string): void {
  for (const path of cacheFiles) {
    const text = readFileSync(join(from, path));
    rmSync(join(to, path), { force: true });
    writeFileSync(join(to, path), text, { mode: 0o600 });
    utimesSync(join(to, path), new Date(0), new Date(0));
  }
}

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.length - 20;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
}

function makeLink(out: string, path: string): void {
  const target = join(out, "../target");
  renameSync(join(out, path), target);
  symlinkSync(target, join(out, path));
}

function chmodAndSeal(out: string, path: string, mode: number): void {
  chmodSync(join(out, path), mode);
  writeSeal(out, path, join(out, "../seal"));
}

/** Changes what stands behind the first line, and seals it. */
function reseal(out: string, change: (text: string) => string): void {
  const [head = "", ...lines] = readFileSync(join(out, cacheName), "utf8").split("\n");
  writeFileSync(join(out, cacheName), [head, change(lines.join("\n"))].join("\n"));
  writeSeal(out, cacheName, join(out, "../seal"));
}
