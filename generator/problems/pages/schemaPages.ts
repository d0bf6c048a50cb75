/** The pages about servers, components and schemas. */
export const schemaPages = {
  "server-variable-undeclared": {
    why: "Without a default there is no address to send requests to.",
    wrong: `
      servers:
        - url: https://{region}.example.com
    `,
    right: `
      servers:
        - url: https://{region}.example.com
          variables:
            region:
              default: eu
    `,
  },
  "server-variable-unused": {
    why: "A variable without a place in the address changes nothing.",
    wrong: `
      servers:
        - url: https://api.example.com
          variables:
            region:
              default: eu
    `,
    right: `
      servers:
        - url: https://api.example.com
    `,
  },
  "server-variable-default": {
    why: "The default is what is used, so it has to be one of the values that the server knows.",
    wrong: `
      servers:
        - url: https://{region}.example.com
          variables:
            region:
              default: asia
              enum: [eu, us]
    `,
    right: `
      servers:
        - url: https://{region}.example.com
          variables:
            region:
              default: eu
              enum: [eu, us]
    `,
  },
  "component-name": {
    why: "The specification allows no other characters, and other tools may not find what has them.",
    wrong: `
      components:
        schemas:
          Pet of mine:
            type: object
    `,
    right: `
      components:
        schemas:
          PetOfMine:
            type: object
    `,
  },
  "schema-enum-empty": {
    why: "No value is one of none, so nothing could be sent or received.",
    wrong: `
      components:
        schemas:
          Kind:
            type: string
            enum: []
    `,
    right: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog]
    `,
  },
  "schema-enum-duplicate": {
    why: "The second one adds nothing, and is often a copy that should have been changed.",
    wrong: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog, cat]
    `,
    right: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog, fish]
    `,
  },
  "schema-enum-type": {
    why: "No value is of both kinds, so nothing fits. In YAML, text that looks like a number or a boolean is one unless it is in quotes.",
    wrong: `
      components:
        schemas:
          Version:
            type: string
            enum: [1.0, 2.0]
    `,
    right: `
      components:
        schemas:
          Version:
            type: string
            enum: ["1.0", "2.0"]
    `,
  },
  "schema-default": {
    why: "The default is shown to callers as a value that they may leave out, so it has to be one that they may give.",
    wrong: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog]
            default: fish
    `,
    right: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog]
            default: cat
    `,
  },
  "schema-items": {
    why: "OpenAPI 3.0 requires `items`; without it, the items are unknown to callers.",
    wrong: `
      openapi: 3.0.4
      components:
        schemas:
          Names:
            type: array
    `,
    right: `
      openapi: 3.0.4
      components:
        schemas:
          Names:
            type: array
            items:
              type: string
    `,
  },
  "schema-limits": {
    why: "No value is within limits that exclude each other.",
    wrong: `
      components:
        schemas:
          Age:
            type: integer
            minimum: 30
            maximum: 0
    `,
    right: `
      components:
        schemas:
          Age:
            type: integer
            minimum: 0
            maximum: 30
    `,
  },
  "schema-pattern": {
    why: "The specification wants the regular expressions of ECMA-262, which is what clients and validators will try to run.",
    wrong: `
      components:
        schemas:
          Name:
            type: string
            pattern: "^[a-z+$"
    `,
    right: `
      components:
        schemas:
          Name:
            type: string
            pattern: "^[a-z]+$"
    `,
  },
} as const;
