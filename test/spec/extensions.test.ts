import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { extensionForms } from "../../generator/model/rules/extensionRules.ts";
import { generateText } from "../generator/support/generateText.ts";
import { type JsonObject, objectOf } from "./json.ts";
import { readSpec } from "./readSpec.ts";

const require = createRequire(import.meta.url);
const schema = readJson(new URL("../../generator/openapi-extensions.schema.json", import.meta.url));
const validate = compile();

function readJson(path: string | URL): JsonObject {
  return objectOf(JSON.parse(readFileSync(path, "utf8")));
}

/** The schema with those of OpenAPI that it stands on; that of 3.0 is of an older JSON Schema, and not needed here. */
function compile(): (document: JsonObject) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  addFormats.default(ajv);
  for (const version of ["v3.1", "v3.2"])
    ajv.addSchema(
      readJson(require.resolve(`@seriousme/openapi-schema-validator/schemas/${version}/schema.json`)),
    );
  ajv.addSchema({ $id: "https://spec.openapis.org/oas/3.0/schema/2021-09-28" });
  const check = ajv.compile(schema);
  return (document) => (check(document) ? [] : (check.errors ?? []).map(({ instancePath }) => instancePath));
}

/** What the schema says about the object of a kind: its extensions, and which others it refuses. */
function described(kind: string): { extensions: JsonObject; refused: readonly string[] } {
  const definition = objectOf(objectOf(schema["$defs"])[kind]);
  const properties = Object.entries(objectOf(definition["properties"]));
  return {
    extensions: Object.fromEntries(properties.filter(([name]) => name.startsWith("x-"))),
    refused: Object.keys(objectOf(definition["patternProperties"])),
  };
}

describe("the JSON Schema of the extensions", () => {
  test("takes our document, which names it for editors", () => {
    expect(validate(readSpec())).toEqual([]);
    const text = readFileSync(new URL("../../spec/participants.openapi.yaml", import.meta.url), "utf8");
    expect(text.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../generator/openapi-extensions.schema.json",
    );
  });

  test.each(Object.entries(extensionForms))("says of %s what the generator says", (kind, forms) => {
    const { extensions, refused } = described(kind);
    for (const [name, form] of Object.entries(forms)) expect(extensions[name]).toMatchObject(form.schema);
    const known = Object.keys(extensions).filter((name) => name.startsWith("x-sdk-"));
    const isRefused = (name: string): boolean =>
      refused.some((pattern) => new RegExp(pattern, "u").test(name));
    expect(known.filter(isRefused)).toEqual([]);
    expect(["x-sdk-nothing", ...known.map((name) => `${name}s`)].filter((name) => !isRefused(name))).toEqual(
      [],
    );
  });

  test("describes every extension that the generator reads, and no other", () => {
    const model = fileURLToPath(new URL("../../generator/model/", import.meta.url));
    const files = readdirSync(model, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );
    const read = files.flatMap(
      (file) => readFileSync(model + file, "utf8").match(/(?<=")x-[a-z-]*[a-z](?=")/g) ?? [],
    );
    const objects = Object.values(objectOf(schema["$defs"])).map(
      (definition) => objectOf(definition)["properties"],
    );
    const known = objects.flatMap((properties) => Object.keys(objectOf(properties ?? {})));
    const named = new Set(known.filter((name) => name.startsWith("x-")));
    expect([...named].toSorted()).toEqual([...new Set(read)].toSorted());
  });
});

