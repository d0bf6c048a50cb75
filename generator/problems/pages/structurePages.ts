/** The pages about references and the structure of a document. */
export const structurePages = {
  "ref-outside": {
    why: "The generator has no network, and reads no files that the author of a document did not mean to share. Files in the git work tree around the document, else in its npm package, belong to it, but for hidden ones; `--ref-root` allows a further folder.",
    wrong: `
      components:
        schemas:
          Pet:
            $ref: https://example.com/pet.yaml
    `,
    right: `
      components:
        schemas:
          Pet:
            $ref: "#/components/schemas/Animal"
          Animal:
            type: object
    `,
  },
  "ref-unresolved": {
    why: "What stands for nothing has no type. Usually a name is misspelled, or something was renamed.",
    wrong: `
      components:
        schemas:
          Pet:
            $ref: "#/components/schemas/Animl"
          Animal:
            type: object
    `,
    right: `
      components:
        schemas:
          Pet:
            $ref: "#/components/schemas/Animal"
          Animal:
            type: object
    `,
  },
  "ref-circular": {
    why: "References that lead in a circle never come to an object. A schema may well contain itself, in a property for example.",
    wrong: `
      components:
        schemas:
          Pet:
            $ref: "#/components/schemas/Animal"
          Animal:
            $ref: "#/components/schemas/Pet"
    `,
    right: `
      components:
        schemas:
          Pet:
            $ref: "#/components/schemas/Animal"
          Animal:
            type: object
            properties:
              parent:
                $ref: "#/components/schemas/Animal"
    `,
  },
  "ref-kind": {
    why: "A reference stands for what it leads to, and a schema, say, cannot be read as a response. Where a schema is wanted, this is a warning.",
    wrong: `
      components:
        responses:
          PetFound:
            $ref: "#/components/schemas/Pet"
        schemas:
          Pet:
            type: object
    `,
    right: `
      components:
        responses:
          PetFound:
            description: The pet.
            content:
              application/json:
                schema:
                  $ref: "#/components/schemas/Pet"
        schemas:
          Pet:
            type: object
    `,
  },
  "ref-type": {
    why: "A value has to fit what stands beside a reference and what it leads to. With types that share no value nothing fits, and the type of the field is nonsense.",
    wrong: `
      components:
        schemas:
          Owner: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet", type: string } } }
          Pet: { type: object, properties: { name: { type: string } } }
    `,
    right: `
      components:
        schemas:
          Owner: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
          Pet: { type: object, properties: { name: { type: string } } }
    `,
  },
  "ref-place": {
    why: "The reference is followed here, but the specification has none in this place, so other tools may take it for something else.",
    wrong: `
      paths:
        /pets:
          get:
            $ref: "#/x-operations/listPets"
      x-operations:
        listPets:
          responses:
            "204":
              description: No pets.
    `,
    right: `
      paths:
        /pets:
          get:
            responses:
              "204":
                description: No pets.
    `,
  },
  "openapi-version": {
    why: "The version decides what the rest of the document means. Swagger 2.0 has other words for nearly everything. A version with two numbers is a warning.",
    wrong: `
      openapi: 2.0.0
    `,
    right: `
      openapi: 3.1.1
    `,
  },
  "struct-type": {
    why: "Something else than what the specification wants cannot be understood. Where only docs are lost, this is a warning.",
    wrong: `
      tags: pets
    `,
    right: `
      tags:
        - name: pets
    `,
  },
  "struct-required": {
    why: "The specification makes a field required where an object says nothing without it.",
    wrong: `
      tags:
        - description: The pets.
    `,
    right: `
      tags:
        - name: pets
          description: The pets.
    `,
  },
  "struct-unknown": {
    why: "A field that the specification does not know is ignored by every tool; mostly it is a known one, misspelled.",
    wrong: `
      tags:
        - name: pets
          descripton: The pets.
    `,
    right: `
      tags:
        - name: pets
          description: The pets.
    `,
  },
  "struct-version": {
    why: "Tools that go by the version in the document ignore what came later or has left.",
    wrong: `
      openapi: 3.0.4
      components:
        schemas:
          Pet:
            type: [object, "null"]
    `,
    right: `
      openapi: 3.0.4
      components:
        schemas:
          Pet:
            type: object
            nullable: true
    `,
  },
  "struct-enum": {
    why: "The specification lists what may stand here, and nothing follows from another word.",
    wrong: `
      components:
        parameters:
          Limit:
            name: limit
            in: body
            schema:
              type: integer
    `,
    right: `
      components:
        parameters:
          Limit:
            name: limit
            in: query
            schema:
              type: integer
    `,
  },
} as const;
