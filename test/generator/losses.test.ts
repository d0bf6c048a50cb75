import { expect, test } from "vitest";
import { generateText } from "./support/generateText.ts";

type Json = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const fields = { type: "object", properties: { a: text } };
const answer = (content: Json): Json => ({ responses: { "200": { description: "Fine.", content } } });
const withParameter = (parameter: Json): Json => ({ parameters: [{ name: "p", ...parameter }] });
const withBody = (content: Json): Json => ({ requestBody: { required: true, content } });
const withForm = (type: string, form: Json, encoding: Json): Json =>
  withBody({ [type]: { schema: form, encoding: { a: encoding } } });
const withEncodedPart = (a: Json, encoding: Json): Json =>
  withForm("multipart/form-data", { type: "object", properties: { a } }, encoding);
const withEncodedField = (a: Json, encoding: Json): Json =>
  withForm("application/x-www-form-urlencoded", { type: "object", properties: { a } }, encoding);
const schema = (content: Json): Json => answer({ "application/json": { schema: content } });

/** Gives what is lost of a document with one operation; `more` goes beside its paths. */
async function lossesOf(operation: Json, more: Json = {}, method = "post"): Promise<string[]> {
  const { losses, problems } = await generateText({
    openapi: "3.2.0",
    info: { title: "Losses", version: "1.0.0" },
    servers: [{ url: "https://example.com" }],
    paths: {
      "/things": {
        [method]: {
          operationId: "doIt",
          tags: ["things"],
          responses: { "204": { description: "Done." } },
          ...operation,
        },
      },
    },
    ...more,
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return losses.map(({ message }) => message.split(":")[0] ?? "");
}

test("a document that is understood whole loses nothing", async () => {
  expect(await lossesOf(schema(fields))).toEqual([]);
});

test.each<[string, Json]>([
  [
    "a file of several types",
    withEncodedPart({ type: "string", format: "binary" }, { contentType: "image/png, image/*" }),
  ],
  ["an object in JSON", withEncodedPart(fields, { contentType: "application/json" })],
  ["text of a type", withEncodedPart(text, { contentType: "text/csv" })],
  ["a list in one pair", withEncodedField({ type: "array", items: text }, { explode: false })],
  ["a deep object", withEncodedField(fields, { style: "deepObject", explode: true })],
])("%s is encoded as it says", async (_name, operation) => {
  expect(await lossesOf(operation)).not.toContain("encoding");
});

test.each<[string, Json, string]>([
  ["a header that the client sets", withParameter({ in: "header", name: "Accept", schema: text }), "header"],
  [
    "reserved characters",
    withParameter({ in: "query", allowReserved: true, schema: text }),
    "allow-reserved",
  ],
  [
    "a list of objects in the query",
    withParameter({ in: "query", schema: { type: "array", items: fields } }),
    "query-style",
  ],
  ["an object in a cookie", withParameter({ in: "cookie", schema: fields }), "cookie-style"],
  ["a cookie as it is", withParameter({ in: "cookie", style: "cookie", schema: text }), "cookie-style"],
  [
    "one of two names",
    {
      parameters: [
        { name: "p", in: "query", schema: text },
        { name: "p", in: "header", schema: text },
      ],
    },
    "parameter-clash",
  ],
  ["an XML body", withBody({ "application/xml": { schema: fields } }), "body"],
  ["an XML answer", answer({ "application/xml": { schema: fields } }), "body"],
  [
    "the other media types of a body",
    withBody({ "application/json": { schema: text }, "text/plain": { schema: text } }),
    "media-types",
  ],
  [
    "the other media types of an answer",
    answer({ "application/json": { schema: text }, "text/csv": {} }),
    "media-types",
  ],
  [
    "a stream that nothing asks for",
    answer({ "application/json": { schema: text }, "text/event-stream": {} }),
    "media-types",
  ],
  [
    "a stream by default of which nothing is said",
    {
      ...withBody({
        "application/json": {
          schema: { type: "object", properties: { stream: { type: "boolean", default: true } } },
        },
      }),
      ...answer({ "application/json": { schema: fields } }),
    },
    "stream-undeclared",
  ],
  [
    "events of JSON beside events of text",
    answer({
      "text/event-stream": {
        itemSchema: {
          oneOf: [
            { type: "object", properties: { data: text } },
            { type: "object", properties: { data: { ...text, contentSchema: fields } } },
          ],
        },
      },
    }),
    "stream-events",
  ],
  ["headers of a part", withEncodedPart(text, { headers: { "X-A": { schema: text } } }), "encoding"],
  ["a part in XML", withEncodedPart(fields, { contentType: "application/xml" }), "encoding"],
  [
    "objects in a list with commas",
    withEncodedField({ type: "array", items: fields }, { explode: false }),
    "encoding",
  ],
  ["a field in XML", withEncodedField(text, { contentType: "application/xml" }), "encoding"],
  [
    "fields of a form that callers make",
    withForm("application/x-www-form-urlencoded", { type: "object" }, { style: "deepObject" }),
    "encoding",
  ],
  ["callbacks", { callbacks: { done: { "{$url}": { post: { responses: {} } } } } }, "callbacks"],
  ["items of what may be anything", schema({ items: text }), "items-untyped"],
  ["what is not", schema({ not: text }), "not"],
  ["conditions", schema({ if: text, else: text }), "if"],
  [
    "what properties may be called",
    schema({ type: "object", propertyNames: { pattern: "^a" } }),
    "propertyNames",
  ],
  ["what depends on properties", schema({ ...fields, dependentRequired: { a: ["b"] } }), "dependentRequired"],
  ["what a list contains", schema({ type: "array", items: text, contains: { const: "a" } }), "contains"],
  [
    "properties that nobody evaluated",
    schema({ ...fields, unevaluatedProperties: text }),
    "unevaluatedProperties",
  ],
  ["properties without a name", schema({ ...fields, additionalProperties: text }), "additional-properties"],
  ["the rest of a tuple", schema({ type: "array", prefixItems: [text] }), "tuple-rest"],
  ["large integers", schema({ type: "integer", format: "int64" }), "format"],
  ["objects among the values of an enum", schema({ enum: [{ a: 1 }] }), "enum-value"],
  [
    "which properties go together",
    schema({ ...fields, anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    "required-alternatives",
  ],
  [
    "a base schema's discriminator",
    schema({ ...fields, discriminator: { propertyName: "a" } }),
    "discriminator",
  ],
])("%s", async (_name, operation, wanted) => {
  expect(await lossesOf(operation)).toContain(wanted);
});

test.each<[string, Json, string]>([
  ["webhooks", { webhooks: { done: { post: { responses: {} } } } }, "webhooks"],
  ["a second server", { servers: [{ url: "https://a.example" }, { url: "https://b.example" }] }, "server"],
  [
    "the variables of a server",
    { servers: [{ url: "https://{a}.example", variables: { a: { default: "b" } } }] },
    "server",
  ],
  ["a server without encryption", { servers: [{ url: "http://a.example" }] }, "server"],
  ["a server with a query", { servers: [{ url: "https://a.example?b" }] }, "server"],
  [
    "a scheme that no option satisfies",
    { security: [{ a: [] }], components: { securitySchemes: { a: { type: "mutualTLS" } } } },
    "security",
  ],
])("%s", async (_name, more, wanted) => {
  expect(await lossesOf({}, more)).toEqual([wanted]);
});

test.each<[string, string, Json]>([
  ["the body of a GET", "get", withBody({ "application/json": { schema: text } })],
  ["all of TRACE", "trace", {}],
])("%s", async (_name, method, operation) => {
  expect(await lossesOf(operation, {}, method)).toEqual(["method"]);
});

test("a list among the segments of a path", async () => {
  const parameters = [{ name: "p", in: "path", required: true, schema: { type: "array", items: text } }];
  const responses = { "204": { description: "Done." } };
  const paths = { "/{p}": { get: { operationId: "get", parameters, responses } } };
  expect(await lossesOf({}, { paths })).toEqual(["path-style"]);
});
