import { expect, test } from "vitest";
import { parse } from "yaml";
import { lintStrictly } from "./mistakes/lintStrictly.ts";

/** The same mistake in YAML and in JSON, and what to write in either. */
interface Row {
  readonly given: string;
  /** The rule, and how the message ends in each language. */
  readonly wanted: readonly [rule: string, yaml: string, json: string];
}

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const none = `${head}paths: {}\n`;
const components = (version: string, text: string): string =>
  `openapi: ${version}\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents:\n  ${text}\n`;
const schema = (text: string, version = "3.1.0"): string => components(version, `schemas: { A: ${text} }`);
const operation = (text: string, path = "/a"): string =>
  `${head}paths:\n  ${path}:\n    get: { ${text}, responses: { "200": { description: OK } } }\n`;

const rows: readonly Row[] = [
  {
    given: 'info: { title: T, version: "1" }\npaths: {}\n',
    wanted: ["openapi-version", 'add `openapi: "3.1.0"`', 'add `"openapi": "3.1.0"`'],
  },
  {
    given: `${head}paths: {}\nwebhooks: []\n`.replace("3.1.0", "3.0.4"),
    wanted: [
      "struct-version",
      'write `openapi: "3.1.0"`, or leave it out',
      'write `"openapi": "3.1.0"`, or leave it out',
    ],
  },
  {
    given: operation("parameters: [{ name: a, in: path, schema: { type: string } }]", "/{a}"),
    wanted: ["path-parameter-required", "write `required: true`", 'write `"required": true`'],
  },
  {
    given: operation("operationId: a", "/{a}"),
    wanted: [
      "path-parameter-undeclared",
      "add a parameter with `in: path` and that name",
      'add a parameter with `"in": "path"` and that name',
    ],
  },
  {
    given: operation("operationId: a", "/a?b=1"),
    wanted: ["path-query", "as parameters with `in: query`", 'as parameters with `"in": "query"`'],
  },
  {
    given: operation("operationId: get_a"),
    wanted: ["operation-id", "write `operationId: getA`", 'write `"operationId": "getA"`'],
  },
  {
    given: operation("x-sdk-pagination: {}"),
    wanted: ["pagination", "the query parameter as `page: <name>`", 'parameter as `"page": "<name>"`'],
  },
  {
    given: operation("x-sdk-pagination: { page: a }"),
    wanted: ["pagination", "needs items; write `items: <name>`", 'needs items; write `"items": "<name>"`'],
  },
  {
    given: schema("{ type: array }"),
    wanted: ["schema-items", "items, or `items: {}` for anything", 'items, or `"items": {}` for anything'],
  },
  {
    given: schema("{ type: string, nullable: true }"),
    wanted: ["struct-version", 'write `type: [<type>, "null"]`', 'write `"type": ["<type>", "null"]`'],
  },
  {
    given: schema('{ type: ["null", string] }', "3.0.4"),
    wanted: [
      "struct-version",
      "or `nullable: true` beside the other type",
      'or `"nullable": true` beside the other type',
    ],
  },
  {
    given: schema("{ not: true, properties: { a: false } }", "3.0.4"),
    wanted: ["struct-version", "write `not: {}`", 'write `"not": {}`'],
  },
  {
    given: schema("{ type: Pet }"),
    wanted: [
      "struct-enum",
      'write `$ref: "#/components/schemas/Pet"`',
      'write `"$ref": "#/components/schemas/Pet"`',
    ],
  },
  {
    given: schema("{ items: b.yaml }"),
    wanted: ["struct-type", 'write `$ref: "b.yaml"`', 'write `"$ref": "b.yaml"`'],
  },
  {
    given: schema("{ type: file }"),
    wanted: [
      "struct-enum",
      "write `type: string`, and `format: binary` beside it",
      'write `"type": "string"`, and `"format": "binary"` beside it',
    ],
  },
  {
    given: schema("{ $ref: null }"),
    wanted: [
      "struct-type",
      'put quotes around the reference: `$ref: "#/components/schemas/<name>"`',
      'write where it leads to, such as `"$ref": "#/components/schemas/<name>"`',
    ],
  },
  {
    given: components("3.1.0", "securitySchemes: { A: { type: basic } }"),
    wanted: [
      "struct-enum",
      "write `type: http`, and `scheme: basic` beside it",
      'write `"type": "http"`, and `"scheme": "basic"` beside it',
    ],
  },
  {
    given: schema("{ required: a }"),
    wanted: [
      "struct-type",
      'write one "- item" line for each item',
      "write the items in brackets, such as `[item, item]`",
    ],
  },
  {
    given: schema("{ properties: a }"),
    wanted: [
      "struct-type",
      'write "name: value" lines',
      'write names and values in braces, such as `{ "name": value }`',
    ],
  },
  {
    given: schema("{ pattern: 1 }"),
    wanted: [
      "struct-type",
      "write text, in quotes if it looks like something else",
      "write text in double quotes",
    ],
  },
  {
    given: schema("{ properties: { a: { type: string } }, b: { type: string }, c: { type: string } }"),
    wanted: [
      "struct-unknown",
      'indent "b" and "c" as those under "properties"',
      'move "b" and "c" into "properties"',
    ],
  },
  {
    given: schema("{ properties: { a: { type: string }, required: [a] } }"),
    wanted: ["struct-type", 'indent it as "properties" itself', 'move it beside "properties"'],
  },
  {
    given: schema("{ items: { type: string } }"),
    wanted: ["loss", "though anything may come; write `type: array`", 'may come; write `"type": "array"`'],
  },
  {
    given: schema("{ type: array, prefixItems: [{ type: string }] }"),
    wanted: ["loss", "write `items: false` if there are none", 'write `"items": false` if there are none'],
  },
  {
    given: none.replace(
      "paths: {}",
      `paths:
  /{a}/b: { get: { parameters: [{ name: a, in: path, required: true, x-sdk-client-option: one }] } }
  /{a}/c: { get: { parameters: [{ name: a, in: path, required: true }] } }`,
    ),
    wanted: [
      "client-option",
      "write `x-sdk-client-option: one` here",
      'write `"x-sdk-client-option": "one"` here',
    ],
  },
];

test.each(rows)("what to write is in the language of the file: $wanted.1", async ({ given, wanted }) => {
  const [rule, ...ends] = wanted;
  const json = JSON.stringify(parse(given));
  for (const [index, files] of [new Map([["api.yaml", given]]), new Map([["api.json", json]])].entries()) {
    const [entry = ""] = files.keys();
    const problems = await lintStrictly({ entry, files });
    const messages = problems.filter((problem) => problem.rule === rule).map(({ message }) => message);
    expect(messages.join("\n")).toContain(ends[index]);
  }
});
