import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { documentFields, nameFields } from "../../generator/commands/configuration/fields.ts";
import { putFiles } from "../generator/support/putFiles.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { type Call, launcher, sdkgen, soundDocument } from "./support/sdkgen.ts";

let folder = "";

beforeEach(() => {
  folder = makeFolder();
  putFiles(folder, [
    { path: "spec.yaml", text: soundDocument },
    { path: "other.yaml", text: soundDocument.replace("title: Complete", "title: Other") },
  ]);
});

function configure(configuration: unknown, path = "sdkgen.json"): void {
  putFiles(folder, [{ path, text: `${JSON.stringify(configuration, null, 2)}\n` }]);
}

function run(...args: string[]): Call {
  return sdkgen(folder, args);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

const two = {
  documents: [
    { spec: "spec.yaml", out: "packages/one" },
    { spec: "./other.yaml", out: "packages/two", strict: true },
  ],
};

describe("a configuration", { timeout: 60_000 }, () => {
  test("says what generate, check and lint are about, all of it", () => {
    configure(two);
    const stale = run("check");
    expect([stale.status, stale.stderr]).toEqual([1, ""]);
    expect(stale.stdout).toMatch(/packages\/one is stale[^]*packages\/two is stale/);
    const generated = run("generate");
    expect([generated.status, generated.stderr]).toEqual([0, ""]);
    expect(generated.stdout).toMatch(/^packages\/one: \d+ written[^]*^packages\/two: \d+ written/m);
    expect([read("packages/one/src/client.ts"), read("packages/two/src/client.ts")]).toEqual([
      expect.stringContaining("class Complete"),
      expect.stringContaining("class Other"),
    ]);
    expect(run("check").status).toBe(0);
    const { status, stdout } = run("lint");
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^spec\.yaml: no errors, \d+ ms\nother\.yaml: no errors, \d+ ms\n$/),
    ]);
  });

  test("is as strict with each document as it says, and one that fails does not hide another", () => {
    const text = soundDocument.replace("operationId: getPet", "x-nothing: 1");
    putFiles(
      folder,
      ["spec.yaml", "other.yaml"].map((path) => ({ path, text })),
    );
    configure(two);
    const { status, stdout, stderr } = run("lint");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^spec\.yaml: no errors/);
    expect(stderr).toMatch(/^other\.yaml:\d+:\d+ error .*\(operation-id\)$/m);
    expect(run("lint", "--strict").stderr).toMatch(/^spec\.yaml:\d+:\d+ error .*\(operation-id\)$/m);
  });

  test("names what --spec chooses; --out, and any other document, come from the call alone", () => {
    configure(two);
    expect(run("lint", "--spec", "other.yaml").stdout).toMatch(/^other\.yaml: no errors, \d+ ms\n$/);
    expect(run("generate", "--spec", "spec.yaml", "--out", "elsewhere").status).toBe(0);
    expect([existsSync(join(folder, "elsewhere/API.md")), existsSync(join(folder, "packages"))]).toEqual([
      true,
      false,
    ]);
    putFiles(folder, [{ path: "third.yaml", text: soundDocument }]);
    expect(run("check", "--spec", "third.yaml").stdout).toContain("generated is stale");
  });

  test("keeps the folder of its package from another document that names none", () => {
    configure({ documents: [{ spec: "spec.yaml", out: "generated" }] });
    expect(run("generate").status).toBe(0);
    for (const command of ["generate", "build", "check"])
      expect(run(command, "--spec", "other.yaml")).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(
          "generated is the package of spec.yaml: choose another folder with --out",
        ),
      });
    expect(run("lint", "--spec", "other.yaml").status).toBe(0);
  });

  test("gives data for each document, and all problems together", () => {
    configure(two);
    const { status, stdout, stderr } = run("generate", "--format", "json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [],
      losses: [],
      documents: [
        { spec: "spec.yaml", out: "packages/one", written: expect.arrayContaining(["API.md"]) },
        { spec: "other.yaml", out: "packages/two", written: expect.arrayContaining(["API.md"]) },
      ],
    });
    const one = JSON.parse(run("generate", "--spec", "spec.yaml", "--format", "json").stdout);
    expect(one).toEqual({ problems: [], losses: [], assumed: {}, lossCounts: {}, unchanged: true });
  });

  test("is found in .config, too, or where --config says; paths start from its folder", () => {
    configure({ documents: [{ spec: "../spec.yaml", out: "../out" }] }, ".config/sdkgen.json");
    expect(run("generate").status).toBe(0);
    expect(existsSync(join(folder, "out/API.md"))).toBe(true);
    configure({ documents: [{ spec: "../../other.yaml", out: "out" }] }, "a/b/mine.json");
    expect(run("generate", "--config", "a/b/mine.json").status).toBe(0);
    expect(existsSync(join(folder, "a/b/out/API.md"))).toBe(true);
  });

  test("lets references lead into the folders that it names", () => {
    const document = soundDocument.replace(/ {4}Pet: .*\n/, '    Pet: { $ref: "../shared/pet.yaml" }\n');
    putFiles(folder, [
      { path: "specs/spec.yaml", text: document },
      { path: "shared/pet.yaml", text: "type: object\nproperties: { name: { type: string } }\n" },
    ]);
    configure({ documents: [{ spec: "specs/spec.yaml", out: "out" }] });
    expect(run("lint").stderr).toContain("ref-outside");
    configure({ documents: [{ spec: "specs/spec.yaml", out: "out", refRoots: ["shared"] }] });
    expect(run("lint").status).toBe(0);
  });

  test("wins over what the document says about its package", () => {
    const extensions =
      "x-sdk-package: theirs, x-sdk-client: Theirs, x-sdk-request-id-header: x-theirs, x-sdk-success-field: fine";
    putFiles(folder, [
      { path: "spec.yaml", text: soundDocument.replace("info: {", `info: { ${extensions},`) },
    ]);
    const document = { spec: "spec.yaml", out: "out" };
    configure({ documents: [document] });
    expect(run("generate").status).toBe(0);
    expect(JSON.parse(read("out/package.json"))).toMatchObject({
      name: "theirs",
      version: "1.2.3",
      license: "MIT",
    });
    configure({
      documents: [
        {
          ...document,
          packageName: "@ours/pets",
          version: "2.0.0-beta.1",
          license: "Apache-2.0",
          clientName: "PetStore",
          requestIdHeader: "x-ours",
          successField: "ok",
          repository: "us/pets",
          readme: "docs/own.md",
        },
      ],
    });
    const own = "\n## Own words\r\n\r\n```sh\n# no title\n```\n\nTurned \u202e around.\n";
    putFiles(folder, [{ path: "docs/own.md", text: own }]);
    expect(run("generate").status).toBe(0);
    expect(JSON.parse(read("out/package.json"))).toMatchObject({
      name: "@ours/pets",
      version: "2.0.0-beta.1",
      license: "Apache-2.0",
      repository: "us/pets",
    });
    expect(read("out/README.md")).toMatch(
      /## Reference[^]*\n\n## Own words\n\n```sh\n# no title\n```\n\nTurned \\u202e around\.\n$/,
    );
    putFiles(folder, [{ path: "docs/own.md", text: "## Other words\n" }]);
    expect(run("check").status).toBe(1);
    expect(run("generate").status).toBe(0);
    expect(read("out/README.md")).toMatch(/\n\n## Other words\n$/);
    expect(read("out/src/client.ts")).toContain("export class PetStore ");
    expect(read("out/src/options.ts")).toMatch(/"ok"[^]*"x-ours"|"x-ours"[^]*"ok"/);
    expect(read("out/src/version.ts")).toContain('"2.0.0-beta.1"');
    const emitted = ["package.json", "README.md", "API.md", "src/client.ts", "src/options.ts"];
    expect(emitted.filter((path) => /theirs/i.test(read(`out/${path}`)))).toEqual([]);
  });
});

