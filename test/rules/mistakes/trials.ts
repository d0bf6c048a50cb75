import type { Mistake } from "./mistake.ts";

/** The mistakes that authors made in trials of the generator, and what they read. */
export const trialMistakes: readonly Mistake[] = [
  {
    name: "a type with a slip",
    find: "DeviceInfo:\n      type: object\n      properties:\n        browser:\n          type: string",
    write: "DeviceInfo:\n      type: object\n      properties:\n        browser:\n          type: ▶strng",
    wanted: [
      '139:17 struct-enum: "strng" is not possible here; did you mean "string"? Otherwise write string, number, integer, boolean, array, object or null',
    ],
  },
  {
    name: "a keyword with a slip",
    find: "          description: Name of the system.",
    write: "          ▶descripton: Name of the system.",
    wanted: [
      '144:11 struct-unknown: "descripton" is not a field of the Schema Object; did you mean "description"?',
    ],
  },
  {
    name: "the keyword above all others with a slip",
    find: "DeviceInfo:\n      type: object\n      properties:",
    write: "DeviceInfo:\n      type: object\n      ▶propertes:",
    wanted: [
      '137:7 struct-unknown: "propertes" is not a field of the Schema Object; did you mean "properties"?',
    ],
  },
  {
    name: "a property that is indented too little",
    find: "        is_mobile:\n          type: boolean\n        os:\n          type: string\n          description: Name of the system.\n        os_version:\n          type: string",
    write:
      "      ▶is_mobile:\n        type: boolean\n      os:\n        type: string\n        description: Name of the system.\n      os_version:\n        type: string",
    wanted: [
      '140:7 struct-unknown: "is_mobile" is not a field of the Schema Object; it looks like a property: indent "is_mobile" and "os", "os_version" as those under "properties"',
    ],
  },
  {
    name: "a line that is one space too far left",
    find: "          type: string\n          description: Name of the system.",
    write: "          type: string\n         ▶description: Name of the system.",
    wanted: [
      "144:10 syntax: the YAML is not well-formed: All mapping items must start at the same column; fix this line or the one above",
    ],
  },
  {
    name: "a tab",
    find: "          description: Name of the system.",
    write: "▶\t\t\t\t\tdescription: Name of the system.",
    wanted: ["144:1 syntax: a tab indents this line; write spaces"],
  },
  {
    name: "a quote that is not closed",
    find: 'joined_at: "2026-03-04T00:00:00Z"\n                paging',
    write: 'joined_at: "2026-03-04T00:00:00Z▶\n                paging',
    wanted: [
      '79:53 syntax: the YAML is not well-formed: Missing closing "quote; fix this line or the one above',
    ],
  },
  {
    name: "a colon in text without quotes",
    find: "description: Name of the system.",
    write: "description: ▶Name: Linux",
    wanted: ['144:24 syntax: ": " in the text makes it a map; put quotes around it: "Name: Linux"'],
  },
  {
    name: "a reference without quotes",
    find: '              schema:\n                $ref: "#/components/schemas/GuestPage"',
    write: "              schema:\n                ▶$ref: #/components/schemas/GuestPage",
    wanted: [
      '74:17 struct-type: there is nothing here, because # starts a comment; put quotes around the reference: `$ref: "#/components/schemas/<name>"`',
    ],
  },
  {
    name: "a reference with a slip",
    find: '$ref: "#/components/schemas/GuestPage"',
    write: '$ref: ▶"#/components/schemas/GuestPag"',
    wanted: [
      '74:23 ref-unresolved: "#/components/schemas/GuestPag" leads to nothing; did you mean "#/components/schemas/GuestPage"?',
    ],
  },
  {
    name: "a reference without #",
    find: '$ref: "#/components/schemas/GuestPage"',
    write: '$ref: ▶"/components/schemas/GuestPage"',
    wanted: [
      '74:23 ref-unresolved: "/components/schemas/GuestPage" leads to nothing; did you mean "#/components/schemas/GuestPage"?',
    ],
  },
  {
    name: "a reference to a parameter",
    find: '$ref: "#/components/schemas/GuestPage"',
    write: '$ref: ▶"#/components/parameters/RoomId"',
    wanted: [
      "74:23 ref-kind: the reference leads to a Parameter Object, and a Schema Object is wanted; refer to one of those",
    ],
  },
  {
    name: "an operationId twice",
    find: "operationId: addGuest",
    write: "operationId: ▶listGuests",
    wanted: [
      '85:20 operation-id-duplicate: operationId "listGuests" is also at rooms.yaml:42:20; give each operation its own',
    ],
  },
  {
    name: "an operationId in snake case",
    find: "operationId: addGuest",
    write: "operationId: ▶add_guest",
    wanted: ['85:20 operation-id: "add_guest" is not camelCase; write `operationId: addGuest`'],
  },
  {
    name: "no operationId",
    find: "      operationId: addGuest\n",
    write: "",
    at: "rooms.yaml:84",
    wanted: [
      "84:5 operation-id: POST /rooms/{room_id}/guests has no operationId, and that is its method's name; write one in camelCase",
    ],
  },
  {
    name: "no tag",
    find: "      summary: Let a guest in\n      tags: [Room guests]\n",
    write: "      summary: Let a guest in\n",
    at: "rooms.yaml:85",
    wanted: [
      "85:7 operation-tag: addGuest has 0 tags, but a tag is a resource of the client; write exactly one",
    ],
  },
  {
    name: "a tag that is not declared",
    find: "      summary: Let a guest in\n      tags: [Room guests]\n",
    write: "      summary: Let a guest in\n      tags: [▶Room Guests]\n",
    wanted: [
      '87:14 tag-undeclared: "Room Guests" is not among the tags of the document; did you mean "Room guests"?',
    ],
  },
  {
    name: "a place of parameters with a slip",
    find: "        - name: sort_by\n          in: query",
    write: "        - name: sort_by\n          in: ▶querry",
    wanted: [
      '63:15 struct-enum: "querry" is not possible here; did you mean "query"? Otherwise write path, query, header, cookie or querystring',
    ],
  },
  {
    name: "a path parameter that is not required",
    find: "      required: true\n      description: ID of the room.",
    write: "      description: ID of the room.",
    at: "rooms.yaml:112",
    wanted: [
      '112:7 path-parameter-required: the path parameter "room_id" is always there; write `required: true`',
    ],
  },
  {
    name: "a path parameter that is not declared",
    find: '  /rooms/{room_id}/guests:\n    parameters:\n      - $ref: "#/components/parameters/RoomId"\n    get:',
    write: "  /rooms/{room_id}/guests:\n    ▶get:",
    wanted: [
      '39:5 path-parameter-undeclared: the path parameter "room_id" is not declared; add a parameter with `in: path` and that name',
      '82:5 path-parameter-undeclared: the path parameter "room_id" is not declared; add a parameter with `in: path` and that name',
    ],
  },
  {
    name: "a brace that is missing",
    find: "/rooms/{room_id}/guests",
    write: "▶/rooms/{room_id/guests",
    wanted: [
      '38:3 path-template: the braces in the path "/rooms/{room_id/guests" do not enclose names; write each parameter as {name}',
    ],
  },
  {
    name: "a path without a slash",
    find: "  /rooms/{room_id}/guests",
    write: "  ▶rooms/{room_id}/guests",
    wanted: [
      '38:3 path-slash: the path "rooms/{room_id}/guests" does not start with a slash; write "/rooms/{room_id}/guests"',
    ],
  },
  {
    name: "a status that is too long",
    find: '"201"',
    write: '▶"2010"',
    wanted: [
      '99:9 response-code: response code "2010" is not a status; write a number from 100 to 599, 1XX to 5XX, or default',
    ],
  },
  {
    name: "a status with a letter",
    find: '"201"',
    write: '▶"20I"',
    wanted: [
      '99:9 response-code: response code "20I" is not a status; write a number from 100 to 599, 1XX to 5XX, or default',
    ],
  },
  {
    name: "a status without quotes",
    find: '"201"',
    write: "▶201",
    wanted: ['99:9 yaml-quotes: 201 is a number to many readers of YAML; write "201"'],
  },
  {
    name: "a response without description",
    find: "          description: The guest.\n",
    write: "",
    at: "rooms.yaml:99",
    wanted: ['99:9 struct-required: the Response Object has no "description"; add it'],
  },
  {
    name: "no responses",
    find: '      responses:\n        "200":\n          description: A page of guests.\n          content:\n            application/json:\n              schema:\n                $ref: "#/components/schemas/GuestPage"\n              example:\n                guests:\n                  - id: g1\n                    name: Ada\n                    joined_at: "2026-03-04T00:00:00Z"\n                paging:\n                  total_count: 1\n                  start_offset: 1\n                  end_offset: 1\n',
    write: "",
    at: "rooms.yaml:41",
    wanted: [
      "41:5 operation-responses: listGuests has no responses, so its result has no type; add those that the server gives",
    ],
  },
  {
    name: "nullable in 3.1",
    find: "        os_version:\n          type: string",
    write: "        os_version:\n          type: string\n          ▶nullable: true",
    wanted: [
      '147:11 struct-version: "nullable" left the Schema Object after OpenAPI 3.0; write `type: [<type>, "null"]`',
    ],
  },
  {
    name: "an example of a parameter of another type",
    find: "          example: 2",
    write: "          example: ▶two",
    wanted: [
      "61:20 example: the example does not fit its schema: it is text, and integer is wanted; change one of the two",
    ],
  },
  {
    name: "an example of a response of another type",
    find: "                  total_count: 1",
    write: '                  total_count: ▶"1"',
    wanted: [
      '81:32 example: the example does not fit its schema: "total_count" is text, and integer is wanted; change one of the two',
    ],
  },
  {
    name: "an example of a response with a field that is not declared",
    find: "                  total_count: 1",
    write: "                  total_count: 1\n                  ▶total: 1",
    wanted: [
      '82:19 example: the example has "total", which its schema does not declare; declare it, or leave it out',
    ],
  },
  {
    name: "a required property with a slip",
    find: "required: [total_count, start_offset, end_offset]",
    write: "required: [total_count, start_offset, ▶end_ofset]",
    wanted: [
      '181:45 required-undeclared: "end_ofset" is required, but no property is called so; did you mean "end_offset"?',
    ],
  },
  {
    name: "required: true on a property",
    find: "          description: What the guest is called.",
    write: "          description: What the guest is called.\n          ▶required: true",
    wanted: [
      '161:11 struct-type: "required" lists the properties of an object; to require "name", list it in the "required" beside "properties"',
    ],
  },
  {
    name: "a default that is not in the enum beside it",
    find: "default: joined_at",
    write: "default: ▶joinedAt",
    wanted: ['67:22 schema-default: the default "joinedAt" is not in the enum; did you mean "joined_at"?'],
  },
  {
    name: "names of an enum that are too few",
    find: "x-enum-varnames: [Open, Locked, Closed]",
    write: "▶x-enum-varnames: [Open, Locked]",
    wanted: [
      "202:7 enum-lists: x-enum-varnames has 2 entries, and enum has 3 values; write one for each, in their order",
    ],
  },
  {
    name: "a key twice",
    find: "          description: Name of the system.",
    write: "          description: Name of the system.\n          ▶description: Of the system.",
    wanted: ['145:11 duplicate-key: the key "description" is repeated; remove one of them'],
  },
  {
    name: "an array without items",
    find: '          type: array\n          items:\n            $ref: "#/components/schemas/Guest"',
    write: "          ▶type: array",
    wanted: [
      "168:11 schema-items: the array does not say what it holds; write items, or `items: {}` for anything",
    ],
  },
  {
    name: "pagination that names nothing",
    find: "page: page_no",
    write: "page: ▶page_number",
    wanted: ['46:15 pagination: "page_number" is not a query parameter of this operation; name one that is'],
  },
  {
    name: "a total that is nowhere",
    find: "        total: total_count",
    write: "        total: ▶count",
    wanted: ['51:16 pagination: "count" is not in paging; write the name of a field that is'],
  },
  {
    name: "pages by a cursor that none of them names",
    find: "        page: page_no\n        items: guests\n        paging: [paging]\n        start: start_offset\n        end: end_offset\n        total: total_count",
    write:
      "        cursor: page_no\n        items: guests\n        more: ▶paging.more\n        total: total_count",
    wanted: [
      "46:9 pagination: pagination needs next; write `next: <name>`",
      '48:15 pagination: "paging.more" is not in the success body; write the dotted path of a field',
      "49:16 pagination: total says nothing of pages by cursor; leave it out",
    ],
  },
  {
    name: "pagination without a way to go on",
    find: "        page: page_no\n        items: guests",
    write: "        ▶items: guests",
    wanted: [
      "46:9 pagination: pagination needs page, offset or cursor; write the query parameter as `page: <name>`",
    ],
  },
  {
    name: "an extension with a slip",
    find: "x-sdk-resource: guests",
    write: "▶x-sdk-resourse: guests",
    wanted: ['14:5 extension-unknown: there is no extension x-sdk-resourse; did you mean "x-sdk-resource"?'],
  },
  {
    name: "a schema in small letters",
    find: "    Failure:\n",
    write: "    failure:\n",
    at: "rooms.yaml:127",
    wanted: [
      '127:19 ref-unresolved: "#/components/schemas/Failure" leads to nothing; did you mean "#/components/schemas/failure"?',
    ],
  },
  {
    name: "an object without a name",
    find: '        device:\n          $ref: "#/components/schemas/DeviceInfo"',
    write:
      "        device:\n          ▶type: object\n          properties:\n            is_mobile:\n              type: boolean\n            os:\n              type: string",
    wanted: [
      "198:11 schema-name: this object has no name; move it to components.schemas and write a $ref here",
    ],
  },
  {
    name: "a property without description",
    find: "          description: What the guest is called.\n",
    write: "",
    wanted: [],
  },
  { name: "a property in camel case", find: "        browser:", write: "        browserName:", wanted: [] },
  {
    name: "a security scheme with a slip",
    find: "  - token: []",
    write: "  - ▶tokn: []",
    wanted: ['8:5 security-scheme: the security scheme "tokn" is not declared; did you mean "token"?'],
  },
  {
    name: "a version with two numbers",
    find: "openapi: 3.1.0",
    write: "openapi: ▶3.1",
    wanted: ['1:10 openapi-version: 3.1 is not a whole version; write "3.1.0" with three numbers'],
  },
  {
    name: "a type that is none",
    find: "        browser:\n          type: string",
    write: "        browser:\n          type: ▶file",
    wanted: [
      '139:17 struct-enum: "file" is not possible here; write `type: string`, and `format: binary` beside it',
    ],
  },
  {
    name: "a media type with a slip",
    find: '          application/json:\n            schema:\n              $ref: "#/components/schemas/NewGuest"',
    write:
      '          ▶aplication/json:\n            schema:\n              $ref: "#/components/schemas/NewGuest"',
    wanted: [
      '91:11 media-type: "aplication/json" is not a media type that is known; did you mean application/json?',
    ],
  },
  {
    name: "a format with a slip",
    find: "format: date-time",
    write: "format: ▶date-tme",
    wanted: [
      "163:19 loss: format: the format date-tme is not known, so the type is that of its values; did you mean date-time?",
    ],
  },
  {
    name: "a type beside a reference that contradicts it",
    find: '          $ref: "#/components/schemas/DeviceInfo"',
    write: '          $ref: "#/components/schemas/DeviceInfo"\n          type: ▶string',
    wanted: [
      "199:17 ref-type: no value is both string and what the reference leads to, object; remove the type or the reference",
    ],
  },
  {
    name: "a minimum above the maximum",
    find: "            minimum: 1\n",
    write: "            minimum: ▶201\n",
    wanted: ["58:22 schema-limits: minimum 201 is above maximum 200; exchange them"],
  },
  {
    name: "a body of a GET",
    find: "      summary: Get a room\n",
    write:
      '      summary: Get a room\n      ▶requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: "#/components/schemas/NewGuest"\n            example:\n              name: Ada\n',
    wanted: ["22:7 loss: method: the body is not sent: GET has none"],
  },
  {
    name: "a method in capitals",
    find: "    get:\n      operationId: listGuests",
    write: "    ▶GET:\n      operationId: listGuests",
    wanted: ['41:5 struct-unknown: "GET" is not a field of the Path Item Object; did you mean "get"?'],
  },
  {
    name: "parameter instead of parameters",
    find: "      parameters:\n        - name: page_no",
    write: "      ▶parameter:\n        - name: page_no",
    wanted: [
      '52:7 struct-unknown: "parameter" is not a field of the Operation Object; did you mean "parameters"?',
    ],
  },
  {
    name: "marks of a merge",
    find: "          description: Name of the system.\n",
    write:
      "▶<<<<<<< HEAD\n          description: Name of the system.\n=======\n          description: Name of the operating system.\n>>>>>>> branch\n",
    wanted: ["144:1 syntax: a merge conflict was left here; keep one of its sides, and remove the marks"],
  },
  {
    name: "yes instead of true",
    find: "      summary: Get a room\n",
    write: "      summary: Get a room\n      deprecated: ▶yes\n",
    wanted: ["22:19 struct-type: expected true or false, found text; write true or false without quotes"],
  },
  {
    name: "a number in quotes",
    find: "maximum: 200",
    write: 'maximum: ▶"200"',
    wanted: ["59:22 struct-type: expected a number, found text; write a number without quotes"],
  },
  {
    name: "a schema that nothing uses",
    find: "    SortBy:\n",
    write: "    ▶Spare:\n      type: string\n    SortBy:\n",
    wanted: ["207:5 schema-unused: no operation uses the schema Spare; use it or remove it"],
  },
];
