import type { Mistake } from "./mistake.ts";

/** Mistakes in a document of several files, of OpenAPI 3.0, in YAML. */
export const libraryMistakes: readonly Mistake[] = [
  {
    name: "a file with a slip",
    find: "$ref: ./paths/book.yaml",
    write: "$ref: ▶./path/book.yaml",
    wanted: ["12:11 file-missing: path/book.yaml does not exist; add it or fix the path"],
  },
  {
    name: "a file in capitals",
    find: "$ref: ../schemas/book.yaml#/Book",
    write: "$ref: ▶../schemas/Book.yaml#/Book",
    wanted: ["paths/book.yaml:16:19 file-missing: schemas/Book.yaml does not exist; add it or fix the path"],
  },
  {
    name: "a file from the wrong folder",
    find: "- $ref: ../parameters.yaml#/isbn",
    write: "- $ref: ▶parameters.yaml#/isbn",
    wanted: [
      "paths/book.yaml:2:11 file-missing: paths/parameters.yaml does not exist; add it or fix the path",
      'paths/book.yaml:3:1 path-parameter-undeclared: the path parameter "isbn" is not declared; add a parameter with `in: path` and that name',
    ],
  },
  {
    name: "a pointer into another file with a slip",
    find: "$ref: ../schemas/book.yaml#/Book",
    write: "$ref: ▶../schemas/book.yaml#/Boook",
    wanted: [
      "paths/book.yaml:16:19 ref-unresolved: there is nothing at #/Boook in schemas/book.yaml; add it or fix the reference",
    ],
  },
  {
    name: "a file without #",
    find: "$ref: ../schemas/book.yaml#/Book",
    write: "$ref: ▶../schemas/book.yaml/Book",
    wanted: [
      "paths/book.yaml:16:19 file-missing: schemas/book.yaml/Book does not exist; add it or fix the path",
    ],
  },
  {
    name: "backslashes in a reference",
    find: "$ref: ../schemas/book.yaml#/Book",
    write: "$ref: ▶..\\schemas\\book.yaml#/Book",
    wanted: [
      "paths/book.yaml:16:19 ref-unresolved: the path has a backslash or NUL; separate folders by slashes",
    ],
  },
  {
    name: "a file as a whole where a part of it is meant",
    find: "$ref: ../schemas/book.yaml#/Book",
    write: "$ref: ▶../schemas/book.yaml",
    wanted: [
      'paths/book.yaml:16:19 ref-kind: the reference leads to a whole file, and a Schema Object is wanted; write which part of it, such as "#/Book" at its end',
    ],
  },
  {
    name: "a reference to the entry document from another file without its name",
    find: "$ref: ../library.yaml#/components/responses/Missing",
    write: '$ref: ▶"#/components/responses/Missing"',
    wanted: [
      "paths/book.yaml:23:13 ref-unresolved: there is nothing at #/components/responses/Missing in this file, but in library.yaml; write the way to that file before the #",
    ],
  },
  {
    name: "a keyword with a slip in another file",
    find: "      nullable: true\n",
    write: "      ▶nulable: true\n",
    wanted: [
      'schemas/book.yaml:21:7 struct-unknown: "nulable" is not a field of the Schema Object; did you mean "nullable"?',
    ],
  },
  {
    name: "a type with a slip in another file",
    find: "title: Fault\ntype: object",
    write: "title: Fault\ntype: ▶objet",
    wanted: [
      'schemas/fault.yaml:2:7 struct-enum: "objet" is not possible here; did you mean "object"? Otherwise write string, number, integer, boolean, array, object or null',
    ],
  },
  {
    name: "text that is not well-formed in another file",
    find: "title: Fault\ntype: object",
    write: "title: Fault\n  ▶type: object",
    wanted: [
      "schemas/fault.yaml:2:3 syntax: this line is indented further than the one above, which has a value already; indent both alike",
    ],
  },
  {
    name: "a parameter of a path in another file that is not required",
    find: "  name: isbn\n  in: path\n  required: true\n",
    write: "  ▶name: isbn\n  in: path\n",
    wanted: [
      'parameters.yaml:2:3 path-parameter-required: the path parameter "isbn" is always there; write `required: true`',
    ],
  },
  {
    name: "a value of another type in another file",
    find: "      type: string\n      nullable: true\n",
    write: "      type: string\n      nullable: ▶yes\n",
    wanted: [
      "schemas/book.yaml:21:17 struct-type: expected true or false, found text; write true or false without quotes",
    ],
  },
  {
    name: "an example in another file that does not fit",
    find: "genre: NOVEL",
    write: "genre: ▶NOVELS",
    wanted: [
      'paths/book.yaml:19:20 example: the example does not fit its schema: "genre" is "NOVELS"; did you mean "NOVEL"?',
    ],
  },
  {
    name: "a type of 3.1 in a file of a document of 3.0",
    find: "      type: string\n      nullable: true\n",
    write: '      type: ▶[string, "null"]\n',
    wanted: [
      'schemas/book.yaml:20:22 struct-version: "null" came with OpenAPI 3.1; write `openapi: "3.1.0"`, or `nullable: true` beside the other type',
    ],
  },
  {
    name: "a word that older YAML takes for a boolean",
    find: "enum: [NOVEL, POEM]",
    write: "enum: [NOVEL, POEM, ▶NO]",
    wanted: ['schemas/book.yaml:15:23 yaml-quotes: NO is a boolean to many readers of YAML; write "NO"'],
  },
  {
    name: "a status with a slip in another file",
    find: '    "404":\n',
    write: '    ▶"4O4":\n',
    wanted: [
      'paths/book.yaml:22:5 response-code: response code "4O4" is not a status; write a number from 100 to 599, 1XX to 5XX, or default',
    ],
  },
  {
    name: "a file that refers to itself",
    find: "title: Fault\ntype: object\nproperties:\n  message:\n    type: string\n",
    write: "$ref: ▶fault.yaml\n",
    wanted: [
      "schemas/fault.yaml:1:7 ref-circular: the reference leads back to itself; let one of them be an object",
    ],
  },
  {
    name: "an empty file",
    find: "title: Fault\ntype: object\nproperties:\n  message:\n    type: string\n",
    write: "",
    at: "library.yaml:20",
    wanted: [
      "20:19 ref-kind: the reference leads to nothing, and a map (Schema Object) is wanted; refer to one of those",
    ],
  },
  {
    name: "an operation in another file without a response",
    find: 'get:\n  operationId: getBook\n  summary: Get a book\n  tags: [Books]\n  responses:\n    "200":\n      description: The book.\n      headers:\n        X-Edition:\n          $ref: ../parameters.yaml#/edition\n      content:\n        application/json:\n          schema:\n            $ref: ../schemas/book.yaml#/Book\n          example:\n            isbn: "9780140328721"\n            genre: NOVEL\n            authors:\n              - name: Ada\n    "404":\n      $ref: ../library.yaml#/components/responses/Missing\n',
    write: "▶get:\n  operationId: getBook\n  summary: Get a book\n  tags: [Books]\n",
    wanted: ['paths/book.yaml:3:1 struct-required: the Operation Object has no "responses"; add it'],
  },
];
