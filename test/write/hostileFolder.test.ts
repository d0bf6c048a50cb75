import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { writeFiles } from "../../generator/write/writeFiles.ts";
import { commitAll } from "../support/git.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { canBeAnother } from "../support/needs.ts";
import { buildWriter } from "./support/buildWriter.ts";
import { expectPackage } from "./support/expectPackage.ts";
import { putFiles } from "./support/putFiles.ts";
import { readStamps, readTree } from "./support/readTree.ts";
import { versionA, versionB } from "./support/versions.ts";

const options = { inputs: [], force: false };

/** `out` with version A. */
function setUp(): { parent: string; out: string } {
  const parent = makeFolder();
  const out = join(parent, "out");
  expect(writeFiles(out, versionA, options).problems).toEqual([]);
  return { parent, out };
}

function refusals(out: string): string[] {
  return writeFiles(out, versionB, options).problems.map(
    ({ rule, path }) => `${rule} ${path.slice(out.length + 1)}`,
  );
}

/** What can stand where a file belongs, and would never end, fill the memory or fail when it is read. */
const obstacles: [name: string, put: (path: string) => void][] = [
  ["pipe", (path) => expect(spawnSync("mkfifo", [path]).status).toBe(0)],
  ["folder", (path) => mkdirSync(path)],
  ["link to a device", (path) => symlinkSync("/dev/zero", path)],
  [
    "file of 100 GB",
    (path) => {
      putFiles(join(path, ".."), { [path.slice(path.lastIndexOf("/") + 1)]: "" });
      truncateSync(path, 100e9);
    },
  ],
];
const places = [
  "src/index.ts",
  "dist/index.js",
  ".sdkgen.json",
  "dist/.sdkgen.json",
  "dist/.sdkgen.json.seal",
];

describe.each(obstacles)("a %s", (name, put) => {
  it.each(places)("in the place of %s is refused at once", (place) => {
    const { out } = setUp();
    rmSync(join(out, place));
    put(join(out, place));
    const rule = name.startsWith("link") ? "write-symlink" : "write-blocked";
    expect(refusals(out)).toContain(`${rule} ${place}`);
  });

  it.runIf(name === "pipe" || name === "folder")("in the place of the lock is refused, and stays", () => {
    const { out } = setUp();
    put(join(out, ".sdkgen.lock"));
    const before = readStamps(out);
    expect(refusals(out)).toEqual(["write-blocked .sdkgen.lock"]);
    expect(readStamps(out)).toEqual(before);
  });
});

describe("the way to the output folder", () => {
  it("leads through no link that a repository can have brought", () => {
    const { parent } = setUp();
    putFiles(parent, { ".git/HEAD": "", "victim/keep.txt": "mine" });
    symlinkSync("victim", join(parent, "packages"));
    const before = readStamps(parent);
    const { problems } = writeFiles(join(parent, "packages/sdk"), versionA, options);
    expect(problems).toMatchObject([{ rule: "write-symlink", path: join(parent, "packages") }]);
    expect(readStamps(parent)).toEqual(before);
  });

  it("leads through no link below the working directory", () => {
    const { parent } = setUp();
    mkdirSync(join(parent, "victim"));
    symlinkSync("victim", join(parent, "packages"));
    const home = process.cwd();
    onTestFinished(() => process.chdir(home));
    process.chdir(parent);
    expect(writeFiles("packages/a/sdk", versionA, options).problems).toMatchObject([
      { rule: "write-symlink" },
    ]);
    expect(readTree(join(parent, "victim"))).toEqual({});
  });

  it.skipIf(!canBeAnother())("leads through no folder of another user, unless that is forced", async () => {
    const parent = makeFolder();
    const writer = await buildWriter(parent);
    mkdirSync(join(parent, "open"));
    for (const folder of ["", "open"]) chmodSync(join(parent, folder), 0o777);
    expect(spawnSync("chown", ["65533", join(parent, "open")]).status).toBe(0);
    const user = ["--reuid", "65534", "--regid", "65534", "--clear-groups", process.execPath];
    const { stdout } = spawnSync("setpriv", [...user, ...writer(join(parent, "open/out"), [versionA])], {
      encoding: "utf8",
    });
    expect(stdout).toMatch(/"write-output-folder".*"is in a folder of another user/);
    const own = spawnSync("setpriv", [...user, ...writer(join(parent, "out"), [versionA])], {
      encoding: "utf8",
    });
    expect(own.stdout).toBe("done\n");
  });
});

describe("what is built, where no run on this machine says what it is", () => {
  const built = { path: "dist/index.js", text: "export const older = 0;\n" };
  const stale = "export {};\n//# sourceMappingURL=gone.js.map\n";
  const map = JSON.stringify({ version: 3, sources: ["../src/gone.ts"] });

  /** A checkout with version A that another version of this tool built. */
  function setUpCheckout(): string {
    const { parent, out } = setUp();
    putFiles(parent, { ".gitignore": "dist\n" });
    commitAll(parent);
    rmSync(join(out, "dist"), { recursive: true });
    putFiles(out, { [built.path]: built.text });
    return out;
  }

  it("is replaced without force, and goes where it is no longer built", () => {
    const out = setUpCheckout();
    const left = {
      "dist/gone.js": stale,
      "dist/gone.js.map": map,
      "dist/openapi.d.ts": "export interface paths {}\n",
      "dist/openapi.js": "export {};\n",
    };
    putFiles(out, left);
    expect(writeFiles(out, versionB, options).report).toMatchObject({
      removed: expect.arrayContaining(Object.keys(left)),
    });
    expectPackage(out, versionB);
  });

  it("survives a copy of the folder, which loses the record", () => {
    const { parent, out } = setUp();
    putFiles(parent, { ".gitignore": "dist\n" });
    commitAll(parent);
    renameSync(out, `${out}.old`);
    expect(spawnSync("cp", ["-a", `${out}.old`, out]).status).toBe(0);
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
  });

  it("is the user's if nothing says that it is built of a source of ours", () => {
    const out = setUpCheckout();
    const mine = {
      "dist/mine.js": "mine",
      "dist/notes.txt": "mine",
      "dist/openapi.d.ts": "declare const mine: 1;\n",
      "dist/other.js.map": '{"sources":["../lib/other.ts"]}',
    };
    putFiles(out, mine);
    expect(writeFiles(out, versionB, options).problems).toEqual([]);
    expect(readTree(out)).toMatchObject(mine);
  });

  it("is the user's if git does not ignore it, or a run on this machine wrote something else", () => {
    const { parent, out } = setUp();
    commitAll(parent);
    putFiles(out, { [built.path]: "edited" });
    expect(refusals(out)).toEqual([`write-edited-file ${built.path}`]);
    rmSync(join(out, "dist"), { recursive: true });
    putFiles(out, { [built.path]: "edited" });
    expect(refusals(out)).toEqual([`write-foreign-file ${built.path}`]);
  });
});

test("a list that names many files of the user removes none of them", () => {
  const { out } = setUp();
  putFiles(out, {
    "keep.txt": "mine",
    ".sdkgen.json": '{"files":["keep.txt","src/index.ts","package.json"]}',
  });
  expect(writeFiles(out, versionB, { ...options, force: true }).report).toMatchObject({ kept: ["keep.txt"] });
});
