import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { putFiles } from "../generator/support/putFiles.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { type Call, sdkgen, soundDocument } from "./support/sdkgen.ts";

let folder = "";

beforeEach(() => {
  folder = makeFolder();
});

function run(...args: string[]): Call {
  return sdkgen(folder, args);
}

function put(files: Readonly<Record<string, string>>): void {
  putFiles(
    folder,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
}

function configuration(): unknown {
  return JSON.parse(readFileSync(join(folder, "sdkgen.json"), "utf8"));
}

const other = soundDocument.replace("title: Complete", "title: The other API, x-sdk-package: theirs");

describe("init", { timeout: 60_000 }, () => {
  test("writes a configuration for the one document here, with which generate works", () => {
    put({ "openapi.yaml": soundDocument, "package.json": '{ "name": "x" }', "notes.md": "openapi: 3.1.0" });
    const { status, stdout, stderr } = run("init");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^sdkgen\.json is written:\n {2}openapi\.yaml → generated\nNext: `npx --no-install sdkgen lint`/,
    );
    expect(configuration()).toEqual({
      documents: [{ spec: "openapi.yaml", out: "generated", packageName: "complete" }],
    });
    expect(run("generate").status).toBe(0);
    expect(run("check").status).toBe(0);
  });

  test("finds every document, and leaves alone what is installed, generated, hidden or something else", () => {
    put({
      "specs/a.yaml": soundDocument,
      "specs/deep/b.json": JSON.stringify({ info: { title: "B" }, openapi: "3.0.3", paths: {} }),
      "specs/other.yml": other,
      "specs/part.yaml": "type: object\ndescription: |\n  openapi: 3.1.0\n",
      "specs/swagger.json": '{ "swagger": "2.0" }',
      "specs/broken.json": '{ "openapi": "3.1.0", ',
      "node_modules/x/openapi.yaml": soundDocument,
      ".hidden/openapi.yaml": soundDocument,
      "out/.sdkgen.json": "{}",
      "out/openapi.yaml": soundDocument,
    });
    const { status, stdout } = run("init", "--format", "json");
    expect(status).toBe(0);
    const documents = [
      { spec: "specs/a.yaml", out: "generated/complete", packageName: "complete" },
      { spec: "specs/deep/b.json", out: "generated/b", packageName: "b" },
      { spec: "specs/other.yml", out: "generated/theirs" },
    ];
    expect(JSON.parse(stdout)).toEqual({ problems: [], losses: [], written: "sdkgen.json", documents });
    expect(configuration()).toEqual({ documents });
    expect(run("lint", "--spec", "specs/other.yml").status).toBe(0);
  });

  test("gives documents of one title folders of their own", () => {
    put({ "v1/openapi.yaml": soundDocument, "v2/openapi.yaml": soundDocument });
    expect(run("init").status).toBe(0);
    expect(configuration()).toMatchObject({
      documents: [{ out: "generated/v1-openapi-yaml" }, { out: "generated/v2-openapi-yaml" }],
    });
    expect(run("lint").status).toBe(0);
  });

  test("takes the document of --spec and the folder of --out", () => {
    put({ "a.yaml": soundDocument, "b.yaml": other });
    expect(run("init", "--spec", "b.yaml", "--out", "lib").status).toBe(0);
    expect(configuration()).toEqual({ documents: [{ spec: "b.yaml", out: "lib" }] });
  });

  test("links the schema where editors can reach it", () => {
    put({ "openapi.yaml": soundDocument });
    mkdirSync(join(folder, "tools"));
    symlinkSync(projectFolder, join(folder, "tools/sdkgen"));
    const preload = ["--preserve-symlinks", "--preserve-symlinks-main"];
    const { status } = sdkgen(folder, ["init"], {
      preload,
      launcher: join(folder, "tools/sdkgen/generator/sdkgen.js"),
    });
    expect(status).toBe(0);
    expect(configuration()).toMatchObject({ $schema: "./tools/sdkgen/generator/sdkgen.schema.json" });
    expect(run("lint").status).toBe(0);
  });

  test.each(["sdkgen.json", ".config/sdkgen.json"])("never writes over %s", (path) => {
    put({ "openapi.yaml": soundDocument, [path]: "mine" });
    const { status, stdout, stderr } = run("init");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")[0]).toBe(
      `${path}:1:1 error there is a configuration already; edit it, or remove it first (config-exists)`,
    );
    expect(readFileSync(join(folder, path), "utf8")).toBe("mine");
  });

  test("says so where there is nothing to configure", () => {
    const { status, stdout, stderr } = run("init");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\.:1:1 error no OpenAPI 3 document is here; .*--spec.*\(file-missing\)$/m);
    expect(run("init", "--spec", "nothing.yaml").stderr).toMatch(
      /^nothing\.yaml:1:1 error .*\(file-missing\)$/m,
    );
  });
});
