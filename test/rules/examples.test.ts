import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../../generator/model/examples/checkExamples.ts";
import { listExamples } from "../../generator/model/examples/listExamples.ts";
import { recordProblem } from "../../generator/problems/printProblems.ts";
import { readDocument } from "../../generator/read/readDocument.ts";
import { projectFolder } from "../generator/support/templates.ts";
import { makeFolder } from "../support/makeFolder.ts";

/** Reads a document without its head; lines count from its own first. */
async function examplesOf(text: string, version = "3.1.0"): Promise<string[]> {
  const path = join(makeFolder(), "api.yaml");
  writeFileSync(
    path,
    `${text.trimEnd()}\n${text.includes("paths:") ? "" : "paths: {}\n"}openapi: ${version}\ninfo: { title: T, version: "1" }\n`,
  );
  const { document, problems } = await readDocument(path, {});
  expect(problems.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  expect(document).toBeDefined();
  return checkExamples(document as NonNullable<typeof document>)
    .map(recordProblem)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const pets = `components:
  schemas:
    Pet:
      type: object
      required: [id, name, secret]
      properties:
        id: { type: integer, readOnly: true }
        name: { type: string }
        secret: { type: string, writeOnly: true }
        born: { type: [string, "null"], format: date }
        friends: { type: array, items: { $ref: "#/components/schemas/Pet" } }
`;
const content = `content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
              `;
const body = (example: string): string =>
  `${pets}paths:\n  /pets:\n    post:\n      requestBody:\n          ${content}${example}\n`;
const response = (example: string): string =>
  `${pets}paths:\n  /pets:\n    get:\n      responses:\n        "200":\n          description: OK\n          ${content}${example}\n`;

describe("an example", () => {
  test.each<[string, string, string[]]>([
    ["of a request lacks what is read only", body("example: { name: Rex, secret: s }"), []],
    [
      "of a request lacks what is required",
      body("example: { name: Rex }"),
      ['19:24 the example does not fit its schema: it lacks "secret"; change one of the two'],
    ],
    ["of a response lacks what is write only", response("example: { id: 1, name: Rex }"), []],
    [
      "of a response lacks what is required",
      response("example: { name: Rex }"),
      ['21:24 the example does not fit its schema: it lacks "id"; change one of the two'],
    ],
    [
      "is wrong in several places, each with its own position",
      response(
        "example: { id: one, name: Rex, born: 2020-13-01, friends: [{ id: 1.5, name: Tom, colour: red }] }",
      ),
      [
        '21:30 the example does not fit its schema: "id" is text, and integer is wanted; change one of the two',
        '21:52 the example does not fit its schema: "born" is "2020-13-01", which is no date; change one of the two',
        '21:80 the example does not fit its schema: "id" is a number, and integer is wanted; change one of the two',
        '21:96 the example has "colour", which its schema does not declare; declare it, or leave it out',
      ].toSorted(),
    ],
    [
      "is one of several",
      response("examples: { a: { value: { id: 1, name: Rex } }, b: { value: { id: 1, nmae: Rex } } }"),
      [
        '21:75 the example does not fit its schema: it lacks "name"; change one of the two',
        '21:84 the example has "nmae", which its schema does not declare; did you mean "name"?',
      ].toSorted(),
    ],
    [
      "is a component",
      `${response('examples: { a: { $ref: "#/components/examples/Pet" } }')}`.replace(
        "components:\n",
        "components:\n  examples: { Pet: { value: { id: 1, name: 5 } } }\n",
      ),
      [
        '2:44 the example does not fit its schema: "name" is a number, and text is wanted; change one of the two'.replace(
          "text is",
          "string is",
        ),
      ],
    ],
  ])("of a body %s", async (_, text, wanted) => {
    expect((await examplesOf(text)).toSorted()).toEqual(wanted);
  });

  const parameter = (rest: string): string =>
    `components:\n  parameters:\n    P: { name: p, in: query, ${rest} }\n`;

  test.each<[string, string, string[]]>([
    [
      "a number that is text",
      parameter("schema: { type: integer }, example: one"),
      ["3:66 the example does not fit its schema: it is text, and integer is wanted; change one of the two"],
    ],
    [
      "one of several",
      parameter("schema: { enum: [up, down] }, examples: { a: { value: up }, b: { value: dwn } }"),
      ['3:102 the example does not fit its schema: it is "dwn"; did you mean "down"?'],
    ],
    [
      "a list as it is sent",
      parameter("schema: { type: array, items: { type: integer } }, example: '1,2'"),
      [],
    ],
    [
      "a default beside its schema",
      parameter("schema: { type: integer, minimum: 1, default: 0 }"),
      ["3:76 the default does not fit its schema: it is 0, below the minimum 1; change one of the two"],
    ],
  ])("of a parameter: %s", async (_, text, wanted) => {
    expect(await examplesOf(text)).toEqual(wanted);
  });

  const schema = (text: string): string => `components:\n  schemas:\n    A: ${text}\n`;

  test.each<[string, string, string[], string?]>([
    ["null where 3.0 allows it", schema("{ type: string, nullable: true, example: null }"), [], "3.0.4"],
    [
      "a number at an exclusive limit of 3.0",
      schema("{ type: number, minimum: 0, exclusiveMinimum: true, example: 0 }"),
      ["3:69 the example does not fit its schema: it is 0, not above 0; change one of the two"],
      "3.0.4",
    ],
    [
      "one of several in 3.1",
      schema("{ type: string, maxLength: 2, examples: [ab, abc] }"),
      ["3:53 the example does not fit its schema: it is longer than 2 characters; change one of the two"],
    ],
    [
      "an alternative, by its kind",
      schema(
        "{ anyOf: [{ type: 'null' }, { type: object, properties: { a: { type: integer } } }], example: { a: x } }",
      ),
      [
        '3:107 the example does not fit its schema: "a" is text, and integer is wanted; change one of the two',
      ],
    ],
    [
      "none of the alternatives",
      schema("{ anyOf: [{ type: 'null' }, { type: integer }], example: x }"),
      ["3:65 the example does not fit its schema: it fits none of the alternatives; change one of the two"],
    ],
    [
      "odd names of properties",
      schema(
        "{ type: object, properties: { __proto__: { type: integer }, 'a/b~c#%': { type: integer } }, example: { __proto__: x, 'a/b~c#%': y } }",
      ),
      [
        '3:122 the example does not fit its schema: "__proto__" is text, and integer is wanted; change one of the two',
        '3:136 the example does not fit its schema: "a/b~c#%" is text, and integer is wanted; change one of the two',
      ],
    ],
    [
      "names that every object has",
      schema("{ type: object, properties: { a: {} }, example: { toString: 1 } }"),
      ['3:58 the example has "toString", which its schema does not declare; declare it, or leave it out'],
    ],
    [
      "other fields where they are allowed",
      schema("{ type: object, properties: { a: {} }, additionalProperties: true, example: { b: 1 } }"),
      [],
    ],
    ["fields where nothing is declared", schema("{ type: object, example: { b: 1 } }"), []],
    ["a schema that is itself", schema("{ allOf: [{ $ref: '#/components/schemas/A' }], example: 1 }"), []],
    [
      "a pattern that takes for ever",
      schema(`{ type: string, pattern: '^(a+)+$', example: ${"a".repeat(40)}b }`),
      [],
    ],
  ])("of a schema: %s", async (_, text, wanted, version) => {
    expect(await examplesOf(text, version)).toEqual(wanted);
  });

  test("is compared with the alternative that its discriminator names", async () => {
    const text = `components:
  schemas:
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: integer } } }
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind, mapping: { hound: "#/components/schemas/Dog" } }
      examples:
        - { kind: hound, tricks: many }
        - { kind: hound, tricks: 2 }
        - { kind: Cat, lives: 9 }
`;
    expect(await examplesOf(text)).toEqual([
      '9:34 the example does not fit its schema: "tricks" is text, and integer is wanted; change one of the two',
    ]);
  });
});

test("the document of this project has many examples, and all fit", async () => {
  const path = join(projectFolder, "spec/participants.openapi.yaml");
  const { document } = await readDocument(path, {});
  const read = document as NonNullable<typeof document>;
  expect(listExamples(read).length).toBeGreaterThan(60);
  expect(checkExamples(read)).toEqual([]);
  const broken = join(makeFolder(), "api.yaml");
  writeFileSync(broken, readFileSync(path, "utf8").replace(/(?<=\n +total_count: )\d+/, "many"));
  const again = await readDocument(broken, {});
  expect(checkExamples(again.document as NonNullable<typeof document>)).toHaveLength(1);
});

test("schemas say the same of values to us and to Ajv", async () => {
  const schemas = [
    { type: "integer" },
    { type: ["string", "null"], minLength: 2 },
    { enum: ["a", 1, null, { b: [1] }] },
    { const: { a: [1, 2] } },
    { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 2, uniqueItems: true },
    { prefixItems: [{ type: "string" }], items: { type: "integer" } },
    { contains: { type: "string" }, maxContains: 1 },
    { type: "object", required: ["a"], properties: { a: { type: "string" } }, additionalProperties: false },
    { patternProperties: { "^x": { type: "integer" } }, additionalProperties: { type: "string" } },
    { propertyNames: { maxLength: 1 } },
    { minProperties: 1, maxProperties: 1 },
    { dependentRequired: { a: ["b"] } },
    { dependentSchemas: { a: { required: ["c"] } } },
    { anyOf: [{ type: "string" }, { type: "integer" }] },
    { oneOf: [{ type: "number" }, { type: "integer" }] },
    { allOf: [{ type: "object" }, { required: ["b"] }] },
    { not: { type: "string" } },
    { if: { type: "string" }, else: { type: "integer" } },
    { type: "number", exclusiveMinimum: 0, multipleOf: 0.5 },
    { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    { type: "string", format: "date-time" },
    { type: "string", pattern: "^\\p{Lu}" },
  ];
  const values = [
    "a",
    "Ab",
    "",
    1,
    1.5,
    0,
    0.3,
    -1,
    null,
    true,
    [],
    [1],
    [1, 1],
    ["a", 2],
    ["a", "b"],
    {},
    { a: "x" },
    { a: "x", b: 1 },
    { a: "x", b: "y" },
    { x1: 1 },
    { x1: "1" },
    { b: [1] },
    { a: [1, 2] },
    { c: 1, a: 2 },
    "2026-01-02T03:04:05Z",
    "2026-01-02",
  ];
  const pairs = schemas.flatMap((schema) => values.map((value) => ({ schema, value })));
  const components = Object.fromEntries(
    pairs.map(({ schema, value }, index) => [`S${index}`, { allOf: [schema], examples: [value] }]),
  );
  const path = join(makeFolder(), "api.json");
  writeFileSync(
    path,
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      components: { schemas: components },
    }),
  );
  const { document } = await readDocument(path, {});
  const ours = new Set(
    checkExamples(document as NonNullable<typeof document>).flatMap(({ origin, message }) => {
      const name = origin.pointer.split("/")[3] ?? "";
      // What no schema declares is a finding of ours; where the schema forbids it, it is one of JSON Schema, too.
      const isOfSchema =
        message.includes("does not fit") || JSON.stringify(components[name]).includes('Properties":false');
      return isOfSchema ? [name] : [];
    }),
  );
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const theirs = pairs.flatMap(({ schema, value }, index) =>
    ajv.validate(schema, value) ? [] : [`S${index}`],
  );
  expect(theirs.length).toBeGreaterThan(100);
  expect(theirs.filter((name) => !ours.has(name))).toEqual([]);
  expect([...ours].filter((name) => !theirs.includes(name))).toEqual([]);
});
