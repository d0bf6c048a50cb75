/** The pages about discriminators, where `--strict` asks for more than the specification can. */
export const strictUnionPages = {
  "discriminator-mapping": {
    why: "A value that leads to no schema is one that no type of the union has, so the answers with that value fit none of them.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pet:
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
                    example: { kind: cat }
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator:
              propertyName: kind
              mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dgo" }
          Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
          Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pet:
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
                    example: { kind: cat }
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator:
              propertyName: kind
              mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }
          Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
          Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
    `,
  },
  "discriminator-property": {
    why: "A discriminator is the name of a property that every alternative has. Where one does not have it, nobody can tell which of them came.",
    wrong: `
      tags: [{ name: pets }]
      paths:
        /pet:
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
                    example: { kind: Cat }
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator: { propertyName: kind }
          Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
          Dog: { type: object, required: [name], properties: { name: { type: string } } }
    `,
    right: `
      tags: [{ name: pets }]
      paths:
        /pet:
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
                    example: { kind: Cat }
      components:
        schemas:
          Pet:
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
            discriminator: { propertyName: kind }
          Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
          Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
    `,
  },
} as const;
