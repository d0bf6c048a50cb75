import type { Json } from "./edit.ts";

/** The fields of the schemas that rows of the table edit: the same in a request, in a response, and in both. */
const thing = {
  type: "object",
  description: "A thing.",
  required: ["need", "size"],
  properties: {
    need: { type: "string" },
    size: { type: "integer", description: "How large it is.", minimum: 1, maximum: 10 },
    option: { type: "string", maxLength: 9 },
    empty: { type: ["string", "null"] },
    mixed: { type: ["string", "number"] },
    list: { type: "array", items: { type: "string" } },
    untyped: {},
    constant: { type: "string", const: "one" },
    fallback: { type: "integer", default: 5 },
    date: { type: "string", format: "date" },
    inner: { type: "object", properties: { deep: { type: "string" } } },
    choice: { oneOf: [{ $ref: "#/components/schemas/Left" }, { $ref: "#/components/schemas/Right" }] },
  },
};

const values = { type: "string", enum: ["RED", "GREEN"] };
const content = (schema: object): object => ({ content: { "application/json": { schema } } });
const of = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string): object => ({ description: "Fine.", ...content(of(name)) });

/**
 * A document with each kind of schema three times: `Ask…` in requests, `Answer…` in responses, `Share…` in both. Rows edit one of the
 * three, and name what differs.
 */
export const table: Json = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1.0.0", "x-sdk-package": "things", "x-sdk-client": "Things" },
  servers: [{ url: "https://example.com/v1" }],
  security: [{ token: [] }],
  tags: [{ name: "things", description: "Things." }, { name: "others" }],
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        tags: ["things"],
        summary: "List the things",
        parameters: [
          { name: "order", in: "query", schema: { type: "string" } },
          { name: "limit", in: "query", schema: { type: "integer", default: 20, maximum: 100 } },
          { name: "ids", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "flag", in: "query", schema: { type: ["boolean", "null"] } },
          { name: "colour", in: "query", schema: { type: "string", enum: ["RED", "GREEN"] } },
          { name: "X-Trace", in: "header", required: true, schema: { type: "string" } },
        ],
        responses: {
          "200": { ...answer("Answer"), headers: { "X-Left": { schema: { type: "integer" } } } },
          "404": answer("Failure"),
          default: answer("Failure"),
        },
      },
      post: {
        operationId: "addThing",
        tags: ["things"],
        requestBody: { required: true, ...content(of("Ask")) },
        responses: { "201": answer("Answer") },
      },
      put: {
        operationId: "putThing",
        tags: ["things"],
        requestBody: { required: true, ...content(of("Share")) },
        responses: { "200": answer("Share") },
      },
    },
    "/things/{thing_id}/parts/{part_id}": {
      parameters: [
        { name: "thing_id", in: "path", required: true, schema: { type: "string" } },
        { name: "part_id", in: "path", required: true, schema: { type: "string" } },
      ],
      get: { operationId: "getPart", tags: ["things"], responses: { "200": answer("AnswerMap") } },
      delete: {
        operationId: "removePart",
        tags: ["things"],
        deprecated: true,
        responses: { "204": { description: "Gone." } },
      },
    },
    "/orgs/{org_id}/start": {
      parameters: [
        {
          name: "org_id",
          in: "path",
          required: true,
          schema: { type: "string" },
          "x-sdk-client-option": "org",
          "x-sdk-env": "ORG",
        },
      ],
      post: { operationId: "start", tags: ["others"], responses: { "204": { description: "Begun." } } },
      delete: { operationId: "stop", tags: ["others"], responses: { "204": { description: "Over." } } },
    },
    "/pages": {
      get: {
        operationId: "listPages",
        tags: ["others"],
        parameters: [
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "size", in: "query", schema: { type: "integer" } },
        ],
        "x-sdk-pagination": {
          page: "page",
          size: "size",
          items: "data",
          paging: ["paging"],
          start: "from",
          end: "to",
          total: "total",
        },
        responses: { "200": answer("Page") },
      },
    },
    "/notes": {
      post: {
        operationId: "addNote",
        tags: ["others"],
        parameters: [{ name: "dry", in: "query", schema: { type: "boolean" } }],
        requestBody: {
          required: true,
          ...content({
            type: "object",
            required: ["text"],
            properties: { text: { type: "string" }, colour: { type: "string" } },
          }),
        },
        responses: { "204": { description: "Noted." } },
      },
      patch: {
        operationId: "editNote",
        tags: ["others"],
        requestBody: {
          required: false,
          ...content({ type: "object", properties: { text: { type: "string" } } }),
        },
        responses: {
          "200": { description: "Text.", content: { "text/plain": { schema: { type: "string" } } } },
        },
      },
      put: {
        operationId: "putNote",
        tags: ["others"],
        requestBody: { required: true, ...content(of("AskMap")) },
        responses: { "200": answer("ShareMap") },
      },
    },
    "/shares": {
      post: {
        operationId: "share",
        tags: ["others"],
        requestBody: { required: true, ...content(of("ShareMap")) },
        responses: { "200": answer("AnswerPart") },
      },
      put: {
        operationId: "putShare",
        tags: ["others"],
        requestBody: { required: true, ...content(of("AskPart")) },
        responses: { "200": answer("SharePart") },
      },
      patch: {
        operationId: "editShare",
        tags: ["others"],
        requestBody: { required: true, ...content(of("SharePart")) },
        responses: { "204": { description: "Done." } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
    },
    schemas: {
      Left: {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "left" }, left: { type: "string" } },
      },
      Right: {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "right" }, right: { type: "string" } },
      },
      Third: { type: "object", required: ["kind"], properties: { kind: { const: "third" } } },
      Loose: { type: "object", properties: { name: { type: "string" } } },
      Slack: { type: "object", properties: { name: { type: "string" } } },
      Failure: { type: "object", properties: { message: { type: "string" } } },
      Page: {
        type: "object",
        required: ["data", "paging"],
        properties: {
          data: { type: "array", items: of("Left") },
          rest: { type: "array", items: of("Right") },
          paging: {
            type: "object",
            properties: { from: { type: "integer" }, to: { type: "integer" }, total: { type: "integer" } },
          },
        },
      },
      ...Object.fromEntries(
        ["Ask", "Answer", "Share"].flatMap((name) => [
          [
            name,
            {
              ...thing,
              properties: {
                ...thing.properties,
                colour: of(`${name}Colour`),
                single: of(`${name}Single`),
                closed: of(`${name}Closed`),
              },
            },
          ],
          [`${name}Colour`, { ...values }],
          [`${name}Single`, { type: "string", enum: ["ONE"] }],
          [`${name}Closed`, { ...values, "x-sdk-open-enum": false }],
          [`${name}Map`, { type: "object", additionalProperties: { type: ["string", "number"] } }],
          [
            `${name}Part`,
            { allOf: [of("Failure"), { type: "object", properties: { code: { type: "string" } } }] },
          ],
        ]),
      ),
    },
  },
};
