import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { printType } from "../../generator/model/types/printType.ts";
import { countAssumptions, countLosses } from "../../generator/problems/losses.ts";
import { printProblems, recordProblem } from "../../generator/problems/printProblems.ts";
import { type ReadApi, readApi } from "../../generator/readApi.ts";
import { makeFolder } from "../support/makeFolder.ts";

interface Row {
  readonly name: string;
  /** The files of the document by path, or the text of `api.yaml`. The first is the document. */
  readonly given: string | Readonly<Record<string, string>>;
  /** `line:column rule: what is assumed`, and the kind of the loss in brackets. */
  readonly assumed: readonly string[];
  /** The types of the package by name, and `METHOD path: result`. */
  readonly wanted: Readonly<Record<string, string>>;
}

const head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\n";
const schemas = (text: string): string => `${head}paths: {}\ncomponents:\n  schemas:\n${text}`;
const json = (schema: string): string =>
  `{ description: OK, content: { application/json: { schema: ${schema} } } }`;
const get = (path: string, more = ""): string =>
  `  ${path}: { get: { ${more}responses: { '200': ${json("{ type: string }")} } } }\n`;

const rows: readonly Row[] = [
  {
    name: "nothing where something may be left out is absent",
    given: `${head}paths:\n  /a:\n    get:\n      description:\n      tags:\n      parameters:\n      responses:\n        '200':\n          description: OK\n          content:\n            application/json: { schema: null }\n`,
    assumed: [
      "6:7 struct-type: it is left out",
      "7:7 struct-type: it is left out",
      "8:7 struct-type: it is left out",
      "13:41 struct-type: it is left out",
    ],
    wanted: { "GET /a": "unknown" },
  },
  {
    name: "a broken schema has any value",
    given: schemas(
      "    A: { type: object, properties: { a: { type: array, items: [{ type: string }] }, b: text, c: { type: boolean } } }\n",
    ),
    assumed: ["6:63 struct-type: any value fits it [schema]", "6:88 struct-type: any value fits it [schema]"],
    wanted: { A: "{ a?: unknown[]; b?: unknown; c?: boolean }" },
  },
  {
    name: "a type that is none has any value, one in other letters is that one",
    given: schemas(
      '    A: { type: object, properties: { a: { type: "string," }, b: { type: String }, c: { type: int } } }\n',
    ),
    assumed: [
      "6:49 struct-enum: it is left out [schema]",
      '6:73 struct-enum: it is read as "string"',
      '6:94 struct-enum: it is read as "integer"',
    ],
    wanted: { A: "{ a?: unknown; b?: string; c?: number }" },
  },
  {
    name: "null without quotes among types is the type null",
    given: schemas("    A: { oneOf: [{ type: string }, { type: null }] }\n").replace("3.0.3", "3.1.0"),
    assumed: ['6:44 struct-type: it is read as "null"'],
    wanted: { A: "string | null" },
  },
  {
    name: "what PHP writes for maps without entries is empty, one item for a list is a list",
    given: {
      "api.json": `{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"A":{"properties":[],"required":{},"allOf":{"$ref":"#/components/schemas/B"}},"B":{"type":"string"}}}}`,
    },
    assumed: [
      "1:109 struct-type: it is read as {}",
      "1:123 struct-type: it is read as []",
      '1:134 struct-type: it is read as [{"$ref":"#/components/schemas/B"}]',
    ],
    wanted: { B: "string" },
  },
  {
    name: "references to files that are missing leave the rest alone",
    given: {
      "api.yaml": `${head}paths:\n${get("/a")}  /b: { $ref: paths/b.yaml }\n  /c:\n    get:\n      parameters: [{ $ref: 'parts.yaml#/P' }]\n      responses:\n        '200': { $ref: 'parts.yaml#/R' }\ncomponents:\n  schemas:\n    A: { type: object, properties: { a: { $ref: 'parts.yaml#/A' }, b: { $ref: 'b.yaml#/B' }, c: { type: string } } }\n`,
      "b.yaml": "B: { type: array, items: { $ref: gone.yaml } }\n",
    },
    assumed: [
      "5:15 file-missing: it is left out [operation]",
      "8:28 file-missing: it is left out [parameter]",
      "10:24 file-missing: its body may be anything [response]",
      "13:49 file-missing: any value fits it [schema]",
      "1:34 file-missing: any value fits it [schema]",
    ],
    wanted: {
      A: "{ a?: unknown; b?: B; c?: string }",
      B: "unknown[]",
      "GET /a": "string",
      "GET /c": "unknown",
    },
  },
  {
    name: "references that lead nowhere, to another kind or to a URL leave the rest alone",
    given: `${head}paths:\n  /a:\n    get:\n      parameters: [{ $ref: '#/components/parameters/P' }]\n      responses:\n        '200': { $ref: '#/components/requestBodies/Q' }\n${get("/b")}components:\n  requestBodies: { Q: { content: {} } }\n  schemas:\n    A: { type: object, properties: { a: { $ref: '#/components/schemas/No' }, b: { $ref: 'https://example.com/schemas/b.yaml#/B' } } }\n`,
    assumed: [
      "6:28 ref-unresolved: it is left out [parameter]",
      "8:24 ref-kind: its body may be anything [response]",
      "13:49 ref-unresolved: any value fits it [schema]",
      "13:89 ref-outside: any value fits it [schema]",
    ],
    wanted: { A: "{ a?: unknown; b?: unknown }", "GET /a": "unknown", "GET /b": "string" },
  },
  {
    name: "a server without its variables leaves the address to callers",
    given: `${head}servers: [{ url: "https://{host}/v1" }]\npaths:\n${get("/a")}`,
    assumed: ["3:18 server-variable-undeclared: callers give baseUrl"],
    wanted: { "GET /a": "string" },
  },
  {
    name: "of two operations with one id, one is called by its path",
    given: `${head}paths:\n${get("/a", "operationId: list, ")}${get("/b", "operationId: list, ")}`,
    assumed: ["5:29 operation-id-duplicate: one of them is named by method and path"],
    wanted: { "GET /a": "string", "GET /b": "string" },
  },
  {
    name: "components alone are types",
    given: `openapi: 3.0.0\ncomponents: { schemas: { A: { type: string } } }\n`,
    assumed: [],
    wanted: { A: "string" },
  },
  {
    name: "a version that YAML takes for a number",
    given: `openapi: 3.0\ninfo: { title: T, version: 1.5 }\npaths:\n${get("/a")}`,
    assumed: ["1:10 openapi-version: it is read as 3.0", '2:28 struct-type: it is read as "1.5"'],
    wanted: { "GET /a": "string" },
  },
  {
    name: "keys that contain percent signs, $id and $anchor",
    given: schemas(
      '    A: { $ref: "#/components/schemas/B%22" }\n    B%22: { type: string }\n    C: { $id: "https://example.com/c", $defs: { d: { type: boolean } }, properties: { a: { $ref: "#e" }, b: { $ref: "#/$defs/d" } } }\n    E: { $anchor: e, type: number }\n    F: { $ref: "https://example.com/c" }\n',
    ).replace("3.0.3", "3.1.0"),
    assumed: [],
    wanted: { A: "B22", B22: "string", C: "{ a?: E; b?: D }", D: "boolean", E: "number", F: "C" },
  },
  {
    name: "files of the same project may be referred to, hidden ones and those around it may not",
    given: {
      "p/specs/api.yaml": schemas(
        "    A: { $ref: ../common/a.yaml }\n    B: { $ref: ../.secret/b.yaml }\n    C: { $ref: ../../c.yaml }\n",
      ),
      "p/package.json": "{}",
      "p/common/a.yaml": "type: object\nproperties: { b: { $ref: '#/components/schemas/D' } }\n",
      "p/.secret/b.yaml": "type: string\n",
      "c.yaml": "type: string\n",
    },
    assumed: [
      "7:16 ref-outside: any value fits it [schema]",
      "8:16 ref-outside: any value fits it [schema]",
      "2:26 ref-unresolved: any value fits it [schema]",
    ],
    wanted: { A: "{ b?: unknown }", B: "unknown", C: "unknown" },
  },
  {
    name: "paths without slash and codes that are none",
    given: `${head}paths:\n${get("a")}  /b: { get: { responses: { ok: { description: x }, '200': ${json("{ type: number }")} } } }\n`,
    assumed: ['4:3 path-slash: it is read as "/a"', "5:29 response-code: it is left out [response]"],
    wanted: { "GET /a": "string", "GET /b": "number" },
  },
];

