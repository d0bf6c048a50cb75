import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeFolder } from "../support/makeFolder.ts";
import { hasStrace } from "../support/needs.ts";
import { putFiles } from "./support/putFiles.ts";
import { projectFolder } from "./support/templates.ts";

const sdkgen = join(projectFolder, "generator/sdkgen.js");
const spec = readFileSync(join(projectFolder, "test/cases/complete/spec.yaml"), "utf8");

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  putFiles(folder, [{ path: "spec/spec.yaml", text: spec }]);
});

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function generate(...more: string[]): Outcome {
  return run(process.execPath, [sdkgen, "generate", "--spec", "spec/spec.yaml", "--out", "out", ...more]);
}

const types = (): string => readFileSync(join(folder, "out/dist/openapi.d.ts"), "utf8");
const manifest = (): string => readFileSync(join(folder, "out/package.json"), "utf8");

describe("--openapi-types", { timeout: 60_000 }, () => {
  test("adds the types, and a run that has nothing to do says so", () => {
    expect(generate("--openapi-types").status).toBe(0);
    expect(types()).toContain('"/pets/{pet_id}": {');
    expect(manifest()).toContain('"./openapi"');
    expect(generate("--openapi-types").stdout).toContain("out is up to date");
  });

  test("writes them again where they are missing or changed", () => {
    generate("--openapi-types");
    const before = types();
    rmSync(join(folder, "out/dist/openapi.d.ts"));
    expect(generate("--openapi-types").status).toBe(0);
    expect(types()).toBe(before);
  });

  test("is no option of the last run: without it, they go", () => {
    generate("--openapi-types");
    expect(generate().status).toBe(0);
    expect(existsSync(join(folder, "out/dist/openapi.d.ts"))).toBe(false);
    expect(existsSync(join(folder, "out/dist/openapi.js"))).toBe(false);
    expect(manifest()).not.toContain("./openapi");
  });

  test("keeps its output to itself, whatever is asked of its library by the environment", () => {
    const args = [
      sdkgen,
      "generate",
      "--spec",
      "spec/spec.yaml",
      "--out",
      "out",
      "--openapi-types",
      "--format",
      "json",
    ];
    const { stdout } = run(process.execPath, args, { DEBUG: "*" });
    expect(JSON.parse(stdout)).toMatchObject({ problems: [] });
  });
});

const plugin = 'require("node:fs").writeFileSync("executed", ""); module.exports = () => ({ id: "p" });';

/** What the library would look for in the working directory if it were let. */
const hostileSettings = [
  { path: "redocly.yaml", text: "plugins: [./plugin.js]\nextends: [./none.yaml]\n" },
  { path: ".redocly.yaml", text: "{{{" },
  { path: ".redocly.lint-ignore.yaml", text: "{{{" },
  { path: "plugin.js", text: plugin },
  { path: "@theme/plugin.js", text: plugin },
];

describe("the library behind it", { timeout: 60_000 }, () => {
  test("finds no settings in the working directory", () => {
    generate("--openapi-types");
    const wanted = types();
    rmSync(join(folder, "out"), { recursive: true });
    putFiles(folder, hostileSettings);
    const { status, stderr } = generate("--openapi-types");
    expect([status, stderr]).toEqual([0, ""]);
    expect(types()).toBe(wanted);
    expect(existsSync(join(folder, "executed"))).toBe(false);
  });

  test.skipIf(!hasStrace())("opens no file in it but the document, and no connection", () => {
    putFiles(folder, hostileSettings);
    const args = [sdkgen, "generate", "--spec", "spec/spec.yaml", "--out", "out", "--openapi-types"];
    const calls = "trace=open,openat,stat,lstat,statx,access,readlink,connect";
    const { status } = run("strace", ["-f", "-qq", "-o", "trace", "-e", calls, process.execPath, ...args]);
    expect(status).toBe(0);
    const trace = readFileSync(join(folder, "trace"), "utf8");
    expect(trace).toContain("spec/spec.yaml");
    const others = trace.split("\n").filter((line) => !line.includes(projectFolder));
    expect(others.filter((line) => /redocly|plugin|theme|connect\(/.test(line))).toEqual([]);
  });
});
