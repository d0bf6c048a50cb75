import { describe, expect, test } from "vitest";
import type { TextFile } from "../../generator/ground/textFile.ts";
import { generateText } from "./support/generateText.ts";

// Which types a document gets for openapi-fetch and its kin: a document that stands on its own goes in, whatever ours is made of.

const info = { title: "T", version: "1.0.0" };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const answer = (schema: object): object => ({
  responses: { "200": { description: "Ok.", ...json(schema) } },
});

/** The declarations of a document, white space as single spaces. */
async function typesOf(document: object, others: readonly TextFile[] = []): Promise<string> {
  const { files, problems } = await generateText(
    { openapi: "3.1.0", info, paths: {}, ...document },
    { openapiTypes: true, others },
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return (files.get("dist/openapi.d.ts") ?? "").replaceAll(/\s+/g, " ");
}

function schemas(components: object, paths: object = {}): object {
  return { paths, components: { schemas: components } };
}

const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });
const refer = (path: string): { $ref: string } => ({ $ref: path });
const text = { type: "string" };

describe("references", () => {
  const cases: readonly [name: string, document: object, wanted: readonly string[]][] = [
    [
      "to components stay",
      schemas({
        A: object({ b: refer("#/components/schemas/B") }),
        B: refer("#/components/schemas/C"),
        C: text,
      }),
      ['A: { b?: components["schemas"]["B"]; }', 'B: components["schemas"]["C"];', "C: string;"],
    ],
    [
      "into odd places get components that say where",
      {
        paths: {
          "/x": { get: { operationId: "getX", ...answer(object({ y: text })) } },
          "/z": {
            get: {
              operationId: "getZ",
              ...answer(refer("#/paths/~1x/get/responses/200/content/application~1json/schema/properties/y")),
            },
          },
        },
      },
      [
        '"application/json": components["schemas"]["paths.x.get.responses.200.content.application_json.schema.properties.y"]',
        '"paths.x.get.responses.200.content.application_json.schema.properties.y": string;',
      ],
    ],
    [
      "that go in circles stay circles",
      schemas({
        A: object({
          a: refer("#/components/schemas/A"),
          p: refer("#/components/schemas/A/properties/q"),
          q: object({ q: refer("#/components/schemas/A/properties/q") }),
        }),
      }),
      [
        'A: { a?: components["schemas"]["A"]; p?: components["schemas"]["A.properties.q"]; q?: { q?: components["schemas"]["A.properties.q"]; }; };',
        '"A.properties.q": { q?: components["schemas"]["A.properties.q"]; };',
      ],
    ],
    [
      "with more beside them keep it",
      schemas({
        A: object({ a: text, b: text }),
        B: { ...refer("#/components/schemas/A"), required: ["b"], properties: { c: text } },
        C: { ...refer("#/components/schemas/A"), description: "Only words." },
      }),
      [
        'B: { c?: string; } & WithRequired<components["schemas"]["A"], "b">;',
        '/** @description Only words. */ C: components["schemas"]["A"];',
      ],
    ],
    [
      "to path items lead to one, and an operation that is there twice is declared once",
      {
        paths: {
          "/a": { get: { operationId: "getA", ...answer(text) } },
          "/b": refer("#/paths/~1a"),
          "/c": refer("#/paths/~1a"),
        },
      },
      [
        '"/b": components["pathItems"]["paths.a"];',
        '"/c": components["pathItems"]["paths.a"];',
        "operations { getA: {",
      ],
    ],
    [
      "to parameters, bodies, responses and headers stay",
      {
        paths: {
          "/a": {
            post: {
              operationId: "a",
              parameters: [refer("#/components/parameters/P")],
              requestBody: refer("#/components/requestBodies/B"),
              responses: { "200": refer("#/components/responses/R") },
            },
          },
        },
        components: {
          parameters: { P: { name: "p", in: "query", required: true, schema: { type: "integer" } } },
          requestBodies: { B: { required: true, ...json(text) } },
          headers: { H: { required: true, schema: text } },
          responses: {
            R: { description: "R.", headers: { h: refer("#/components/headers/H") }, ...json(text) },
          },
        },
      },
      [
        'query: { p: components["parameters"]["P"]; };',
        'requestBody: components["requestBodies"]["B"];',
        '200: components["responses"]["R"];',
        'h: components["headers"]["H"];',
      ],
    ],
  ];

  test.each(cases)("%s", async (_name, document, wanted) => {
    const types = await typesOf(document);
    for (const part of wanted) expect(types).toContain(part);
  });

  test("to other files lead to components, named after the one that stands for it or after the place", async () => {
    const parts: TextFile[] = [
      { path: "spec/parts/cat.json", text: JSON.stringify(object({ friend: refer("./dog.json") })) },
      {
        path: "spec/parts/dog.json",
        text: JSON.stringify(
          object(
            {
              enemy: refer("cat.json"),
              tail: refer("#/$defs/tail"),
              root: refer("../spec.yaml#/components/schemas/Own"),
            },
            { $defs: { tail: text } },
          ),
        ),
      },
    ];
    const types = await typesOf(
      schemas({
        Own: text,
        Cat: refer("./parts/cat.json"),
        List: { type: "array", items: refer("parts/dog.json") },
      }),
      parts,
    );
    expect(types).toContain('Cat: { friend?: components["schemas"]["parts.dog"]; };');
    expect(types).toContain('List: components["schemas"]["parts.dog"][];');
    expect(types).toContain(
      '"parts.dog": { enemy?: components["schemas"]["Cat"]; tail?: components["schemas"]["parts.dog.defs.tail"]; root?: components["schemas"]["Own"]; };',
    );
    expect(types).toContain('"parts.dog.defs.tail": string;');
  });

  test("that want the same name get one each", async () => {
    const parts: TextFile[] = [
      { path: "spec/a/b.json", text: JSON.stringify(text) },
      { path: "spec/a.b.json", text: JSON.stringify({ type: "number" }) },
    ];
    const types = await typesOf(
      schemas({ A: object({ x: refer("a/b.json"), y: refer("a.b.json") }) }),
      parts,
    );
    expect(types).toMatch(
      /A: \{ x\?: components\["schemas"\]\["a\.b"\]; y\?: components\["schemas"\]\["a_b"\]; \}/,
    );
  });

  test("to whole maps of properties are copied in, and end", async () => {
    const props = { n: object(refer("props.json")), t: text };
    const types = await typesOf(schemas({ A: object(refer("props.json")) }), [
      { path: "spec/props.json", text: JSON.stringify(props) },
    ]);
    expect(types).toContain("A: { n?: Record<string, unknown>; t?: string; };");
  });
});

