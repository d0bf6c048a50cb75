/**
 * Every rule that reading can report, by id, with one line for the table in the README. Single findings may be milder than
 * their rule: the code says why.
 */
export const rules = {
  "file-missing": { severity: "error", description: "The document exists, is a file and can be read" },
  "file-size": { severity: "error", description: "No file is larger than 64 MiB" },
  "file-encoding": { severity: "error", description: "Files are UTF-8 text" },
  syntax: { severity: "error", description: "Files are well-formed YAML 1.2 or JSON" },
  "duplicate-key": { severity: "error", description: "A map has each key once" },
  "yaml-documents": { severity: "error", description: "A file holds one YAML document" },
  "yaml-tag": { severity: "error", description: "YAML tags are those of the core schema" },
  "yaml-key": { severity: "error", description: "The keys of maps are plain values" },
  "yaml-merge": { severity: "error", description: "`<<` merges maps" },
  "yaml-alias": {
    severity: "error",
    description: "A YAML alias names an anchor above it that does not contain it",
  },
  "alias-budget": { severity: "error", description: "Aliases repeat at most a million values" },
  "nesting-depth": { severity: "error", description: "Maps and lists are nested at most 500 deep" },
  "number-range": { severity: "error", description: "Numbers are finite" },
  "number-precision": {
    severity: "warning",
    description: "Whole numbers are ones that JavaScript can hold exactly",
  },
  "ref-outside": {
    severity: "error",
    description: "References lead to files in the folder of the document or an allowed root",
  },
  "ref-unresolved": { severity: "error", description: "References lead to something" },
  "ref-circular": { severity: "error", description: "References do not lead back to themselves" },
  "ref-kind": { severity: "error", description: "References lead to the kind of object that is wanted" },
  "ref-place": { severity: "warning", description: "References stand where OpenAPI has references" },
  "openapi-version": { severity: "error", description: "The document is OpenAPI 3.0, 3.1 or 3.2" },
  "struct-type": {
    severity: "error",
    description: "A field holds the kind of value that the specification wants",
  },
  "struct-required": { severity: "error", description: "Required fields are there" },
  "struct-unknown": {
    severity: "warning",
    description: "Fields are those of the specification, or start with `x-`",
  },
  "struct-version": {
    severity: "warning",
    description: "Fields and values are of the version that the document names",
  },
  "struct-enum": { severity: "error", description: "A field with fixed values holds one of them" },
  "path-slash": { severity: "error", description: "Paths start with a slash" },
  "path-template": { severity: "error", description: "Braces in paths enclose names, each once" },
  "path-duplicate": {
    severity: "warning",
    description: "No two paths differ only in the names of their parameters",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    description: "Each `{name}` in a path has a parameter",
  },
  "path-parameter-unused": {
    severity: "warning",
    description: "Each path parameter has its `{name}` in the path",
  },
  "path-parameter-required": { severity: "warning", description: "Path parameters are required" },
  "operation-id-duplicate": { severity: "error", description: "Each operationId is used once" },
  "operation-method": {
    severity: "error",
    description: "`additionalOperations` holds HTTP methods that have no field of their own",
  },
  "parameter-duplicate": {
    severity: "error",
    description: "A list of parameters has each place and name once",
  },
  "parameter-schema": {
    severity: "warning",
    description: "A parameter has either a schema or content with one media type",
  },
  "response-code": {
    severity: "error",
    description: "Response codes are 100 to 599, 1XX to 5XX, or `default`",
  },
  "security-scheme": { severity: "warning", description: "Security requirements name declared schemes" },
  "server-variable-undeclared": {
    severity: "error",
    description: "Each `{name}` in the url of a server has a variable",
  },
  "server-variable-unused": {
    severity: "warning",
    description: "Each server variable has its `{name}` in the url",
  },
  "server-variable-default": {
    severity: "warning",
    description: "The default of a server variable is in its enum",
  },
  "component-name": {
    severity: "warning",
    description: "Component names are made of letters, digits, `.`, `-` and `_`",
  },
  "schema-enum-empty": { severity: "warning", description: "Enums have values" },
  "schema-enum-duplicate": { severity: "warning", description: "Enums have each value once" },
  "schema-default": { severity: "warning", description: "Defaults are in their enum" },
  "schema-items": { severity: "warning", description: "Arrays say what they hold (OpenAPI 3.0)" },
  "schema-limits": { severity: "warning", description: "Lower limits are not above upper limits" },
  "schema-pattern": { severity: "warning", description: "Patterns are regular expressions of JavaScript" },
  "config-shape": {
    severity: "error",
    description: "A configuration has the fields that it can have, each with the kind of value that it wants",
  },
  "config-value": {
    severity: "error",
    description:
      "Names, versions and folders in a configuration can be used, and paths stay in the working directory",
  },
  "inspect-name": { severity: "error", description: "What `sdkgen inspect` is asked about has a name" },
  "config-exists": { severity: "error", description: "`sdkgen init` finds no configuration" },
} as const;

/** The id of a rule. */
export type RuleId = keyof typeof rules;
