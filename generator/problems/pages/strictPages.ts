/** The pages about what only `--strict` asks of operations. */
export const strictPages = {
  "operation-id": {
    why: "The id is the name of the method. Without one, a name is made from method and path, and changes when the path does.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: list_pets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
  },
  "operation-summary": {
    why: "The summary is the first line of the docs of the method: what people read in their editor.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
  },
  "operation-tag": {
    why: "A tag is a resource of the client, and a method belongs to exactly one. Without a tag, the path decides.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets, pets]
            responses: { "204": { description: No pets. } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
  },
  "tag-undeclared": {
    why: "A tag is a resource of the client. One with a slip moves the operation to a resource of its own, which callers of the old one no longer find.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pest]
            responses: { "204": { description: No pets. } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
  },
  "operation-responses": {
    why: "What a method gives is the type of its success response. Without one it gives nothing, whatever the server sends.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets:
          delete:
            operationId: removePets
            summary: Remove all pets
            tags: [pets]
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets:
          delete:
            operationId: removePets
            summary: Remove all pets
            tags: [pets]
            responses: { "204": { description: No pets are left. } }
    `,
  },
  "operation-example": {
    why: "The docs of a method show a call and what comes back. What is made up from the schema alone tells less than an example. Examples of the schema or its properties count, too.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets/name:
          get:
            operationId: getName
            summary: Get the name of the pet
            tags: [pets]
            responses:
              "200":
                description: The name.
                content:
                  application/json: { schema: { type: string } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets/name:
          get:
            operationId: getName
            summary: Get the name of the pet
            tags: [pets]
            responses:
              "200":
                description: The name.
                content:
                  application/json: { schema: { type: string }, example: Rex }
    `,
  },
  "yaml-quotes": {
    why: "YAML 1.1 takes `yes`, `no`, `on` and `off` for booleans, and some readers of OpenAPI trip over codes that are numbers. The specification asks for quotes around codes.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pets/count:
          get:
            operationId: countPets
            summary: Count the pets
            tags: [pets]
            responses:
              204:
                description: None.
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pets/count:
          get:
            operationId: countPets
            summary: Count the pets
            tags: [pets]
            responses:
              "204":
                description: None.
    `,
  },
} as const;