describe("discriminators", () => {
  const parts: TextFile[] = ["cat", "dog"].map((name) => ({
    path: `spec/pets/${name}.json`,
    text: JSON.stringify(object({ kind: text })),
  }));
  const pet = (mapping?: object): object => ({
    oneOf: [refer("./pets/cat.json"), refer("pets/dog.json")],
    discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
  });
  const cases: readonly [name: string, schema: object, cat: string, dog: string][] = [
    [
      "map to files",
      pet({ kitty: "./pets/cat.json", puppy: "./pets/dog.json", none: "./none.json" }),
      "kitty",
      "puppy",
    ],
    ["map to names", pet({ kitty: "cat" }), "kitty", "dog"],
    ["without a mapping take the name that the document uses", pet(), "cat", "dog"],
  ];

  test.each(cases)("%s", async (_name, schema, cat, dog) => {
    const types = (await typesOf(schemas({ Pet: schema }), parts)).replaceAll(/\/\*\*.*?\*\/ /g, "");
    expect(types).toContain('Pet: components["schemas"]["pets.cat"] | components["schemas"]["pets.dog"];');
    expect(types).toContain(`"pets.cat": { kind: "${cat}"; };`);
    expect(types).toContain(`"pets.dog": { kind: "${dog}"; };`);
  });
});

describe("names and values", () => {
  test("of any characters are kept", async () => {
    const types = await typesOf({
      paths: {
        "/50%/{a}": {
          get: {
            operationId: "100%#x",
            parameters: [{ name: "a", in: "path", required: true, schema: text }],
            ...answer(
              object({ "#/a": object({ b: text }), "~": text, $ref: text, "%zz": object({ "%": text }) }),
            ),
          },
        },
      },
      components: { schemas: { "50% off": object({ c: refer("#/components/schemas/50%25%20off") }) } },
    });
    expect(types).toContain('"/50%/{a}": {');
    expect(types).toContain('get: operations["100%/x"];');
    expect(types).toContain('"100%/x": {');
    expect(types).toContain(
      '{ "#/a"?: { b?: string; }; "~"?: string; $ref?: string; "%zz"?: { "%"?: string; }; }',
    );
    expect(types).toContain('"50% off": { c?: components["schemas"]["50% off"]; };');
  });

  test("that look like references are none", async () => {
    const types = await typesOf(
      schemas({ A: { const: { $ref: "http://127.0.0.1:9/none" } }, B: { enum: [{ $ref: "none.json" }] } }),
    );
    expect(types).toContain('A: { $ref: "http://127.0.0.1:9/none"; };');
    expect(types).toContain('B: { $ref: "none.json"; };');
  });

  test("stay behind where they are no part of a type", async () => {
    const types = await typesOf(schemas({ A: object({ a: text }, { $defs: { B: text }, "x-a": { c: 1 } }) }));
    expect(types).toContain("A: { a?: string; };");
  });

  test("true and false are schemas everywhere", async () => {
    const types = await typesOf(
      schemas({ A: { allOf: [true, object({ a: true, b: false })] }, B: { oneOf: [false, text] } }),
    );
    expect(types).toContain("A: unknown & { a?: unknown; /** @enum {unknown} */ b?: never; };");
    expect(types).toContain("B: never | string;");
  });
});

test("a package has them where they are asked for, and nowhere else", async () => {
  const without = await generateText({ openapi: "3.1.0", info, paths: {} });
  expect([...without.files.keys()].filter((path) => path.includes("openapi"))).toEqual([]);
  expect(without.files.get("package.json")).not.toContain("./openapi");
  const { files } = await generateText({ openapi: "3.1.0", info, paths: {} }, { openapiTypes: true });
  expect(JSON.parse(files.get("package.json") ?? "").exports["./openapi"]).toEqual({
    types: "./dist/openapi.d.ts",
    default: "./dist/openapi.js",
  });
  expect(files.get("dist/openapi.js")).toBe("export {};\n");
});

test("a resource of the name openapi leaves them their subpath", async () => {
  const { files } = await generateText(
    {
      openapi: "3.1.0",
      info,
      paths: { "/a": { get: { tags: ["openapi"], operationId: "a", ...answer(text) } } },
    },
    { openapiTypes: true },
  );
  const { exports } = JSON.parse(files.get("package.json") ?? "");
  expect(Object.keys(exports)).toEqual([".", "./openapi--2d676fe1", "./openapi", "./package.json"]);
});
