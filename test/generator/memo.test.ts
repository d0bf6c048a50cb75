import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emitPackage } from "../../generator/emit/emitPackage.ts";
import { Memo } from "../../generator/ground/memo.ts";
import { readApi } from "../../generator/readApi.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { readTree } from "../write/support/readTree.ts";
import { generateText } from "./support/generateText.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder } from "./support/templates.ts";

const spec = readFileSync(join(projectFolder, "test/cases/complete/spec.yaml"), "utf8");

/** Generates with what the run before left, and gives that of this one. */
async function generateAfter(
  document: string,
  before: ReadonlyMap<string, string>,
): Promise<{ files: ReadonlyMap<string, string>; results: ReadonlyMap<string, string> }> {
  const memo = new Memo(before);
  const { files } = await generateText(document, { memo, openapiTypes: true });
  return { files, results: memo.results };
}

/** Whether a line of work was done again. */
function isNew(results: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): number {
  return [...results.keys()].filter((key) => !before.has(key)).length;
}

const getPet = spec.slice(spec.indexOf("    get:\n"), spec.indexOf("components:"));

test.each<[name: string, edited: string]>([
  ["nothing", spec],
  ["a description", spec.replace("What it is called.", "Its name.")],
  ["a field", spec.replace("name: { type: string,", "age: { type: number }, name: { type: string,")],
  ["a type", spec.replace("message: { type: string }", "message: { type: number }")],
  ["an enum value", spec.replace("[cat, dog]", "[cat, dog, emu]")],
  ["a schema", spec.replace("    Problem:", "    Shop: { type: object }\n    Problem:")],
  [
    "a resource",
    spec.replace("tags: [{", "tags: [{ name: shops }, {").replace("tags: [pets]", "tags: [shops]"),
  ],
  [
    "an operation",
    spec.replace("components:", `  /cats/{pet_id}:\n${getPet.replace("getPet", "getCat")}components:`),
  ],
  ["a request that has a body", spec.replace("    get:", "    put:")],
  ["the credentials", spec.replace("        security: [{ token: [] }, {}]\n", "")],
  ["the version", spec.replace("version: 1.2.3", "version: 1.2.4")],
])("what an earlier run worked out changes no byte after an edit of %s", async (name, edited) => {
  const { results } = await generateAfter(spec, new Map());
  const { files: wanted, results: all } = await generateAfter(edited, new Map());
  const again = await generateAfter(edited, results);
  expect(wanted.size).toBeGreaterThan(20);
  expect(again.files).toEqual(wanted);
  // What is left is what a run without it leaves, so that it does not grow.
  expect(again.results).toEqual(all);
  expect(isNew(again.results, results), name).toBeLessThan(all.size / (name === "nothing" ? all.size : 1));
});

test("nothing is planned that has no form as data, by which it could be known", async () => {
  const path = join(projectFolder, "test/cases/complete/spec.yaml");
  const { api } = await readApi({ spec: path, strict: false, roots: [] });
  const others: string[] = [];
  const visit = (value: unknown, way: string): void => {
    if (typeof value === "function" || value instanceof Map || value instanceof Set) others.push(way);
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value)) visit(child, `${way}.${key}`);
  };
  for (const { path: file, structure } of api ? emitPackage(api) : []) visit(structure, file);
  expect(others).toEqual([]);
});

/** Starts a run on the document in a folder, and gives its exit code. */
async function run(folder: string, out: string): Promise<unknown> {
  const sdkgen = join(projectFolder, "generator/sdkgen.js");
  const args = [sdkgen, "generate", "--spec", "spec.yaml", "--out", out];
  const [code] = await once(spawn(process.execPath, args, { cwd: folder, stdio: "ignore" }), "exit");
  return code;
}

/** The bytes of the package in a folder. */
function packageIn(folder: string): Record<string, string> {
  const tree = readTree(folder);
  return Object.fromEntries(Object.entries(tree).filter(([path]) => !path.startsWith("dist/.sdkgen")));
}

test("two runs at once leave one package, of the bytes that a run without anything from before makes", async () => {
  const folder = makeFolder();
  putFiles(folder, [{ path: "spec.yaml", text: spec }]);
  expect(await run(folder, "out")).toBe(0);
  putFiles(folder, [{ path: "spec.yaml", text: spec.replace("What it is called.", "Its name.") }]);
  // One may find the folder locked by the other.
  expect(await Promise.all([run(folder, "out"), run(folder, "out")])).toContain(0);
  expect(await run(folder, "fresh")).toBe(0);
  expect(packageIn(join(folder, "out"))).toEqual(packageIn(join(folder, "fresh")));
  rmSync(join(folder, "out/dist/.sdkgen.cache.seal"));
  putFiles(folder, [{ path: "spec.yaml", text: spec }]);
  expect(await run(folder, "out")).toBe(0);
  expect(packageIn(join(folder, "out"))["src/types.ts"]).toContain("What it is called.");
});
