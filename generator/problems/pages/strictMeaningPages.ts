/** The pages about what says nothing where it stands, or names what there is not; only `--strict` asks for it. */
export const strictMeaningPages = {
  "tag-duplicate": {
    why: "A tag becomes a resource with the description of the tag; of two descriptions, one is lost.",
    wrong: `
      tags:
        - { name: pets, description: Animals. }
        - { name: pets, description: Pets of all kinds. }
    `,
    right: `
      tags:
        - { name: pets, description: Pets of all kinds. }
    `,
  },
  "path-query": {
    why: "What is after the ? is not part of a path: it has no types there, and most servers and gateways look for the path without it.",
    wrong: `
      paths:
        /pets?sold=true: {}
    `,
    right: `
      paths:
        /pets:
          parameters:
            - { name: sold, in: query, schema: { type: boolean } }
    `,
  },
  "parameter-style": {
    why: "A style says how lists and objects are written, and each place has its own. One that the place does not have is ignored, so servers get something else than was meant.",
    wrong: `
      components:
        parameters:
          ids:
            name: ids
            in: query
            style: simple
            explode: false
            schema: { type: array, items: { type: string } }
    `,
    right: `
      components:
        parameters:
          ids:
            name: ids
            in: query
            style: form
            explode: false
            schema: { type: array, items: { type: string } }
    `,
  },
  "header-name": {
    why: "A request with such a header fails before it is sent, in every runtime.",
    wrong: `
      components:
        parameters:
          trace: { name: Trace ID, in: header, schema: { type: string } }
    `,
    right: `
      components:
        parameters:
          trace: { name: Trace-ID, in: header, schema: { type: string } }
    `,
  },
  "security-scope": {
    why: "Scopes stand in the docs of operations as the permissions that a token needs. With a slip, callers ask for one that nobody can grant.",
    wrong: `
      security: [{ login: [pets:raed] }]
      components:
        securitySchemes:
          login:
            type: oauth2
            flows:
              clientCredentials: { tokenUrl: https://example.com/token, scopes: { pets:read: See pets. } }
    `,
    right: `
      security: [{ login: [pets:read] }]
      components:
        securitySchemes:
          login:
            type: oauth2
            flows:
              clientCredentials: { tokenUrl: https://example.com/token, scopes: { pets:read: See pets. } }
    `,
  },
  "link-operation": {
    why: "Links are for readers of the document, and one with a slip leads them nowhere.",
    wrong: `
      components:
        links:
          owner: { operationId: getOwner }
    `,
    right: `
      components:
        links:
          owner: { operationRef: "https://example.com/owners.yaml#/paths/~1owners~1{id}/get" }
    `,
  },
  "example-twice": {
    why: "OpenAPI wants one of the two, and tools differ in which of them they show.",
    wrong: `
      components:
        parameters:
          page:
            name: page
            in: query
            schema: { type: integer }
            example: 2
            examples: { first: { value: 1 } }
    `,
    right: `
      components:
        parameters:
          page:
            name: page
            in: query
            schema: { type: integer }
            examples: { first: { value: 1 }, second: { value: 2 } }
    `,
  },
  "ref-siblings": {
    why: "A reference is replaced by what it leads to, and most tools leave out what stands beside it, as the specification says. The schemas of OpenAPI 3.1 are different: there, both count.",
    wrong: `
      openapi: 3.0.4
      components:
        parameters:
          size: { name: size, in: query, schema: { type: integer } }
          width: { $ref: "#/components/parameters/size", required: true }
    `,
    right: `
      openapi: 3.0.4
      components:
        parameters:
          size: { name: size, in: query, schema: { type: integer } }
          width: { name: width, in: query, required: true, schema: { type: integer } }
    `,
  },
  "nullable-type": {
    why: "Since OpenAPI 3.0.3, `nullable` adds null to the values of the type beside it. Without a type, null is a value already, or it is not, whatever `nullable` says.",
    wrong: `
      openapi: 3.0.4
      components:
        parameters:
          size: { name: size, in: query, schema: { nullable: true, minimum: 0 } }
    `,
    right: `
      openapi: 3.0.4
      components:
        parameters:
          size: { name: size, in: query, schema: { type: integer, nullable: true, minimum: 0 } }
    `,
  },
  "required-duplicate": {
    why: "A name that stands twice is most likely another that was meant.",
    wrong: `
      components:
        parameters:
          names:
            name: names
            in: query
            schema: { type: object, required: [first, first], additionalProperties: { type: string } }
    `,
    right: `
      components:
        parameters:
          names:
            name: names
            in: query
            schema: { type: object, required: [first, last], additionalProperties: { type: string } }
    `,
  },
  "schema-keyword": {
    why: "A keyword about other types than that of the values holds for none of them: the keyword or the type is wrong.",
    wrong: `
      components:
        parameters:
          size: { name: size, in: query, schema: { type: integer, maxLength: 3 } }
    `,
    right: `
      components:
        parameters:
          size: { name: size, in: query, schema: { type: integer, maximum: 999 } }
    `,
  },
  "schema-parts": {
    why: "JSON Schema allows no empty list here: nothing would fit one of no schemas, and everything would fit all of them.",
    wrong: `
      components:
        parameters:
          size: { name: size, in: query, schema: { anyOf: [] } }
    `,
    right: `
      components:
        parameters:
          size: { name: size, in: query, schema: { anyOf: [{ type: integer }, { type: string }] } }
    `,
  },
} as const;
