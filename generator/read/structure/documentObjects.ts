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
  type Field,
  type DocumentObjectName,
  type ObjectRule,
  type Shape,
} from "./shapes.ts";

const operation: Shape = inline("operation");
const servers: Shape = listOf(inline("server"));
const security: Shape = listOf(inline("securityRequirement"));
const parameters: Shape = listOf(orReference("parameter"));
const since31 = (shape: Shape): Field => ({ shape, since: "3.1" });
const since32 = (shape: Shape): Field => ({ shape, since: "3.2" });

/** The frame of a document: OpenAPI Object, paths, operations, components. */
export const documentObjects: Readonly<Record<DocumentObjectName, ObjectRule>> = {
  openapi: {
    title: "OpenAPI Object",
    fields: fields({
      openapi: anything,
      $self: since32(text),
      info: { shape: inline("info"), required: "expected" },
      jsonSchemaDialect: since31(text),
      servers,
      paths: { shape: inline("paths"), required: "expected", requiredUntil: "3.0" },
      webhooks: since31(mapOf(orReference("pathItem"))),
      components: inline("components"),
      security,
      tags: listOf(inline("tag")),
      externalDocs: inline("externalDocs"),
    }),
  },
  info: {
    title: "Info Object",
    fields: fields({
      title: { shape: text, required: "expected" },
      summary: { ...prose, since: "3.1" },
      description: prose,
      termsOfService: prose,
      contact: inline("contact"),
      license: inline("license"),
      version: { shape: text, required: "expected" },
    }),
  },
  contact: { title: "Contact Object", fields: fields({ name: text, url: text, email: text }) },
  license: {
    title: "License Object",
    fields: fields({ name: { shape: text, required: "expected" }, url: text, identifier: since31(text) }),
  },
  server: {
    title: "Server Object",
    fields: fields({
      url: { shape: text, required: "vital" },
      name: since32(text),
      description: prose,
      variables: mapOf(inline("serverVariable")),
    }),
  },
  serverVariable: {
    title: "Server Variable Object",
    fields: fields({
      enum: listOf(text),
      default: { shape: text, required: "expected" },
      description: prose,
    }),
  },
  paths: { title: "Paths Object", fields: fields({}), others: inline("pathItem") },
  pathItem: {
    title: "Path Item Object",
    referenceHasFields: true,
    fields: fields({
      $ref: anything,
      summary: prose,
      description: prose,
      get: operation,
      put: operation,
      post: operation,
      delete: operation,
      options: operation,
      head: operation,
      patch: operation,
      trace: operation,
      query: since32(operation),
      additionalOperations: since32(mapOf(operation)),
      servers,
      parameters,
    }),
  },
  operation: {
    title: "Operation Object",
    fields: fields({
      tags: listOf(text),
      summary: prose,
      description: prose,
      externalDocs: inline("externalDocs"),
      operationId: text,
      parameters,
      requestBody: orReference("requestBody"),
      responses: { shape: inline("responses"), required: "expected", requiredUntil: "3.0" },
      callbacks: mapOf(orReference("callback")),
      deprecated: boolean,
      security,
      servers,
    }),
  },
  components: {
    title: "Components Object",
    fields: fields({
      schemas: mapOf(orReference("schema")),
      responses: mapOf(orReference("response")),
      parameters: mapOf(orReference("parameter")),
      examples: mapOf(orReference("example")),
      requestBodies: mapOf(orReference("requestBody")),
      headers: mapOf(orReference("header")),
      securitySchemes: mapOf(orReference("securityScheme")),
      links: mapOf(orReference("link")),
      callbacks: mapOf(orReference("callback")),
      pathItems: since31(mapOf(orReference("pathItem"))),
      mediaTypes: since32(mapOf(orReference("mediaType"))),
    }),
  },
  tag: {
    title: "Tag Object",
    fields: fields({
      name: { shape: text, required: "vital" },
      summary: { ...prose, since: "3.2" },
      description: prose,
      externalDocs: inline("externalDocs"),
      parent: since32(text),
      kind: since32(text),
    }),
  },
  externalDocs: {
    title: "External Documentation Object",
    fields: fields({ description: prose, url: { shape: text, required: "expected" } }),
  },
};
