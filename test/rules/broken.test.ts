import { expect, test } from "vitest";
import { filePages } from "../../generator/problems/pages/filePages.ts";
import { operationPages } from "../../generator/problems/pages/operationPages.ts";
import { schemaPages } from "../../generator/problems/pages/schemaPages.ts";
import { structurePages } from "../../generator/problems/pages/structurePages.ts";
import { listProblems } from "./listProblems.ts";
import { readFiles } from "./readFiles.ts";

interface Row {
  readonly name: string;
  /** The files of the document by path, or the text of `api.yaml`. */
  readonly given: string | Readonly<Record<string, string | Uint8Array>>;
  /** `line:column rule-id`, `?` after a warning, `!` after what only `--strict` reports. */
  readonly wanted: readonly string[];
}

/** The first two lines of most documents below. */
const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const head30 = "openapi: 3.0.4\ninfo: { title: T, version: '1' }\npaths: {}\n";
const head32 = "openapi: 3.2.0\ninfo: { title: T, version: '1' }\n";
const ok = "{ '200': { description: OK } }";

const rows: readonly Row[] = [
  // Text
  { name: "a file that is a folder", given: { "api.yaml/": "" }, wanted: ["1:1 file-missing"] },
  {
    name: "an oversized file",
    given: { "api.yaml": new Uint8Array(64 * 1024 * 1024 + 1) },
    wanted: ["1:1 file-size"],
  },
  {
    name: "UTF-16",
    given: { "api.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]) },
    wanted: ["1:1 file-encoding"],
  },
  {
    name: "bytes that are not UTF-8",
    given: { "api.yaml": new Uint8Array([0x61, 0xff]) },
    wanted: ["1:1 file-encoding"],
  },
  { name: "a NUL", given: "openapi: 3.1.0\0\n", wanted: ["1:1 file-encoding"] },
  {
    name: "a list that is not closed",
    given: `${head}servers: [\npaths: {}\n`,
    wanted: ["3:10 syntax"],
  },
  {
    name: "brackets and quotes that go on too far left",
    given: `${head}paths:\n  /a:\n    get:\n      x-a: {\n        b: 1\n  }\n      summary: 'It''s\n    long\n  it is'\n      responses: { '200': { description: 1 } }\n`,
    wanted: ["8:1 yaml-indent?", "10:1 yaml-indent?", "11:1 yaml-indent?", "12:42 struct-type?"],
  },
  {
    name: "a quote that is not closed",
    given: `${head}paths:\n  /a:\n    summary: 'A\n    get: ${ok}\n`,
    wanted: ["5:16 syntax"],
  },
  { name: "a tab as indentation", given: `${head}paths:\n\t/a: {}\n`, wanted: ["4:1 syntax"] },
  {
    name: "JSON with a trailing comma",
    given: { "api.json": '{\n "openapi": "3.1.0",\n}' },
    wanted: ["3:1 syntax"],
  },
  { name: "JSON with a comment", given: { "api.json": "{ // no\n}" }, wanted: ["1:3 syntax"] },
  { name: "JSON that stops", given: { "api.json": '{ "a": [1, 2' }, wanted: ["1:13 syntax"] },
  { name: "an empty JSON file", given: { "api.json": "" }, wanted: ["1:1 syntax"] },
  {
    name: "a repeated key",
    given: `${head}paths: {}\ntags: []\npaths: {}\n`,
    wanted: ["5:1 duplicate-key?"],
  },
  {
    name: "repeated keys in JSON",
    given: {
      "api.json":
        '{"openapi":"3.1.0","info":{"title":"T",\n"title":"U","version":"1"},"paths":{},\n"paths":{}}',
    },
    wanted: ["2:1 duplicate-key?", "3:1 duplicate-key?"],
  },
  { name: "two documents", given: `${head}paths: {}\n---\n${head}`, wanted: ["5:1 yaml-documents"] },
  { name: "a tag", given: `${head}paths: {}\nx-a: !!binary AAAA\n`, wanted: ["4:15 yaml-tag?"] },
  { name: "a tag of somebody", given: `${head}paths: !php/object {}\n`, wanted: ["3:20 yaml-tag?"] },
  { name: "a list as a key", given: `${head}paths: {}\nx-a:\n  ? [1]\n  : 2\n`, wanted: ["5:5 yaml-key?"] },
  { name: "a merge of text", given: `${head}paths: {}\nx-a:\n  <<: text\n`, wanted: ["5:7 yaml-merge?"] },
  {
    name: "an alias without anchor",
    given: `${head}paths: *nowhere\n`,
    wanted: ["3:8 struct-type?", "3:8 yaml-alias"],
  },
  {
    name: "an alias within its anchor",
    given: `${head}paths: {}\nx-a: &a\n  b: [*a]\n`,
    wanted: ["5:7 yaml-alias"],
  },
  {
    name: "a map that merges itself",
    given: `${head}paths: &a\n  <<: *a\n  b: {}\n`,
    wanted: ["4:7 yaml-alias", "4:7 yaml-merge?", "5:3 path-slash?"],
  },
  {
    name: "infinity",
    given: `${head}paths: {}\nx-a: [.inf, 1e400, -.INF, .nan]\n`,
    wanted: ["4:7 number-range?", "4:13 number-range?", "4:20 number-range?", "4:27 number-range?"],
  },
  {
    name: "a number that JSON cannot hold",
    given: { "api.json": '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},\n"x-a":1e400}' },
    wanted: ["2:7 number-range?"],
  },
  {
    name: "numbers that are rounded",
    given: `${head}paths: {}\nx-a: [9007199254740992, 9007199254740993, 9223372036854775807, -9007199254740993]\n`,
    wanted: ["4:25 number-precision?", "4:43 number-precision?", "4:64 number-precision?"],
  },
  {
    name: "a number that is rounded, in JSON",
    given: {
      "api.json":
        '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},\n"x-a":[9223372036854775808,12345678901234567890]}',
    },
    wanted: ["2:28 number-precision?"],
  },
  {
    name: "flow lists nested too deep",
    given: `${head}x-a: ${"[".repeat(600)}${"]".repeat(600)}\n`,
    wanted: ["3:205 nesting-depth"],
  },
  {
    name: "JSON nested too deep",
    given: { "api.json": "[".repeat(100_000) },
    wanted: ["1:201 nesting-depth"],
  },
  {
    name: "aliases of aliases of aliases",
    given: `${head}paths: {}\nx-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n${Array.from({ length: 8 }, (_, index) => `x-${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(10)}]\n`).join("")}`,
    wanted: ["9:46 alias-budget"],
  },
  // The version
  { name: "an empty file", given: "", wanted: ["1:1 openapi-version"] },
  { name: "a list", given: "- openapi: 3.1.0\n", wanted: ["1:1 openapi-version"] },
  {
    name: "no version",
    given: "info: { title: T, version: '1' }\npaths: {}\n",
    wanted: ["1:1 openapi-version"],
  },
  { name: "Swagger", given: "info: {}\nswagger: '2.0'\npaths: []\n", wanted: ["2:1 openapi-version"] },
  { name: "a version to come", given: "openapi: 4.0.0\npaths: []\n", wanted: ["1:10 openapi-version"] },
  {
    name: "a version with two numbers",
    given: "openapi: 3.1\ninfo: { title: T, version: '1' }\npaths: {}\n",
    wanted: ["1:10 openapi-version?"],
  },
  // References
  {
    name: "a reference to nothing",
    given: `${head}paths:\n  /a:\n    get:\n      responses:\n        '200': { $ref: '#/components/responses/A' }\n`,
    wanted: ["7:24 ref-unresolved?"],
  },
  {
    name: "references out of the folder",
    given: `${head}components:\n  schemas:\n    A: { $ref: 'https://example.com/a.yaml' }\n    B: { $ref: '../b.yaml' }\n    C: { $ref: /etc/passwd }\n    D: { $ref: 'file:///etc/passwd' }\n    E: { $ref: '//host/e.yaml' }\n    F: { $ref: '%2e%2e/f.yaml' }\n    G: { $ref: 'data:,{}' }\n`,
    wanted: [
      "5:16 ref-outside?",
      "6:16 ref-outside?",
      "7:16 ref-outside?",
      "8:16 ref-outside?",
      "9:16 ref-outside?",
      "10:16 ref-outside?",
      "11:16 ref-outside?",
    ],
  },
  {
    name: "references that are none",
    given: `${head}components:\n  schemas:\n    A: { $ref: '' }\n    B: { $ref: '#B' }\n    C: { $ref: '%zz' }\n    D: { $ref: '..\\d.yaml' }\n    E: { $ref: nowhere.yaml }\n    F: { $ref: {} }\n    G: { $ref: '#/components/schemas' }\n`,
    wanted: [
      "5:5 struct-unknown!",
      "5:16 ref-unresolved?",
      "6:5 struct-unknown!",
      "6:16 ref-unresolved?",
      "7:5 struct-unknown!",
      "7:16 ref-unresolved?",
      "8:5 struct-unknown!",
      "8:16 ref-unresolved?",
      "9:5 struct-unknown!",
      "9:16 file-missing?",
      "10:5 struct-unknown!",
      "10:16 struct-type?",
      "11:5 struct-unknown!",
    ],
  },
  {
    name: "references in circles",
    given: `${head}components:\n  schemas:\n    A: { $ref: '#/components/schemas/A' }\n    B: { $ref: '#/components/schemas/C' }\n    C: { $ref: '#/components/schemas/B' }\n    D: { $ref: '#/components/schemas/B' }\n`,
    wanted: ["5:16 ref-circular?", "6:16 ref-circular?", "7:16 ref-circular?"],
  },
  {
    name: "references to what is another kind of object in its own place",
    given: `${head}paths:\n  /a:\n    get: { $ref: '#' }\n    put: { parameters: [{ $ref: '#/info' }], responses: ${ok} }\n  /b: { get: { parameters: { $ref: '#/paths' }, responses: ${ok} } }\n  /c: { get: { responses: { '200': { $ref: '#/components/schemas/A' } } } }\ncomponents:\n  schemas:\n    A: { properties: { a: { $ref: '#/paths/~1a/put' } } }\n`,
    wanted: [
      "5:18 ref-kind?",
      "5:18 ref-place?",
      "6:33 ref-kind?",
      "7:28 ref-kind?",
      "7:28 struct-type?",
      "8:44 ref-kind?",
      "11:35 ref-kind?",
    ],
  },
  {
    name: "references to another kind of object",
    given: `${head}components:\n  schemas:\n    A: { $ref: '#/components/responses/R' }\n  responses:\n    R: { description: R }\n    S: { $ref: '#/components/schemas/A' }\n`,
    wanted: ["5:16 ref-kind?", "8:16 ref-kind?"],
  },
  {
    name: "a reference where OpenAPI has none",
    given: {
      "api.yaml": `${head}paths:\n  /a:\n    get: { $ref: get.yaml }\n`,
      "get.yaml": "responses:\n  2x0: { description: OK }\n",
    },
    wanted: ["5:18 ref-place?", "get.yaml:2:3 response-code?"],
  },
  {
    name: "mistakes in another file",
    given: {
      "api.yaml": `${head}components:\n  schemas:\n    A: { $ref: 'more/b.yaml#/B' }\n    C: { $ref: 'more/c.yaml' }\n    D: { $ref: 'more/c.yaml#/D' }\n`,
      "more/b.yaml":
        "B:\n  type: strnig\n  items: { $ref: '../api.yaml#/components/schemas/A' }\n  not: { $ref: ../../b.yaml }\n",
      "more/c.yaml": "type: [\n",
    },
    wanted: ["more/b.yaml:2:9 struct-enum?", "more/b.yaml:4:16 ref-outside?", "more/c.yaml:1:7 syntax"],
  },
  {
    name: "a reference below $id",
    given: `${head}components:\n  schemas:\n    A: { $id: 'https://a/', not: { $ref: '#/x' } }\n`,
    wanted: ["5:42 ref-unresolved?"],
  },
  // Structure
  {
    name: "nothing but a version",
    given: "openapi: 3.0.0\n",
    wanted: ["1:1 struct-required?", "1:1 struct-required?"],
  },
  {
    name: "other kinds of values",
    given: `openapi: 3.1.0\ninfo: text\nservers: {}\npaths: []\ntags:\n  - 5\ncomponents:\n  schemas:\n    A: { minLength: -1, maxLength: '1', properties: [], description: {}, required: true }\n`,
    wanted: [
      "2:7 struct-type?",
      "3:10 struct-type?",
      "4:8 struct-type?",
      "6:5 struct-type?",
      "9:21 struct-type?",
      "9:36 struct-type?",
      "9:53 struct-type?",
      "9:70 struct-type?",
      "9:74 struct-type?",
    ],
  },
  {
    name: "fields that are missing",
    given: `${head30}servers: [{}]\ntags: [{}]\ncomponents:\n  parameters: { P: { schema: {} } }\n  responses: { R: {} }\n  securitySchemes: { S: {} }\n`,
    wanted: [
      "4:11 struct-required?",
      "5:8 struct-required?",
      "7:17 struct-required?",
      "7:17 struct-required?",
      "8:16 struct-required?",
      "9:22 struct-required?",
    ],
  },
  {
    name: "fields that are not known",
    given: `${head30}x-mine: 1\ncomponents:\n  schemas:\n    A: { propertys: {}, foo: 1, x-bar: 2 }\n`,
    wanted: ["7:10 struct-unknown?", "7:25 struct-unknown?"],
  },
  {
    name: "keywords of a vocabulary, and a slip",
    given: `${head}components:\n  schemas:\n    A: { foo: 1, maxLenght: 5 }\n`,
    wanted: ["5:10 struct-unknown!", "5:18 struct-unknown?"],
  },
  {
    name: "fields of other versions",
    given: `${head30}webhooks: {}\ncomponents:\n  schemas:\n    A: { const: 1, type: [string, 'null'] }\n    B: { not: true }\n  mediaTypes: {}\n`,
    wanted: [
      "4:1 struct-version?",
      "7:10 struct-version?",
      "7:35 struct-version?",
      "8:15 struct-version?",
      "9:3 struct-version?",
    ],
  },
  {
    name: "nullable after 3.0",
    given: `${head}components:\n  schemas:\n    A: { type: string, nullable: true }\n`,
    wanted: ["5:24 struct-version?"],
  },
  {
    name: "values that are none of the fixed ones",
    given: `${head}components:\n  parameters:\n    P: { name: p, in: body, style: fancy, schema: { type: file } }\n    Q: { name: q, in: querystring, content: { a/b: {} } }\n`,
    wanted: ["5:23 struct-enum?", "5:36 struct-enum?", "5:59 struct-enum?", "6:23 struct-version?"],
  },
  // Paths
  { name: "a path without slash", given: `${head}paths:\n  a: {}\n`, wanted: ["4:3 path-slash?"] },
  {
    name: "braces that do not match",
    given: `${head}paths:\n  /{a: {}\n  /}b: {}\n  /{}: {}\n`,
    wanted: ["4:3 path-template?", "5:3 path-template?", "6:3 path-template?"],
  },
  {
    name: "a name twice in a path",
    given: `${head}paths:\n  /{a}/{a}: {}\n`,
    wanted: ["4:3 path-template?"],
  },
  {
    name: "paths that match the same",
    given: `${head}paths:\n  /{a}: {}\n  /{b}: {}\n`,
    wanted: ["5:3 path-duplicate?"],
  },
  {
    name: "parameters in the path only, or not in the path",
    given: `${head}paths:\n  /{a}/{b}:\n    parameters:\n      - { name: a, in: path, required: true, schema: {} }\n      - { name: c, in: path, required: true, schema: {} }\n    get:\n      responses: ${ok}\n`,
    wanted: ["7:9 path-parameter-unused?", "8:5 path-parameter-undeclared?"],
  },
  {
    name: "an optional path parameter",
    given: `${head}components:\n  parameters:\n    A: { name: a, in: path, schema: {} }\n`,
    wanted: ["5:8 path-parameter-required?"],
  },
  // Operations
  {
    name: "an operationId twice",
    given: `${head}paths:\n  /a:\n    get: { operationId: a, responses: ${ok} }\nwebhooks:\n  b:\n    post: { operationId: a, responses: ${ok} }\n`,
    wanted: ["8:26 operation-id-duplicate?"],
  },
  {
    name: "additional operations that are none",
    given: `${head32}paths:\n  /a:\n    additionalOperations:\n      LINK: {}\n      GET: {}\n      "UN LINK": {}\n`,
    wanted: ["7:7 operation-method?", "8:7 operation-method?"],
  },
  {
    name: "parameters twice",
    given: `${head}paths:\n  /a:\n    get:\n      parameters:\n        - { name: a, in: query, schema: {} }\n        - { name: a, in: header, schema: {} }\n        - { name: A, in: header, schema: {} }\n        - { name: A, in: query, schema: {} }\n        - { name: a, in: query, schema: {} }\n`,
    wanted: ["9:11 parameter-duplicate?", "11:11 parameter-duplicate?"],
  },
  {
    name: "parameters without one schema",
    given: `${head}components:\n  parameters:\n    A: { name: a, in: query }\n    B: { name: b, in: query, schema: {}, content: { a/b: {} } }\n    C: { name: c, in: query, content: { a/b: {}, c/d: {} } }\n`,
    wanted: ["5:8 parameter-schema?", "6:42 parameter-schema?", "7:30 parameter-schema?"],
  },
  {
    name: "codes that are no status",
    given: `${head}paths:\n  /a:\n    get:\n      responses:\n        200: { description: OK }\n        20X: { description: OK }\n        4xx: { description: OK }\n        099: { description: OK }\n        6XX: { description: OK }\n        ok: { description: OK }\n        x-ok: 1\n        default: { description: OK }\n`,
    wanted: [
      "8:9 response-code?",
      "9:9 response-code?",
      "10:9 response-code?",
      "11:9 response-code?",
      "12:9 response-code?",
    ],
  },
  {
    name: "a scheme that is not declared",
    given: `${head}paths: {}\nsecurity:\n  - {}\n  - key: []\n  - x-key: 5\n`,
    wanted: ["6:5 security-scheme?", "7:5 security-scheme?", "7:12 struct-type?"],
  },
  // Servers
  {
    name: "server variables",
    given: `${head}paths: {}\nservers:\n  - url: https://{a}/{b}\n    variables:\n      b: { default: x, enum: [y] }\n      c: { default: z }\n`,
    wanted: [
      "5:10 server-variable-undeclared?",
      "7:21 server-variable-default?",
      "8:7 server-variable-unused?",
    ],
  },
  {
    name: "media types that are none, or nearly one",
    given: `${head}components:\n  responses:\n    A:\n      description: A\n      content: { aplication/json: {}, json: {}, application/json5: {}, image/*: {}, text/html;charset=utf-8: {} }\n`,
    wanted: ["7:18 media-type?", "7:39 media-type?"],
  },
  // Components and schemas
  {
    name: "a component name with a space",
    given: `${head}components:\n  schemas:\n    A B: {}\n    a.b-c_1: {}\n`,
    wanted: ["5:5 component-name?"],
  },
  {
    name: "enum values of another type",
    given: `${head}components:\n  schemas:\n    A: { type: string, enum: [a, 1, yes, no, 2.0, true, null] } # yes is text\n    B: { type: [integer, 'null'], enum: [1, '2', null, 1.5] }\n    C: { enum: [a, 1] }\n    D: { type: [string, number], enum: [a, 1, [], {}] }\n`,
    wanted: [
      "5:34 schema-enum-type?",
      "5:46 schema-enum-type?",
      "5:51 schema-enum-type?",
      "5:57 schema-enum-type?",
      "6:45 schema-enum-type?",
      "6:56 schema-enum-type?",
      "8:47 schema-enum-type?",
      "8:51 schema-enum-type?",
    ],
  },
  {
    name: "schemas that contradict themselves",
    given: `${head}components:\n  schemas:\n    A: { enum: [] }\n    B: { enum: [1, '1', 1] }\n    C: { enum: [a, b], default: c }\n    D: { minimum: 2, maximum: 1 }\n    E: { pattern: '[' }\n`,
    wanted: [
      "5:10 schema-enum-empty?",
      "6:25 schema-enum-duplicate?",
      "7:33 schema-default?",
      "8:19 schema-limits?",
      "9:19 schema-pattern?",
    ],
  },
  {
    name: "types beside references",
    given: `${head}components:\n  schemas:\n    A: { type: object }\n    B: { $ref: '#/components/schemas/A', type: string }\n    C: { $ref: '#/components/schemas/A', type: [string, object] }\n    D: { type: number }\n    E: { $ref: '#/components/schemas/D', type: integer }\n`,
    wanted: ["6:48 ref-type?"],
  },
  {
    name: "a default that is not in the enum that a reference leads to",
    given: `${head}components:\n  schemas:\n    A: { enum: [a, b] }\n    B: { $ref: '#/components/schemas/A', default: c }\n`,
    wanted: ["6:51 schema-default?"],
  },
  {
    name: "an array of anything in 3.1",
    given: `${head}components:\n  schemas:\n    A: { type: [array, 'null'] }\n    B: { type: array, prefixItems: [{}] }\n`,
    wanted: ["5:8 schema-items!"],
  },
  {
    name: "properties beside properties",
    given: `${head}components:\n  schemas:\n    A:\n      properties: {}\n      size: { type: string }\n      title: { type: string }\n      weight: { type: string }\n`,
    wanted: ["7:7 struct-unknown?", "8:7 struct-type?"],
  },
  {
    name: "an array of anything in 3.0",
    given: `${head30}components:\n  schemas:\n    A: { type: array }\n`,
    wanted: ["6:8 schema-items?"],
  },
];

const oneShortLineWithAFix = /^(?=.{10,300}$)[^\n\r]*; [^\n\r]+$/;

test.each(rows)("$name", async ({ given, wanted }) => {
  const result = await readFiles(typeof given === "string" ? { "api.yaml": given } : given);
  expect(listProblems(result)).toEqual(wanted);
  for (const { message } of result.problems) expect(message).toMatch(oneShortLineWithAFix);
  expect(result.document === undefined).toBe(wanted.some((line) => !/[?!]$/.test(line)));
});

test("every rule that reading knows has a row", () => {
  const rules = { ...filePages, ...structurePages, ...operationPages, ...schemaPages };
  const covered = new Set(
    rows.flatMap(({ wanted }) => wanted).map((line) => line.split(" ")[1]?.replace(/[?!]$/, "")),
  );
  const about = Object.keys(rules).filter((rule) => !/^(config|inspect)-/.test(rule));
  expect(about.filter((rule) => !covered.has(rule))).toEqual([]);
});
