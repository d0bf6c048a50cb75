import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { fixDocument } from "../../generator/commands/fixDocument.ts";
import { makeFolder } from "../support/makeFolder.ts";
import { sdkgen } from "./support/sdkgen.ts";

let folder = "";

beforeEach(() => {
  folder = makeFolder();
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** Fixes a document; gives `line:column rule` of what was fixed, and the rules of what is left. */
async function fix(path: string, strict = false): Promise<{ fixed: string[]; left: string[] }> {
  const { fixed, problems, read: now } = await fixDocument({ spec: join(folder, path), strict, roots: [] });
  expect(problems).toEqual([]);
  return {
    fixed: fixed.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    left: now.problems.map(({ rule }) => rule),
  };
}

interface Row {
  readonly name: string;
  /** What follows the frame of a document. */
  readonly given: string;
  readonly wanted: string;
  readonly fixed: readonly string[];
}

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

const rows: readonly Row[] = [
  {
    name: "required on a path parameter, behind the comment of its neighbour",
    given: `
paths:
  /a/{id}:
    parameters:
      # which one
      - name: id
        in: path # here

        # what it is
        schema: { type: string }
`,
    wanted: `
paths:
  /a/{id}:
    parameters:
      # which one
      - name: id
        in: path # here
        required: true

        # what it is
        schema: { type: string }
`,
    fixed: ["8:9 path-parameter-required"],
  },
  {
    name: "required on path parameters in brackets, first in the list, and said wrongly",
    given: `
paths:
  /{a}/{b}/{c}/{d}:
    parameters:
      - { name: a, in: path, schema: {} }
      - {
          in: path, # first
          name: b,
          schema: {}
        }
      - in: path
        name: c
        required: false # for now
        schema: {}
      - {schema: {},name: d,in: 'path'}
`,
    wanted: `
paths:
  /{a}/{b}/{c}/{d}:
    parameters:
      - { name: a, in: path, required: true, schema: {} }
      - {
          in: path,
          required: true, # first
          name: b,
          schema: {}
        }
      - in: path
        name: c
        required: true # for now
        schema: {}
      - {schema: {},name: d,in: 'path',required: true}
`,
    fixed: [
      "7:9 path-parameter-required",
      "8:9 path-parameter-required",
      "13:9 path-parameter-required",
      "17:9 path-parameter-required",
    ],
  },
  {
    name: "values that YAML takes for something else, in the quotes of the file",
    given: `
x-a: 'quoted'
x-b: ['quoted', 'quoted']
x-c: "quoted"
tags:
  - name: 404 # not found
  - name: 1.10
  - name: 0x1F
  - name: true
paths: {}
`,
    wanted: `
x-a: 'quoted'
x-b: ['quoted', 'quoted']
x-c: "quoted"
tags:
  - name: '404' # not found
  - name: '1.10'
  - name: '0x1F'
  - name: 'true'
paths: {}
`,
    fixed: ["8:11 struct-type", "9:11 struct-type", "10:11 struct-type", "11:11 struct-type"],
  },
  {
    name: "booleans and numbers that are text",
    given: `
paths:
  /a:
    get:
      deprecated: yes # soon
      parameters:
        - { name: a, in: query, required: "no", schema: { maximum: "200", minLength: '1', minimum: "1.50" } }
`,
    wanted: `
paths:
  /a:
    get:
      deprecated: true # soon
      parameters:
        - { name: a, in: query, required: false, schema: { maximum: 200, minLength: 1, minimum: "1.50" } }
`,
    fixed: ["7:19 struct-type", "9:43 struct-type", "9:68 struct-type", "9:86 struct-type"],
  },
  {
    name: "enum values of another type",
    given: `
components:
  schemas:
    A: { type: string, enum: [a, 1.0, true, null] }
    B:
      type: [integer, "null"]
      enum:
        - 1 # one
        - "2" # two
        - "1.5"
        - null
    C: { type: [string, integer], enum: [a, true] }
`,
    wanted: `
components:
  schemas:
    A: { type: string, enum: [a, "1.0", "true", null] }
    B:
      type: [integer, "null"]
      enum:
        - 1 # one
        - 2 # two
        - "1.5"
        - null
    C: { type: [string, integer], enum: [a, true] }
`,
    fixed: ["6:34 schema-enum-type", "6:39 schema-enum-type", "11:11 schema-enum-type"],
  },
  {
    name: "nullable after 3.0",
    given: `
components:
  schemas:
    A: { type: string, nullable: true }
    B: { nullable: true, type: string }
    C: { type: 'string', nullable: true, maxLength: 5 }
    D: { type: [string], nullable: true }
    E: { type: [string, "null"], nullable: true }
    F: { type: string, nullable: false }
    G:
      type: object # an object
      nullable: true # or none
      properties: {}
    H:
      nullable: true
      # of two
      type: string
      enum:
        - a
        - b # the second
    I:
      type:
        - string
      nullable: true
    J: { allOf: [{ nullable: true, type: integer }, nullable: true] }
    K: { $ref: "#/components/schemas/A", nullable: true }
    L: { nullable: true }
`,
    wanted: `
components:
  schemas:
    A: { type: [string, "null"] }
    B: { type: [string, "null"] }
    C: { type: [string, "null"], maxLength: 5 }
    D: { type: [string, "null"] }
    E: { type: [string, "null"] }
    F: { type: string }
    G:
      type: [object, "null"] # an object
      # or none
      properties: {}
    H:
      # of two
      type: [string, "null"]
      enum:
        - a
        - b # the second
        - null
    I:
      type:
        - string
        - "null"
    J: { allOf: [{ type: [integer, "null"] }, nullable: true] }
    K: { $ref: "#/components/schemas/A", nullable: true }
    L: { nullable: true }
`,
    fixed: [
      "6:24 struct-version",
      "7:10 struct-version",
      "8:26 struct-version",
      "9:26 struct-version",
      "10:34 struct-version",
      "11:24 struct-version",
      "14:7 struct-version",
      "17:7 struct-version",
      "26:7 struct-version",
      "27:20 struct-version",
    ],
  },
  {
    name: "names of enum values that are too few, as they would be called without the list",
    given: `
components:
  schemas:
    A: { type: string, enum: [OPEN, LOCKED, half-open], x-enum-varnames: [Open] }
    B:
      type: string
      enum: [a, b]
      x-enum-varnames:
        - First # of all

        # nothing follows
    C: { type: integer, enum: [1, 2], x-enum-varnames: [] }
    D: { type: string, enum: [NEW, OPEN, CLOSED], x-enum-varnames: [Open, Closed] }
    E: { type: string, enum: [a, b], x-enum-varnames: [A, B, C] }
    F: { type: string, enum: [a-b, a_b, c], x-enum-varnames: [C] }
`,
    wanted: `
components:
  schemas:
    A: { type: string, enum: [OPEN, LOCKED, half-open], x-enum-varnames: [Open, Locked, HalfOpen] }
    B:
      type: string
      enum: [a, b]
      x-enum-varnames:
        - First # of all
        - B

        # nothing follows
    C: { type: integer, enum: [1, 2], x-enum-varnames: [Value1, Value2] }
    D: { type: string, enum: [NEW, OPEN, CLOSED], x-enum-varnames: [Open, Closed] }
    E: { type: string, enum: [a, b], x-enum-varnames: [A, B, C] }
    F: { type: string, enum: [a-b, a_b, c], x-enum-varnames: [C] }
`,
    fixed: ["6:57 enum-lists", "10:7 enum-lists", "14:39 enum-lists"],
  },
  {
    name: "paths without slash and ranges in small letters",
    given: `
paths:
  pets: # all
    get:
      responses:
        2xx: { description: OK }
        "4xx": { description: Mine }
        '5xx': { description: Theirs }
  "dogs": {}
  cats/{id}: {}
`,
    wanted: `
paths:
  /pets: # all
    get:
      responses:
        "2XX": { description: OK }
        "4XX": { description: Mine }
        '5XX': { description: Theirs }
  "/dogs": {}
  /cats/{id}: {}
`,
    fixed: [
      "5:3 path-slash",
      "8:9 response-code",
      "9:9 response-code",
      "10:9 response-code",
      "11:3 path-slash",
      "12:3 path-slash",
    ],
  },
  {
    name: "what an alias repeats, once",
    given: `
paths:
  /a/{id}:
    parameters:
      - &id { name: id, in: path, schema: {} }
  /b/{id}: { parameters: [*id] }
`,
    wanted: `
paths:
  /a/{id}:
    parameters:
      - &id { name: id, in: path, required: true, schema: {} }
  /b/{id}: { parameters: [*id] }
`,
    fixed: ["7:13 path-parameter-required"],
  },
];

describe("lint --fix", () => {
  test.each(rows)("fixes $name", async ({ given, wanted, fixed }) => {
    put("api.yaml", `${head}${given}`);
    const first = await fix("api.yaml");
    expect(read("api.yaml")).toBe(`${head}${wanted}`);
    expect(first.fixed).toEqual(fixed);
    expect((await fix("api.yaml")).fixed).toEqual([]);
    expect(read("api.yaml")).toBe(`${head}${wanted}`);
  });

  test.each([
    ["3.0", '"3.0.0"'],
    ["3.1", '"3.1.0"'],
    ["'3.2'", "'3.2.0'"],
  ])("fixes the version %s, and what it hid", async (given, wanted) => {
    put("api.yaml", `openapi: ${given} # ours\ninfo:\n  title: T\n  version: 1.0\npaths: {}\n`);
    const { fixed } = await fix("api.yaml");
    expect(fixed).toEqual(["1:10 openapi-version", "4:12 struct-type"]);
    const quotes = wanted[0];
    expect(read("api.yaml")).toBe(
      `openapi: ${wanted} # ours\ninfo:\n  title: T\n  version: ${quotes}1.0${quotes}\npaths: {}\n`,
    );
  });

  test("puts codes and words in quotes under --strict alone", async () => {
    const document = (code: string, yes: string, no: string): string =>
      [
        `${head}tags: [{ name: a }]`,
        "paths:",
        "  /a:",
        "    get:",
        "      operationId: a",
        "      tags: [a]",
        "      summary: A",
        "      parameters: [{ name: a, in: query, schema: { $ref: '#/components/schemas/A' } }]",
        "      responses:",
        `        ${code}: { description: OK }`,
        "components:",
        "  schemas:",
        `    A: { type: string, enum: [${yes}, maybe, ${no}], default: ${no} }`,
      ].join("\n");
    const given = document("204", "yes", "no");
    put("api.yaml", given);
    expect((await fix("api.yaml")).fixed).toEqual([]);
    expect(read("api.yaml")).toBe(given);
    const { fixed } = await fix("api.yaml", true);
    expect(fixed).toEqual(Array(4).fill(expect.stringMatching(/^\d+:\d+ yaml-quotes$/)));
    expect(read("api.yaml")).toBe(document(`"204"`, `"yes"`, `"no"`));
  });

  test.each([
    ["laid out", 2],
    ["on one line", undefined],
  ])("fixes JSON that is %s", async (_, indentation) => {
    const document = (parameter: object, schema: object, version: unknown): string =>
      JSON.stringify(
        {
          openapi: "3.1.0",
          info: { title: "T", version },
          paths: { "/a/{id}": { parameters: [parameter] } },
          components: { schemas: { A: schema } },
        },
        null,
        indentation,
      );
    const parameter = { name: "id", in: "path" };
    const schema = { description: "D" };
    put(
      "api.json",
      document({ ...parameter, schema }, { nullable: true, type: "string", minLength: "1" }, 1.5),
    );
    await fix("api.json");
    expect(JSON.parse(read("api.json"))).toEqual(
      JSON.parse(
        document({ ...parameter, required: true, schema }, { type: ["string", "null"], minLength: 1 }, "1.5"),
      ),
    );
    const expected = document({ ...parameter, required: true, schema }, { type: 0, minLength: 1 }, "1.5");
    expect(read("api.json")).toBe(expected.replace(/("type": ?)0/, '$1["string", "null"]'));
    expect((await fix("api.json")).fixed).toEqual([]);
  });

  test("fixes every file of a document, and each once", async () => {
    put("api.yaml", `${head}paths:\n  /a/{id}: { $ref: parts/a.yaml }\n  /b/{id}: { $ref: parts/a.yaml }\n`);
    put("parts/a.yaml", "parameters:\n  - $ref: b.json\n");
    put("parts/b.json", '{ "name": "id", "in": "path", "schema": { "nullable": true, "type": "string" } }\n');
    const { fixed, left } = await fix("api.yaml");
    expect(fixed).toEqual(["1:1 path-parameter-required", "1:43 struct-version"]);
    expect(left).toEqual([]);
    expect(read("parts/b.json")).toBe(
      '{ "name": "id", "in": "path", "required": true, "schema": { "type": ["string", "null"] } }\n',
    );
  });

  test.each([
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["no end of the last line", (text: string) => text.trimEnd()],
  ])("keeps %s", async (_, as) => {
    const document = (required: string): string =>
      `${head}paths:\n  /a/{id}:\n    parameters:\n      - name: id\n        schema: {}\n        in: path${required}\n`;
    put("api.yaml", as(document("")));
    await fix("api.yaml");
    expect(read("api.yaml")).toBe(as(document("\n        required: true")));
  });

  test.each([
    [
      "a merge",
      "x-p: &p { in: path, required: false }\npaths:\n  /{a}:\n    parameters:\n      - <<: *p\n        name: a\n        schema: {}\n",
    ],
    [
      "a comment in brackets",
      "components:\n  schemas:\n    A: {\n      type: string,\n      # or null\n      nullable: true\n    }\n",
    ],
    ["a name that is taken", "paths:\n  a: {}\n  /a: {}\n"],
  ])("leaves what has no safe way: %s", async (_, text) => {
    put("api.yaml", `${head}${text}`);
    const { fixed, left } = await fix("api.yaml");
    expect([fixed, read("api.yaml")]).toEqual([[], `${head}${text}`]);
    expect(left).toHaveLength(1);
  });

  test("fixes the others where one cannot be fixed", async () => {
    put("api.yaml", `${head}paths:\n  a: {}\n  /a: {}\n  b: {}\n  c: {}\n  /c: {}\n  d: {}\n`);
    await fix("api.yaml");
    expect(read("api.yaml")).toBe(
      `${head}paths:\n  a: {}\n  /a: {}\n  /b: {}\n  c: {}\n  /c: {}\n  /d: {}\n`,
    );
  });
});

describe("the command", { timeout: 60_000 }, () => {
  const broken = `${head}paths:\n  pets: {}\n  /a: { gett: {} }\n  /{b: {}\n`;

  test("says what it fixed, and what is left with its new place", () => {
    put(
      "api.yaml",
      `${head}paths:\n  /{a}:\n    parameters:\n      - name: a\n        in: path\n        schema: {}\n  /{b: {}\n`,
    );
    const { status, stdout, stderr } = sdkgen(folder, ["lint", "--spec", "api.yaml", "--strict", "--fix"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^api\.yaml:6:9 fixed the path parameter "a" .* \(path-parameter-required\)\n$/);
    expect(stderr).toMatch(
      /^api\.yaml:10:3 error .* \(path-template\)\napi\.yaml: 1 fixed, 1 error is left, \d+ ms\n$/,
    );
  });

  test("exits with 0 when nothing is left, and does nothing the second time", () => {
    put("api.yaml", broken.replace("  /a: { gett: {} }\n  /{b: {}\n", ""));
    const first = sdkgen(folder, ["lint", "--spec", "api.yaml", "--fix"]);
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(
      /^api\.yaml:4:3 fixed .* \(path-slash\)\napi\.yaml: 1 fixed, no errors, \d+ ms\n$/,
    );
    const changed = statSync(join(folder, "api.yaml"), { bigint: true }).mtimeNs;
    const second = sdkgen(folder, ["lint", "--spec", "api.yaml", "--fix"]);
    expect(second.stdout).toMatch(/^api\.yaml: 0 fixed, no errors, \d+ ms\n$/);
    expect(statSync(join(folder, "api.yaml"), { bigint: true }).mtimeNs).toBe(changed);
  });

  test("prints as JSON and as annotations, too", () => {
    put("api.yaml", broken);
    const json = JSON.parse(
      sdkgen(folder, ["lint", "--spec", "api.yaml", "--fix", "--format", "json"]).stdout,
    );
    expect(json).toMatchObject({
      fixed: [{ file: "api.yaml", line: 4, column: 3, rule: "path-slash" }],
      problems: [{ line: 5 }, { line: 6 }],
    });
    put("api.yaml", broken);
    const { stdout } = sdkgen(folder, ["lint", "--spec", "api.yaml", "--fix", "--format", "github"]);
    expect(stdout).toMatch(/^::notice file=api\.yaml,line=4,col=3,title=path-slash::fixed: the path /m);
  });

  test("belongs to lint alone", () => {
    put("api.yaml", broken);
    for (const command of ["generate", "check", "watch", "build", "inspect", "init"]) {
      const { status, stderr } = sdkgen(folder, [command, "--spec", "api.yaml", "--fix"]);
      expect([status, stderr]).toEqual([2, expect.stringContaining("--fix is an option of lint alone")]);
    }
    expect(read("api.yaml")).toBe(broken);
  });
});

describe("the file system", { timeout: 60_000 }, () => {
  const given = `${head}paths:\n  pets: {}\n`;
  const wanted = given.replace("pets", "/pets");
  const run = (...args: string[]): { status: number | null; stderr: string } => {
    const { status, stderr } = sdkgen(join(folder, "work"), ["lint", "--spec", "api.yaml", "--fix", ...args]);
    return { status, stderr };
  };

  test("keeps the mode of a file, and nothing is left beside it", () => {
    put("work/api.yaml", given);
    chmodSync(join(folder, "work/api.yaml"), 0o640);
    expect(run()).toEqual({ status: 0, stderr: "" });
    expect(read("work/api.yaml")).toBe(wanted);
    expect(statSync(join(folder, "work/api.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, "work"))).toEqual(["api.yaml"]);
  });

  test("a link stays a link; what is outside of the folder is not touched", () => {
    put("work/inner/real.yaml", given);
    symlinkSync("inner/real.yaml", join(folder, "work/api.yaml"));
    expect(run().status).toBe(0);
    expect(lstatSync(join(folder, "work/api.yaml")).isSymbolicLink()).toBe(true);
    expect(read("work/inner/real.yaml")).toBe(wanted);

    put("outside.yaml", given);
    symlinkSync("../outside.yaml", join(folder, "work/other.yaml"));
    const { status, stderr } = sdkgen(join(folder, "work"), ["lint", "--spec", "other.yaml", "--fix"]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^other\.yaml:1:1 error it is a link out of the folder .* \(write-failed\)$/m),
    ]);
    expect(read("outside.yaml")).toBe(given);
  });

  test("files of an allowed root are fixed, and those of no root are not read", () => {
    put("shared/item.yaml", "get:\n  deprecated: yes\n");
    put("work/api.yaml", `${head}paths:\n  /a: { $ref: ../shared/item.yaml }\n`);
    expect(run().stderr).toContain("ref-outside");
    expect(read("shared/item.yaml")).toContain("yes");
    expect(run("--ref-root", "../shared").status).toBe(0);
    expect(read("shared/item.yaml")).toBe("get:\n  deprecated: true\n");
  });
});
