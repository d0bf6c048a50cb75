import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumerPrograms } from "./support/consumerPrograms.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { packPackage } from "./support/packPackage.ts";
import { repositoryRoot } from "./support/repositoryRoot.ts";
import { type Outcome, run } from "./support/run.ts";
import { type Answer, type ReceivedRequest, startServer } from "./support/startServer.ts";

const folder = makeFolder(afterAll);
const installed = join(folder, "node_modules/realtimekit-participants");
let installation: Outcome;
beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const [name, text] of Object.entries(consumerPrograms)) writeFileSync(join(folder, name), text);
  const tarball = await packPackage(folder);
  const args = ["install", tarball, "--offline", "--no-audit", "--no-fund", "--loglevel", "error"];
  installation = await run("npm", args, { cwd: folder });
}, 60_000);

test("the tarball can be installed without a network, and brings nothing else", () => {
  expect(installation.code, installation.output).toBe(0);
  const packages = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  expect(packages).toEqual(["realtimekit-participants"]);
});

describe("the package", () => {
  test("holds what a consumer needs, and nothing else", () => {
    const files = listFiles();
    const needed =
      /^(package\.json|(README|API|REFERENCE)\.md|LICENSE|src\/[\w/-]+\.ts|dist\/[\w/-]+(\.d\.ts|\.js)(\.map)?)$/;
    expect(files.filter((path) => !needed.test(path))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        "API.md",
        "LICENSE",
        "README.md",
        "dist/index.d.ts",
        "dist/index.js",
        "package.json",
      ]),
    );
  });

  test("has a declaration for each script", () => {
    const files = listFiles();
    const scripts = files.filter((path) => path.endsWith(".js"));
    const declarations = files.filter((path) => path.endsWith(".d.ts"));
    expect(declarations).toEqual(scripts.map((path) => path.replace(/\.js$/, ".d.ts")));
  });

  test("leads editors and debuggers from what is built to the readable source", () => {
    const built = listFiles().filter(
      (path) => /^dist\/.*\.(js|d\.ts)$/.test(path) && !path.includes("openapi"),
    );
    const found = built.flatMap((path) =>
      declaredLines(path).map((at) => ({ ...at, ...sourceOf(path, at.line) })),
    );
    expect(found.filter(({ name, text }) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
    const names = found.map(({ name }) => name);
    // A type, a class, a function of the runtime.
    expect(names).toEqual(expect.arrayContaining(["SessionParticipant", "Sessions", "connect"]));
  });

  test("has every file that package.json names", () => {
    const { exports, main, types }: Record<string, unknown> = manifest();
    const targets = [main, types, ...leaves(exports)];
    expect(targets.filter((target) => !existsSync(join(installed, String(target))))).toEqual([]);
  });

  test("depends on nothing and runs nothing on installation", () => {
    const { scripts = {}, ...others } = manifest();
    expect(Object.keys(others).filter((field) => /dependencies|^bin$/i.test(field))).toEqual([]);
    expect(Object.keys(scripts)).toEqual(["prepack"]);
  });

  test("has nothing but its exports to import", async () => {
    const program = `await import("realtimekit-participants/dist/index.js")`;
    const outcome = await run(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
    expect(outcome.output).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });
});

describe("a TypeScript program", () => {
  test.each(["typescript", "typescript-7"])("type-checks with %s", { timeout: 60_000 }, async (compiler) => {
    const outcome = await compile(compiler, ["--noEmit", "typed.ts"]);
    expect(outcome).toEqual({ code: 0, output: "" });
  });

  test(
    "that is CommonJS type-checks with module resolution node10, subpaths too",
    { timeout: 60_000 },
    async () => {
      const options = [
        "--noEmit",
        "--module",
        "commonjs",
        "--moduleResolution",
        "node10",
        "--esModuleInterop",
      ];
      const outcome = await compile("typescript", [...options, "commonjs.cts"]);
      expect(outcome).toEqual({ code: 0, output: "" });
    },
  );

  test("that is wrong does not", { timeout: 60_000 }, async () => {
    const wrong = (consumerPrograms["typed.ts"] ?? "").replace('"DESC"', '"desc"');
    writeFileSync(join(folder, "wrong.ts"), wrong);
    const outcome = await compile("typescript-7", ["--noEmit", "wrong.ts"]);
    expect(outcome.output).toMatch(/^wrong\.ts\(\d+,\d+\): error TS2820/);
  });
});

describe("a program runs", () => {
  beforeAll(async () => {
    await compile("typescript-7", ["--outDir", "out", "typed.ts"]);
  }, 60_000);

  const programs: readonly [string, string][] = [
    ["in TypeScript", "out/typed.js"],
    ["in JavaScript", "plain.js"],
    ["with require()", "required.cjs"],
  ];
  test.each(programs)("%s", { timeout: 30_000 }, async (_, file) => {
    const server = await startServer(answer);

    const outcome = await run(process.execPath, [file], {
      cwd: folder,
      env: { TEST_SERVER: server.url, NODE_NO_WARNINGS: "1" },
    });

    expect(outcome).toEqual({ code: 0, output: '[["1","2","3"],3,true]\n' });
    expect(server.requests).toHaveLength(4);
  });
});

function compile(compiler: string, args: readonly string[]): Promise<Outcome> {
  const tsc = `${repositoryRoot}node_modules/${compiler}/bin/tsc`;
  const types = ["--typeRoots", `${repositoryRoot}node_modules/@types`, "--types", "node"];
  const options = [
    "--strict",
    "--target",
    "es2022",
    "--lib",
    "es2022",
    "--module",
    "nodenext",
    "--pretty",
    "false",
    ...types,
  ];
  return run(process.execPath, [tsc, ...options, ...args], { cwd: folder });
}

function listFiles(): string[] {
  return readdirSync(installed, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))
    .toSorted();
}

/** Lines, from 0, that declare something with a name. */
function declaredLines(path: string): { line: number; name: string }[] {
  const lines = readFileSync(join(installed, path), "utf8").split("\n");
  return lines.flatMap((text, line) => {
    const name = /^export (?:declare )?(?:class|function|interface|type|const) (\w+)/.exec(text)?.[1];
    return name === undefined ? [] : [{ line, name }];
  });
}

/** The line of the source that a line of a built file comes from, as its map has it. */
function sourceOf(path: string, line: number): { source: string; text: string } {
  const map = new SourceMap(JSON.parse(readFileSync(join(installed, `${path}.map`), "utf8")));
  const entry = map.findEntry(line, 0);
  if (!("originalSource" in entry)) return { source: "", text: "" };
  const source = join(dirname(path), entry.originalSource);
  return {
    source,
    text: readFileSync(join(installed, source), "utf8").split("\n")[entry.originalLine] ?? "",
  };
}

function manifest(): Record<string, unknown> & { readonly scripts?: object } {
  return JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
}

function leaves(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

/** Two pages of a session with three participants; nobody in any meeting. */
function answer({ target }: ReceivedRequest): Answer {
  if (target.includes("/meetings/"))
    return { status: 404, body: { success: false, error: { code: 404, message: "Nobody" } } };
  const second = /[?&]page_no=2\b/.test(target);
  const paging = { start_offset: second ? 3 : 1, end_offset: second ? 3 : 2, total_count: 3 };
  const participants = second ? [{ id: "3" }] : [{ id: "1" }, { id: "2" }];
  return { body: { success: true, data: { participants, paging } } };
}
