import type { Mistake } from "./mistake.ts";

/** Mistakes in a document of OpenAPI 3.1, in YAML, that authors make besides those of the trials. */
export const roomMistakes: readonly Mistake[] = [
  // The document
  {
    name: "a document without a version of its own",
    find: "info:\n  title: Rooms\n  version: 1.0.0\n",
    write: "▶info:\n  title: Rooms\n",
    wanted: ['2:1 struct-required: the Info Object has no "version"; add it'],
  },
  {
    name: "names of an enum that are a map",
    find: "      x-enum-varnames: [Open, Locked, Closed]\n",
    write: "      ▶x-enum-varnames: { OPEN: Open, LOCKED: Locked, CLOSED: Closed }\n",
    wanted: [
      "202:7 enum-lists: x-enum-varnames is a map; write a list of texts, one for each value of the enum, in their order",
    ],
  },
  {
    name: "names of an enum where there is none",
    find: "          description: Name of the system.",
    write: "          description: Name of the system.\n          ▶x-enum-varnames: [Linux]",
    wanted: [
      "145:11 enum-lists: x-enum-varnames is about the values of an enum, and there is none beside it; leave it out",
    ],
  },
  {
    name: "items that are the name of a schema",
    find: '          items:\n            $ref: "#/components/schemas/Guest"\n',
    write: "          items: ▶Guest\n",
    wanted: [
      '169:18 struct-type: expected a map (Schema Object), found text; to refer to a schema, write `$ref: "#/components/schemas/Guest"`',
    ],
  },
  {
    name: "a first page in quotes",
    find: "        page: page_no\n",
    write: '        page: page_no\n        first: ▶"1"\n',
    wanted: ["47:16 pagination: first is no whole number; write it without quotes"],
  },
  {
    name: "a path of the paging that is no list",
    find: "        paging: [paging]\n",
    write: "        paging: ▶paging\n",
    wanted: ["48:17 pagination: paging is no list of dotted paths; write `paging: [<path>]`"],
  },
  {
    name: "a variable of the environment for two options",
    find: "    token:\n      type: http\n      scheme: bearer\n",
    write:
      "    token:\n      type: http\n      scheme: bearer\n      x-sdk-env: ROOMS_KEY\n    admin:\n      type: http\n      scheme: bearer\n      x-sdk-env: ▶ROOMS_KEY\n",
    wanted: ["138:18 extension-value: ROOMS_KEY is the variable of token already; name another"],
  },
  {
    name: "a success field with a slip",
    find: "  version: 1.0.0\n",
    write: "  version: 1.0.0\n  x-sdk-success-field: ▶pagin\n",
    wanted: ['5:24 extension-value: no success body has the field "pagin"; did you mean "paging"?'],
  },
  {
    name: "a name of the client that the runtime has",
    find: "  version: 1.0.0\n",
    write: "  version: 1.0.0\n  x-sdk-client: ▶Client\n",
    wanted: [
      '5:17 extension-value: x-sdk-client is "Client"; write a name in PascalCase that no class of the runtime has',
    ],
  },
  {
    name: "a version that is a number",
    find: "version: 1.0.0",
    write: "version: ▶1.0",
    wanted: [
      "4:12 struct-type: expected text, found a number; write text, in quotes if it looks like something else",
    ],
  },
  {
    name: "openApi instead of openapi",
    find: "openapi: 3.1.0",
    write: "▶openApi: 3.1.0",
    wanted: ['1:1 openapi-version: the document has no "openapi"; add `openapi: "3.1.0"`'],
  },
  {
    name: "Swagger 2",
    find: "openapi: 3.1.0",
    write: '▶swagger: "2.0"',
    wanted: [
      '1:1 openapi-version: this is Swagger "2.0", not OpenAPI 3; convert it once: npx swagger2openapi --patch --outfile openapi3.json "rooms.yaml", and take the result',
    ],
  },
  {
    name: "a licence that is text",
    find: "  version: 1.0.0\n",
    write: "  version: 1.0.0\n  license: ▶MIT\n",
    wanted: ['5:12 struct-type: expected a map (License Object), found text; write "name: value" lines'],
  },
  {
    name: "a contact that is a list",
    find: "  version: 1.0.0\n",
    write: "  version: 1.0.0\n  contact:\n    ▶- name: Ada\n",
    wanted: ['6:5 struct-type: expected a map (Contact Object), found a list; write "name: value" lines'],
  },
  {
    name: "a host as in Swagger 2",
    find: "servers:\n  - url: https://api.example.com\n",
    write: "▶host: api.example.com\n",
    wanted: [
      '5:1 struct-unknown: "host" is not a field of the OpenAPI Object; write the whole address as the url of one of the servers',
    ],
  },
  {
    name: "servers that are one address",
    find: "servers:\n  - url: https://api.example.com\n",
    write: "servers: ▶https://api.example.com\n",
    wanted: ['5:10 struct-type: expected a list, found text; write one "- item" line for each item'],
  },
  {
    name: "a server without its dash",
    find: "  - url: https://api.example.com\n",
    write: "  ▶url: https://api.example.com\n",
    wanted: ['6:3 struct-type: expected a list, found a map; write one "- item" line for each item'],
  },
  {
    name: "a server with uri instead of url",
    find: "  - url: https://api.example.com",
    write: "  - ▶uri: https://api.example.com",
    wanted: ['6:5 struct-unknown: "uri" is not a field of the Server Object; did you mean "url"?'],
  },
  {
    name: "a variable of a server that is not declared",
    find: "https://api.example.com",
    write: "▶https://{region}.example.com",
    wanted: [
      '6:10 server-variable-undeclared: the server variable "region" is not declared; add it to variables with a default',
    ],
  },
  {
    name: "component instead of components",
    find: "components:\n  parameters:",
    write: "▶component:\n  parameters:",
    wanted: [
      '109:1 struct-unknown: "component" is not a field of the OpenAPI Object; did you mean "components"?',
    ],
  },
  {
    name: "a kind of components in the singular",
    find: "  responses:\n    NotFound:",
    write: "  ▶response:\n    NotFound:",
    wanted: [
      '121:3 struct-unknown: "response" is not a field of the Components Object; did you mean "responses"?',
    ],
  },
  {
    name: "paths twice, as after a merge",
    find: "components:\n  parameters:",
    write: "▶paths: {}\ncomponents:\n  parameters:",
    wanted: ['109:1 duplicate-key: the key "paths" is repeated; remove one of them'],
  },
  {
    name: "a tag that is text",
    find: "  - name: Rooms\n    description: Rooms to meet in.\n",
    write: "  - ▶Rooms\n",
    wanted: ['10:5 struct-type: expected a map (Tag Object), found text; write "name: value" lines'],
  },
  {
    name: "a tag twice",
    find: "  - name: Room guests\n",
    write: "  - name: ▶Rooms\n  - name: Room guests\n",
    wanted: ['12:11 tag-duplicate: the tag "Rooms" is also at rooms.yaml:10:11; remove one of them'],
  },
  {
    name: "other documents without their address",
    find: "    description: Rooms to meet in.\n",
    write: "    description: Rooms to meet in.\n    ▶externalDocs:\n      description: The guide.\n",
    wanted: ['12:5 struct-required: the External Documentation Object has no "url"; add it'],
  },
  // Paths and operations
  {
    name: "a query in a path",
    find: "  /rooms/{room_id}:\n",
    write: "  ▶/rooms/{room_id}?verbose=true:\n",
    wanted: [
      '16:3 path-query: the path "/rooms/{room_id}?verbose=true" holds a query; write what is after the ? as parameters with `in: query`',
    ],
  },
  {
    name: "a path twice, with another name in braces",
    find: "  /rooms/{room_id}/guests:\n",
    write:
      '  ▶/rooms/{id}:\n    delete:\n      operationId: closeRoom\n      summary: Close a room\n      tags: [Rooms]\n      parameters:\n        - name: id\n          in: path\n          required: true\n          schema:\n            type: string\n      responses:\n        "204":\n          description: Closed.\n  /rooms/{room_id}/guests:\n',
    wanted: [
      '38:3 path-duplicate: the path differs from "/rooms/{room_id}" at rooms.yaml:16:3 only in names; merge the two',
    ],
  },
  {
    name: "a name in a path twice",
    find: "/rooms/{room_id}/guests",
    write: "▶/rooms/{room_id}/guests/{room_id}",
    wanted: ["38:3 path-template: the path has {room_id} twice; give each place its own name"],
  },
  {
    name: "a parameter of the path under another name",
    find: "name: room_id\n",
    write: "name: roomId\n",
    at: "rooms.yaml:18",
    wanted: [
      '18:9 path-parameter-unused: the path "/rooms/{room_id}" has no {roomId}; did you mean {room_id}?',
      '40:9 path-parameter-unused: the path "/rooms/{room_id}/guests" has no {roomId}; did you mean {room_id}?',
    ],
  },
  {
    name: "a method that is no map",
    find: "    get:\n      operationId: getRoom\n",
    write: "    get: ▶getRoom\n    x-get:\n",
    wanted: ['19:10 struct-type: expected a map (Operation Object), found text; write "name: value" lines'],
  },
  {
    name: "a method beside its path",
    find: "    post:\n      operationId: addGuest",
    write: "  ▶post:\n      operationId: addGuest",
    wanted: [
      '84:3 path-slash: the path "post" does not start with a slash; move it below the path that it is a method of',
    ],
  },
  {
    name: "a method twice",
    find: "    post:\n      operationId: addGuest",
    write: "    ▶get:\n      operationId: addGuest",
    wanted: [
      '84:5 duplicate-key: the key "get" is repeated; remove one of them',
      "88:7 loss: method: the body is not sent: GET has none",
    ],
  },
  {
    name: "operationid in small letters",
    find: "operationId: addGuest",
    write: "▶operationid: addGuest",
    wanted: [
      '85:7 struct-unknown: "operationid" is not a field of the Operation Object; did you mean "operationId"?',
    ],
  },
  {
    name: "an operationId with spaces",
    find: "operationId: addGuest",
    write: "operationId: ▶add a guest",
    wanted: ['85:20 operation-id: "add a guest" is not camelCase; write `operationId: addAGuest`'],
  },
  {
    name: "an operationId that is empty",
    find: "operationId: addGuest",
    write: "▶operationId:",
    wanted: [
      "85:7 struct-type: expected text, found nothing; write text, in quotes if it looks like something else",
    ],
  },
  {
    name: "tags that are text",
    find: "      summary: Let a guest in\n      tags: [Room guests]\n",
    write: "      summary: Let a guest in\n      tags: ▶Room guests\n",
    wanted: ['87:13 struct-type: expected a list, found text; write one "- item" line for each item'],
  },
  {
    name: "deprecated in quotes",
    find: "      summary: Get a room\n",
    write: '      summary: Get a room\n      deprecated: ▶"true"\n',
    wanted: ["22:19 struct-type: expected true or false, found text; write true or false without quotes"],
  },
  {
    name: "security that is text",
    find: "  - token: []",
    write: "  - ▶token",
    wanted: [
      '8:5 struct-type: expected a map (Security Requirement Object), found text; write "name: value" lines',
    ],
  },
  {
    name: "security that is a map",
    find: "  - token: []",
    write: "  ▶token: []",
    wanted: ['8:3 struct-type: expected a list, found a map; write one "- item" line for each item'],
  },
  // Parameters
  {
    name: "a parameter without a place",
    find: "        - name: sort_by\n          in: query\n",
    write: "        - ▶name: sort_by\n",
    wanted: ['62:11 struct-required: the Parameter Object has no "in"; add it'],
  },
  {
    name: "a parameter without a name",
    find: "        - name: sort_by\n          in: query\n",
    write: "        - ▶in: query\n",
    wanted: ['62:11 struct-required: the Parameter Object has no "name"; add it'],
  },
  {
    name: "a parameter without a schema",
    find: '        - name: sort_by\n          in: query\n          description: What to sort by.\n          schema:\n            $ref: "#/components/schemas/SortBy"\n            default: joined_at\n',
    write: "        - ▶name: sort_by\n          in: query\n          description: What to sort by.\n",
    wanted: ["62:11 parameter-schema: the parameter has neither schema nor content; add a schema"],
  },
  {
    name: "the type of a parameter beside it, as in Swagger 2",
    find: "          description: Page to show.\n",
    write: "          description: Page to show.\n          ▶type: integer\n",
    wanted: ['56:11 struct-unknown: "type" is not a field of the Parameter Object; write it below "schema"'],
  },
  {
    name: "a parameter that is the body, as in Swagger 2",
    find: "        - name: sort_by\n          in: query\n",
    write: "        - name: sort_by\n          in: ▶body\n",
    wanted: ['63:15 struct-enum: "body" is not possible here; write a requestBody beside the parameters'],
  },
  {
    name: "a parameter twice",
    find: "        - name: sort_by\n          in: query\n",
    write:
      "        - name: sort_by\n          in: query\n          schema:\n            type: string\n        - ▶name: sort_by\n          in: query\n",
    wanted: [
      '66:11 parameter-duplicate: the query parameter "sort_by" is also at rooms.yaml:62:11; remove one of them',
    ],
  },
  {
    name: "a parameter without its dash",
    find: '    parameters:\n      - $ref: "#/components/parameters/RoomId"\n    get:\n      operationId: getRoom',
    write:
      '    parameters:\n      ▶$ref: "#/components/parameters/RoomId"\n    get:\n      operationId: getRoom',
    wanted: ['18:7 struct-type: expected a list, found a map; write one "- item" line for each item'],
  },
  {
    name: "a parameter under its name",
    find: "        - name: sort_by\n          in: query\n",
    write: "        - ▶sort_by:\n          in: query\n",
    wanted: [
      '62:11 struct-required: the Parameter Object has no "name"; add it',
      '62:11 struct-unknown: "sort_by" is not a field of the Parameter Object; leave it out, or write "x-sort_by"',
    ],
  },
  {
    name: "a style that there is not",
    find: "          description: Page to show.\n",
    write: "          description: Page to show.\n          style: ▶comma\n",
    wanted: [
      '56:18 struct-enum: "comma" is not possible here; write matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject or cookie',
    ],
  },
  {
    name: "required: [true]",
    find: "      required: true\n      description: ID of the room.",
    write: "      required: ▶[true]\n      description: ID of the room.",
    wanted: ["114:17 struct-type: expected true or false, found a list; write true or false without quotes"],
  },
  {
    name: "a schema and a content",
    find: "          description: Page to show.\n",
    write:
      "          description: Page to show.\n          ▶content:\n            application/json:\n              schema:\n                type: integer\n",
    wanted: ["56:11 parameter-schema: the parameter has both schema and content; keep one of them"],
  },
  // Bodies and responses
  {
    name: "a body without content",
    find: '      requestBody:\n        required: true\n        content:\n          application/json:\n            schema:\n              $ref: "#/components/schemas/NewGuest"\n            examples:\n              named:\n                value:\n                  name: Ada\n',
    write: "      ▶requestBody:\n        required: true\n",
    wanted: ['88:7 struct-required: the Request Body Object has no "content"; add it'],
  },
  {
    name: "a body with a schema and no media type",
    find: '        content:\n          application/json:\n            schema:\n              $ref: "#/components/schemas/NewGuest"\n            examples:\n              named:\n                value:\n                  name: Ada\n',
    write: '        content:\n          ▶schema:\n            $ref: "#/components/schemas/NewGuest"\n',
    wanted: [
      '91:11 media-type: "schema" is no media type, but belongs below one; write it below application/json, or another',
    ],
  },
  {
    name: "a response with a schema and no content",
    find: '          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n              example:\n                id: g1\n                name: Ada\n                joined_at: "2026-03-04T00:00:00Z"\n',
    write: '          ▶schema:\n            $ref: "#/components/schemas/Guest"\n',
    wanted: [
      '101:11 struct-unknown: "schema" is not a field of the Response Object; leave it out, or write "x-schema"',
    ],
  },
  {
    name: "responses that are a list",
    find: '        "201":\n          description: The guest.\n          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n              example:\n                id: g1\n                name: Ada\n                joined_at: "2026-03-04T00:00:00Z"\n',
    write: "        ▶- status: 201\n          description: The guest.\n",
    wanted: ['99:9 struct-type: expected a map (Responses Object), found a list; write "name: value" lines'],
  },
  {
    name: "a range of codes in small letters",
    find: '"201"',
    write: '▶"2xx"',
    wanted: ['99:9 response-code: response code "2xx" is not a status; write 2XX'],
  },
  {
    name: "a description with nothing in it",
    find: "          description: The guest.\n",
    write: "          ▶description:\n",
    wanted: [
      "100:11 struct-type: expected text, found nothing; write text, in quotes if it looks like something else",
    ],
  },
  {
    name: "a media type that is not below content",
    find: '          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n',
    write:
      '          ▶application/json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n',
    wanted: [
      '101:11 struct-unknown: "application/json" is not a field of the Response Object; leave it out, or write "x-application/json"',
    ],
  },
  {
    name: "examples that are a list",
    find: "            examples:\n              named:\n                value:\n                  name: Ada\n",
    write: "            examples:\n              ▶- name: Ada\n",
    wanted: ['95:15 struct-type: expected a map, found a list; write "name: value" lines'],
  },
  {
    name: "an example without value",
    find: "              named:\n                value:\n                  name: Ada\n",
    write: "              named:\n                ▶name: Ada\n",
    wanted: [
      '96:17 struct-unknown: "name" is not a field of the Example Object; leave it out, or write "x-name"',
    ],
  },
  {
    name: "an example and examples",
    find: "            examples:\n              named:\n",
    write: "            ▶example:\n              name: Ada\n            examples:\n              named:\n",
    wanted: ["94:13 example-twice: example stands beside examples; move it there, or remove it"],
  },
  {
    name: "a media type without a slash",
    find: '            application/json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n',
    write: '            ▶json:\n              schema:\n                $ref: "#/components/schemas/Guest"\n',
    wanted: [
      '102:13 media-type: "json" is not a media type that is known; write a type such as application/json',
    ],
  },
  {
    name: "an example without a field that is required",
    find: '                id: g1\n                name: Ada\n                joined_at: "2026-03-04T00:00:00Z"\ncomponents',
    write: '                ▶id: g1\n                joined_at: "2026-03-04T00:00:00Z"\ncomponents',
    wanted: ['106:17 example: the example does not fit its schema: it lacks "name"; change one of the two'],
  },
  {
    name: "an example with a value that the enum has not",
    find: "kind: OPEN",
    write: "kind: ▶open",
    wanted: ['32:23 example: the example does not fit its schema: "kind" is "open"; did you mean "OPEN"?'],
  },
  {
    name: "an example with a date in another form",
    find: '                name: Ada\n                joined_at: "2026-03-04T00:00:00Z"',
    write: '                name: Ada\n                joined_at: ▶"4 March 2026"',
    wanted: [
      '108:28 example: the example does not fit its schema: "joined_at" is "4 March 2026", which is no date-time; change one of the two',
    ],
  },
  // Schemas
  {
    name: "properties that are a list",
    find: "    Failure:\n      type: object\n      properties:\n        message:\n          type: string\n",
    write:
      "    Failure:\n      type: object\n      properties:\n        ▶- message:\n            type: string\n",
    wanted: ['150:9 struct-type: expected a map, found a list; write "name: value" lines'],
  },
  {
    name: "items that are a list",
    find: '          items:\n            $ref: "#/components/schemas/Guest"',
    write: '          items:\n            ▶- $ref: "#/components/schemas/Guest"',
    wanted: ['170:13 struct-type: expected a map (Schema Object), found a list; write "name: value" lines'],
  },
  {
    name: "an enum that is text",
    find: "enum: [joined_at, name]",
    write: "enum: ▶joined_at, name",
    wanted: ['209:13 struct-type: expected a list, found text; write one "- item" line for each item'],
  },
  {
    name: "an enum without values",
    find: "enum: [joined_at, name]",
    write: "enum: ▶[]",
    wanted: ["209:7 schema-enum-empty: no value fits an empty enum; add values, or leave it out"],
  },
  {
    name: "a value of an enum twice",
    find: "enum: [joined_at, name]\n      x-enum-varnames: [JoinedAt, Name]",
    write: "enum: [joined_at, name, ▶name]\n      x-enum-varnames: [JoinedAt, Name, Title]",
    wanted: ['209:31 schema-enum-duplicate: the enum has "name" twice; remove one of them'],
  },
  {
    name: "numbers in an enum of texts",
    find: "enum: [joined_at, name]",
    write: "enum: [joined_at, ▶2]",
    wanted: [
      "209:25 schema-enum-type: the enum has 2, which is no string; write it as one, or change the type",
    ],
  },
  {
    name: "null without quotes in a type",
    find: "        os_version:\n          type: string",
    write: "        os_version:\n          type: [string, ▶null]",
    wanted: [
      "146:26 struct-type: expected text, found nothing; write string, number, integer, boolean, array, object or null",
    ],
  },
  {
    name: "a type that another language has",
    find: "        is_mobile:\n          type: boolean",
    write: "        is_mobile:\n          type: ▶bool",
    wanted: ['141:17 struct-enum: "bool" is not possible here; did you mean "boolean"?'],
  },
  {
    name: "a type that is the name of a schema",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: "        kind:\n          type: ▶RoomKind",
    wanted: [
      '196:17 struct-enum: "RoomKind" is not possible here; to refer to a schema, write `$ref: "#/components/schemas/RoomKind"`',
    ],
  },
  {
    name: "a schema without $ref",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: '        kind: ▶"#/components/schemas/RoomKind"',
    wanted: [
      '195:15 struct-type: expected a map (Schema Object), found text; to refer to one, write `$ref: "#/components/schemas/RoomKind"`',
    ],
  },
  {
    name: "ref instead of $ref",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: '        kind:\n          ▶ref: "#/components/schemas/RoomKind"',
    wanted: ['196:11 struct-unknown: "ref" is not a field of the Schema Object; did you mean "$ref"?'],
  },
  {
    name: "a reference as in Swagger 2",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: '        kind:\n          $ref: ▶"#/definitions/RoomKind"',
    wanted: [
      '196:17 ref-unresolved: "#/definitions/RoomKind" leads to nothing; did you mean "#/components/schemas/RoomKind"?',
    ],
  },
  {
    name: "a reference with dots",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: '        kind:\n          $ref: ▶"#components.schemas.RoomKind"',
    wanted: [
      '196:17 ref-unresolved: "#components.schemas.RoomKind" leads to nothing; did you mean "#/components/schemas/RoomKind"?',
    ],
  },
  {
    name: "a reference to another kind in small letters",
    find: '        kind:\n          $ref: "#/components/schemas/RoomKind"',
    write: '        kind:\n          $ref: ▶"#/Components/Schemas/RoomKind"',
    wanted: [
      '196:17 ref-unresolved: "#/Components/Schemas/RoomKind" leads to nothing; did you mean "#/components/schemas/RoomKind"?',
    ],
  },
  {
    name: "a schema that is itself by reference",
    find: "    Failure:\n      type: object\n      properties:\n        message:\n          type: string\n",
    write: '    Failure:\n      $ref: ▶"#/components/schemas/Failure"\n',
    wanted: ["148:13 ref-circular: the reference leads back to itself; let one of them be an object"],
  },
  {
    name: "allOf that is a map",
    find: "    NewGuest:\n      type: object\n      required: [name]\n      properties:\n        name:\n          type: string\n",
    write: '    NewGuest:\n      allOf:\n        ▶$ref: "#/components/schemas/Guest"\n',
    wanted: ['175:9 struct-type: expected a list, found a map; write one "- item" line for each item'],
  },
  {
    name: "oneOf without members",
    find: "    NewGuest:\n      type: object\n      required: [name]\n      properties:\n        name:\n          type: string\n",
    write: "    NewGuest:\n      oneOf: ▶[]\n",
    wanted: ["174:7 schema-parts: oneOf has no schemas; write them, or leave it out"],
  },
  {
    name: "a length below zero",
    find: "        minLength: 1\n",
    write: "        minLength: ▶-1\n",
    wanted: [
      "118:20 struct-type: expected a whole number from 0, found a number; write a whole number without quotes",
    ],
  },
  {
    name: "a length above the greatest",
    find: "        minLength: 1\n",
    write: "        minLength: ▶41\n",
    wanted: ["118:20 schema-limits: minLength 41 is above maxLength 40; exchange them"],
  },
  {
    name: "a limit that is true, as in 3.0",
    find: "            minimum: 1\n",
    write: "            minimum: 1\n            exclusiveMinimum: ▶true\n",
    wanted: [
      "59:31 struct-version: exclusiveMinimum is the limit itself since OpenAPI 3.1; write the number here, and no minimum",
    ],
  },
  {
    name: "a pattern that is no regular expression",
    find: "        minLength: 1\n",
    write: '        minLength: 1\n        pattern: ▶"^[a-z"\n',
    wanted: ['119:18 schema-pattern: the pattern "^[a-z" is not a regular expression of JavaScript; fix it'],
  },
  {
    name: "a pattern with slashes",
    find: "        minLength: 1\n",
    write: "        minLength: 1\n        pattern: ▶/^[a-z]+$/\n",
    wanted: [
      '119:18 schema-pattern: no text fits a pattern with slashes around it; write "^[a-z]+$"',
      '121:16 example: the example does not fit its schema: it is "r1", which the pattern "/^[a-z]+$/" does not match; change one of the two',
    ],
  },
  {
    name: "additionalProperties in quotes",
    find: "    Failure:\n      type: object\n",
    write: '    Failure:\n      type: object\n      additionalProperties: ▶"false"\n',
    wanted: [
      "149:29 struct-type: expected true or false or a map (Schema Object), found text; write true or false or a map (Schema Object)",
    ],
  },
  {
    name: "a schema that is a list",
    find: "    NewGuest:\n      type: object\n      required: [name]\n      properties:\n        name:\n          type: string\n",
    write: "    NewGuest:\n      ▶- name\n",
    wanted: ['174:7 struct-type: expected a map (Schema Object), found a list; write "name: value" lines'],
  },
  {
    name: "a keyword among the properties",
    find: "    Failure:\n      type: object\n      properties:\n",
    write: "    Failure:\n      properties:\n        type: ▶object\n",
    wanted: [
      '149:9 struct-type: "type" stands among the properties, and is a keyword of the Schema Object; indent it as "properties" itself',
    ],
  },
  {
    name: "required that is one name",
    find: "      required: [id, name]",
    write: "      required: ▶id",
    wanted: ['154:17 struct-type: expected a list, found text; write one "- item" line for each item'],
  },
  {
    name: "a required name twice",
    find: "      required: [id, name]",
    write: "      required: [id, name, ▶id]",
    wanted: ['154:28 required-duplicate: "id" is required twice; remove one of them'],
  },
  {
    name: "a name of a component with a space",
    find: "  securitySchemes:\n    token:",
    write: "  securitySchemes:\n    token:\n      type: http\n      scheme: bearer\n    ▶api key:",
    wanted: [
      '134:5 component-name: the component name "api key" has other characters than letters, digits, ., - and _; rename it',
    ],
  },
  {
    name: "a default below the minimum",
    find: "            default: 1\n",
    write: "            default: ▶0\n",
    wanted: [
      "60:22 example: the default does not fit its schema: it is 0, below the minimum 1; change one of the two",
    ],
  },
  {
    name: "a default of another type",
    find: "            default: 1\n",
    write: "            default: ▶first\n",
    wanted: [
      "60:22 example: the default does not fit its schema: it is text, and integer is wanted; change one of the two",
    ],
  },
  {
    name: "a limit of texts on a number",
    find: "            minimum: 1\n",
    write: "            minimum: 1\n            ▶maxLength: 3\n",
    wanted: [
      "59:13 schema-keyword: maxLength is about values of type string, and this is integer; leave it out, or change the type",
    ],
  },
  // Security schemes
  {
    name: "a kind of security scheme that there is not",
    find: "      type: http\n",
    write: "      type: ▶bearer\n",
    wanted: [
      '132:13 struct-enum: "bearer" is not possible here; write `type: http`, and `scheme: bearer` beside it',
    ],
  },
  {
    name: "a scheme of HTTP that is not named",
    find: "    token:\n      type: http\n      scheme: bearer\n",
    write: "    ▶token:\n      type: http\n",
    wanted: [
      '131:5 struct-required: the security scheme of type "http" has no "scheme"; add it',
      "132:7 loss: security: the security scheme token has no option in the client",
    ],
  },
  // Text
  {
    name: "quotes of a word processor",
    find: "description: Page to show.",
    write: "description: ▶“Page”: which to show.",
    wanted: ['55:24 syntax: ": " in the text makes it a map; put quotes around it: "“Page”: which to show."'],
  },
  {
    name: "a star without quotes",
    find: '        "200":\n          description: A page of guests.\n',
    write: '        "200":\n          description: ▶*guests*, a page of them.\n',
    wanted: [
      '70:32 syntax: text that begins with * needs quotes around it; write "*guests*, a page of them."',
    ],
  },
  {
    name: "a percent sign without quotes",
    find: "description: Page to show.",
    write: "description: ▶%20 is a space.",
    wanted: ['55:24 syntax: text that begins with % needs quotes around it; write "%20 is a space."'],
  },
  {
    name: "an at sign without quotes",
    find: "description: Page to show.",
    write: "description: ▶@deprecated use start.",
    wanted: ['55:24 syntax: text that begins with @ needs quotes around it; write "@deprecated use start."'],
  },
  {
    name: "a list in brackets that is not closed",
    find: "enum: [joined_at, name]",
    write: "enum: [joined_at, name▶",
    wanted: ["209:13 syntax: this list is not closed; write ]"],
  },
  {
    name: "text that begins with a quoted word",
    find: "description: Page to show.",
    write: 'description: ▶"Page" to show.',
    wanted: ['55:31 syntax: text that begins with " needs quotes around it; write \'"Page" to show.\''],
  },
];
