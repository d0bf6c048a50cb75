import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repositoryRoot } from "../package/support/repositoryRoot.ts";
import { type Outcome, run } from "../package/support/run.ts";
import { makeFolder } from "../support/makeFolder.ts";

/** A checkout without a build. */
const checkout = makeFolder(afterAll);
for (const name of ["generator", "templates", "package.json", "tsconfig.json"])
  cpSync(join(repositoryRoot, name), join(checkout, name), { recursive: true });
symlinkSync(join(repositoryRoot, "node_modules"), join(checkout, "node_modules"));
const { version }: { readonly version: string } = JSON.parse(
  readFileSync(join(checkout, "package.json"), "utf8"),
);

test("a checkout is built on first use, by one of those who come at once", async () => {
  const outcomes = await Promise.all([sdkgen("--version"), sdkgen("--version")]);

  for (const { code, output } of outcomes) {
    expect(code).toBe(0);
    expect(output.replace(/^sdkgen is built .*\n/m, "")).toBe(`${version}\n`);
  }
  expect(readdirSync(join(checkout, ".build"))).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
});

test("a build is used again while its sources stay the same", async () => {
  const [build = ""] = readdirSync(join(checkout, ".build"));
  writeFileSync(join(checkout, ".build", build, "cli.js"), "export const run = () => 7;");
  expect(await sdkgen("--version")).toEqual({ code: 7, output: "" });
});

test("a change that cannot be built ends with its place, and leaves the last build", async () => {
  const before = readdirSync(join(checkout, ".build"));
  const cli = join(checkout, "generator/cli.ts");
  cpSync(cli, `${cli}.sound`);
  appendFileSync(cli, "const = 1;\n");
  const { code, output } = await sdkgen("--version");
  renameSync(`${cli}.sound`, cli);

  expect(code).toBe(1);
  expect(output).toMatch(/generator\/cli\.ts:\d+:6: ERROR/);
  expect(output).not.toMatch(/^ +at /m);
  expect(readdirSync(join(checkout, ".build"))).toEqual(before);
});

test("changed sources are built again, and the build before them goes", async () => {
  const [before] = readdirSync(join(checkout, ".build"));
  appendFileSync(join(checkout, "generator/cli.ts"), "\n");
  const { code } = await sdkgen("--version");

  expect(code).toBe(0);
  const after = readdirSync(join(checkout, ".build"));
  expect(after).toHaveLength(1);
  expect(after).not.toEqual([before]);
});

function sdkgen(...args: string[]): Promise<Outcome> {
  return run(process.execPath, [join(checkout, "generator/sdkgen.js"), ...args], { cwd: checkout });
}
