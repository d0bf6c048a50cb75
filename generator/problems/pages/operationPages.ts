/** The pages about paths, operations, parameters, responses and security. */
export const operationPages = {
  "path-slash": {
    why: "A path is appended to the address of the server, so without its slash it would become part of the last segment there.",
    wrong: `
      paths:
        pets: {}
    `,
    right: `
      paths:
        /pets: {}
    `,
  },
  "path-template": {
    why: "Braces mark the places of path parameters; a single brace marks nothing. A name that stands twice is a warning.",
    wrong: `
      paths:
        /pets/{pet_id: {}
    `,
    right: `
      paths:
        /pets/{pet_id}: {}
    `,
  },
  "path-duplicate": {
    why: "Both match the same addresses, so nobody can tell which of them is meant.",
    wrong: `
      paths:
        /pets/{id}: {}
        /pets/{pet_id}: {}
    `,
    right: `
      paths:
        /pets/{pet_id}: {}
    `,
  },
  "path-parameter-undeclared": {
    why: "Without a declaration there is no type and no description; the parameter is taken for text.",
    wrong: `
      paths:
        /pets/{pet_id}:
          get:
            responses:
              "204":
                description: No pet.
    `,
    right: `
      paths:
        /pets/{pet_id}:
          get:
            parameters:
              - name: pet_id
                in: path
                required: true
                schema:
                  type: string
            responses:
              "204":
                description: No pet.
    `,
  },
  "path-parameter-unused": {
    why: "A value without a place in the path is never sent.",
    wrong: `
      paths:
        /pets:
          get:
            parameters:
              - name: pet_id
                in: path
                required: true
                schema:
                  type: string
    `,
    right: `
      paths:
        /pets/{pet_id}:
          get:
            parameters:
              - name: pet_id
                in: path
                required: true
                schema:
                  type: string
    `,
  },
  "path-parameter-required": {
    why: "A path without one of its parts is another path. The specification wants `required: true` to be written.",
    wrong: `
      components:
        parameters:
          PetId:
            name: pet_id
            in: path
            schema:
              type: string
    `,
    right: `
      components:
        parameters:
          PetId:
            name: pet_id
            in: path
            required: true
            schema:
              type: string
    `,
  },
  "operation-id-duplicate": {
    why: "The id is what other things call the operation by, and the name of its method.",
    wrong: `
      paths:
        /pets:
          get:
            operationId: getPets
          post:
            operationId: getPets
    `,
    right: `
      paths:
        /pets:
          get:
            operationId: getPets
          post:
            operationId: addPet
    `,
  },
  "operation-method": {
    why: "A method with a field of its own would otherwise be declared in two places; and what is no token cannot be sent.",
    wrong: `
      openapi: 3.2.0
      paths:
        /pets:
          additionalOperations:
            GET: {}
    `,
    right: `
      openapi: 3.2.0
      paths:
        /pets:
          get: {}
          additionalOperations:
            LINK: {}
    `,
  },
  "parameter-duplicate": {
    why: "A parameter is known by its place and name, so the second one would replace the first.",
    wrong: `
      paths:
        /pets:
          get:
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
              - { name: limit, in: query, schema: { type: string } }
    `,
    right: `
      paths:
        /pets:
          get:
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
              - { name: sort, in: query, schema: { type: string } }
    `,
  },
  "parameter-schema": {
    why: "The schema is the type of the parameter, and the media type, where there is one, the way to write it: neither may be missing or ambiguous.",
    wrong: `
      components:
        parameters:
          Limit:
            name: limit
            in: query
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
  "media-type": {
    why: "The media type says how a body is written. A body of one that nobody knows is bytes to the client, whatever its schema says.",
    wrong: `
      paths:
        /pets:
          get:
            responses:
              "200":
                description: The pets.
                content:
                  aplication/json: { schema: { type: array, items: { type: string } } }
    `,
    right: `
      paths:
        /pets:
          get:
            responses:
              "200":
                description: The pets.
                content:
                  application/json: { schema: { type: array, items: { type: string } } }
    `,
  },
  "response-code": {
    why: "A response is found by the status that arrives, and no other status can. A range in small letters is a warning.",
    wrong: `
      paths:
        /pets:
          get:
            responses:
              ok:
                description: The pets.
    `,
    right: `
      paths:
        /pets:
          get:
            responses:
              "200":
                description: The pets.
    `,
  },
  "security-scheme": {
    why: "The name of a scheme says nothing about how to authenticate, so the client could not ask for a credential.",
    wrong: `
      security:
        - token: []
    `,
    right: `
      security:
        - token: []
      components:
        securitySchemes:
          token:
            type: http
            scheme: bearer
    `,
  },
} as const;
