/**
 * Documents of any size, by what grows in them.
 *
 * @typedef {(size: number) => Record<string, unknown>} MakeDocument
 */

/** @type {Record<string, unknown>} */
const done = { 204: { description: "Done." } };

/** @type {(name: string) => { $ref: string }} */
const refTo = (name) => ({ $ref: `#/components/schemas/${name}` });

/** @type {<T>(size: number, make: (index: number) => T) => T[]} */
const times = (size, make) => Array.from({ length: size }, (_, index) => make(index));

/** @type {(size: number, make: (index: number) => [string, unknown]) => Record<string, unknown>} */
const mapOf = (size, make) => Object.fromEntries(times(size, make));

/** @type {(schema: unknown) => Record<string, unknown>} */
const answer = (schema) => ({
  200: { description: "It.", content: { "application/json": { schema } } },
  404: { description: "There is none.", content: { "application/json": { schema: refTo("Failure") } } },
});

/**
 * An API as services have them: for every four operations a resource with its schema, parameters, a body and errors.
 *
 * @type {MakeDocument}
 */
export function describeOperations(size) {
  const resources = Math.ceil(size / 4);
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const paths = mapOf(resources * 2, (index) => {
    const name = `thing${Math.floor(index / 2)}`;
    const schema = refTo(`Thing${Math.floor(index / 2)}`);
    const body = { required: true, content: { "application/json": { schema } } };
    const tags = [name];
    const query = ["page", "sort", "filter"].map((each) => ({
      name: each,
      in: "query",
      schema: { type: "string" },
    }));
    return index % 2 === 0
      ? [
          `/${name}`,
          {
            get: {
              operationId: `list_${name}`,
              summary: `List ${name}`,
              tags,
              parameters: query,
              responses: answer({ type: "array", items: schema }),
            },
            post: {
              operationId: `create_${name}`,
              summary: `Create ${name}`,
              tags,
              requestBody: body,
              responses: answer(schema),
            },
          },
        ]
      : [
          `/${name}/{id}`,
          {
            parameters: [id],
            get: { operationId: `get_${name}`, summary: `Get ${name}`, tags, responses: answer(schema) },
            delete: { operationId: `delete_${name}`, summary: `Delete ${name}`, tags, responses: done },
          },
        ];
  });
  const schemas = mapOf(resources, (index) => [
    `Thing${index}`,
    {
      type: "object",
      description: `What thing ${index} is.`,
      required: ["id", "kind"],
      properties: {
        id: { type: "string", format: "uuid" },
        kind: { type: "string", enum: ["plain", "other", `own${index}`] },
        size: { type: "integer", minimum: 0 },
        next: refTo(`Thing${(index * 7) % resources}`),
        labels: { type: "object", additionalProperties: { type: "string" } },
      },
    },
  ]);
  return document(paths, {
    ...schemas,
    Failure: { type: "object", properties: { message: { type: "string" } } },
  });
}

/**
 * Documents with one operation, and one thing that grows: what hostile documents are made of, and large ones, too.
 *
 * @type {Record<string, MakeDocument>}
 */
export const shapes = {
  "ring of allOf": (size) =>
    withSchemas(mapOf(size, (at) => [`S${at}`, { allOf: [refTo(`S${(at + 1) % size}`)] }])),
  "ring of oneOf": (size) =>
    withSchemas(
      mapOf(size, (at) => [`S${at}`, { oneOf: [refTo(`S${(at + 1) % size}`), { type: "string" }] }]),
    ),
  "chain of references": (size) =>
    withSchemas(mapOf(size, (at) => [`S${at}`, at + 1 < size ? refTo(`S${at + 1}`) : { type: "string" }])),
  "chain of properties": (size) =>
    withSchemas(
      mapOf(size, (at) => [`S${at}`, { type: "object", properties: { next: refTo(`S${(at + 1) % size}`) } }]),
    ),
  "values of an enum": (size) =>
    withSchemas({ S0: { type: "string", enum: times(size, (at) => `value ${at}`) } }),
  "properties of an object": (size) =>
    withSchemas({ S0: { type: "object", properties: mapOf(size, (at) => [`p${at}`, { type: "string" }]) } }),
  "members of a union": (size) =>
    withSchemas({
      S0: { oneOf: times(size, (at) => refTo(`M${at}`)) },
      ...mapOf(size, (at) => [`M${at}`, { type: "object", properties: { [`p${at}`]: { type: "string" } } }]),
    }),
  "names that clash": (size) =>
    withSchemas(
      mapOf(size, (at) => [`a${".".repeat((at % 9) + 1)}b${Math.floor(at / 9)}`, { type: "string" }]),
    ),
  "references to nothing": (size) =>
    withSchemas({ S0: { type: "object", properties: mapOf(size, (at) => [`p${at}`, refTo(`None${at}`)]) } }),
  "parameters of an operation": (size) => {
    const parameters = times(size, (at) => ({ name: `p${at}`, in: "query", schema: { type: "string" } }));
    return document({ "/things": { get: { operationId: "getThings", parameters, responses: done } } }, {});
  },
  tags: (size) => ({
    ...withSchemas({ S0: { type: "string" } }),
    tags: times(size, (at) => ({ name: `tag ${at}` })),
  }),
};

/**
 * @param {Record<string, unknown>} schemas
 * @returns {Record<string, unknown>}
 */
function withSchemas(schemas) {
  const [first = ""] = Object.keys(schemas);
  const operation = { operationId: "getThing", tags: ["things"], responses: answer(refTo(first)) };
  return document({ "/things": { get: operation } }, { ...schemas, Failure: { type: "object" } });
}

/**
 * @param {Record<string, unknown>} paths
 * @param {Record<string, unknown>} schemas
 * @returns {Record<string, unknown>}
 */
function document(paths, schemas) {
  return {
    openapi: "3.1.0",
    info: { title: "Growing", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths,
    components: { schemas },
  };
}
