import { expect, test } from "vitest";
import { listProblems } from "../rules/listProblems.ts";
import { readFiles } from "../rules/readFiles.ts";

const parameter = { name: "a", in: "path", required: true, style: "simple", schema: { type: "string" } };
const schema = {
  type: "object",
  required: ["a"],
  properties: {
    a: { type: ["string", "null"], enum: ["x"], default: "x", pattern: "^x$" },
    b: { $ref: "#/components/schemas/S" },
  },
  additionalProperties: false,
  allOf: [{ minimum: 1, maximum: 2 }],
  discriminator: { propertyName: "a", mapping: { x: "#/components/schemas/S" } },
};
const valid = {
  openapi: "3.2.0",
  info: { title: "T", version: "1", license: { name: "MIT" }, contact: { name: "N" } },
  servers: [{ url: "https://{h}/", variables: { h: { default: "x", enum: ["x"] } } }],
  tags: [{ name: "t", parent: "u" }],
  security: [{ key: [] }],
  paths: {
    "/{a}": {
      parameters: [parameter, { $ref: "#/components/parameters/P" }],
      get: {
        operationId: "get",
        tags: ["t"],
        responses: {
          "200": {
            description: "OK",
            headers: { H: { schema: {} } },
            content: { "a/b": { schema, examples: { e: { value: 1 } } } },
          },
          default: { $ref: "#/components/responses/R" },
        },
        callbacks: { c: { "{$url}": { post: { requestBody: { content: {} } } } } },
      },
      additionalOperations: { LINK: { responses: {} } },
    },
  },
  components: {
    schemas: { S: schema },
    parameters: { P: { name: "p", in: "query", content: { "a/b": {} } } },
    responses: { R: { description: "R", links: { l: { operationId: "get" } } } },
    securitySchemes: {
      key: { type: "oauth2", flows: { implicit: { authorizationUrl: "https://a.b", scopes: { a: "b" } } } },
    },
  },
};

const wrongValues = [
  null,
  true,
  -1.5,
  "text",
  "",
  [],
  [[]],
  [null],
  {},
  { a: { a: {} } },
  { $ref: 5 },
  { $ref: "#/paths" },
  { $ref: "x.yaml" },
];

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, key]);
}

function replaceAt(value: unknown, [first, ...rest]: readonly string[], replacement: unknown): unknown {
  if (first === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === first ? replaceAt(item, rest, replacement) : item,
    );
  }
  return { ...Object(value), [first]: replaceAt(Reflect.get(Object(value), first), rest, replacement) };
}

test("the document that the others are made of is right", async () => {
  expect(listProblems(await readFiles({ "api.json": JSON.stringify(valid) }))).toEqual([]);
});

test.each(wrongValues.map((value) => [JSON.stringify(value), value]))(
  "%s in any place is a problem or a value, never an exception",
  { timeout: 60_000 },
  async (_, wrong) => {
    for (const path of pathsOf(valid)) {
      const result = await readFiles({ "api.json": JSON.stringify(replaceAt(valid, path, wrong)) });
      expect(listProblems(result).every((line) => /^[1-9][0-9]*:[1-9][0-9]* [a-z-]+[?!]?$/.test(line))).toBe(
        true,
      );
      expect(result.document === undefined).toBe(
        result.problems.some(({ severity }) => severity === "error"),
      );
    }
  },
);
