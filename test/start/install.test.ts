import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { repositoryRoot } from "../package/support/repositoryRoot.ts";
import { type Outcome, run } from "../package/support/run.ts";
import { type ReceivedRequest, startServer } from "../package/support/startServer.ts";
import { makeFolder } from "../support/makeFolder.ts";

const folder = makeFolder(afterAll);
const installed = join(folder, "node_modules/realtimekit-sdk-generator");
const launcher = join(installed, "generator/sdkgen.js");
let installation: Outcome;
beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const packing = await run("npm", ["pack", "--pack-destination", folder], { cwd: repositoryRoot });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? packing.output;
  installation = await install(`./${tarball}`);
});

test("the tarball can be installed without a network, and brings nothing else", () => {
  expect(installation.code, installation.output).toBe(0);
  const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(packages).toEqual(["realtimekit-sdk-generator"]);
});

describe("the installed package", () => {
  test("holds what runs, and no sources, tests or documents", () => {
    const paths = listFiles(installed);
    const bundled = /^\.build\/package\/[\w-]+\.(c?js(\.map)?|json)$/;
    expect(paths.filter((path) => !bundled.test(path))).toEqual([
      ".build/package/LICENSES.txt",
      "LICENSE",
      "README.md",
      "generator/diff.schema.json",
      "generator/openapi-extensions.schema.json",
      "generator/report.schema.json",
      "generator/rules.md",
      "generator/sdkgen.js",
      "generator/sdkgen.schema.json",
      "package.json",
      "spec/README.md",
    ]);
  });

  test("weighs less than 15 MB", () => {
    const sizes = listFiles(installed).map((path) => lstatSync(join(installed, path)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000_000);
  });

  test.each(["diff", "jsonc-parser", "prettier", "ts-morph", "typescript", "yaml"])(
    "brings the licence of %s",
    (library) => {
      const licenses = readFileSync(join(installed, ".build/package/LICENSES.txt"), "utf8");
      expect(licenses).toMatch(new RegExp(`^${library}: .+\n\n\\S`, "m"));
    },
  );

  test("needs no package at run time", () => {
    const { dependencies, exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect({ dependencies, exports }).toEqual({
      exports: {
        "./package.json": "./package.json",
        "./sdkgen.schema.json": "./generator/sdkgen.schema.json",
        "./openapi-extensions.schema.json": "./generator/openapi-extensions.schema.json",
        "./diff.schema.json": "./generator/diff.schema.json",
        "./report.schema.json": "./generator/report.schema.json",
      },
    });
  });

  test("can be used by someone who may not write to it, and stays as it is", () => {
    const home = makeReadable(makeFolder());
    protect();
    const before = changeTimes();
    const version = runAsStranger(home, "--version");
    const spec = join(home, "petstore.yaml");
    const generated = runAsStranger(home, "generate", "--spec", spec, "--out", join(home, "out/client"));

    expect(version).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
    expect(generated).toMatchObject({ status: 0, stderr: "" });
    expect(listFiles(home)).toContain("out/client/dist/index.js");
    expect(changeTimes()).toEqual(before);
  });
});

test("makes a client from a foreign document, which type-checks and calls", async () => {
  writeFileSync(join(folder, "petstore.yaml"), petstore);
  const generate = ["--no-install", "sdkgen", "generate", "--spec", "petstore.yaml", "--out", "client"];
  const generated = await run("npx", generate, { cwd: folder });
  expect(generated.code, generated.output).toBe(0);
  const added = await install("./client");
  expect(added.code, added.output).toBe(0);

  writeFileSync(join(folder, "program.ts"), program);
  const tsc = `${repositoryRoot}node_modules/typescript-7/bin/tsc`;
  const types = ["--typeRoots", `${repositoryRoot}node_modules/@types`, "--types", "node"];
  const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--pretty", "false", ...types];
  expect(await run(process.execPath, [tsc, ...options, "program.ts"], { cwd: folder })).toEqual({
    code: 0,
    output: "",
  });

  const server = await startServer(answer);
  const outcome = await run(process.execPath, ["program.js"], {
    cwd: folder,
    env: { TEST_SERVER: server.url },
  });
  expect(outcome).toEqual({ code: 0, output: '["3 Tom cat","1 Ada,2 Bob","NotFound"]\n' });
  expect(
    server.requests.map(({ method, target, headers, body }) => [method, target, headers.authorization, body]),
  ).toEqual([
    ["POST", "/pets", "Bearer secret", '{"name":"Tom","kind":"cat"}'],
    ["GET", "/pets?limit=2", "Bearer secret", ""],
    ["GET", "/pets/9", "Bearer secret", ""],
  ]);
});

describe("an error's stack", () => {
  const preload = `data:text/javascript,process.on("exit",()=>console.log(process.sourceMapsEnabled))`;
  test.each<[string, Record<string, string>, boolean]>([
    ["is left as it is", { SDKGEN_DEBUG: "" }, false],
    ["is mapped to the source with SDKGEN_DEBUG=1", { SDKGEN_DEBUG: "1" }, true],
  ])("%s", async (_, env, mapped) => {
    const args = ["--import", preload, launcher, "--version"];
    const outcome = await run(process.execPath, args, { cwd: folder, env });
    expect(outcome.output).toBe(`${manifest.version}\n${mapped}\n`);
  });

  test("names the source, its line and the function", async () => {
    const script = JSON.stringify(join(installed, ".build/package/generate.cjs"));
    const failing = `process.setSourceMapsEnabled(true);
      require(${script}).generate({ spec: null, roots: [] }).catch((error) => console.log(error.stack));`;
    const outcome = await run(process.execPath, ["--eval", failing], { cwd: folder });
    expect(outcome.output).toMatch(
      /at (async )?readApi \(\S+realtimekit-sdk-generator\/generator\/readApi\.ts:\d+:\d+\)/,
    );
  });
});

/** Installs a package into the folder, from a path alone. */
function install(path: string): Promise<Outcome> {
  const args = ["install", path, "--offline", "--no-audit", "--no-fund", "--loglevel", "error"];
  return run("npm", args, { cwd: folder });
}

/** The paths of all files below a folder. */
function listFiles(parent: string): string[] {
  return readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(parent.length + 1))
    .toSorted();
}

/** Time of the last change of everything that is installed, folders too. */
function changeTimes(): Record<string, bigint> {
  const paths = readdirSync(installed, { recursive: true, encoding: "utf8" }).toSorted();
  return Object.fromEntries(
    paths.map((path) => [path, lstatSync(join(installed, path), { bigint: true }).mtimeNs]),
  );
}

/** Puts a document into a folder that everybody may enter, beside a folder that everybody may write. */
function makeReadable(home: string): string {
  for (const path of [folder, home]) chmodSync(path, 0o755);
  writeFileSync(join(home, "petstore.yaml"), petstore);
  mkdirSync(join(home, "out"));
  chmodSync(join(home, "out"), 0o777);
  return home;
}

/** Takes the right to write away until the test is over. */
function protect(): void {
  const folders = [installed, join(installed, ".build/package")];
  for (const path of folders) chmodSync(path, 0o555);
  onTestFinished(() => folders.forEach((path) => chmodSync(path, 0o755)));
}

/** Runs the installed tool without the right to write to it; root has every right, so root becomes nobody. */
function runAsStranger(home: string, ...args: string[]): object {
  const stranger = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const options = { cwd: home, encoding: "utf8", env: { ...process.env, HOME: home }, ...stranger } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], options);
  return { status, stdout, stderr };
}

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(join(repositoryRoot, "package.json"), "utf8"),
);

const petstore = readFileSync(join(import.meta.dirname, "petstore.yaml"), "utf8");

const program = `import { PetStore, type Pet } from "petstore";

const store = new PetStore({ baseUrl: process.env["TEST_SERVER"], token: "secret" });
const show = ({ id, name }: Pet): string => id + " " + name;
const added = await store.pets.addPet({ name: "Tom", kind: "cat" });
const pets = await store.pets.listPets({ limit: 2 });
const missing = await store.pets.getPet("9").safe();
const outcome = missing.ok ? show(missing.data) : missing.error.kind;
console.log(JSON.stringify([show(added) + " " + added.kind, pets.map(show).join(), outcome]));
`;

function answer({ method, target }: ReceivedRequest): { status: number; body: unknown } {
  if (method === "POST") return { status: 201, body: { id: "3", name: "Tom", kind: "cat" } };
  if (target.startsWith("/pets/")) return { status: 404, body: "" };
  return {
    status: 200,
    body: [
      { id: "1", name: "Ada" },
      { id: "2", name: "Bob" },
    ],
  };
}
