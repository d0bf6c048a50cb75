/** Puts text at a position of the document; the name of the position says where. */
export type TextAt = (position: string) => string;

/** Positions whose text becomes a name of something in the package, or decides about the shape of the document. */
export const namePositions: readonly string[] = [
  "tag",
  "path.segment",
  "path.parameter",
  "operationId",
  "query.name",
  "header.name",
  "cookie.name",
  "body.property",
  "request.media",
  "response.media",
  "schema.key",
  "property.key",
  "required.key",
  "enum.string",
  "enum.inline",
  "enum.varname",
  "enum.number",
  "const",
  "discriminator.property",
  "discriminator.value",
  "security.key",
  "security.name",
  "server.url",
  "server.variable",
];

/** Positions of the extensions that name things: what cannot be such a name is a problem of the document. */
export const extensionPositions: readonly string[] = [
  "sdk.client",
  "sdk.package",
  "sdk.resource",
  "sdk.method",
  "sdk.clientOption",
  "sdk.env",
  "sdk.successField",
  "sdk.requestIdHeader",
  "sdk.pagination",
];

/** Positions whose text is only shown. */
export const textPositions: readonly string[] = [
  "info.title",
  "info.version",
  "info.description",
  "info.license",
  "server.description",
  "tag.description",
  "operation.summary",
  "operation.description",
  "parameter.description",
  "parameter.default",
  "parameter.example",
  "path.example",
  "path.description",
  "body.description",
  "body.example",
  "body.example.key",
  "response.description",
  "schema.title",
  "schema.description",
  "property.description",
  "property.default",
  "property.default.key",
  "property.example",
  "property.pattern",
  "property.format",
  "enum.description",
  "enum.value.description",
  "security.description",
  "security.scope",
  "extension",
];