describe("every mistake in a configuration", { timeout: 60_000 }, () => {
  test.each<[string, string | undefined, wanted: RegExp]>([
    ["is not there", undefined, /"own\.md" does not exist.*\(file-missing\)$/m],
    ["is empty", "", /level two.*\(config-value\)$/m],
    ["begins with text", "Words.\n\n## A\n", /level two.*\(config-value\)$/m],
    ["has a title", "## A\n\n```\n#\n```\n\n# B\n", /level two.*\(config-value\)$/m],
    ["has an underlined title", "## A\n\nB\n===\n", /level two.*\(config-value\)$/m],
  ])("a file for the README that %s", (_name, text, wanted) => {
    configure({ documents: [{ spec: "spec.yaml", out: "out", readme: "own.md" }] });
    if (text !== undefined) putFiles(folder, [{ path: "own.md", text }]);
    const { status, stderr } = run("lint");
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(wanted)]);
    expect(stderr).toMatch(/^sdkgen\.json:6:\d+ error /);
  });

  test("is reported at its place, all at once, and nothing is written", () => {
    putFiles(folder, [
      {
        path: "sdkgen.json",
        text: `{
  "document": [],
  "documents": [
    { "spec": "spec.yaml", "output": "out", "strikt": true },
    { "spec": 1, "out": "out", "strict": "yes", "refRoots": "shared" },
    { "spec": "spec.yaml", "out": "out", "clientName": "petStore", "version": "v1", "packageName": "Pets!" },
    { "spec": "/etc/spec.yaml", "out": "../out", "refRoots": ["a", "..", "c:\\\\d"] },
    "spec.yaml"
  ]
}
`,
      },
    ]);
    const { status, stdout, stderr } = run("generate");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(
        /^sdkgen\.json:2:3 error at \S+: "document" .*write "documents".*\(config-shape\)$/m,
      ),
      expect.stringMatching(/^sdkgen\.json:4:5 error at \S+: a document has no "out".*\(config-shape\)$/m),
      expect.stringMatching(
        /^sdkgen\.json:4:28 error at \S+: "output" .*known are spec, out, .*\(config-shape\)$/m,
      ),
      expect.stringMatching(/^sdkgen\.json:4:45 error at \S+: "strikt" .*write "strict".*\(config-shape\)$/m),
      expect.stringMatching(
        /^sdkgen\.json:5:15 error at \S+: expected a path, found a number.*\(config-shape\)$/m,
      ),
      expect.stringMatching(
        /^sdkgen\.json:5:42 error at \S+: expected true or false, found text.*\(config-shape\)$/m,
      ),
      expect.stringMatching(
        /^sdkgen\.json:5:61 error at \S+: expected a list of folders, found text.*\(config-shape\)$/m,
      ),
      expect.stringMatching(/^sdkgen\.json:6:56 error at \S+: "petStore" .*PascalCase.*\(config-value\)$/m),
      expect.stringMatching(/^sdkgen\.json:6:79 error at \S+: "v1" .*1\.0\.0.*\(config-value\)$/m),
      expect.stringMatching(/^sdkgen\.json:6:100 error at \S+: "Pets!" .*small letters.*\(config-value\)$/m),
      expect.stringMatching(
        /^sdkgen\.json:7:15 error at \S+: "\/etc\/spec\.yaml" is not the same.*\(config-value\)$/m,
      ),
      expect.stringMatching(/^sdkgen\.json:7:40 error at \S+: "\.\.\/out" is outside.*\(config-value\)$/m),
      expect.stringMatching(/^sdkgen\.json:7:68 error at \S+: "\.\." is outside.*\(config-value\)$/m),
      expect.stringMatching(/^sdkgen\.json:7:74 error at \S+: "c:.*d" is not the same.*\(config-value\)$/m),
      expect.stringMatching(
        /^sdkgen\.json:8:5 error at \S+: expected a document.*found text.*\(config-shape\)$/m,
      ),
      "15 errors; nothing was written",
      "",
    ]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test.each([
    ["what is no JSON", '{ "documents": [', /^sdkgen\.json:1:\d+ error .*\(syntax\)$/m],
    [
      "a repeated key",
      '{ "documents": [], "documents": [] }',
      /^sdkgen\.json:1:20 error .*\(duplicate-key\)$/m,
    ],
    ["no map", "[]", /^sdkgen\.json:1:1 error expected the configuration.*\(config-shape\)$/m],
    ["no documents", "{}", /^sdkgen\.json:1:1 error .*no "documents".*\(config-shape\)$/m],
    [
      "an empty list",
      '{ "documents": [] }',
      /^sdkgen\.json:1:16 error at \S+: expected a list of documents.*\(config-shape\)$/m,
    ],
    ["YAML", "documents:\n", /^sdkgen\.json:1:1 error .*\(syntax\)$/m],
  ])("%s", (_, text, expected) => {
    putFiles(folder, [{ path: "sdkgen.json", text }]);
    const { status, stdout, stderr } = run("lint", "--format", "text");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain("    at ");
  });

  test("is data for machines, too", () => {
    configure({ documents: [{ spec: "spec.yaml" }] });
    const { status, stdout, stderr } = run("lint", "--format", "json");
    expect([status, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          file: "sdkgen.json",
          line: 3,
          column: 5,
          pointer: "/documents/0",
          severity: "error",
          rule: "config-shape",
          message: expect.any(String),
        },
      ],
      losses: [],
    });
  });

  test("packages in one folder, or in each other's", () => {
    configure({
      documents: [
        { spec: "spec.yaml", out: "packages/one" },
        { spec: "other.yaml", out: "packages/../packages/one/" },
        { spec: "other.yaml", out: "packages" },
        { spec: "other.yaml", out: "packages-2" },
      ],
    });
    const lines = run("generate").stderr.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^sdkgen\.json:9:14 error .* not apart.*\(config-value\)$/m),
      expect.stringMatching(/^sdkgen\.json:13:14 error .* not apart.*\(config-value\)$/m),
      "2 errors; nothing was written",
    ]);
  });

  test("a folder behind a link that leads outside", () => {
    const outside = makeFolder();
    mkdirSync(join(folder, "inside"));
    symlinkSync(outside, join(folder, "inside/link"));
    configure({ documents: [{ spec: "spec.yaml", out: "out", refRoots: ["inside", "inside/link/deeper"] }] });
    expect(run("lint").stderr).toMatch(
      /^sdkgen\.json:8:9 error at \S+: "inside\/link\/deeper" is outside.*\(config-value\)$/m,
    );
  });

  test("a file that is not there", () => {
    const { status, stderr } = run("lint", "--config", "nothing.json");
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^nothing\.json:1:1 error .*\(file-missing\)$/m),
    ]);
  });
});

