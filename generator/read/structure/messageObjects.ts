import {
  anything,
  boolean,
  fields,
  inline,
  listOf,
  mapOf,
  orReference,
  prose,
  text,
  words,
  type Field,
  type MessageObjectName,
  type ObjectRule,
  type Shape,
} from "./shapes.ts";

const examples: Shape = mapOf(orReference("example"));
const content: Shape = mapOf(orReference("mediaType"));

/** What parameters and headers have in common. */
const serialization = {
  description: prose,
  required: boolean,
  deprecated: boolean,
  allowEmptyValue: boolean,
  explode: boolean,
  allowReserved: boolean,
  schema: orReference("schema"),
  example: anything,
  examples,
  content,
};

const encodings: Readonly<Record<string, Field>> = {
  encoding: { shape: mapOf(inline("encoding")) },
  prefixEncoding: { shape: listOf(inline("encoding")), since: "3.2" },
  itemEncoding: { shape: inline("encoding"), since: "3.2" },
};

/** What travels: parameters, headers, bodies, responses (OpenAPI sections Parameter Object to Link Object). */
export const messageObjects: Readonly<Record<MessageObjectName, ObjectRule>> = {
  parameter: {
    title: "Parameter Object",
    fields: fields({
      ...serialization,
      name: { shape: text, required: "vital" },
      in: {
        shape: words("path", "query", "header", "cookie", { word: "querystring", since: "3.2" }),
        required: "vital",
      },
      style: words("matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", {
        word: "cookie",
        since: "3.2",
      }),
    }),
  },
  header: { title: "Header Object", fields: fields({ ...serialization, style: words("simple") }) },
  requestBody: {
    title: "Request Body Object",
    fields: fields({
      description: prose,
      content: { shape: content, required: "vital" },
      required: boolean,
    }),
  },
  mediaType: {
    title: "Media Type Object",
    fields: fields({
      schema: orReference("schema"),
      itemSchema: { shape: orReference("schema"), since: "3.2" },
      example: anything,
      examples,
      ...encodings,
    }),
  },
  encoding: {
    title: "Encoding Object",
    fields: fields({
      contentType: text,
      headers: mapOf(orReference("header")),
      style: words("form", "spaceDelimited", "pipeDelimited", "deepObject"),
      explode: boolean,
      allowReserved: boolean,
      ...encodings,
      encoding: { shape: mapOf(inline("encoding")), since: "3.2" },
    }),
  },
  responses: { title: "Responses Object", fields: fields({}), others: orReference("response") },
  response: {
    title: "Response Object",
    fields: fields({
      summary: { ...prose, since: "3.2" },
      description: { ...prose, required: "expected", requiredUntil: "3.1" },
      headers: mapOf(orReference("header")),
      content,
      links: mapOf(orReference("link")),
    }),
  },
  callback: { title: "Callback Object", fields: fields({}), others: orReference("pathItem") },
  example: {
    title: "Example Object",
    fields: fields({
      summary: prose,
      description: prose,
      value: anything,
      externalValue: text,
      dataValue: { shape: anything, since: "3.2" },
      serializedValue: { shape: text, since: "3.2" },
    }),
  },
  link: {
    title: "Link Object",
    fields: fields({
      operationRef: text,
      operationId: text,
      parameters: mapOf(anything),
      requestBody: anything,
      description: prose,
      server: inline("server"),
    }),
  },
  securityScheme: {
    title: "Security Scheme Object",
    fields: fields({
      type: {
        shape: words("apiKey", "http", "oauth2", "openIdConnect", { word: "mutualTLS", since: "3.1" }),
        required: "vital",
      },
      description: prose,
      name: text,
      in: words("query", "header", "cookie"),
      scheme: text,
      bearerFormat: text,
      flows: inline("oauthFlows"),
      openIdConnectUrl: text,
      oauth2MetadataUrl: { shape: text, since: "3.2" },
      deprecated: { shape: boolean, since: "3.2" },
    }),
  },
  oauthFlows: {
    title: "OAuth Flows Object",
    fields: fields({
      implicit: inline("oauthFlow"),
      password: inline("oauthFlow"),
      clientCredentials: inline("oauthFlow"),
      authorizationCode: inline("oauthFlow"),
      deviceAuthorization: { shape: inline("oauthFlow"), since: "3.2" },
    }),
  },
  oauthFlow: {
    title: "OAuth Flow Object",
    fields: fields({
      authorizationUrl: text,
      deviceAuthorizationUrl: { shape: text, since: "3.2" },
      tokenUrl: text,
      refreshUrl: text,
      scopes: { shape: mapOf(text), required: "expected" },
    }),
  },
  securityRequirement: {
    title: "Security Requirement Object",
    fields: fields({}),
    others: listOf(text),
    noExtensions: true,
  },
};
