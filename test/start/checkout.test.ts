import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repositoryRoot } from "../package/support/repositoryRoot.ts";
import { type Outcome, run } from "../package/support/run.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { canBeAnother } from "../support/needs.ts";

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

test("a checkout without its packages says how to get them", async () => {
  const bare = makeFolder();
  cpSync(join(checkout, "generator"), join(bare, "generator"), { recursive: true });
  cpSync(join(checkout, "templates"), join(bare, "templates"), { recursive: true });
  cpSync(join(checkout, "package.json"), join(bare, "package.json"));
  const started = await run(process.execPath, [join(bare, "generator/sdkgen.js"), "--version"], {
    cwd: bare,
  });
  expect(started).toEqual({
    code: 1,
    output: "sdkgen cannot start: its packages are not installed; run npm ci first\n",
  });
});

test("a build is used again while its sources stay the same", async () => {
  const [build = ""] = readdirSync(join(checkout, ".build"));
  const before = statSync(join(checkout, ".build", build)).ino;
  expect(await sdkgen("--version")).toEqual({ code: 0, output: `${version}\n` });
  expect(statSync(join(checkout, ".build", build)).ino).toBe(before);
});

const planted = "export const run = () => 7;";
const plants: [name: string, plant: (build: string) => void][] = [
  ["a file that was changed", (build) => writeFileSync(join(build, "cli.js"), planted)],
  ["a file that others may write", (build) => chmodSync(join(build, "cli.js"), 0o666)],
  [
    "a build that came with the checkout, seal and all",
    (build) => {
      cpSync(build, `${build}.copy`, { recursive: true, preserveTimestamps: true });
      writeFileSync(join(`${build}.copy`, "cli.js"), planted);
      rmSync(build, { recursive: true });
      renameSync(`${build}.copy`, build);
    },
  ],
];

test.each(plants)("a build is not run, but built again, for %s", async (_, plant) => {
  const [name = ""] = readdirSync(join(checkout, ".build"));
  plant(join(checkout, ".build", name));
  const { code, output } = await sdkgen("--version");
  expect([code, output.replace(/^sdkgen is built .*\n/m, "")]).toEqual([0, `${version}\n`]);
  expect(readdirSync(join(checkout, ".build"))).toEqual([name]);
});

test.skipIf(!canBeAnother())("a second user runs the build of the first", async () => {
  chmodSync(checkout, 0o755);
  expect(await anotherUser("--version")).toEqual({ code: 0, output: `${version}\n` });
});

test.skipIf(!canBeAnother())(
  "a second user without a build, and without the right to write, builds for one run",
  async () => {
    rmSync(join(checkout, ".build"), { recursive: true });
    const { code, output } = await anotherUser("--version");
    expect(output).toMatch(/^sdkgen is built for this run alone, because .*\/\.build cannot be written/m);
    expect([code, output.split("\n").includes(version)]).toEqual([0, true]);
    expect(existsSync(join(checkout, ".build"))).toBe(false);
    expect(await sdkgen("--version")).toMatchObject({ code: 0 });
  },
);

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

/** The same as a user who owns nothing here. */
function anotherUser(...args: string[]): Promise<Outcome> {
  const user = ["--reuid", "65534", "--regid", "65534", "--clear-groups"];
  return run("setpriv", [...user, process.execPath, join(checkout, "generator/sdkgen.js"), ...args], {
    cwd: "/",
  });
}
