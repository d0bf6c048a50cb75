/** The pages about what only `--strict` asks of schemas. */
export const strictSchemaPages = {
  example: {
    why: "Examples become the docs of methods and types. One that does not fit, or has a field that no type has, shows callers what does not compile, and one of the two is wrong.",
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
                  application/json: { schema: { type: string }, example: 5 }
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
  "required-undeclared": {
    why: "A name in `required` that no property has, by a slip or because the property was renamed, becomes a field of unknown type, and the property that was meant becomes optional.",
    wrong: `
      tags: [{ name: pets }]
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
                    example: { name: Rex }
      components:
        schemas:
          Pet: { type: object, required: [nmae], properties: { name: { type: string } } }
    `,
    right: `
      tags: [{ name: pets }]
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
                    example: { name: Rex }
      components:
        schemas:
          Pet: { type: object, required: [name], properties: { name: { type: string } } }
    `,
  },
  "schema-name": {
    why: "The name of a type is what callers write, so it should not be made up from where the schema stands.",
    wrong: `
      tags: [{ name: pets }]
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
                    example: { name: Rex }
    `,
    right: `
      tags: [{ name: pets }]
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
                    example: { name: Rex }
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
      tags: [{ name: pets }]
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
                    example: Rex
      components:
        schemas:
          Pet:
            type: string
    `,
  },
  loss: {
    why: "Where a type says less than its schema, callers learn of a mistake from the server instead of from the compiler. The first word of the message is the kind of loss; `--losses` lists all of them without `--strict`.",
    wrong: `
      tags: [{ name: pets }]
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
                    example: 3
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
              "200":
                description: The number of pets.
                content:
                  application/json:
                    schema: { type: integer, format: int32 }
                    example: 3
    `,
  },
} as const;
