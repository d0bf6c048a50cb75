/** The pages about what only `--strict` asks for. */
export const strictPages = {
  "operation-id": {
    why: "The id is the name of the method. Without one, a name is made from method and path, and changes when the path does.",
    wrong: `
      paths:
        /pets:
          get:
            operationId: list_pets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
    right: `
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
      paths:
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
    right: `
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
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets, animals]
            responses: { "204": { description: No pets. } }
    `,
    right: `
      paths:
        /pets:
          get:
            operationId: listPets
            summary: List the pets
            tags: [pets]
            responses: { "204": { description: No pets. } }
    `,
  },
  "schema-name": {
    why: "The name of a type is what callers write, so it should not be made up from where the schema stands.",
    wrong: `
      paths:
        /pets:
          get:
            operationId: getPet
            summary: Get the pet
            tags: [pets]
            responses:
              "200":
                description: The pet.
                content:
                  application/json:
                    schema: { type: object, properties: { name: { type: string } } }
    `,
    right: `
      paths:
        /pets:
          get:
            operationId: getPet
            summary: Get the pet
            tags: [pets]
            responses:
              "200":
                description: The pet.
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Pet" }
      components:
        schemas:
          Pet: { type: object, properties: { name: { type: string } } }
    `,
  },
  "schema-unused": {
    why: "A type that no method takes or gives is noise in the package, or a sign that a reference is missing.",
    wrong: `
      components:
        schemas:
          Pet:
            type: string
    `,
    right: `
      paths:
        /pets:
          get:
            operationId: getPet
            summary: Get the pet
            tags: [pets]
            responses:
              "200":
                description: The pet.
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Pet" }
      components:
        schemas:
          Pet:
            type: string
    `,
  },
  loss: {
    why: "Where a type says less than its schema, callers learn of a mistake from the server instead of from the compiler. The first word of the message is the kind of loss; `--losses` lists all of them without `--strict`.",
    wrong: `
      paths:
        /pets/count:
          get:
            operationId: countPets
            summary: Count the pets
            tags: [pets]
            responses:
              "200":
                description: The number of pets.
                content:
                  application/json:
                    schema: { type: integer, format: int64 }
    `,
    right: `
      paths:
        /pets/count:
          get:
            operationId: countPets
            summary: Count the pets
            tags: [pets]
            responses:
              "200":
                description: The number of pets.
                content:
                  application/json:
                    schema: { type: integer, format: int32 }
    `,
  },
} as const;