/** A document with text at every position that reaches the package. */
export function hostileDocument(at: TextAt): object {
  const entry = (position: string, value: unknown): object => Object.fromEntries([[at(position), value]]);
  return {
    openapi: "3.1.0",
    info: {
      title: at("info.title"),
      version: at("info.version"),
      description: at("info.description"),
      license: { name: at("info.license") },
      "x-sdk-client": at("sdk.client"),
      "x-sdk-package": at("sdk.package"),
      "x-sdk-success-field": at("sdk.successField"),
      "x-sdk-request-id-header": at("sdk.requestIdHeader"),
      "x-other": at("extension"),
    },
    servers: [
      {
        url: `https://example.com/${at("server.url")}/{stage}`,
        description: at("server.description"),
        variables: { stage: { default: at("server.variable") } },
      },
    ],
    security: [Object.fromEntries([[at("security.key"), [at("security.scope")]]])],
    tags: [
      { name: at("tag"), description: at("tag.description"), "x-sdk-resource": at("sdk.resource") },
      { name: "plain" },
    ],
    paths: {
      [`/things/${at("path.segment")}/{${at("path.parameter")}}`]: {
        get: {
          tags: [at("tag")],
          operationId: at("operationId"),
          summary: at("operation.summary"),
          description: at("operation.description"),
          "x-sdk-pagination": {
            page: "page",
            items: "items",
            paging: ["paging"],
            start: at("sdk.pagination"),
            end: "end",
            total: "total",
          },
          parameters: [
            {
              name: at("path.parameter"),
              in: "path",
              required: true,
              description: at("path.description"),
              schema: { type: "string", example: at("path.example") },
            },
            { name: "page", in: "query", schema: { type: "integer" } },
            {
              name: at("query.name"),
              in: "query",
              description: at("parameter.description"),
              schema: {
                type: "string",
                default: at("parameter.default"),
                examples: [at("parameter.example")],
              },
            },
            { name: at("header.name"), in: "header", schema: { type: "string" } },
            { name: at("cookie.name"), in: "cookie", schema: { type: "string" } },
            {
              name: "client",
              in: "query",
              "x-sdk-client-option": at("sdk.clientOption"),
              "x-sdk-env": at("sdk.env"),
              schema: { type: "string" },
            },
            { name: "choice", in: "query", schema: { type: "string", enum: [at("enum.string"), "other"] } },
          ],
          responses: {
            "200": {
              description: at("response.description"),
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    properties: {
                      items: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
                      paging: { type: "object" },
                    },
                  },
                },
              },
            },
            "404": {
              description: "",
              content: Object.fromEntries([[at("response.media"), { schema: { type: "string" } }]]),
            },
          },
        },
      },
      "/bodies": {
        post: {
          tags: ["plain"],
          operationId: "postBody",
          "x-sdk-method": at("sdk.method"),
          requestBody: {
            required: true,
            description: at("body.description"),
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["text"],
                  properties: {
                    ...entry("body.property", { type: "string" }),
                    text: { type: "string", description: at("property.description") },
                  },
                },
                example: { ...entry("body.example.key", 1), text: at("body.example") },
              },
            },
          },
          responses: { "204": { description: "" } },
        },
        put: {
          tags: ["plain"],
          operationId: "putBody",
          requestBody: { content: Object.fromEntries([[at("request.media"), {}]]) },
          responses: { default: { description: at("response.description") } },
        },
      },
    },
    components: {
      schemas: {
        ...entry("schema.key", { type: "object", properties: { one: { type: "string" } } }),
        Thing: {
          type: "object",
          title: at("schema.title"),
          description: at("schema.description"),
          required: [at("required.key")],
          properties: {
            ...entry("property.key", { type: "string", description: at("property.description") }),
            inline: { enum: [at("enum.inline"), "other"] },
            constant: { const: at("const") },
            nested: {
              type: "object",
              properties: { deep: { type: "string", description: at("property.description") } },
              default: entry("property.default.key", at("property.default")),
            },
            limited: {
              type: "string",
              pattern: at("property.pattern"),
              format: at("property.format"),
              default: at("property.default"),
              example: at("property.example"),
            },
            reference: Object.fromEntries([
              ["$ref", "#/components/schemas/Choice"],
              ["description", at("property.description")],
            ]),
            either: { $ref: "#/components/schemas/Either" },
          },
        },
        Choice: {
          type: "string",
          description: at("enum.description"),
          enum: [at("enum.string"), "other"],
          "x-enum-varnames": [at("enum.varname"), "Other"],
          "x-enum-descriptions": [at("enum.value.description"), "Other one."],
        },
        Confused: { type: "integer", enum: [1, at("enum.number")] },
        Either: {
          oneOf: [{ $ref: "#/components/schemas/Left" }, { $ref: "#/components/schemas/Right" }],
          discriminator: {
            propertyName: at("discriminator.property"),
            mapping: Object.fromEntries([[at("discriminator.value"), "#/components/schemas/Left"]]),
          },
        },
        Left: { type: "object", properties: { left: { type: "string" } } },
        Right: { type: "object", properties: { right: { type: "string" } } },
      },
      securitySchemes: {
        ...entry("security.key", {
          type: "apiKey",
          in: "header",
          name: at("security.name"),
          description: at("security.description"),
        }),
      },
    },
  };
}

/** What stands at a position when nothing hostile does. */
export function benignText(position: string): string {
  const texts = new Map([
    ["response.media", "text/plain"],
    ["request.media", "application/octet-stream"],
    ["info.version", "1.0.0"],
    ["sdk.package", "harmless"],
    ["sdk.client", "Harmless"],
    ["property.format", "uuid"],
    ["server.variable", "live"],
    ["query.name", "queryName"],
    ["header.name", "X-Header"],
    ["cookie.name", "cookieName"],
    ["discriminator.property", "kind"],
  ]);
  return texts.get(position) ?? position.replace(/[^a-z]+(.)/g, (_, letter: string) => letter.toUpperCase());
}
