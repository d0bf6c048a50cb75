import type { Mistake } from "./mistake.ts";

/** Mistakes in a document of OpenAPI 3.0, in JSON. */
export const shopMistakes: readonly Mistake[] = [
  // JSON
  {
    name: "a comma after the last entry",
    find: '"name": "X-Key" }',
    write: '"name": "X-Key"▶, }',
    wanted: [
      "73:67 syntax: the JSON is not well-formed: a key is expected here; write it in double quotes, or remove the comma before",
    ],
  },
  {
    name: "a comma that is missing",
    find: '        "operationId": "getOrder",\n        "summary"',
    write: '        "operationId": "getOrder"\n        ▶"summary"',
    wanted: ["19:9 syntax: the JSON is not well-formed: a comma is missing before this; write it"],
  },
  {
    name: "a comment in JSON",
    find: '        "operationId": "getOrder",\n',
    write: '        ▶// the order\n        "operationId": "getOrder",\n',
    wanted: ["18:9 syntax: the JSON is not well-formed: JSON has no comments; remove this one"],
  },
  {
    name: "single quotes in JSON",
    find: '"operationId": "getOrder"',
    write: "\"operationId\": ▶'getOrder'",
    wanted: ["18:24 syntax: the JSON is not well-formed: text stands in double quotes; write those"],
  },
  {
    name: "a word of Python in JSON",
    find: '"explode": false',
    write: '"explode": ▶False',
    wanted: ["26:24 syntax: the JSON is not well-formed: False is no value of JSON; write false"],
  },
  {
    name: "a key without quotes in JSON",
    find: '"operationId": "getOrder"',
    write: '▶operationId: "getOrder"',
    wanted: ['18:9 syntax: the JSON is not well-formed: a key stands in double quotes; write "operationId"'],
  },
  {
    name: "a brace too many",
    find: '"Fault": {\n        "description"',
    write: '"Fault": {▶{\n        "description"',
    wanted: [
      "65:17 syntax: the JSON is not well-formed: a key is expected here; write it in double quotes, or remove the comma before",
    ],
  },
  {
    name: "a line break in text",
    find: '"summary": "Get an order"',
    write: '"summary": "Get▶\n an order"',
    wanted: ['19:20 syntax: the JSON is not well-formed: a string is not closed on its line; write "'],
  },
  {
    name: "a key twice in JSON",
    find: '"operationId": "replaceOrder",\n        "summary": "Replace an order",',
    write:
      '"operationId": "replaceOrder",\n        "summary": "Replace an order",\n        ▶"summary": "Replace an order",',
    wanted: ['46:9 duplicate-key: the key "summary" is repeated; remove one of them'],
  },
  {
    name: "marks of a merge in JSON",
    find: '        "operationId": "getOrder",\n',
    write:
      '▶<<<<<<< HEAD\n        "operationId": "getOrder",\n=======\n        "operationId": "readOrder",\n>>>>>>> other\n',
    wanted: ["18:1 syntax: a merge conflict was left here; keep one of its sides, and remove the marks"],
  },
  // What 3.0 does not have
  {
    name: "a type with null in 3.0",
    find: '"note": { "type": "string", "nullable": true }',
    write: '"note": { "type": ▶["string", "null"] }',
    wanted: [
      '103:40 struct-version: "null" came with OpenAPI 3.1; write `"openapi": "3.1.0"`, or `"nullable": true` beside the other type',
    ],
  },
  {
    name: "const in 3.0",
    find: '"kind": { "type": "string" },\n          "iban"',
    write: '"kind": { "type": "string", ▶"const": "transfer" },\n          "iban"',
    wanted: [
      '122:39 struct-version: "const" came to the Schema Object with OpenAPI 3.1; write `"openapi": "3.1.0"`, or an enum with that one value',
    ],
  },
  {
    name: "a limit that is a number in 3.0",
    find: '"exclusiveMinimum": true',
    write: '"exclusiveMinimum": ▶0',
    wanted: [
      "101:72 struct-version: exclusiveMinimum is true or false in OpenAPI 3.0; write the limit as minimum, and true here",
    ],
  },
  {
    name: "examples of a schema in 3.0",
    find: '"example": "No such order."',
    write: '▶"examples": ["No such order."]',
    wanted: [
      '95:56 struct-version: "examples" came to the Schema Object with OpenAPI 3.1; write `"openapi": "3.1.0"`, or one of them as example',
    ],
  },
  {
    name: "webhooks in 3.0",
    find: '  "components": {\n',
    write: '  ▶"webhooks": {},\n  "components": {\n',
    wanted: [
      '63:3 struct-version: "webhooks" came to the OpenAPI Object with OpenAPI 3.1; write `"openapi": "3.1.0"`, or leave it out',
      "63:15 loss: webhooks: nothing is emitted for webhooks",
    ],
  },
  {
    name: "an identifier of a licence in 3.0",
    find: '"license": { "name": "MIT" }',
    write: '"license": { "name": "MIT", ▶"identifier": "MIT" }',
    wanted: [
      '3:78 struct-version: "identifier" came to the License Object with OpenAPI 3.1; write `"openapi": "3.1.0"`, or leave it out',
    ],
  },
  {
    name: "nullable without a type",
    find: '"note": { "type": "string", "nullable": true }',
    write: '"note": { ▶"nullable": true }',
    wanted: [
      "103:21 nullable-type: nullable says something beside a type alone (OpenAPI 3.0.3); write the type, too",
    ],
  },
  {
    name: "null as a type in 3.0",
    find: '"note": { "type": "string", "nullable": true }',
    write: '"note": { "type": ▶"null" }',
    wanted: [
      '103:29 struct-version: "null" came with OpenAPI 3.1; write `"openapi": "3.1.0"`, or `"nullable": true` beside the other type',
    ],
  },
  {
    name: "an array without items in 3.0",
    find: '"schema": { "type": "array", "items": { "type": "string" }, "maxItems": 5 }',
    write: '"schema": { ▶"type": "array", "maxItems": 5 }',
    wanted: [
      '27:23 schema-items: the array does not say what it holds; write items, or `"items": {}` for anything',
    ],
  },
  {
    name: "no responses in 3.0",
    find: '        },\n        "responses": {\n          "204": { "description": "Replaced." }\n        }\n',
    write: "        }\n",
    at: "shop.json:43",
    wanted: ['43:7 struct-required: the Operation Object has no "responses"; add it'],
  },
  {
    name: "something beside a reference in 3.0",
    find: '"state": { "$ref": "#/components/schemas/OrderState" }',
    write: '"state": { "$ref": "#/components/schemas/OrderState", ▶"nullable": true }',
    wanted: [
      '102:65 ref-siblings: "nullable" says nothing beside $ref in OpenAPI 3.0; put the reference into allOf, or leave this out',
    ],
  },
  // Values
  {
    name: "a number in quotes in JSON",
    find: '"maxItems": 5',
    write: '"maxItems": ▶"5"',
    wanted: [
      "27:85 struct-type: expected a whole number from 0, found text; write a whole number without quotes",
    ],
  },
  {
    name: "a boolean in quotes in JSON",
    find: '"nullable": true',
    write: '"nullable": ▶"true"',
    wanted: ["103:51 struct-type: expected true or false, found text; write true or false without quotes"],
  },
  {
    name: "a multiple of zero",
    find: '"multipleOf": 0.01',
    write: '"multipleOf": ▶0',
    wanted: ["104:54 schema-limits: multipleOf 0 is not above 0; write what every value is a multiple of"],
  },
  {
    name: "an example with null where there is none",
    find: '"state": "PAID", "note": null',
    write: '"state": ▶null, "note": null',
    wanted: [
      '36:48 example: the example does not fit its schema: "state" is nothing, and string is wanted; change one of the two',
    ],
  },
  {
    name: "an example with a number as text",
    find: '"example": { "id": 7,',
    write: '"example": { "id": ▶"7",',
    wanted: [
      '36:36 example: the example does not fit its schema: "id" is text, and integer is wanted; change one of the two',
    ],
  },
  {
    name: "an example of the other kind",
    find: '"example": { "kind": "card", "number": "4111" }',
    write: '"example": ▶{ "kind": "card", "iban": "DE12" }',
    wanted: ['53:26 example: the example does not fit its schema: it lacks "number"; change one of the two'],
  },
  {
    name: "a name of a header with a space",
    find: '"name": "X-Key"',
    write: '"name": ▶"X Key"',
    wanted: ['73:58 header-name: "X Key" cannot be sent as a name; write letters, digits and hyphens'],
  },
  // References and names
  {
    name: "a discriminator that is text, as in Swagger 2",
    find: '"discriminator": {\n          "propertyName": "kind",\n          "mapping": {\n            "card": "#/components/schemas/Card",\n            "transfer": "#/components/schemas/Transfer"\n          }\n        }',
    write: '"discriminator": ▶"kind"',
    wanted: [
      '110:26 struct-type: expected a map (Discriminator Object), found text; write names and values in braces, such as `{ "name": value }`',
    ],
  },
  {
    name: "a discriminator without propertyName",
    find: '"discriminator": {\n          "propertyName": "kind",\n',
    write: '▶"discriminator": {\n',
    wanted: ['110:9 struct-required: the Discriminator Object has no "propertyName"; add it'],
  },
  {
    name: "a mapping that leads to nothing",
    find: '"card": "#/components/schemas/Card"',
    write: '"card": ▶"#/components/schemas/Crad"',
    wanted: [
      '113:21 discriminator-mapping: "#/components/schemas/Crad" leads to none of the schemas that it tells apart; did you mean "#/components/schemas/Card"?',
    ],
  },
  {
    name: "a discriminator that the members do not have",
    find: '"propertyName": "kind"',
    write: '"propertyName": ▶"type"',
    wanted: ['111:27 discriminator-property: the schema Card has no property "type"; declare it there'],
  },
  {
    name: "a reference without its slash",
    find: '"$ref": "#/components/responses/Fault"',
    write: '"$ref": ▶"#components/responses/Fault"',
    wanted: [
      '40:32 ref-unresolved: "#components/responses/Fault" leads to nothing; did you mean "#/components/responses/Fault"?',
    ],
  },
  {
    name: "a reference to the wrong kind of component",
    find: '"$ref": "#/components/responses/Fault"',
    write: '"$ref": ▶"#/components/schemas/Fault"',
    wanted: [
      "40:32 ref-kind: the reference leads to a Schema Object, and a Response Object is wanted; refer to one of those",
    ],
  },
  {
    name: "references that lead to each other",
    find: '"OrderState": { "type": "string", "enum": ["OPEN", "PAID", "SENT"] }',
    write:
      '"OrderState": { "$ref": ▶"#/components/schemas/StateOfOrder" },\n      "StateOfOrder": { "$ref": "#/components/schemas/OrderState" }',
    wanted: [
      "107:31 ref-circular: the reference leads back to itself; let one of them be an object",
      "108:33 ref-circular: the reference leads back to itself; let one of them be an object",
    ],
  },
  {
    name: "a scope that the scheme has not",
    find: '["orders:write"]',
    write: '[▶"orders:wirte"]',
    wanted: [
      '47:34 security-scope: no flow of "login" has the scope "orders:wirte"; did you mean "orders:write"?',
    ],
  },
  {
    name: "scopes that are text",
    find: '["orders:write"]',
    write: '▶"orders:write"',
    wanted: [
      "47:33 struct-type: expected a list, found text; write the items in brackets, such as `[item, item]`",
    ],
  },
  {
    name: "a flow that there is not",
    find: '"clientCredentials": {',
    write: '▶"client_credentials": {',
    wanted: [
      '77:11 struct-unknown: "client_credentials" is not a field of the OAuth Flows Object; did you mean "clientCredentials"?',
    ],
  },
  {
    name: "a flow without its address",
    find: '"clientCredentials": {\n            "tokenUrl": "https://login.example.com/token",\n',
    write: '▶"clientCredentials": {\n',
    wanted: ['77:11 struct-required: the flow "clientCredentials" has no "tokenUrl"; add it'],
  },
  {
    name: "flows that are one flow",
    find: '"clientCredentials": {\n            "tokenUrl": "https://login.example.com/token",\n            "scopes": { "orders:write": "Change orders." }\n          }',
    write:
      '▶"tokenUrl": "https://login.example.com/token",\n          "scopes": { "orders:write": "Change orders." }',
    wanted: [
      '77:11 struct-unknown: "tokenUrl" is not a field of the OAuth Flows Object; write it below "implicit", or another OAuth Flow Object',
      '78:11 struct-unknown: "scopes" is not a field of the OAuth Flows Object; write it below "implicit", or another OAuth Flow Object',
    ],
  },
  {
    name: "an API key without a place",
    find: '"type": "apiKey", "in": "header", "name"',
    write: '▶"type": "apiKey", "name"',
    wanted: [
      '73:7 struct-required: the security scheme of type "apiKey" has no "in"; add it',
      "73:14 loss: security: the security scheme key has no option in the client",
    ],
  },
  {
    name: "a kind of security scheme in capitals",
    find: '"type": "apiKey"',
    write: '"type": ▶"ApiKey"',
    wanted: [
      '73:24 struct-enum: "ApiKey" is not possible here; did you mean "apiKey"? Otherwise write apiKey, http, oauth2, openIdConnect or mutualTLS',
    ],
  },
  {
    name: "a place of a key with a slip",
    find: '"type": "apiKey", "in": "header"',
    write: '"type": "apiKey", "in": ▶"headers"',
    wanted: [
      '73:7 struct-required: the security scheme of type "apiKey" has no "in"; add it',
      '73:40 struct-enum: "headers" is not possible here; did you mean "header"? Otherwise write query, header or cookie',
    ],
  },
  {
    name: "a path parameter that no path has",
    find: '{\n            "name": "expand",\n            "in": "query",\n            "style": "form",',
    write: '▶{\n            "name": "expand",\n            "in": "path",\n            "required": true,',
    wanted: [
      "22:11 loss: path-style: expand is given as text: callers write lists and objects in the style of the path themselves, and it is percent-encoded",
      '22:11 path-parameter-unused: the path "/orders/{order_id}" has no {expand}; add it there, or remove the parameter',
    ],
  },
  {
    name: "a path that ends in another's",
    find: '    "/orders/{order_id}": {',
    write: '    ▶"orders/{order_id}": {',
    wanted: [
      '8:5 path-slash: the path "orders/{order_id}" does not start with a slash; write "/orders/{order_id}"',
    ],
  },
  {
    name: "a link to an operation that there is not",
    find: '"204": { "description": "Replaced." }',
    write: '"204": { "description": "Replaced.", "links": { "order": { "operationId": ▶"readOrder" } } }',
    wanted: [
      '58:85 link-operation: no operation is called "readOrder"; write the operationId of one that there is',
    ],
  },
  {
    name: "a header that is text",
    find: '"204": { "description": "Replaced." }',
    write: '"204": { "description": "Replaced.", "headers": { "X-Took": ▶"integer" } }',
    wanted: [
      '58:71 struct-type: expected a map (Header Object), found text; write names and values in braces, such as `{ "name": value }`',
    ],
  },
  {
    name: "a content that is a media type",
    find: '"application/json": { "schema": { "$ref": "#/components/schemas/Fault" } }\n        }',
    write: '▶"schema": { "$ref": "#/components/schemas/Fault" }\n        }',
    wanted: [
      '68:11 media-type: "schema" is no media type, but belongs below one; write it below application/json, or another',
    ],
  },
  {
    name: "a style that the place has not",
    find: '"style": "form",',
    write: '"style": ▶"simple",',
    wanted: [
      '25:22 parameter-style: a query parameter has no style "simple"; write form or spaceDelimited or pipeDelimited or deepObject',
    ],
  },
  {
    name: "a required property of a schema without properties",
    find: '"required": ["kind", "number"],',
    write: '"required": ["kind", ▶"numbr"],',
    wanted: [
      '87:30 required-undeclared: "numbr" is required, but no property is called so; did you mean "number"?',
    ],
  },
];
