import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { readTree } from "../write/support/readTree.ts";

const sdkgen = join(projectFolder, "generator/sdkgen.js");
const spec = readFileSync(join(projectFolder, "test/cases/complete/spec.yaml"), "utf8");

/** What a process that stays alive may meet, with the edit that makes it look. */
const edits: readonly [name: string, edit: (text: string) => string, disturb: (out: string) => void][] = [
  ["nothing more", (text) => text.replace("What it is called.", "Its name."), () => {}],
  [
    "the cache is gone",
    (text) => text.replace("[cat, dog]", "[cat, dog, emu]"),
    (out) => rmSync(join(out, "dist/.sdkgen.cache")),
  ],
  [
    "the cache is cut",
    (text) => text.replace("name: { type: string,", "age: { type: number }, name: { type: string,"),
    (out) => writeFileSync(join(out, "dist/.sdkgen.cache"), "cut"),
  ],
  [
    "a built file is gone",
    (text) => text.replace("1.2.3", "1.2.4"),
    (out) => rmSync(join(out, "dist/index.js")),
  ],
  [
    "the cache is that of another folder",
    (text) => text.replace("message: { type: string }", "message: { type: number }"),
    (out) => {
      for (const name of [".sdkgen.cache", ".sdkgen.cache.seal"])
        cpSync(join(out, "../other/dist", name), join(out, "dist", name), { force: true });
    },
  ],
];

test("a process that watches leaves the bytes that a new one makes, whatever happens to what runs leave for each other", async () => {
  const folder = makeFolder();
  const out = join(folder, "out");
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, "api/spec.yaml"), spec);
  const generate = (name: string): Record<string, string> => {
    spawnSync(process.execPath, [sdkgen, "generate", ...options(name)], { cwd: folder });
    return packageIn(join(folder, name));
  };
  generate("other");
  const child = spawn(process.execPath, [sdkgen, "watch", ...options("out")], { cwd: folder });
  onTestFinished(() => void child.kill());
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  const isThrough = (): Promise<void> =>
    expect.poll(() => said, { timeout: 20_000 }).toMatch(/out: [1-9]\d* written[^]*watching api/);
  await isThrough();
  let text = spec;
  for (const [name, edit, disturb] of edits) {
    disturb(out);
    said = "";
    text = edit(text);
    writeFileSync(join(folder, "api/spec.yaml"), text);
    await isThrough();
    expect(said, name).not.toContain("error");
  }
  expect(packageIn(out)).toEqual(generate("fresh"));
}, 60_000);

function options(out: string): string[] {
  return ["--spec", "api/spec.yaml", "--openapi-types", "--out", out];
}

/** The bytes of the package in a folder. */
function packageIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readTree(folder)).filter(([path]) => !path.startsWith("dist/.sdkgen")),
  );
}