async function read(given: Row["given"], strict = false): Promise<ReadApi> {
  const files = typeof given === "string" ? { "api.yaml": given } : given;
  const folder = makeFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readApi({ spec: join(folder, Object.keys(files)[0] ?? ""), strict, roots: [] });
}

function typesOf({ api }: ReadApi): Record<string, string> {
  const operations = api?.resources.flatMap((resource) => resource.operations) ?? [];
  return Object.fromEntries([
    ...(api?.types ?? []).map(({ name, type }) => [name, printType(type)]),
    ...operations.map(({ httpMethod, path, resultType }) => [`${httpMethod} ${path}`, printType(resultType)]),
  ]);
}

test.each(rows)("$name", async ({ given, assumed, wanted }) => {
  const found = await read(given);
  const repaired = found.problems.filter((problem) => problem.assumed !== undefined);
  const lines = repaired.map((problem) => {
    const { line, column } = recordProblem(problem);
    return `${line}:${column} ${problem.rule}: ${problem.assumed}${problem.loss ? ` [${problem.loss}]` : ""}`;
  });
  expect(lines).toEqual(assumed);
  expect(typesOf(found)).toMatchObject(wanted);
  if (assumed.length > 0) expect((await read(given, true)).api).toBeUndefined();
});

test("what is assumed and lost is counted, the gravest first, and said once where it is the same", async () => {
  const broken = Array.from({ length: 9 }, (_, index) => `    A${index}: { type: array, items: [{}] }\n`);
  const formats = Array.from({ length: 20 }, (_, index) => `    B${index}: { type: string, format: f }\n`);
  const { problems, losses } = await read(schemas([...broken, ...formats].join("")));
  expect(countAssumptions(problems)).toEqual({ "any value fits it (struct-type)": 9 });
  expect(Object.entries(countLosses(problems, losses))).toEqual([
    ["schema", 9],
    ["format", 20],
  ]);
  const [line, ...others] = printProblems(problems.map(recordProblem), false);
  expect(others).toEqual([]);
  expect(line).toMatch(
    /:6:31 warning expected .*; until then, any value fits it, and 8 more like it \(struct-type\)$/,
  );
});

test("problems in JSON have the pointer beside line and column", async () => {
  const { problems } = await read({
    "api.json":
      '{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"tags":5,"responses":{}}}}}',
  });
  const [line] = printProblems(problems.map(recordProblem), false);
  expect(line).toMatch(/:1:84 warning at #\/paths\/~1a\/get\/tags: expected a list/);
});
