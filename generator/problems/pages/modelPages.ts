/** The pages about what only a generator of code asks for. */
export const modelPages = {
  "extension-value": {
    why: "The value becomes a name or a decision in the emitted code, so nothing is made up where it cannot be used.",
    wrong: `
      info:
        title: Pets
        version: 1.0.0
        x-sdk-client: pet store
    `,
    right: `
      info:
        title: Pets
        version: 1.0.0
        x-sdk-client: PetStore
    `,
  },
  "extension-unknown": {
    why: "An extension with a slip, or in another place than its own, changes nothing: the name that it should give is made up instead.",
    wrong: `
      tags:
        - name: Pets of the shop
          x-sdk-resourse: pets
    `,
    right: `
      tags:
        - name: Pets of the shop
          x-sdk-resource: pets
    `,
  },
  "enum-lists": {
    why: "The lists run beside the values. Where one has another length, nobody knows which name or description belongs to which value; they are taken in their order.",
    wrong: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog, parrot]
            x-enum-descriptions: [Meows., Barks.]
    `,
    right: `
      components:
        schemas:
          Kind:
            type: string
            enum: [cat, dog, parrot]
            x-enum-descriptions: [Meows., Barks., Talks.]
    `,
  },
  pagination: {
    why: "The iterator over all items sends these parameters and reads these places. If one is misspelled, it would end after the first page.",
    wrong: `
      paths:
        /pets:
          get:
            parameters:
              - { name: page, in: query, schema: { type: integer } }
            x-sdk-pagination: { page: page_no, items: pets }
            responses:
              "200":
                description: The pets.
                content:
                  application/json:
                    schema: { properties: { pets: { type: array, items: { type: string } } } }
    `,
    right: `
      paths:
        /pets:
          get:
            parameters:
              - { name: page, in: query, schema: { type: integer } }
            x-sdk-pagination: { page: page, items: pets }
            responses:
              "200":
                description: The pets.
                content:
                  application/json:
                    schema: { properties: { pets: { type: array, items: { type: string } } } }
    `,
  },
  "client-option": {
    why: "A value that is given once for all calls must not be left out of one of them, nor be taken for something else that has its name.",
    wrong: `
      paths:
        /shops/{shop}/pets:
          get:
            parameters:
              - { name: shop, in: path, required: true, schema: { type: string }, x-sdk-client-option: shop }
        /shops/{shop}/owners:
          get:
            parameters:
              - { name: shop, in: path, required: true, schema: { type: string } }
    `,
    right: `
      paths:
        /shops/{shop}/pets:
          get:
            parameters:
              - { name: shop, in: path, required: true, schema: { type: string }, x-sdk-client-option: shop }
        /shops/{shop}/owners:
          get:
            parameters:
              - { name: shop, in: path, required: true, schema: { type: string }, x-sdk-client-option: shop }
    `,
  },
  "renamed-from-taken": {
    why: "The old name stays in the package beside the new one. If something else had it, code that uses it would compile and mean that.",
    wrong: `
      components:
        schemas:
          Pet:
            type: object
            x-sdk-renamed-from: Animal
          Animal:
            type: string
    `,
    right: `
      components:
        schemas:
          Pet:
            type: object
            x-sdk-renamed-from: Animal
    `,
  },
  "name-clash": {
    why: "Two things of one name cannot be told apart in code. One of them gets a longer name, which is correct but not pretty.",
    wrong: `
      components:
        schemas:
          Pet:
            type: object
          pet:
            type: object
    `,
    right: `
      components:
        schemas:
          Pet:
            type: object
          PetSummary:
            type: object
    `,
  },
  "operation-servers": {
    why: "A client has one address, so these requests would go to the wrong server.",
    wrong: `
      paths:
        /pets:
          get:
            servers:
              - url: https://pets.example.com
    `,
    right: `
      servers:
        - url: https://pets.example.com
      paths:
        /pets:
          get: {}
    `,
  },
} as const;
