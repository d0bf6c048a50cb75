import { expect, test } from "vitest";
import { generateText } from "./support/generateText.ts";

type Json = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const secret = { type: "string", "x-sdk-secret": true };
const card = { type: "object", properties: { pin: secret } };
const inField = (schema: Json): Json => ({ type: "object", properties: { field: schema } });

const under = (keyword: string): Json => ({ [keyword]: card });

/** The names that the operation of a document hides from logs when its response has this schema. */
async function secretsOf(schema: Json): Promise<readonly string[]> {
  const { files, problems } = await generateText({
    openapi: "3.1.0",
    info: { title: "Secrets", version: "1.0.0" },
    paths: {
      "/cards": {
        get: {
          operationId: "getCard",
          tags: ["cards"],
          responses: { "200": { description: "Fine.", content: { "application/json": { schema } } } },
        },
      },
    },
    components: { schemas: { Card: card, Token: secret } },
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [, listed = ""] = /secrets: \[(.*)\]/.exec(files.get("src/resources/cards.ts") ?? "") ?? [];
  return listed === "" ? [] : listed.split(", ").map((name) => JSON.parse(name));
}

test("no field is a secret unless the document says so", async () => {
  expect(await secretsOf(inField(text))).toEqual([]);
});

test.each<[string, Json]>([
  ["a reference", { $ref: "#/components/schemas/Card" }],
  ["properties", inField(card)],
  ["patternProperties", { type: "object", patternProperties: { "^k": card } }],
  ["additionalProperties", { type: "object", additionalProperties: card }],
  ["unevaluatedProperties", { type: "object", unevaluatedProperties: card }],
  ["dependentSchemas", { type: "object", dependentSchemas: { a: card } }],
  ["items", { type: "array", items: card }],
  ["prefixItems", { type: "array", prefixItems: [text, card] }],
  ["unevaluatedItems", { type: "array", unevaluatedItems: card }],
  ["contains", { type: "array", contains: card }],
  ["allOf", { allOf: [text, card] }],
  ["anyOf", { anyOf: [text, card] }],
  ["oneOf", { oneOf: [text, card] }],
  ["if", under("if")],
  ["then", under("then")],
  ["else", under("else")],
  ["not", under("not")],
])("a secret below %s is hidden", async (_keyword, schema) => {
  expect(await secretsOf(schema)).toEqual(["pin"]);
});

test.each<[string, Json]>([
  ["itself", secret],
  ["where it refers to", { $ref: "#/components/schemas/Token" }],
  ["beside the reference", { $ref: "#/components/schemas/Card", "x-sdk-secret": true }],
  ["in allOf", { allOf: [{ $ref: "#/components/schemas/Token" }], description: "The token." }],
  ["in oneOf", { oneOf: [secret, { type: "null" }] }],
  ["in the items of a list", { type: "array", items: secret }],
  ["in the values of a map", { type: "object", additionalProperties: secret }],
])("a field is hidden that is marked as a secret %s", async (_place, schema) => {
  expect(await secretsOf(inField(schema))).toContain("field");
});

test("a schema that contains itself comes to an end", async () => {
  const tree = {
    type: "object",
    properties: { key: secret, next: { anyOf: [{ $ref: "#/components/schemas/Tree" }, text] } },
  };
  const { files } = await generateText({
    openapi: "3.1.0",
    info: { title: "Secrets", version: "1.0.0" },
    paths: {
      "/trees": {
        get: {
          operationId: "getTree",
          responses: {
            "200": {
              description: "Fine.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Tree" } } },
            },
          },
        },
      },
    },
    components: { schemas: { Tree: tree } },
  });
  expect(files.get("src/resources/trees.ts")).toContain('secrets: ["key"]');
});
