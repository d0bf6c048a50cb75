import { strictRules } from "./strictRules.ts";

/**
 * `error`: the output would be wrong, so nothing is written. `warning`: worth knowing; an error under `--strict`.
 * `strict`: a heuristic had to decide; an error under `--strict`, and silent otherwise.
 */
export type Severity = "error" | "warning" | "strict";

interface RuleEntry {
  readonly severity: Severity;
  /** What holds where the rule is kept. */
  readonly sentence: string;
}

const documentTable = {
  "file-missing": {
    severity: "error",
    sentence: "The document, and each file that it refers to, exists, is a file and can be read",
  },
  "file-size": { severity: "error", sentence: "No file is larger than 64 MiB" },
  "file-encoding": { severity: "error", sentence: "Files are UTF-8 text" },
  syntax: { severity: "error", sentence: "Files are well-formed YAML 1.2 or JSON" },
  "duplicate-key": { severity: "warning", sentence: "A map has each key once" },
  "yaml-documents": { severity: "error", sentence: "A file holds one YAML document" },
  "yaml-tag": { severity: "warning", sentence: "YAML tags are those of the core schema" },
  "yaml-indent": {
    severity: "warning",
    sentence: "What is in brackets or quotes is indented more than the key before it",
  },
  "yaml-key": { severity: "warning", sentence: "The keys of maps are plain values" },
  "yaml-merge": { severity: "warning", sentence: "`<<` merges maps" },
  "yaml-alias": {
    severity: "error",
    sentence: "A YAML alias names an anchor above it that does not contain it",
  },
  "alias-budget": { severity: "error", sentence: "Aliases repeat at most a million values" },
  "nesting-depth": { severity: "error", sentence: "Maps and lists are nested at most 200 deep" },
  "number-range": { severity: "warning", sentence: "Numbers are finite" },
  "number-precision": {
    severity: "warning",
    sentence: "Whole numbers are ones that JavaScript can hold exactly",
  },
  "ref-outside": {
    severity: "warning",
    sentence: "References lead to files of the same project or of an allowed root",
  },
  "ref-unresolved": { severity: "warning", sentence: "References lead to something" },
  "ref-circular": { severity: "warning", sentence: "References do not lead back to themselves" },
  "ref-kind": { severity: "warning", sentence: "References lead to the kind of object that is wanted" },
  "ref-type": {
    severity: "warning",
    sentence: "The `type` beside a reference is that of what the reference leads to",
  },
  "ref-place": { severity: "warning", sentence: "References stand where OpenAPI has references" },
  "openapi-version": { severity: "error", sentence: "The document is OpenAPI 3.0, 3.1 or 3.2" },
  "struct-type": {
    severity: "warning",
    sentence: "A field holds the kind of value that the specification wants",
  },
  "struct-required": { severity: "warning", sentence: "Required fields are there" },
  "struct-unknown": {
    severity: "warning",
    sentence: "Fields are those of the specification, or start with `x-`",
  },
  "struct-version": {
    severity: "warning",
    sentence: "Fields and values are of the version that the document names",
  },
  "struct-enum": { severity: "warning", sentence: "A field with fixed values holds one of them" },
  "path-slash": { severity: "warning", sentence: "Paths start with a slash" },
  "path-template": { severity: "warning", sentence: "Braces in paths enclose names, each once" },
  "path-duplicate": {
    severity: "warning",
    sentence: "No two paths differ only in the names of their parameters",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    sentence: "Each `{name}` in a path has a parameter",
  },
  "path-parameter-unused": {
    severity: "warning",
    sentence: "Each path parameter has its `{name}` in the path",
  },
  "path-parameter-required": { severity: "warning", sentence: "Path parameters are required" },
  "operation-id-duplicate": { severity: "warning", sentence: "Each operationId is used once" },
  "operation-method": {
    severity: "warning",
    sentence: "`additionalOperations` holds HTTP methods that have no field of their own",
  },
  "parameter-duplicate": {
    severity: "warning",
    sentence: "A list of parameters has each place and name once",
  },
  "parameter-schema": {
    severity: "warning",
    sentence: "A parameter has either a schema or content with one media type",
  },
  "media-type": { severity: "warning", sentence: "Media types are written as they are registered" },
  "response-code": {
    severity: "warning",
    sentence: "Response codes are 100 to 599, 1XX to 5XX, or `default`",
  },
  "security-scheme": { severity: "warning", sentence: "Security requirements name declared schemes" },
  "server-variable-undeclared": {
    severity: "warning",
    sentence: "Each `{name}` in the url of a server has a variable",
  },
  "server-variable-unused": {
    severity: "warning",
    sentence: "Each server variable has its `{name}` in the url",
  },
  "server-variable-default": {
    severity: "warning",
    sentence: "The default of a server variable is in its enum",
  },
  "component-name": {
    severity: "warning",
    sentence: "Component names are made of letters, digits, `.`, `-` and `_`",
  },
  "schema-enum-empty": { severity: "warning", sentence: "Enums have values" },
  "schema-enum-duplicate": { severity: "warning", sentence: "Enums have each value once" },
  "schema-enum-type": { severity: "warning", sentence: "Enum values are of the `type` beside them" },
  "schema-default": { severity: "warning", sentence: "Defaults are in their enum" },
  "schema-items": { severity: "warning", sentence: "Arrays say what they hold" },
  "schema-limits": { severity: "warning", sentence: "Lower limits are not above upper limits" },
  "schema-pattern": { severity: "warning", sentence: "Patterns are regular expressions of JavaScript" },
  "extension-value": {
    severity: "error",
    sentence: "The value of an `x-sdk-` extension has the form that the extension asks for",
  },
  "extension-unknown": {
    severity: "warning",
    sentence: "Extensions whose name starts with `x-sdk-` are ones that there are, where they mean something",
  },
  "enum-lists": {
    severity: "warning",
    sentence: "`x-enum-varnames` and `x-enum-descriptions` have an entry for each value of their `enum`",
  },
  pagination: {
    severity: "error",
    sentence: "`x-sdk-pagination` names query parameters of the operation and places in its success body",
  },
  "client-option": {
    severity: "error",
    sentence:
      "Path parameters of one name are given by the same option, or by none; those of one path by different ones",
  },
  "renamed-from-taken": {
    severity: "error",
    sentence: "A name in `x-sdk-renamed-from` or `x-sdk-renamed-values` is nothing else's",
  },
  "name-clash": { severity: "warning", sentence: "No two things get the same name" },
  "operation-servers": { severity: "warning", sentence: "Operations have no servers of their own" },
} as const;

