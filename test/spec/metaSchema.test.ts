import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { componentSchema } from "./componentSchema.ts";
import { type JsonObject, objectOf } from "./json.ts";
import { readSpec } from "./readSpec.ts";
import { schemaValidator } from "./schemaValidator.ts";

test("the document is valid under the OpenAPI 3.1 meta-schema", async () => {
  expect(await new Validator().validate(readSpec())).toEqual({ valid: true });
});

const broken: readonly [string, JsonObject][] = [
  ["no version", { ...readSpec(), info: { title: "No version" } }],
  ["an unknown field", { ...readSpec(), schemas: {} }],
  ["a security scheme without a type", { ...readSpec(), components: { securitySchemes: { token: {} } } }],
];
test.each(broken)("a document with %s is not", async (_, document) => {
  expect(await new Validator().validate(document)).toMatchObject({ valid: false });
});

const document = readSpec();
const validate = schemaValidator(document);
const names = Object.keys(objectOf(objectOf(document["components"])["schemas"]));
test.each(names)("%s is a strict JSON Schema of draft 2020-12", (name) => {
  expect(() => validate(componentSchema(name), {})).not.toThrow();
});

test("a schema with an unknown keyword is not", () => {
  expect(() => validate({ type: "string", exmaple: "" }, "")).toThrow("exmaple");
});