describe("wrong usage", { timeout: 30_000 }, () => {
  test("no configuration and no --spec", () => {
    for (const command of ["generate", "check", "lint", "watch"]) {
      const { status, stdout, stderr } = run(command);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(
        /^sdkgen: there is no sdkgen\.json here: run sdkgen init .*--spec\n\nUsage: sdkgen/,
      );
    }
  });

  test("--out for several documents", () => {
    configure(two);
    const { status, stderr } = run("generate", "--out", "out");
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^sdkgen: --out .* choose one with --spec\n/),
    ]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("names in a configuration", { timeout: 60_000 }, () => {
  const document = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
tags: [{ name: Pet store }]
paths:
  /pets/{pet-id}:
    get:
      tags: [Pet store]
      operationId: PetStore_GetPet
      parameters:
        - { name: pet-id, in: path, required: true, schema: { type: string } }
        - { name: detail, in: query, schema: { type: string } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/pet_dto" } } } } }
  /pets:
    get: { tags: [Pet store], operationId: find, responses: { "204": { description: ok } } }
components:
  schemas:
    pet_dto: { type: object, properties: { kind: { $ref: "#/components/schemas/kind" } } }
    Pet: { type: object }
    kind: { type: string, enum: [cat, "1.0"] }
`;

  function configureNames(names: unknown): void {
    putFiles(folder, [{ path: "pets.yaml", text: document }]);
    configure({ documents: [{ spec: "pets.yaml", out: "out", names }] });
  }

  test("win over all others, of whatever kind, and the thing that had one gets a longer one", () => {
    configureNames({
      resources: { "Pet store": "pets" },
      methods: { PetStore_GetPet: "find" },
      params: { PetStore_GetPet: "FindParams" },
      arguments: { PetStore_GetPet: { "pet-id": "pet" } },
      types: { pet_dto: "Pet" },
      members: { kind: { "1.0": "FIRST" } },
    });
    const { status, stderr } = run("generate");
    expect([status, stderr.match(/"[^"]+" would be called \w+/g)]).toEqual([
      0,
      ['"find" would be called find', '"Pet" would be called Pet'],
    ]);
    const resource = read("out/src/resources/pets.ts");
    expect(resource).toMatch(/find\(\s*pet: string,\s*params\?: FindParams,[^)]*\): ApiCall<Pet, unknown>/);
    expect(resource).toContain("findCall(options");
    expect(read("out/src/types.ts")).toContain("export interface Pet {");
    expect(read("out/src/types.ts")).toContain("PetModel");
    expect(read("out/src/enums.ts")).toContain('FIRST: "1.0"');
  });

  test("that are given to nothing are told at their place, with what may be meant", () => {
    configureNames({
      methods: { PetStore_GetPets: "find", nothing: "list" },
      members: { kind: { dog: "Dog" }, kinds: { cat: "Cat" } },
    });
    const { stderr } = run("lint");
    expect(stderr.split("\n").filter((line) => line.includes("config-name"))).toEqual([
      expect.stringMatching(
        /^sdkgen\.json:\d+:11 warning .*methods has a name for "PetStore_GetPets".* write "PetStore_GetPet"/,
      ),
      expect.stringMatching(/^sdkgen\.json:\d+:11 warning .*"nothing".*sdkgen inspect/),
      expect.stringMatching(/^sdkgen\.json:\d+:13 warning .*members has a name for "kind dog"/),
      expect.stringMatching(/^sdkgen\.json:\d+:13 warning .*"kinds cat".* write "kind cat"/),
    ]);
  });

  test("must be names, of known kinds", () => {
    configureNames({
      methods: { find: "Find" },
      type: {},
      types: ["Pet"],
      members: { kind: "x" },
      arguments: { find: { id: 1 } },
    });
    const { status, stderr } = run("lint");
    expect([status, stderr.match(/\((config-\w+)\)/g)]).toEqual([
      1,
      ["(config-value)", "(config-shape)", "(config-shape)", "(config-shape)", "(config-shape)"],
    ]);
  });
});

describe("sdkgen.schema.json", () => {
  const schema = JSON.parse(readFileSync(join(projectFolder, "generator/sdkgen.schema.json"), "utf8"));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const document = { spec: "spec.yaml", out: "out" };

  test("describes every field as the generator reads it", () => {
    const { properties, required } = schema.properties.documents.items;
    expect(Object.keys(properties)).toEqual(Object.keys(documentFields));
    expect(required).toEqual(Object.keys(documentFields).filter((name) => documentFields[name]?.required));
    for (const [name, field] of Object.entries(documentFields)) {
      const types = { path: { type: "string" }, paths: { type: "array" }, names: { type: "object" } };
      expect(properties[name]).toMatchObject(field.kind === "value" ? field.form.schema : types[field.kind]);
      expect(properties[name].description).toMatch(/\.$/);
    }
  });

  test("describes every kind of name as the generator reads it", () => {
    const { properties } = schema.properties.documents.items.properties.names;
    expect(Object.keys(properties)).toEqual(Object.keys(nameFields));
    for (const [kind, { form, isInside }] of Object.entries(nameFields)) {
      const leaf = properties[kind].additionalProperties;
      expect(isInside ? leaf.additionalProperties : leaf).toMatchObject(form.schema);
    }
  });

  test.each<[valid: boolean, configuration: unknown]>([
    [true, { documents: [document] }],
    [true, { $schema: "./schema.json", documents: [{ ...document, strict: true, refRoots: ["a"] }] }],
    [false, {}],
    [false, { documents: [] }],
    [false, { documents: [document], strict: true }],
    [false, { documents: [{ spec: "spec.yaml" }] }],
    [false, { documents: [{ ...document, name: "x" }] }],
    [false, { documents: [{ ...document, license: "a\nb" }] }],
    [false, { documents: [{ ...document, spec: "" }] }],
  ])("and %s is what both say", (valid, configuration) => {
    configure(configuration);
    expect([validate(configuration), run("lint").status]).toEqual([valid, valid ? 0 : 1]);
  });
});

describe("watch", { timeout: 60_000 }, () => {
  test("generates the documents of the configuration, and those of its next version", async () => {
    configure({ documents: [{ spec: "spec.yaml", out: "one" }] });
    const child = spawn(process.execPath, [launcher, "watch"], { cwd: folder });
    onTestFinished(() => void child.kill());
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    const until = async (pattern: RegExp): Promise<void> => {
      await expect.poll(() => output, { timeout: 20_000, interval: 50 }).toMatch(pattern);
      output = "";
    };
    await until(/one: \d+ written[^]*watching spec\.yaml; stop with/);
    // Watching a folder takes a moment to begin.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    configure({ documents: [{ spec: "spec.yaml" }] });
    await until(/"out".*\(config-shape\)[^]*nothing was written[^]*watching sdkgen\.json; stop/);
    configure({
      documents: [
        { spec: "spec.yaml", out: "one" },
        { spec: "other.yaml", out: "two" },
      ],
    });
    await until(/two: \d+ written[^]*watching spec\.yaml, other\.yaml; stop/);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    putFiles(folder, [{ path: "other.yaml", text: soundDocument.replace("[cat, dog]", "[cat, dog, fish]") }]);
    await until(/two: \d+ written/);
    expect(read("two/src/enums.ts")).toContain("fish");
    expect(child.exitCode).toBe(null);
  });
});