describe("editors and the generator refuse the same values", () => {
  const operation = {
    operationId: "listPets",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: {
      200: { description: "Pets.", content: { "application/json": { schema: { type: "object" } } } },
    },
  };
  const sound = {
    openapi: "3.1.0",
    info: { title: "Zoo", version: "1.0.0" },
    tags: [{ name: "pets" }],
    paths: { "/pets/{id}": { get: operation } },
    components: {
      schemas: { Kind: { type: "string", enum: ["cat"] } },
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
  const inOperation = (more: object): object => ({
    ...sound,
    paths: { "/pets/{id}": { get: { ...operation, ...more } } },
  });
  const inSchema = (more: object): object =>
    inOperation({
      responses: {
        200: { description: "A", content: { "application/json": { schema: { type: "string", ...more } } } },
      },
    });
  const inParameter = (more: object): object =>
    inOperation({ parameters: [{ ...operation.parameters[0], ...more }] });
  const inScheme = (more: object): object => ({
    ...sound,
    components: { securitySchemes: { token: { ...sound.components.securitySchemes.token, ...more } } },
  });

  test("the sound document has none", async () => {
    expect(validate(sound)).toEqual([]);
    expect((await generateText(sound)).problems).toEqual([]);
  });

  test.each<[extension: string, wrong: object, right: object]>([
    [
      "x-sdk-client",
      { ...sound, info: { ...sound.info, "x-sdk-client": "zoo" } },
      { ...sound, info: { ...sound.info, "x-sdk-client": "Zoo" } },
    ],
    [
      "x-sdk-package",
      { ...sound, info: { ...sound.info, "x-sdk-package": "The Zoo" } },
      { ...sound, info: { ...sound.info, "x-sdk-package": "@my/zoo" } },
    ],
    [
      "x-sdk-request-id-header",
      { ...sound, info: { ...sound.info, "x-sdk-request-id-header": "a b" } },
      { ...sound, info: { ...sound.info, "x-sdk-request-id-header": "cf-ray" } },
    ],
    [
      "x-sdk-success-field",
      { ...sound, info: { ...sound.info, "x-sdk-success-field": true } },
      { ...sound, info: { ...sound.info, "x-sdk-success-field": "ok" } },
    ],
    [
      "x-sdk-resource",
      { ...sound, tags: [{ name: "pets", "x-sdk-resource": "The pets" }] },
      { ...sound, tags: [{ name: "pets", "x-sdk-resource": "animals" }] },
    ],
    ["x-sdk-method", inOperation({ "x-sdk-method": "list pets" }), inOperation({ "x-sdk-method": "list" })],
    [
      "x-sdk-idempotent",
      inOperation({ "x-sdk-idempotent": "yes" }),
      inOperation({ "x-sdk-idempotent": true }),
    ],
    [
      "x-sdk-client-option",
      inParameter({ "x-sdk-client-option": "pet-id" }),
      inParameter({ "x-sdk-client-option": "petId" }),
    ],
    ["x-sdk-env", inScheme({ "x-sdk-env": "THE TOKEN" }), inScheme({ "x-sdk-env": "ZOO_TOKEN" })],
    ["x-sdk-secret", inSchema({ "x-sdk-secret": 1 }), inSchema({ "x-sdk-secret": true })],
    [
      "x-sdk-renamed-from",
      inSchema({ "x-sdk-renamed-from": true }),
      inSchema({ "x-sdk-renamed-from": "kind" }),
    ],
    [
      "x-sdk-renamed-from",
      inParameter({ "x-sdk-renamed-from": 1 }),
      inParameter({ "x-sdk-renamed-from": "pet" }),
    ],
    ["x-sdk-open-enum", inSchema({ "x-sdk-open-enum": "no" }), inSchema({ "x-sdk-open-enum": false })],
  ])("%s", async (extension, wrong, right) => {
    const isAbout = (path: string): boolean => path.endsWith(`/${extension}`);
    expect(validate(objectOf(wrong)).filter(isAbout)).toHaveLength(1);
    expect((await generateText(wrong)).problems).toMatchObject([
      { rule: "extension-value", message: expect.stringContaining(extension) },
    ]);
    expect(validate(objectOf(right))).toEqual([]);
    expect((await generateText(right)).problems).toEqual([]);
  });

  test.each<[string, object]>([
    ["/info", { ...sound, info: { ...sound.info, "x-sdk-clinet": "Zoo" } }],
    ["/paths/~1pets~1{id}/get", inOperation({ "x-sdk-methods": "list" })],
    ["/paths/~1pets~1{id}/get/x-sdk-pagination", inOperation({ "x-sdk-pagination": { page: "page" } })],
    [
      "/components/schemas/Kind",
      { ...sound, components: { schemas: { Kind: { type: "string", "x-sdk-openenum": true } } } },
    ],
  ])("editors find slips at %s", (place, document) => {
    expect(validate(objectOf(document)).some((path) => path.startsWith(place))).toBe(true);
  });
});
