/** What only `--strict` asks for: where nothing may be a guess, and nothing may stand where it says nothing. */
export const strictRules = {
  "operation-id": { severity: "strict", sentence: "Every operation has an `operationId` in camelCase" },
  "operation-summary": { severity: "strict", sentence: "Every operation has a summary" },
  "operation-tag": { severity: "strict", sentence: "Every operation has exactly one tag" },
  "tag-undeclared": { severity: "strict", sentence: "The tags of operations are declared in `tags`" },
  "operation-responses": { severity: "strict", sentence: "Every operation has responses" },
  "operation-example": {
    severity: "strict",
    sentence: "The request body and the success body of every operation have an example",
  },
  example: { severity: "strict", sentence: "Examples and defaults fit their schemas" },
  "required-undeclared": { severity: "strict", sentence: "`required` names properties that are declared" },
  "schema-name": { severity: "strict", sentence: "Every object and enum has a name" },
  "schema-unused": { severity: "strict", sentence: "Every schema is used by an operation" },
  "tag-duplicate": { severity: "strict", sentence: "Each tag is declared once" },
  "path-query": { severity: "strict", sentence: "Paths hold no query" },
  "parameter-style": {
    severity: "strict",
    sentence: "The style of a parameter is one that its place has",
  },
  "header-name": { severity: "strict", sentence: "Names of headers and cookies are ones that HTTP can send" },
  "security-scope": {
    severity: "strict",
    sentence: "Scopes of security requirements are declared in a flow of their scheme",
  },
  "link-operation": { severity: "strict", sentence: "Links name operations of the document" },
  "example-twice": { severity: "strict", sentence: "What has `examples` has no `example` beside them" },
  "ref-siblings": {
    severity: "strict",
    sentence: "Nothing stands beside a `$ref` that other tools leave out",
  },
  "nullable-type": { severity: "strict", sentence: "`nullable` stands beside a `type`" },
  "required-duplicate": { severity: "strict", sentence: "`required` has each name once" },
  "schema-keyword": { severity: "strict", sentence: "Keywords are about values of the `type` beside them" },
  "schema-parts": { severity: "strict", sentence: "`allOf`, `anyOf` and `oneOf` have members" },
  "discriminator-mapping": {
    severity: "strict",
    sentence: "The mapping of a discriminator leads to schemas that it tells apart",
  },
  "discriminator-property": {
    severity: "strict",
    sentence: "What a discriminator tells apart has the property that it names",
  },
  "yaml-quotes": {
    severity: "strict",
    sentence: "Response codes, and words that YAML 1.1 takes for booleans, are in quotes",
  },
  loss: { severity: "strict", sentence: "No type says less than its schema" },
} as const;