const commandTable = {
  "config-shape": {
    severity: "error",
    sentence: "A configuration has the fields that it can have, each with the kind of value that it wants",
  },
  "config-value": {
    severity: "error",
    sentence:
      "Names, versions and folders in a configuration can be used, and paths stay in the working directory",
  },
  "config-name": {
    severity: "warning",
    sentence: "Names in a configuration are given to what the document has",
  },
  "config-exists": { severity: "error", sentence: "`sdkgen init` finds no configuration" },
  "inspect-name": { severity: "error", sentence: "What `sdkgen inspect` is asked about has a name" },
  "diff-base": {
    severity: "error",
    sentence: "What `sdkgen diff` compares with has a document that can be read",
  },
  "diff-impact": {
    severity: "error",
    sentence: "What `sdkgen diff --impact` names is a TypeScript project that imports the package",
  },
  "version-due": {
    severity: "error",
    sentence: "The version of the document is as high as its changes since the last release ask for",
  },
  "approval-value": {
    severity: "error",
    sentence: "Every line of `approved.yaml` has the fingerprint of a change, and why it is wanted",
  },
  "approval-unused": {
    severity: "warning",
    sentence: "Every line of `approved.yaml` is about a change that there still is",
  },
  "write-output-folder": {
    severity: "error",
    sentence:
      "The output folder is one that a tool may own: no repository, home or root folder, none that holds the document",
  },
  "write-symlink": {
    severity: "error",
    sentence: "Where a file or folder belongs, there is no symbolic link",
  },
  "write-blocked": {
    severity: "error",
    sentence: "Where a file belongs, there is no folder, and the other way round",
  },
  "write-foreign-file": { severity: "error", sentence: "Files with the names of ours were written by us" },
  "write-edited-file": {
    severity: "error",
    sentence: "Files that we wrote have not been edited since",
  },
  "write-manifest": {
    severity: "error",
    sentence: "The list of what we wrote, `.sdkgen.json`, can be read",
  },
  "write-locked": { severity: "error", sentence: "No other run writes to the same folder" },
  "write-failed": { severity: "error", sentence: "The file system takes what is written" },
} as const;

/** The id of a rule. */
export type RuleId = keyof typeof documentTable | keyof typeof strictRules | keyof typeof commandTable;

/**
 * Every rule of every room, by id, in the order in which they are found out. The README and `rules.md` list them; what else the
 * page about a rule says is in `pages/`. Single findings may be milder than their rule: the code says why.
 */
export const rules: Readonly<Record<RuleId, RuleEntry>> = {
  ...documentTable,
  ...strictRules,
  ...commandTable,
};
